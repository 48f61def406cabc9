// SPDX-License-Identifier: EUPL-1.2
// Starts a server for a test file, and talks to it in bytes.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { test as anyTest } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

export const BUILD = process.env.CONECT_BUILD ?? 'build';
export const BINARY = process.env.TRANSPORT_BIN ?? `${BUILD}/stubd`;
// Kore as packaged: its errors have no body, which is not what is looked for.
export const PLAIN = process.env.TRANSPORT_PLAIN !== undefined;
export const SANITIZED = BUILD.endsWith('/san');

export async function freePort() {
  const s = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => s.once('listening', done));
  const { port } = s.address();
  await new Promise((done) => s.close(done));
  return port;
}

// Until a connection is accepted; the server may still be starting.
async function isUp(port, deadline) {
  while (Date.now() < deadline) {
    const ok = await new Promise((done) => {
      const s = connect(port, '127.0.0.1');
      s.once('connect', () => (s.destroy(), done(true)));
      s.once('error', () => done(false));
    });
    if (ok) return true;
    await sleep(20);
  }
  return false;
}

// A test with an end: without our patches some would wait for ever.
export function test(title, options, body) {
  if (typeof options === 'function') return test(title, {}, options);
  return anyTest(title, { timeout: PLAIN ? 60000 : 120000, ...options }, body);
}

// Whatever a test that failed has left running.
const running = new Set();
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(1));
process.on('exit', () => {
  for (const { child, workers } of running) {
    const pids = workers();
    for (const pid of [child.pid, ...pids]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {}
    }
  }
});

export async function start(env = {}, { binary = BINARY, args = [], wrapped = false, workers, expectUp = true } = {}) {
  const port = await freePort();
  const [command, ...rest] = wrapped ? ['sh', ...args, binary] : [binary, ...args];
  const child = spawn(command, rest, {
    env: { PATH: process.env.PATH, STUB_PORT: String(port), CONECT_LISTEN: `127.0.0.1:${port}`, ...(typeof env === 'function' ? env(port) : env) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const server = { port, child, log: '' };
  for (const out of [child.stdout, child.stderr]) out.on('data', (d) => (server.log += d));
  server.workers = () => childrenOf(child.pid);
  running.add(server);
  server.exited = new Promise((done) =>
    child.once('exit', (code, signal) => (running.delete(server), done({ code, signal }))));
  server.stop = async () => {
    child.kill('SIGTERM');
    const gone = await Promise.race([server.exited, sleep(15000)]);
    if (gone === undefined) {
      for (const pid of server.workers()) process.kill(pid, 'SIGKILL');
      child.kill('SIGKILL');
      throw new Error(`server did not stop:\n${server.log}`);
    }
    const fault = /AddressSanitizer|LeakSanitizer|runtime error:/.exec(server.log);
    if (fault) throw new Error(`a sanitizer complains:\n${server.log}`);
    return gone;
  };
  if (expectUp && !(await isUp(port, Date.now() + 10000))) {
    child.kill('SIGKILL');
    throw new Error(`server did not start:\n${server.log}`);
  }
  const wanted = workers ?? Number(env.STUB_WORKERS ?? 2);
  while (expectUp && server.workers().length < wanted) await sleep(10);
  return server;
}

export function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number);
  } catch {
    return []; // it has gone
  }
}

// One connection whose bytes are seen. `text` is what has come so far.
export class Raw {
  constructor(port, from = '127.0.0.1') {
    this.text = '';
    this.closed = false;
    this.reset = false;
    this.socket = connect({ port, host: '127.0.0.1', localAddress: from, allowHalfOpen: true, noDelay: true });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (d) => (this.text += d));
    this.socket.on('end', () => (this.closed = true));
    this.socket.on('close', () => (this.closed = true));
    this.socket.on('error', (e) => (this.reset = e.code === 'ECONNRESET' || this.reset));
    this.opened = new Promise((done, fail) => {
      this.socket.once('connect', done);
      this.socket.once('error', fail);
    });
  }

  async send(bytes) {
    await this.opened;
    this.socket.write(Buffer.from(bytes, 'latin1'));
  }

  // Waits until `when` holds, or ms have passed; returns whether it holds.
  async until(when, ms = PLAIN ? 2000 : 5000) {
    const deadline = Date.now() + ms;
    while (!when(this)) {
      if (Date.now() > deadline) return false;
      await sleep(5);
    }
    return true;
  }

  responses() {
    return responsesOf(this.text);
  }

  end() {
    this.socket.destroy();
  }
}

// Splits by Content-Length: [{ status, headers, body }]
export function responsesOf(text) {
  const found = [];
  let rest = text;
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return found;
    const [first, ...lines] = rest.slice(0, end).split('\r\n');
    const headers = {};
    for (const line of lines) {
      const colon = line.indexOf(':');
      headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    const length = Number(headers['content-length'] ?? 0);
    if (rest.length < end + 4 + length) return found;
    found.push({ status: Number(first.split(' ')[1]), first, headers, body: rest.slice(end + 4, end + 4 + length) });
    rest = rest.slice(end + 4 + length);
  }
}

// Sends the chunks one after the other, in packets of their own, and waits for
// an answer and, if asked, for the end of the connection.
export async function exchange(port, chunks, { close = false, answers = 1, ms = PLAIN ? 2000 : 5000 } = {}) {
  const raw = new Raw(port);
  for (const chunk of [chunks].flat()) {
    await raw.send(chunk);
    await sleep(30);
  }
  await raw.until((r) => (close ? r.closed : r.responses().length >= answers) || r.reset, ms);
  const result = { text: raw.text, closed: raw.closed, reset: raw.reset, responses: raw.responses() };
  raw.end();
  return result;
}

export const get = (path, extra = '') => `GET ${path} HTTP/1.1\r\nHost: t\r\n${extra}\r\n`;
export const post = (path, length, body, extra = '') =>
  `POST ${path} HTTP/1.1\r\nHost: t\r\nContent-Length: ${length}\r\n${extra}\r\n${body}`;
