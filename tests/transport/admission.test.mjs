// SPDX-License-Identifier: EUPL-1.2
// Who may connect, who gives way, and how much memory clients can take.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { get, post, Raw, SANITIZED, start, test } from './lib/server.mjs';

const status = (raw) => raw.responses()[0]?.status;
const answered = (raw, ms) => raw.until((r) => r.responses().length > 0, ms);

async function ask(port, from, bytes = get('/hello')) {
  const raw = new Raw(port, from);
  await raw.send(bytes);
  return raw;
}

async function withServer(env, options, body) {
  const server = await start({ STUB_WORKERS: '1', ...env }, options);
  try {
    await body(server);
  } finally {
    await server.stop();
  }
}

test('an address with its full number at work is refused one more, others are not', () =>
  withServer({ STUB_PER_ADDRESS: '4' }, {}, async ({ port }) => {
    const held = await Promise.all(Array.from({ length: 4 }, () => ask(port, '127.0.0.5', get('/slow?ms=1500'))));
    await sleep(200);
    const fifth = await ask(port, '127.0.0.5');
    assert.ok(await fifth.until((r) => r.closed));
    assert.equal(status(fifth), 503, fifth.text);
    assert.equal(fifth.responses()[0].headers.connection, 'close');
    const other = await ask(port, '127.0.0.6');
    assert.ok(await answered(other));
    assert.equal(status(other), 200);
    for (const raw of held) {
      assert.ok(await answered(raw));
      assert.equal(status(raw), 200);
      raw.end();
    }
    await sleep(200);
    const again = await ask(port, '127.0.0.5');
    assert.ok(await answered(again));
    assert.equal(status(again), 200, 'who has left is not counted');
    again.end();
    other.end();
  }));

test('an address whose connections wait for nothing loses the one that has waited longest', () =>
  withServer({ STUB_PER_ADDRESS: '4' }, {}, async ({ port }) => {
    const held = [];
    for (let i = 0; i < 4; i++) {
      held.push(await ask(port, '127.0.0.5'));
      assert.ok(await answered(held[i]));
      await sleep(30);
    }
    await sleep(1200);
    const fifth = await ask(port, '127.0.0.5');
    assert.ok(await answered(fifth));
    assert.equal(status(fifth), 200);
    assert.ok(await held[0].until((r) => r.closed));
    assert.deepEqual(held.map((r) => r.closed), [true, false, false, false]);
    for (const raw of [...held, fifth]) raw.end();
  }));

test('a flood from one address is refused without a word past a few', () =>
  withServer({ STUB_PER_ADDRESS: '8' }, {}, async ({ port }) => {
    const flood = Array.from({ length: 60 }, () => new Raw(port, '127.0.0.5'));
    await Promise.all(flood.map((r) => r.opened));
    for (const r of flood) await r.send('GET /').catch(() => {});
    await sleep(500);
    assert.equal(flood.filter((r) => !r.closed && !r.reset && r.text === '').length, 8);
    assert.equal(flood.filter((r) => r.text !== '').length, 2);
    for (const r of flood) r.end();
  }));

for (const [title, from, env] of [
  ['loopback itself', '127.0.0.1', {}],
  ['a proxy', '127.0.0.9', { STUB_PROXY: '127.0.0.8/30' }],
  ['anybody, when there is no bound', '127.0.0.5', { STUB_PER_ADDRESS: '0' }],
]) {
  test(`not counted: ${title}`, () =>
    withServer({ STUB_PER_ADDRESS: '4', ...env }, {}, async ({ port }) => {
      const held = await Promise.all(Array.from({ length: 20 }, () => ask(port, from, get('/slow?ms=500'))));
      for (const raw of held) {
        assert.ok(await answered(raw));
        assert.equal(status(raw), 200);
        raw.end();
      }
    }));
}

