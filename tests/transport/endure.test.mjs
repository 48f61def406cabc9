// SPDX-License-Identifier: EUPL-1.2
// The short form of what `make endure` does in full: under load, workers are
// killed, the server is stopped, instances take over from each other, clients
// are slow. Figures are told; bounds are far from what is promised.
import assert from 'node:assert/strict';
import { handover, kill, slow, term } from './lib/scenarios.mjs';
import { BINARY, get, start, test } from './lib/server.mjs';

const request = (k) => get(k % 3 ? '/hello' : '/slow?ms=5');
const told = (t, figures) => t.diagnostic(JSON.stringify(figures, (_, v) => (typeof v === 'number' ? Math.round(v * 100) / 100 : v)));

test('a worker is killed ten times: only its own requests fail', { timeout: 60000 }, async (t) => {
  const server = await start();
  const figures = await kill(server, { times: 10, clients: 16, request, who: get('/pid') });
  told(t, figures);
  assert.ok(figures.requests > 100);
  assert.equal(figures.foreign, 0);
  assert.ok(figures.respawn_max_ms < 4000);
  assert.equal((await server.stop()).code, 0);
});

test('SIGTERM five times: what was taken is answered', { timeout: 90000 }, async (t) => {
  const figures = await term(() => start(), { times: 5, clients: 16, request });
  told(t, figures);
  assert.ok(figures.answered > 100);
  assert.equal(figures.cut + figures.stale, 0);
  assert.ok(figures.exit_max_ms < 15000);
});

test('two instances on one socket restart in turn: no error', { timeout: 90000 }, async (t) => {
  const env = (port) => ({ STUB_PORT: String(port) });
  const figures = await handover({ binary: BINARY, env, rounds: 4, clients: 16, request });
  told(t, figures);
  assert.ok(figures.requests > 100);
  assert.equal(figures.errors, 0);
});

for (const kind of ['header', 'body', 'reader', 'idle']) {
  test(`1,000 slow connections (${kind}): others are served`, { timeout: 60000 }, async (t) => {
    const server = await start();
    const figures = await slow(server, { kind, n: 1000, seconds: 3, request, big: get('/big?n=300000') });
    told(t, figures);
    assert.ok(figures.requests > 100);
    assert.ok(figures.good_percent >= 99.9);
    await server.stop();
  });
}
