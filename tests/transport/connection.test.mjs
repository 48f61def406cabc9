// SPDX-License-Identifier: EUPL-1.2
// One connection, several requests: order, bodies, interim answers, heads of
// answers, and how a connection ends.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { exchange, get, post, Raw, start, test } from './lib/server.mjs';

let server;
before(async () => (server = await start({ STUB_WORKERS: '1' })));
after(() => server.stop());

test('keep-alive: one request after the other', async () => {
  const raw = new Raw(server.port);
  for (let i = 1; i <= 5; i++) {
    await raw.send(i % 2 ? get('/hello') : post('/echo', 3, `n=${i}`));
    assert.ok(await raw.until((r) => r.responses().length === i));
  }
  assert.deepEqual(raw.responses().map((r) => r.body), ['hello', 'n=2', 'hello', 'n=4', 'hello']);
  raw.end();
});

test('a request sent while another is answered waits for its turn', async () => {
  const raw = new Raw(server.port);
  await raw.send(get('/slow?ms=300'));
  await sleep(50);
  await raw.send(get('/hello'));
  assert.ok(await raw.until((r) => r.responses().length === 2));
  assert.deepEqual(raw.responses().map((r) => r.body), ['slept', 'hello']);
  raw.end();
});

test('a request sent while one with a body in several packets is answered waits too', async () => {
  const raw = new Raw(server.port);
  await raw.send(post('/slow?ms=400', 6, 'abc'));
  await sleep(50);
  await raw.send('def');
  await sleep(100);
  await raw.send(get('/hello'));
  assert.ok(await raw.until((r) => r.responses().length === 2));
  assert.deepEqual(raw.responses().map((r) => r.body), ['slept', 'hello']);
  raw.end();
});

test('a request that can run does not wait for the next event', async () => {
  // The second head is already there when the first answer leaves.
  const raw = new Raw(server.port);
  await raw.send(get('/slow?ms=60'));
  await sleep(30);
  await raw.send(get('/wake'));
  assert.ok(await raw.until((r) => r.responses().length === 2));
  raw.end();
});

test('a body in many packets arrives whole', async () => {
  const body = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i).repeat(3000)).join('');
  const chunks = [post('/echo', body.length, '')];
  for (let i = 0; i < body.length; i += 7000) chunks.push(body.slice(i, i + 7000));
  const r = await exchange(server.port, chunks);
  assert.equal(r.responses[0].body, body);
});

test('the largest body there may be', async () => {
  const body = 'z'.repeat(1048576);
  const r = await exchange(server.port, post('/echo', body.length, body), { ms: 10000 });
  assert.equal(r.responses[0].body.length, body.length);
});

test('a body that is too large is refused before it is sent, and while it is', async () => {
  const early = await exchange(server.port, post('/echo', 2000000, ''), { close: true });
  assert.equal(early.responses[0].status, 413);
  const late = await exchange(server.port, post('/echo', 2000000, 'z'.repeat(900000)), { close: true });
  assert.equal(late.reset, false, 'the answer must not be lost to a reset');
  assert.equal(late.responses[0].status, 413);
});

test('a file comes where the application lets it, from whom it lets', async () => {
  const named = 'Cookie: a=b\r\n';
  const most = 10485760;
  for (const [path, length, extra] of [['/upload', 1048577, ''], ['/echo', 1048577, named], ['/upload', most + 1, named]]) {
    const r = await exchange(server.port, post(path, length, '', extra), { close: true });
    assert.equal(r.responses[0].status, 413, `${path} ${length} ${extra}`);
  }
  const r = await exchange(server.port, post('/upload', most, 'z'.repeat(most), named), { ms: 10000 });
  assert.equal(r.responses[0].body, String(most));
});

test('Expect: 100-continue is answered, then the request', async () => {
  const raw = new Raw(server.port);
  await raw.send(post('/echo', 5, '', 'Expect: 100-continue\r\n'));
  assert.ok(await raw.until((r) => r.text === 'HTTP/1.1 100 Continue\r\n\r\n'), raw.text);
  await raw.send('12345');
  assert.ok(await raw.until((r) => r.responses().length === 2));
  assert.equal(raw.responses()[1].body, '12345');
  raw.end();
});

test('Expect: 100-continue with the body at once needs no interim answer', async () => {
  const r = await exchange(server.port, post('/echo', 5, '12345', 'Expect: 100-continue\r\n'));
  assert.equal(r.responses[0].status, 200);
  assert.equal(r.responses[0].body, '12345');
});

test('HEAD: the length of the body, without the body', async () => {
  const r = await exchange(server.port, 'HEAD /hello HTTP/1.1\r\nHost: t\r\n\r\n', { answers: 99, ms: 200 });
  assert.match(r.text, /content-length: 5\r\n\r\n$/);
});

for (const status of [204, 304]) {
  test(`${status} has no Content-Length and no body`, async () => {
    const r = await exchange(server.port, get(`/status?code=${status}`));
    assert.equal(r.responses[0].status, status);
    assert.equal(r.responses[0].headers['content-length'], undefined);
    assert.match(r.text, /\r\n\r\n$/);
  });
}

