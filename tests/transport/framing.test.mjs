// SPDX-License-Identifier: EUPL-1.2
// Requests that mean two things, or nothing: one table, each refused with its
// status, then closed, and the server unharmed.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { exchange, get, PLAIN, post, start, test } from './lib/server.mjs';

let server;
before(async () => (server = await start({ STUB_WORKERS: '1' })));
after(() => server.stop());

const head = (...lines) => `${['GET /hello HTTP/1.1', ...lines].join('\r\n')}\r\n\r\n`;
const withHeaders = (n) => head('Host: t', ...Array.from({ length: n - 1 }, (_, i) => `X-${i}: ${i}`));

// [title, bytes or chunks of them, status]
const refused = [
  ['body longer than Content-Length', post('/echo', 1, 'ab'), 400],
  ['body longer than Content-Length, then more and more', [post('/echo', 1, 'ab'), 'c'.repeat(9000), 'd'.repeat(9000)], 400],
  ['two requests in one packet', get('/hello') + get('/hello'), 400],
  ['a request and garbage', `${get('/hello')}garbage`, 400],
  ['body on GET, in a packet of its own', [head('Host: t', 'Content-Length: 18'), 'GET / HTTP/1.1\r\n\r\n'], 400],
  ['body on GET', `${head('Host: t', 'Content-Length: 1')}x`, 400],
  ['body on HEAD', 'HEAD /hello HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\n\r\nx', 400],
  ['body on DELETE', 'DELETE /hello HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\n\r\nx', 400],
  ['body on OPTIONS', 'OPTIONS /hello HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\n\r\nx', 400],
  ['chunked', 'POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
  ['chunked on GET', head('Host: t', 'Transfer-Encoding: chunked'), 400],
  ['chunked with Content-Length', post('/echo', 3, 'abc', 'Transfer-Encoding: chunked\r\n'), 400],
  ['an unknown transfer coding', post('/echo', 3, 'abc', 'Transfer-Encoding: xchunked\r\n'), 400],
  ['two different lengths', post('/echo', 3, 'abc', 'Content-Length: 5\r\n'), 400],
  ['the same length twice', post('/echo', 3, 'abc', 'Content-Length: 3\r\n'), 400],
  ['a list of lengths', post('/echo', '3, 3', 'abc'), 400],
  ['a signed length', post('/echo', '+3', 'abc'), 400],
  ['a negative length', post('/echo', '-1', ''), 400],
  ['a hexadecimal length', post('/echo', '0x3', 'abc'), 400],
  ['an empty length', post('/echo', '', ''), 400],
  ['a length of 2^63', post('/echo', '9223372036854775808', ''), 413],
  ['a length of 2^64 + 1', post('/echo', '18446744073709551617', 'x'), 413],
  ['a length past the limit', post('/echo', 1048577, ''), 413],
  ['no length on POST', 'POST /echo HTTP/1.1\r\nHost: t\r\n\r\n', 411],
  ['no length on PATCH', 'PATCH /echo HTTP/1.1\r\nHost: t\r\n\r\n', 411],
  ['no Host', head('X: y'), 400],
  ['no header at all', 'GET /hello HTTP/1.1\r\n\r\n', 400],
  ['two Hosts', head('Host: a', 'Host: b'), 400],
  ['Hostile is not Host', head('Hostile: evil'), 400],
  ['an empty Host', head('Host: '), 400],
  ['a Host with a slash', head('Host: a/b'), 400],
  ['a Host of 254 bytes', head(`Host: ${'h'.repeat(254)}`), 400],
  ['a blank before the colon', head('Host : t'), 400],
  ['a header without a colon', head('Host: t', 'nonsense'), 400],
  ['a header without a name', head('Host: t', ': x'), 400],
  ['a folded header', head('Host: t', 'X: a', ' b'), 400],
  ['a byte over 127 in a name', head('Host: t', 'X\xe9: a'), 400],
  ['NUL in a value', head('Host: t', 'X: a\0b'), 400],
  ['NUL in a name', head('Host: t', 'X\0Y: b'), 400],
  ['NUL in the target', 'GET /hel\0lo HTTP/1.1\r\nHost: t\r\n\r\n', 400],
  ['a control byte in a value', head('Host: t', 'X: a\x01b'), 400],
  ['a bare CR in a value', head('Host: t', 'X: a\rb'), 400],
  ['bare line feeds', 'GET /hello HTTP/1.1\nHost: t\n\n', 400],
  ['a bare line feed among others', 'GET /hello HTTP/1.1\r\nHost: t\nX: y\r\n\r\n', 400],
  ['65 header lines', withHeaders(65), 431],
  ['a head past the limit', head('Host: t', ...Array.from({ length: 20 }, (_, i) => `X-${i}: ${'y'.repeat(1000)}`)), 431],
  ['one header line past the limit', head('Host: t', `X: ${'y'.repeat(20000)}`), 431],
  ['a target past the limit', get(`/${'a'.repeat(8000)}`), 414],
  ['a target without end', `GET /${'a'.repeat(9000)}`, 414],
  ['an absolute form of another host', 'GET http://u/hello HTTP/1.1\r\nHost: t\r\n\r\n', 400],
  ['an absolute form without a host', 'GET http:///hello HTTP/1.1\r\nHost: t\r\n\r\n', 400],
  ['an absolute form with a user', 'GET http://a@t/hello HTTP/1.1\r\nHost: t\r\n\r\n', 400],
  ['an absolute form of another scheme', 'GET ftp://t/hello HTTP/1.1\r\nHost: t\r\n\r\n', 400],
  ['a target "*" for GET', get('*'), 400],
  ['a target without a slash', 'GET hello HTTP/1.1\r\nHost: t\r\n\r\n', 400],
  ['a fragment in the target', get('/hello#x'), 400],
  ['a byte over 127 in the target', get('/h\xe9'), 400],
  ['two blanks in the request line', 'GET  /hello HTTP/1.1\r\nHost: t\r\n\r\n', 400],
  ['a blank in the target', get('/hello x'), 400],
  ['no version', 'GET /hello\r\nHost: t\r\n\r\n', 400],
  ['another version', 'GET /hello HTTP/2.0\r\nHost: t\r\n\r\n', 505],
  ['a version in lower case', 'GET /hello http/1.1\r\nHost: t\r\n\r\n', 400],
  ['a method in lower case', 'get /hello HTTP/1.1\r\nHost: t\r\n\r\n', 501],
  ['TRACE', 'TRACE /hello HTTP/1.1\r\nHost: t\r\n\r\n', 501],
  ['CONNECT', 'CONNECT t:80 HTTP/1.1\r\nHost: t\r\n\r\n', 501],
  ['a method nobody has', 'BREW /hello HTTP/1.1\r\nHost: t\r\n\r\n', 501],
  ['a method without end', 'A'.repeat(300), 501],
  ['a TLS hello', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 505],
  ['binary rubbish', '\x80\x01\x00\xff\xfe', 400],
  ['an unknown expectation', post('/echo', 3, 'abc', 'Expect: 200-ok\r\n'), 417],
  ['two empty lines before the request', `\r\n\r\n${get('/hello')}`, 400],
];

for (const [title, bytes, status] of refused) {
  test(`refused with ${status}: ${title}`, async () => {
    const r = await exchange(server.port, bytes, { close: true });
    assert.equal(r.reset, false, 'connection was reset');
    assert.equal(r.responses.length, 1, `answers: ${JSON.stringify(r.text)}`);
    const [answer] = r.responses;
    assert.equal(answer.status, status);
    assert.equal(r.closed, true, 'connection stayed open');
    assert.equal(answer.headers.connection, 'close');
    if (PLAIN) return;
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    assert.match(answer.headers.date, /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
    assert.deepEqual(JSON.parse(answer.body), { status });
    assert.equal(answer.headers.server, undefined);
    assert.equal(answer.headers['strict-transport-security'], undefined);
    const [next] = (await exchange(server.port, get('/hello'))).responses;
    assert.equal(next.body, 'hello');
  });
}

// [title, bytes, path of the answer to compare]
const accepted = [
  ['64 header lines, the last one kept', get('/headers', Array.from({ length: 63 }, (_, i) => `X-${i}: v${i}\r\n`).join('')), /^x-62=v62$/im],
  ['an empty header value', get('/headers', 'X-Empty:\r\n'), /^x-empty=$/im],
  ['blanks around a value', get('/headers', 'X-B: \t b c \t \r\n'), /^x-b=b c$/im],
  ['a tab inside a value', get('/headers', 'X-T: a\tb\r\n'), /^x-t=a\tb$/im],
  ['bytes over 127 in a value', get('/headers', 'X-U: \xc8\x99\r\n'), /^x-u=\xc8\x99$/im],
  ['a header before Host that begins like it', 'GET /headers HTTP/1.1\r\nHostile: evil\r\nHost: good:80\r\n\r\n', /^host=good:80\n/],
  ['a target of 8000 bytes', get(`/headers?${'a'.repeat(8000 - '/headers?'.length)}`), /^host=t$/im],
  ['one empty line before the request', `\r\n${get('/headers')}`, /^host=t$/im],
  ['the absolute form', 'GET http://T:80/headers?http://u/ HTTP/1.1\r\nHost: t:80\r\n\r\n', /^host=t:80$/im],
  ['Content-Length: 0 on GET', get('/headers', 'Content-Length: 0\r\n'), /^host=t$/im],
  ['an IPv6 Host', 'GET /headers HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n', /^host=\[::1\]:8080$/im],
  ['a head in many packets', ['GET /hea', 'ders HT', 'TP/1.1\r', '\nHo', 'st: t\r\n\r', '\n'], /^host=t$/im],
];

for (const [title, bytes, expected] of accepted) {
  test(`accepted: ${title}`, async () => {
    const r = await exchange(server.port, bytes);
    assert.equal(r.responses.length, 1, JSON.stringify(r.text));
    assert.equal(r.responses[0].status, 200, r.text);
    assert.match(r.responses[0].body, expected);
    assert.equal(r.closed, false, 'keep-alive');
  });
}

for (const [title, target, body] of [['an absolute form without a path', 'http://t', '/'], ['OPTIONS *', '*', '*']]) {
  test(`accepted: ${title}`, async () => {
    const r = await exchange(server.port, `OPTIONS ${target} HTTP/1.1\r\nHost: t\r\n\r\n`);
    assert.equal(r.responses[0].status, 404); // of stubd, which shows the path
    assert.equal(r.responses[0].body, `no ${body}`);
  });
}

test('HTTP/1.0: any method, and closed after the answer', async () => {
  const r = await exchange(server.port, 'PUT /echo HTTP/1.0\r\nHost: t\r\nContent-Length: 2\r\n\r\nok', { close: true });
  assert.equal(r.responses[0].status, 200);
  assert.equal(r.responses[0].body, 'ok');
  assert.equal(r.closed, true);
});