test('hundreds of heads that dribble from one address do not stop the others', () =>
  withServer({}, {}, async ({ port }) => {
    const slow = Array.from({ length: 560 }, () => new Raw(port, '127.0.0.7'));
    await Promise.all(slow.map((r) => r.opened));
    for (const r of slow) r.socket.write('GET /');
    const dribble = setInterval(() => slow.forEach((r) => r.closed || r.socket.write('a')), 1000);
    for (let i = 0; i < 30; i++) {
      const raw = await ask(port, '127.0.0.6');
      assert.ok(await answered(raw, 2000), 'no answer while others dribble');
      raw.end();
      await sleep(50);
    }
    clearInterval(dribble);
    for (const r of slow) r.end();
  }));

// 96 connections, as many as 256 open files leave room for.
const few = { args: ['-c', 'ulimit -n 256; exec "$0"'], wrapped: true };

test('a worker full of half-sent heads takes a newcomer in the place of the oldest', () =>
  withServer({}, few, async ({ port, workers }) => {
    const [pid] = workers();
    const slow = [];
    for (let i = 0; i < 130; i++) slow.push(await ask(port, `127.0.1.${i + 1}`, 'GET /hello HTTP/1.1\r\n'));
    await sleep(1300);
    for (let i = 0; i < 20; i++) {
      const raw = await ask(port, '127.0.0.6');
      assert.ok(await answered(raw, 2000), 'no room for a newcomer');
      assert.equal(status(raw), 200);
      raw.end();
    }
    assert.ok(slow[0].closed, 'the oldest gave way');
    assert.deepEqual(workers(), [pid]);
    for (const r of slow) r.end();
  }));

test('who works is never closed for a newcomer', () =>
  withServer({}, few, async ({ port }) => {
    const busy = [];
    for (let i = 0; i < 60; i++) busy.push(await ask(port, `127.0.1.${i + 1}`, get('/slow?ms=3000')));
    const idle = [];
    for (let i = 0; i < 60; i++) idle.push(new Raw(port, `127.0.2.${i + 1}`));
    await sleep(1300);
    for (let i = 0; i < 20; i++) {
      const raw = await ask(port, '127.0.0.6');
      assert.ok(await answered(raw, 4000));
      raw.end();
    }
    for (const raw of busy) {
      assert.ok(await answered(raw));
      assert.equal(status(raw), 200);
    }
    for (const r of [...busy, ...idle]) r.end();
  }));

test('large bodies share a budget, small ones do not need it', () =>
  withServer({}, {}, async ({ port }) => {
    const held = [];
    for (let i = 0; i < 32; i++) held.push(await ask(port, undefined, post('/echo', 1048576, 'x')));
    const refused = await ask(port, undefined, post('/echo', 1048576, ''));
    assert.ok(await refused.until((r) => r.closed));
    assert.equal(status(refused), 503, refused.text);
    const small = await ask(port, undefined, post('/echo', 60000, 'y'.repeat(60000)));
    assert.ok(await answered(small));
    assert.equal(status(small), 200);
    small.end();
    for (const raw of held) raw.end();
    await sleep(300);
    const again = await ask(port, undefined, post('/echo', 1048576, 'z'.repeat(1048576)));
    assert.ok(await answered(again));
    assert.equal(status(again), 200);
    again.end();
  }));

test('answers that nobody reads give way to one that is read', { skip: SANITIZED }, () =>
  withServer({}, {}, async ({ port, workers }) => {
    const [pid] = workers();
    const unread = [];
    for (let i = 0; i < 3; i++) {
      const raw = new Raw(port, `127.0.0.${10 + i}`);
      await raw.opened;
      raw.socket.pause();
      await raw.send(get('/big?n=20000000'));
      unread.push(raw);
    }
    await sleep(300);
    const young = await ask(port, undefined, get('/big?n=20000000'));
    assert.ok(await answered(young));
    assert.equal(status(young), 503, 'three answers of 20 MB, none of them old');
    await sleep(2500);
    const fourth = await ask(port, undefined, get('/big?n=20000000'));
    assert.ok(await answered(fourth, 10000));
    assert.equal(fourth.responses()[0].body.length, 20000000);
    const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
    assert.ok(peak < 160000, `${peak} KiB`);
    for (const r of [...unread, fourth]) r.end();
  }));
