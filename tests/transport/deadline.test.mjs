// SPDX-License-Identifier: EUPL-1.2
// Deadlines, on an otherwise idle server. The limits are those of kore.conf
// (head 10 s, idle 20 s, body 15 s); what is asserted is which end a
// connection meets, not how soon.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { get, PLAIN, post, Raw, start, test } from './lib/server.mjs';

let server;
let quiet; // on which nothing else happens, so that nothing wakes it
before(async () => ([server, quiet] = await Promise.all([start(), start({ STUB_WORKERS: '1' })])));
after(() => Promise.all([server.stop(), quiet.stop()]));

const PATIENCE = 40000;

test('deadlines', { concurrency: true, timeout: 90000 }, async (t) => {
  const all = [];
  const check = (title, fn) => all.push(t.test(title, fn));

  for (const [title, bytes] of [['nothing', ''], ['half a head', 'GET /hel']]) {
    check(`on a server that nothing else wakes, a connection that sends ${title} ends`, async () => {
      const raw = new Raw(quiet.port);
      await raw.send(bytes);
      assert.ok(await raw.until((r) => r.closed, PATIENCE));
    });
  }

  check('a silent connection is closed without a word', async () => {
    const raw = new Raw(server.port);
    assert.ok(await raw.until((r) => r.closed, PATIENCE));
    assert.equal(raw.text, '');
  });

  check('an idle keep-alive connection is closed without a word', async () => {
    const raw = new Raw(server.port);
    await raw.send(get('/hello'));
    assert.ok(await raw.until((r) => r.closed, PATIENCE));
    assert.equal(raw.responses().length, 1, raw.text);
    assert.equal(raw.responses()[0].status, 200);
  });

  check('a head that does not end is answered 408', async () => {
    const raw = new Raw(server.port);
    await raw.send('GET /hello HTTP/1.1\r\nHost:');
    assert.ok(await raw.until((r) => r.closed, PATIENCE));
    assert.equal(raw.responses()[0].status, 408);
    if (!PLAIN) assert.equal(raw.responses()[0].headers['content-type'], 'application/problem+json');
  });

  check('a head that dribbles is answered 408', async () => {
    const raw = new Raw(server.port);
    await raw.opened;
    const dribble = setInterval(() => raw.socket.write('a'), 200);
    await raw.send('GET /');
    const closed = await raw.until((r) => r.closed, PATIENCE);
    clearInterval(dribble);
    assert.ok(closed);
    assert.equal(raw.responses()[0].status, 408);
  });

  check('a body that does not end is answered 408', async () => {
    const raw = new Raw(server.port);
    await raw.send(post('/echo', 10, 'abc'));
    assert.ok(await raw.until((r) => r.closed, PATIENCE));
    assert.equal(raw.responses()[0].status, 408);
  });

  // 3 MiB in twenty seconds: later than a small body's deadline.
  check('a large body has the time that it takes on a slow line', async () => {
    const raw = new Raw(server.port);
    await raw.send(post('/upload', 3145728, '', 'Authorization: x\r\n'));
    for (let i = 0; i < 48; i++) {
      await raw.send('z'.repeat(65536));
      await sleep(400);
    }
    assert.ok(await raw.until((r) => r.responses().length === 1, PATIENCE));
    assert.equal(raw.responses()[0].body, '3145728');
    raw.end();
  });

  check('a large body that stops coming is answered 408', async () => {
    const raw = new Raw(server.port);
    await raw.send(post('/upload', 3145728, 'z'.repeat(100000), 'Authorization: x\r\n'));
    assert.ok(await raw.until((r) => r.closed, PATIENCE));
    assert.equal(raw.responses()[0].status, 408);
  });

  check('after a pause, a body in two packets has its whole time', async () => {
    const raw = new Raw(server.port);
    await raw.send(get('/hello'));
    await sleep(17000);
    await raw.send(post('/echo', 6, 'abc'));
    await sleep(2000);
    await raw.send('def');
    assert.ok(await raw.until((r) => r.responses().length === 2));
    assert.equal(raw.responses()[1].status, 200, raw.text);
    raw.end();
  });

  for (const [title, bytes] of [
    ['a body in two packets', [post('/slow?ms=18000', 6, 'abc'), 'def']],
    ['an empty body', [post('/slow?ms=18000', 0, '')]],
    ['no body', [get('/slow?ms=18000')]],
  ]) {
    check(`a slow answer after ${title} is not cut by a deadline of the request`, async () => {
      const raw = new Raw(server.port);
      for (const b of bytes) {
        await raw.send(b);
        await sleep(50);
      }
      assert.ok(await raw.until((r) => r.responses().length === 1, PATIENCE));
      assert.equal(raw.responses()[0].status, 200, raw.text);
      assert.equal(raw.responses()[0].body, 'slept');
      raw.end();
    });
  }

  check('an answer that nobody reads is given up', async () => {
    const raw = new Raw(server.port);
    await raw.opened;
    raw.socket.pause();
    await raw.send(get('/big?n=24000000'));
    await sleep(30000);
    raw.socket.resume();
    assert.ok(await raw.until((r) => r.closed, PATIENCE));
    assert.ok(raw.text.length < 24000000);
  });

  check('an answer that is read slowly arrives', async () => {
    const raw = new Raw(server.port);
    await raw.opened;
    await raw.send(get('/big?n=30000000'));
    // About 1 MB/s: nearly half a minute, longer than any deadline.
    let most = 0;
    raw.socket.on('data', () => raw.text.length < most || raw.socket.pause());
    for (let i = 0; i < 25; i++) {
      most = raw.text.length + 1000000;
      raw.socket.resume();
      await sleep(950);
    }
    most = Infinity;
    raw.socket.resume();
    assert.ok(await raw.until((r) => r.closed || r.text.length >= 30000000, PATIENCE));
    await sleep(100);
    assert.equal(raw.text.length - raw.text.indexOf('\r\n\r\n') - 4, 30000000);
    raw.end();
  });

  await Promise.all(all);
});

test('a worker full of silent clients recovers by itself', { timeout: 60000 }, async () => {
  // 96 connections, as many as 256 open files leave room for.
  const few = { args: ['-c', 'ulimit -n 256; exec "$0"'], wrapped: true };
  const one = await start({ STUB_WORKERS: '1' }, few);
  const silent = [];
  for (let i = 0; i < 600; i++) silent.push(new Raw(one.port));
  await Promise.all(silent.map((r) => r.opened));
  const late = new Raw(one.port);
  await late.send(get('/hello'));
  assert.ok(await late.until((r) => r.responses().length === 1, PATIENCE));
  for (const r of silent) r.end();
  late.end();
  await one.stop();
});
