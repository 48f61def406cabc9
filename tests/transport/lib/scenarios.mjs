// SPDX-License-Identifier: EUPL-1.2
// What a server must live through. Each function does it to `server` (as
// start() of server.mjs returns it) and returns figures; it judges nothing.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, count, load, percentile } from './load.mjs';
import { BUILD, freePort } from './server.mjs';

const statusOf = (pid, name) => {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
};
export const resident = (pid) => statusOf(pid, 'VmRSS');
export const peak = (pid) => statusOf(pid, 'VmHWM');
export const descriptors = (pid) => readdirSync(`/proc/${pid}/fd`).length;
// In the sandbox, that is: about to take connections.
const isReady = (pid) => statusOf(pid, 'Seccomp') === 2;

async function until(check, ms) {
  const from = performance.now();
  while (performance.now() - from < ms) {
    if (check()) return performance.now() - from;
    await sleep(1);
  }
  return Infinity;
}

// Kills one worker after the other. own: requests of the killed worker that
// failed; foreign: others that did.
export async function kill(server, { times, clients, request, who, pause = 50 }) {
  const n = server.workers().length;
  const run = load(server.port, clients, request, { who });
  const respawns = [];
  const deaths = [];
  await sleep(300);
  for (let i = 0; i < times; i++) {
    const pids = server.workers();
    const victim = pids[i % pids.length];
    deaths.push({ at: performance.now(), pid: victim });
    process.kill(victim, 'SIGKILL');
    respawns.push(
      await until(() => {
        const now = server.workers();
        return !now.includes(victim) && now.length === n && now.every(isReady);
      }, 5000),
    );
    await sleep(pause);
  }
  const seen = await run.stop();
  const failed = seen.filter((f) => f.error);
  const isOwn = (f) =>
    deaths.some((d) => f.opened <= d.at && d.at <= f.at + f.ms && (f.worker === undefined || f.worker === d.pid));
  return {
    kills: times,
    requests: seen.length,
    own: failed.filter(isOwn).length,
    foreign: failed.filter((f) => !isOwn(f)).length,
    respawn_median_ms: percentile(respawns, 50),
    respawn_max_ms: Math.max(...respawns),
  };
}

// Starts, loads and stops a server again and again. cut: requests that were
// taken and not answered.
export async function term(begin, { times, clients, request }) {
  const figures = { stops: times, answered: 0, refused: 0, stale: 0, cut: 0, exit_max_ms: 0 };
  for (let i = 0; i < times; i++) {
    const server = await begin();
    const run = load(server.port, clients, request);
    await sleep(250);
    const from = performance.now();
    server.child.kill('SIGTERM');
    const gone = await Promise.race([server.exited, sleep(20000)]);
    figures.exit_max_ms = Math.max(figures.exit_max_ms, gone ? performance.now() - from : Infinity);
    if (!gone) server.child.kill('SIGKILL');
    const seen = await run.stop();
    for (const { status, error } of seen) {
      if (status) figures.answered++;
      else if (error === 'refused') figures.refused++;
      else figures[error === 'stale' ? 'stale' : 'cut']++;
    }
  }
  return figures;
}