for (const [status, phrase] of [[422, 'Unprocessable Content'], [428, 'Precondition Required'], [429, 'Too Many Requests']]) {
  test(`${status} has a reason phrase`, async () => {
    const r = await exchange(server.port, get(`/status?code=${status}`));
    assert.equal(r.responses[0].first, `HTTP/1.1 ${status} ${phrase}`);
  });
}

test('an answer has a Date and does not name the software', async () => {
  const [answer] = (await exchange(server.port, get('/hello'))).responses;
  assert.ok(Math.abs(Date.parse(answer.headers.date) - Date.now()) < 60000);
  assert.equal(answer.headers.server, undefined);
  assert.equal(answer.headers['strict-transport-security'], undefined);
});

test('Connection: close, by the client and by the server', async () => {
  const asked = await exchange(server.port, get('/hello', 'Connection: close\r\n'), { close: true });
  assert.equal(asked.responses[0].headers.connection, 'close');
  assert.equal(asked.closed, true);
  const ours = await exchange(server.port, get('/close'), { close: true });
  assert.equal(ours.responses[0].headers.connection, 'close');
  assert.equal(ours.closed, true);
});

for (const lines of ['Connection: keep-alive, Close\r\n', 'Connection: TE\r\nConnection: close\r\n', 'Connection:close ,x\r\n']) {
  test(`close in a list is understood: ${JSON.stringify(lines)}`, async () => {
    const asked = await exchange(server.port, get('/hello', lines), { close: true });
    assert.equal(asked.responses[0].headers.connection, 'close');
    assert.equal(asked.closed, true);
  });
}

test('an option that only contains "close" is another', async () => {
  const asked = await exchange(server.port, get('/hello', 'Connection: closed, not-close\r\n'));
  assert.equal(asked.responses[0].headers.connection, 'keep-alive');
  assert.equal(asked.closed, false);
});

for (const [title, chunks, body] of [
  ['a request', [get('/slow?ms=300')], 'slept'],
  ['a request that is answered at once', [get('/hello')], 'hello'],
  ['a request with a body in two packets', [post('/slow?ms=300', 6, 'abc'), 'def'], 'slept'],
]) {
  test(`${title}, then the end of what the client sends: answered, then closed`, async () => {
    const raw = new Raw(server.port);
    for (const c of chunks) {
      await raw.send(c);
      await sleep(30);
    }
    raw.socket.end();
    assert.ok(await raw.until((r) => r.closed));
    assert.equal(raw.reset, false);
    assert.deepEqual(raw.responses().map((r) => r.body), [body]);
  });
}

test('a large answer is whole for a client that sends no more', async () => {
  const raw = new Raw(server.port);
  await raw.send(get('/big?n=20000000'));
  raw.socket.end();
  assert.ok(await raw.until((r) => r.closed, 20000));
  assert.equal(raw.text.length - raw.text.indexOf('\r\n\r\n') - 4, 20000000);
});

for (const [title, bytes] of [['nothing', ''], ['half a head', 'GET /hel'], ['half a body', post('/echo', 9, 'abc')]]) {
  test(`the end after ${title}: closed without an answer`, async () => {
    const raw = new Raw(server.port);
    await raw.send(bytes);
    await sleep(30);
    raw.socket.end();
    assert.ok(await raw.until((r) => r.closed));
    assert.equal(raw.text, '');
  });
}

test('a header value with a line break is not sent', async () => {
  const r = await exchange(server.port, get('/badheader'));
  assert.equal(r.responses[0].body, 'ok');
  assert.doesNotMatch(r.text, /injected|x-bad/);
});

test('a large answer arrives whole', async () => {
  const n = 20 * 1024 * 1024;
  const raw = new Raw(server.port);
  await raw.send(get(`/big?n=${n}`, 'Connection: close\r\n'));
  assert.ok(await raw.until((r) => r.closed, 20000));
  assert.equal(raw.text.length - raw.text.indexOf('\r\n\r\n') - 4, n);
});

test('a client that asks and never reads cannot make answers pile up', async () => {
  const raw = new Raw(server.port);
  await raw.opened;
  raw.socket.pause();
  const [worker] = server.workers();
  const { readFileSync } = await import('node:fs');
  const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${worker}/status`, 'utf8'))[1]);
  await exchange(server.port, get('/big?n=4000000'));
  const before = resident();
  for (let i = 0; i < 40; i++) {
    await raw.send(get('/big?n=4000000'));
    await sleep(25);
  }
  await sleep(1000);
  const grown = resident() - before;
  raw.end();
  assert.ok(grown < 40000, `${grown} KiB more after 40 answers of 4 MB`);
});

test('a client that leaves in the middle harms nobody', async () => {
  for (const bytes of ['GET /hel', post('/echo', 100, 'abc'), get('/slow?ms=100'), get('/big?n=4000000')]) {
    const raw = new Raw(server.port);
    await raw.send(bytes);
    await sleep(30);
    raw.socket.resetAndDestroy();
  }
  await sleep(200);
  const [answer] = (await exchange(server.port, get('/hello'))).responses;
  assert.equal(answer.body, 'hello');
});
