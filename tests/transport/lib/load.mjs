// SPDX-License-Identifier: EUPL-1.2
// Many clients in one process, cheap enough not to be what is measured: a
// connection is asked one request at a time, answers are counted, not kept.
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 15000;

// What became of a request: { status, ms, at, opened, worker } or, without
// status, { error: refused | cut | stale | late }. stale: closed, without a
// byte, on a connection that had answered before.
export class Client {
  constructor(port, { from, keep = true } = {}) {
    Object.assign(this, { port, from, keep, socket: null, waiting: null, served: 0 });
  }

  ask(bytes, ms = LIMIT_MS) {
    return new Promise((done) => {
      const at = performance.now();
      this.waiting = { done, at };
      this.head = '';
      this.left = -1;
      if (!this.socket) this.open();
      this.timer = setTimeout(() => this.fail('late'), ms);
      this.socket.write(bytes);
    });
  }

  open() {
    const socket = connect({ port: this.port, host: '127.0.0.1', localAddress: this.from, noDelay: true });
    this.socket = socket;
    this.opened = performance.now();
    this.served = 0;
    this.worker = undefined;
    socket.on('data', (d) => this.socket === socket && this.take(d));
    socket.on('error', (e) => this.socket === socket && this.fail(e.code === 'ECONNREFUSED' ? 'refused' : 'cut'));
    socket.on('close', () => this.socket === socket && this.fail('cut'));
  }

  take(data) {
    if (!this.waiting) return;
    let body = data.length;
    if (this.left < 0) {
      this.head += data.toString('latin1');
      const end = this.head.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.status = Number(this.head.slice(9, 12));
      this.left = Number(/\r\ncontent-length: (\d+)/i.exec(this.head)?.[1] ?? 0);
      this.closing = /\r\nconnection: close/i.test(this.head.slice(0, end + 2));
      body = this.head.length - end - 4;
      if (this.wantsText) this.text = this.head.slice(end + 4);
    }
    this.left -= body;
    if (this.left <= 0) this.settle({ status: this.status });
  }

  settle(how) {
    clearTimeout(this.timer);
    const { done, at } = this.waiting ?? {};
    this.waiting = null;
    const fate = { at, ms: performance.now() - at, opened: this.opened, worker: this.worker, ...how };
    this.served++;
    if (how.error || this.closing || !this.keep) this.end();
    this.closing = false;
    done?.(fate);
  }

  fail(error) {
    if (!this.waiting) return this.end();
    this.settle({ error: error === 'cut' && this.head === '' && this.served > 0 ? 'stale' : error });
  }

  end() {
    const { socket } = this;
    this.socket = null;
    socket?.destroy();
  }
}

// n clients that ask `request(i)` again and again; every other one with a new
// connection each time. seen: fates; stop() ends it and waits.
export function load(port, n, request, { from, pause = 0, who } = {}) {
  const run = { seen: [], going: true };
  const one = async (i) => {
    const client = new Client(port, { from, keep: i % 2 === 0 });
    for (let k = i; run.going; k++) {
      if (who && client.keep && !client.socket) await named(client, who);
      const fate = await client.ask(request(k));
      run.seen.push(fate);
      if (fate.error === 'refused') await sleep(5);
      if (pause) await sleep(pause);
    }
    client.end();
  };
  const all = Array.from({ length: n }, (_, i) => one(i));
  run.stop = async () => {
    run.going = false;
    await Promise.all(all);
    return run.seen;
  };
  return run;
}

// Asks a new connection which worker has it.
async function named(client, who) {
  client.wantsText = true;
  const { status } = await client.ask(who, 2000);
  client.wantsText = false;
  if (status === 200) client.worker = Number(client.text);
}

export const count = (seen) => {
  const all = {};
  for (const { status, error } of seen) all[status ?? error] = (all[status ?? error] ?? 0) + 1;
  return all;
};

export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? 0;
}