// Two instances on one socket, stopped and started in turn under load.
export async function handover({ binary, env, rounds, clients, request }) {
  const port = await freePort();
  const holder = spawn(`${BUILD}/hold`, [String(port), binary], { env: { PATH: process.env.PATH, ...env(port) }, stdio: ['pipe', 'pipe', 'ignore'] });
  const alive = (pid) => {
    try {
      return /^State:\s+[^Z]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  };
  const begin = async () => {
    const said = new Promise((done) => holder.stdout.once('data', (d) => done(Number(d))));
    holder.stdin.write('start\n');
    const pid = await said;
    await until(() => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter((p) => p && isReady(p)).length === 2, 10000);
    await sleep(100);
    return pid;
  };
  const pair = [await begin(), await begin()];
  const run = load(port, clients, request);
  let slowest = 0;
  try {
    for (let i = 0; i < rounds; i++) {
      await sleep(150);
      const pid = pair[i % 2];
      process.kill(pid, 'SIGTERM');
      slowest = Math.max(slowest, await until(() => !alive(pid), 20000));
      pair[i % 2] = await begin();
    }
  } finally {
    await run.stop();
    for (const pid of pair) if (alive(pid)) process.kill(pid, 'SIGTERM');
    await Promise.all(pair.map((pid) => until(() => !alive(pid), 15000)));
    holder.kill();
  }
  const { seen } = run;
  return { restarts: rounds, requests: seen.length, errors: seen.filter((f) => f.status !== 200).length, exit_max_ms: slowest, ...count(seen) };
}

// One slow connection that comes again when it is closed.
function slowOne(port, from, first, drip, reads) {
  const self = { closed: 0, ended: false };
  const open = () => {
    if (self.ended) return;
    const s = connect({ port, host: '127.0.0.1', localAddress: from, noDelay: true });
    self.socket = s;
    if (reads) s.resume();
    else s.pause();
    s.on('error', () => {});
    s.on('connect', () => s.write(first));
    s.on('close', () => {
      self.closed++;
      setTimeout(open, 200).unref();
    });
  };
  self.drip = () => drip && self.socket.writable && self.socket.write(drip);
  self.end = () => {
    self.ended = true;
    self.socket.destroy();
  };
  open();
  return self;
}

// n slow connections of a kind from 32 addresses; others ask meanwhile.
export async function slow(server, { kind, n, seconds, request, big }) {
  const kinds = {
    header: ['GET /x HTTP/1.1\r\nHost: t\r\nX: ', 'a', true],
    body: ['POST /echo HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n', 'a', true],
    reader: [big, '', false],
    idle: ['', '', true],
  };
  const [first, drip, reads] = kinds[kind];
  const all = [];
  for (let i = 0; i < n; i++) {
    all.push(slowOne(server.port, `127.0.0.${40 + (i % 32)}`, first, drip, reads));
    if (i % 50 === 49) await sleep(5);
  }
  const dripping = setInterval(() => all.forEach((s) => s.drip()), 1000);
  await sleep(1000);
  const run = load(server.port, 8, request, { from: '127.0.0.2', pause: 5 });
  await sleep(seconds * 1000);
  const seen = await run.stop();
  clearInterval(dripping);
  for (const s of all) s.end();
  const good = seen.filter((f) => f.status === 200);
  return {
    kind,
    requests: seen.length,
    good_percent: (100 * good.length) / seen.length,
    p99_ms: percentile(good.map((f) => f.ms), 99),
    slow_closed: all.reduce((sum, s) => sum + s.closed, 0),
  };
}

// Rates of good answers a second, by closed loop (rate 0) or by a rate that
// does not care for the answers.
async function drive(server, { clients, seconds, rate, request }) {
  const seen = [];
  const idle = [];
  let made = 0;
  let sent = 0;
  const from = performance.now();
  const end = from + seconds * 1000;
  const due = [];
  const fire = (client) => {
    const p = client.ask(request(sent++)).then((f) => {
      seen.push(f);
      idle.push(client);
    });
    due.push(p);
  };
  while (performance.now() < end) {
    const wanted = rate ? ((performance.now() - from) / 1000) * rate : Infinity;
    while (sent < wanted) {
      const client = idle.pop() ?? (made < clients ? (made++, new Client(server.port, { from: `127.0.0.${2 + (made % 30)}` })) : null);
      if (!client) break;
      fire(client);
    }
    await sleep(1);
  }
  await Promise.all(due);
  const took = (performance.now() - from) / 1000;
  const good = seen.filter((f) => f.status === 200);
  for (const c of idle) c.end();
  return { offered: sent / seconds, good: good.length / took, seen, p99: percentile(good.map((f) => f.ms), 99) };
}

// Peak by closed loop; then three times as many; then as before.
export async function overload(server, { clients, seconds, request, times = 3 }) {
  await drive(server, { clients, seconds: 1, request });
  const before = await drive(server, { clients, seconds, request });
  // How late we are ourselves, on a machine that we overload as well.
  const late = monitorEventLoopDelay({ resolution: 5 });
  late.enable();
  const during = await drive(server, { clients: 2500, seconds, rate: times * before.good, request });
  late.disable();
  const from = performance.now();
  let back = Infinity;
  while (back === Infinity && performance.now() - from < 10000) {
    const now = await drive(server, { clients, seconds: 1, request });
    if (now.good >= 0.8 * before.good && now.seen.every((f) => f.status === 200)) back = (performance.now() - from) / 1000 - 1;
  }
  const shed = during.seen.filter((f) => f.status === 503);
  return {
    peak: before.good,
    offered: during.offered,
    good: during.good,
    good_percent: (100 * during.good) / before.good,
    shed: shed.length,
    shed_p99_ms: percentile(shed.map((f) => f.ms), 99),
    own_p99_ms: late.percentile(99) / 1e6,
    good_p99_ms: during.p99,
    other: during.seen.filter((f) => f.status !== 200 && f.status !== 503).length,
    back_s: back,
  };
}
