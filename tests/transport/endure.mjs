// SPDX-License-Identifier: EUPL-1.2
// `make endure`: what is promised of the server when processes die, clients
// are slow, hostile or too many, in full and with figures. On a PostgreSQL and
// a catalogue of its own. Prints a table; ends with 1 when a bound is missed.
//
//   endure.mjs [kill|stop|handover|slow|overload|memory|worst]...
//   environment: NGOS (20000), REQUESTS (1000000), SECONDS of each load (30)
import { Cluster } from '../api/lib/cluster.mjs';
import { Client, load } from './lib/load.mjs';
import { descriptors, handover, kill, overload, peak, resident, slow, term } from './lib/scenarios.mjs';
import { BUILD, get, post, Raw, start } from './lib/server.mjs';
import { setTimeout as sleep } from 'node:timers/promises';

const seconds = Number(process.env.SECONDS ?? 30);
const binary = `${BUILD}/conectd`;
const cluster = await Cluster.start();
await cluster.conect('migrate');
await cluster.conect('demo', '--ngos', process.env.NGOS ?? '20000', '--seed', '1');
const ids = (await cluster.admin('SELECT id FROM public_api.ngo_profile ORDER BY id LIMIT 1000')).map(([id]) => id);

const environment = (port, more = {}) => ({
  CONECT_LISTEN: `127.0.0.1:${port}`,
  CONECT_PUBLIC_URL: `http://127.0.0.1:${port}`,
  CONECT_DB_PUBLIC: cluster.conninfo('conect_public'),
  CONECT_DB_APP: cluster.conninfo('conect_app'),
  CONECT_SECRET: '5a'.repeat(32),
  CONECT_SECURITY_CONTACT: 'mailto:security@conect.example',
  CONECT_LOG: 'quiet',
  CONECT_RATE_LIMIT: '0',
  CONECT_RATE_LIMIT_SEARCH: '0',
  CONECT_RATE_LIMIT_WRITE: '0',
  ...more,
});

async function begin(more = {}) {
  const server = await start((port) => environment(port, more), { binary, workers: Number(more.CONECT_WORKERS ?? 2) });
  const client = new Client(server.port);
  for (let i = 0; i < 200; i++) {
    const { status } = await client.ask(get('/health/ready'));
    if (status === 200) break;
    await sleep(50);
  }
  client.end();
  return server;
}

// ---- what is asked ----

const profile = (k) => get(`/api/v1/ngos/${ids[k % ids.length]}`);
const light = (k) => (k % 3 ? profile(k) : get('/health/live'));
const words = ['asociatia', 'tineri', 'educatie', 'fundatia sprijin', 'sport club', 'mediu', 'cultura traditii', 'egyesulet'];
const counties = ['AB', 'AR', 'B', 'BH', 'BV', 'CJ', 'CT', 'CV', 'HR', 'IS', 'MS', 'SB', 'SM', 'TM'];
// No two alike: none is answered from memory.
let searches = 0;
const search = () => get(`/api/v1/ngos?q=${encodeURIComponent(words[searches % 8])}+${(46656 + searches++).toString(36)}&limit=20&count=exact`);
const lookup = JSON.stringify({ items: Array.from({ length: 20 }, (_, i) => ({ scheme: 'cif', value: String(10000000 + i) })) });
const json = 'Content-Type: application/json\r\n';
const big = get('/api/v1/ngos?limit=200');
const rare = [
  () => search(),
  (k) => get(`/api/v1/ngos?county=${counties[k % 14]}&limit=50`),
  (k) => get(`/api/v1/ngos/suggest?q=${words[k % words.length].slice(0, 4)}`),
  () => get('/api/v1/counties?format=csv'),
  () => get('/api/v1/vocabularies', 'If-None-Match: *\r\n'),
  () => post('/api/v1/ngos/lookup', lookup.length, lookup, json),
  () => post('/api/v1/ngos/lookup', 9, '{"items":', json),
  () => get('/nothing/here'),
  () => get('/api/v1/ngos?limt=5'),
  () => 'OPTIONS * HTTP/1.1\r\nHost: t\r\n\r\n',
  () => get('/health/live', `X-Long: ${'y'.repeat(17000)}\r\n`),
  () => get('/openapi.json'),
];
const mixed = (k) => (k % 25 === 0 ? rare[(k / 25) % rare.length](k) : light(k));

// ---- the scenarios: [what, figure, bound, whether it holds] ----

const scenarios = {
  async kill() {
    const server = await begin();
    const f = await kill(server, { times: Number(process.env.TIMES ?? 100), clients: 32, request: light });
    await server.stop();
    return [
      [`kill -9 of a worker, ${f.kills} times, ${f.requests} requests: failed, of others`, f.foreign, '0', f.foreign === 0],
      ['  failed, of the killed worker', f.own, 'at most 32 a kill', f.own <= 32 * f.kills],
      ['  respawned, median and most', `${f.respawn_median_ms.toFixed(0)} and ${f.respawn_max_ms.toFixed(0)} ms`, '250 ms', f.respawn_median_ms <= 250],
    ];
  },
  async stop() {
    const f = await term(() => begin(), { times: Number(process.env.TIMES ?? 50), clients: 32, request: light });
    return [
      [`SIGTERM, ${f.stops} times, ${f.answered} answered, ${f.refused} not let in: cut`, f.cut + f.stale, '0', f.cut + f.stale === 0],
      ['  longest exit', `${(f.exit_max_ms / 1000).toFixed(1)} s`, '10 s', f.exit_max_ms <= 10500],
    ];
  },
  async handover() {
    const f = await handover({ binary, env: environment, rounds: 20, clients: 32, request: light });
    return [[`two instances, ${f.restarts} restarts in turn, ${f.requests} requests: errors`, f.errors, '0', f.errors === 0]];
  },
  async slow() {
    const rows = [];
    for (const kind of ['header', 'body', 'reader', 'idle']) {
      const server = await begin();
      const f = await slow(server, { kind, n: 1000, seconds, request: light, big });
      await server.stop();
      rows.push([`1,000 slow clients (${kind}) for ${seconds} s, ${f.requests} others: answered`, `${f.good_percent.toFixed(2)} %, p99 ${f.p99_ms.toFixed(0)} ms`, '99.9 %', f.good_percent >= 99.9]);
    }
    return rows;
  },
  async overload() {
    const server = await begin();
    const f = await overload(server, { clients: 32, seconds: Math.min(seconds, 15), request: search });
    await server.stop();
    return [
      [`overload: ${f.peak.toFixed(0)}/s at best, ${f.offered.toFixed(0)}/s asked: answered`, `${f.good_percent.toFixed(0)} % of the best`, '80 %', f.good_percent >= 80],
      [`  ${f.shed} shed with 503: p99, of which the load's own`, `${f.shed_p99_ms.toFixed(0)} and ${f.own_p99_ms.toFixed(0)} ms`, '250 ms', f.shed_p99_ms - f.own_p99_ms <= 250],
      ['  p99 of what was answered', `${f.good_p99_ms.toFixed(0)} ms`, 'told', true],
      ['  neither', f.other, '0', f.other === 0],
      ['  back to normal after', `${f.back_s.toFixed(1)} s`, '5 s', f.back_s <= 5],
    ];
  },
  async memory() {
    const wanted = Number(process.env.REQUESTS ?? 1e6);
    const server = await begin();
    const figures = () => server.workers().map((pid) => ({ rss: resident(pid), fds: descriptors(pid) }));
    const pids = server.workers();
    await through(server.port, wanted / 5);
    const before = figures();
    await through(server.port, wanted);
    const after = figures();
    const growth = Math.max(...after.map((f, i) => (100 * (f.rss - before[i].rss)) / before[i].rss));
    const more = Math.max(...after.map((f, i) => f.fds - before[i].fds));
    const same = pids.join() === server.workers().join();
    await server.stop();
    return [
      [`${wanted} mixed requests: resident memory, ${after.map((f) => `${(f.rss / 1024).toFixed(1)} MiB`).join(' and ')}: growth`, `${growth.toFixed(1)} %`, '5 %', growth <= 5],
      ['  more descriptors', more, '0', more <= 0],
      ['  the same workers', same, 'true', same],
    ];
  },
  async worst() {
    const server = await begin({ CONECT_WORKERS: '1' });
    const [pid] = server.workers();
    const before = peak(pid);
    await worst(server.port);
    const most = peak(pid);
    const alive = server.workers()[0] === pid;
    await server.stop();
    return [[`worst legal input, from ${(before / 1024).toFixed(0)} MiB: most resident memory`, `${(most / 1024).toFixed(0)} MiB`, '256 MiB', alive && most <= 256 * 1024]];
  },
};

// n mixed requests, then a while for what they left.
async function through(port, n) {
  const run = load(port, 48, mixed);
  while (run.seen.length < n) await sleep(50);
  await run.stop();
  await sleep(1500);
}

// Each of three thousand connections holds as much as it may: heads that lack
// their last byte, bodies that do, answers that nobody reads, JSON that is all
// structure.
async function worst(port) {
  const from = (i) => `127.0.1.${1 + Math.floor(i / 120)}`;
  const held = [];
  const hold = async (bytes, paused = false) => {
    const raw = new Raw(port, from(held.length));
    held.push(raw);
    await raw.opened;
    if (paused) raw.socket.pause();
    raw.socket.write(bytes);
    if (held.length % 40 === 0) await sleep(10);
  };
  const lines = Array.from({ length: 15 }, (_, i) => `X-${i}: ${'y'.repeat(1050)}\r\n`).join('');
  const nested = `{"items":[${'[],'.repeat(21000)}`;
  for (let i = 0; i < 32; i++) await hold(post('/api/v1/ngos/lookup', 1048576, 'z'.repeat(1048575), json));
  for (let i = 0; i < 900; i++) await hold(post('/api/v1/ngos/lookup', 65000, 'z'.repeat(64999), json));
  for (let i = 0; i < 300; i++) await hold(big, true);
  for (let i = 0; i < 1700; i++) await hold(`GET / HTTP/1.1\r\nHost: t\r\n${lines}`);
  const client = new Client(port);
  for (let i = 0; i < 200; i++) await client.ask(post('/api/v1/ngos/lookup', nested.length, nested, json));
  client.end();
  for (const raw of held) raw.end();
}

// ---- the table ----

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(scenarios);
let missed = 0;
try {
  for (const name of wanted) {
    for (const [what, figure, bound, holds] of await scenarios[name]()) {
      console.log(`${holds ? 'ok    ' : 'MISSED'} ${what.padEnd(84)} ${String(figure).padEnd(22)} ${bound}`);
      if (!holds) missed++;
    }
  }
} finally {
  await cluster.remove();
}
process.exit(missed ? 1 : 0);
