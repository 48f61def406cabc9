// SPDX-License-Identifier: EUPL-1.2
// Processes: a worker that dies, a worker that hangs, the sandbox, the stop.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exchange, get, Raw, SANITIZED, start, test } from './lib/server.mjs';

const hello = async (port) => (await exchange(port, get('/hello'))).responses[0]?.body;

// Until fn() is true; false when it never was.
async function eventually(fn, ms = 10000) {
  const deadline = Date.now() + ms;
  while (!(await fn())) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

test('a worker that is killed is replaced, the other serves on', async () => {
  const server = await start();
  await sleep(1100);
  const before = server.workers();
  assert.equal(before.length, 2);
  process.kill(before[0], 'SIGKILL');
  for (let i = 0; i < 10; i++) assert.equal(await hello(server.port), 'hello');
  assert.ok(await eventually(() => server.workers().length === 2 && !server.workers().includes(before[0])));
  assert.ok(server.workers().includes(before[1]));
  await server.stop();
});

test('workers may be killed again and again', async () => {
  const server = await start();
  for (let i = 0; i < 20; i++) {
    const [victim] = server.workers();
    if (victim) process.kill(victim, 'SIGKILL');
    await sleep(60);
  }
  assert.ok(await eventually(() => server.workers().length === 2));
  assert.equal(await hello(server.port), 'hello');
  assert.equal((await server.stop()).code, 0);
});

test('a worker that dies on starting is not started thousands of times', async () => {
  const server = await start({ STUB_DIE: '1' }, { expectUp: false });
  await sleep(3000);
  server.child.kill('SIGTERM');
  await server.exited;
  const deaths = server.log.split('gone').length - 1;
  assert.ok(deaths >= 2, `it was started again (${deaths})`);
  assert.ok(deaths < 90, `${deaths} starts of two workers in three seconds`);
});

test('a worker that hangs does not stop the other from accepting', async () => {
  const server = await start();
  for (const pid of server.workers()) {
    process.kill(pid, 'SIGSTOP');
    await sleep(50);
    const answers = [];
    for (let i = 0; i < 8; i++) answers.push(await hello(server.port));
    process.kill(pid, 'SIGCONT');
    assert.deepEqual(answers, Array(8).fill('hello'));
  }
  await server.stop();
});

test('connections held open are spread over the workers', async () => {
  const server = await start();
  const held = [];
  for (let i = 0; i < 40; i++) {
    const raw = new Raw(server.port);
    await raw.send(get('/pid'));
    await raw.until((r) => r.responses().length === 1);
    held.push(raw);
  }
  const of = (pid) => held.filter((r) => r.responses()[0]?.body === String(pid)).length;
  const counts = server.workers().map(of);
  assert.ok(Math.min(...counts) >= 8, `they have ${counts.join(' and ')} of 40`);
  const ask = (raw) => {
    raw.text = '';
    return raw.send(get('/hash'));
  };
  await Promise.all(held.map(ask));
  assert.ok(await eventually(() => held.every((r) => r.responses().length === 1), 60000));
  for (const raw of held) raw.end();
  await server.stop();
});

test('the sandbox lets a task thread compute', async () => {
  const server = await start();
  const before = server.workers();
  const all = await Promise.all(Array.from({ length: 12 }, () => exchange(server.port, get('/hash'), { ms: 30000 })));
  for (const r of all) assert.match(r.responses[0]?.body ?? server.log, /^\$argon2id\$/);
  assert.deepEqual(server.workers(), before, 'no worker was killed');
  await server.stop();
});

test('more to compute than may wait is refused, on all workers together', async () => {
  const server = await start();
  const all = await Promise.all(Array.from({ length: 60 }, () => exchange(server.port, get('/hash'), { ms: 60000 })));
  const statuses = all.map((r) => r.responses[0]?.status);
  assert.deepEqual([...new Set(statuses)].sort(), [200, 503], server.log);
  assert.ok(statuses.filter((s) => s === 200).length >= 22);
  assert.equal((await exchange(server.port, get('/hash'), { ms: 30000 })).responses[0].status, 200, 'later there is room again');
  await server.stop();
});

test('a worker that is killed while it computes gives its places back', async () => {
  const server = await start();
  for (let i = 0; i < 4; i++) {
    const busy = Array.from({ length: 8 }, () => exchange(server.port, get('/hash'), { close: true, ms: 5000 }).catch(() => null));
    await sleep(20);
    process.kill(server.workers()[i % 2], 'SIGKILL');
    await Promise.all(busy);
    assert.ok(await eventually(() => server.workers().length === 2));
  }
  const r = await exchange(server.port, get('/hash'), { ms: 30000 });
  assert.match(r.responses[0].body, /^\$argon2id\$/);
  await server.stop();
});

test('a client that leaves while a task computes harms nobody', async () => {
  const server = await start({ STUB_WORKERS: '1' });
  const before = server.workers();
  for (let i = 0; i < 6; i++) {
    const raw = new Raw(server.port);
    await raw.send(get('/hash'));
    await sleep(5);
    raw.end();
  }
  assert.ok(await eventually(async () => (await hello(server.port)) === 'hello'));
  assert.deepEqual(server.workers(), before);
  await server.stop();
});

test('the sandbox is on: no new privileges, filter mode', { skip: SANITIZED }, async () => {
  const server = await start();
  assert.equal(await hello(server.port), 'hello');
  await sleep(500);
  for (const pid of server.workers()) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    assert.match(status, /^NoNewPrivs:\t1$/m);
    assert.match(status, /^Seccomp:\t2$/m);
  }
  await server.stop();
});

test('a forbidden call kills the whole worker, which is replaced', { skip: SANITIZED }, async () => {
  const server = await start({ STUB_THREADS: '1' }); // for Kore as packaged
  await exchange(server.port, get('/hash'));
  await sleep(1100);
  const before = server.workers();
  await exchange(server.port, get('/kill'), { close: true, ms: 3000 });
  assert.ok(await eventually(() => server.workers().length === 2 && server.workers().some((p) => !before.includes(p))));
  assert.equal(await hello(server.port), 'hello');
  await server.stop();
});

const PG = '/usr/lib/postgresql/15/bin';
test('the sandbox lets a worker talk to PostgreSQL', { skip: !existsSync(PG), timeout: 120000 }, async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'conect-transport-'));
  const as = process.getuid() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  const run = (...cmd) => execFileSync([...as, ...cmd][0], [...as, ...cmd].slice(1), { stdio: 'pipe' });
  if (as.length) execFileSync('chown', ['postgres', dir]);
  run(`${PG}/initdb`, '-D', `${dir}/data`, '-A', 'trust', '-U', 'postgres', '--no-sync');
  const probe = await start();
  const { port } = probe;
  await probe.stop();
  run(`${PG}/pg_ctl`, '-D', `${dir}/data`, '-w', '-l', `${dir}/log`, '-o', `-k ${dir} -p ${port} -h 127.0.0.1 -F`, 'start');
  try {
    for (const [title, host] of [['Unix socket', `host=${dir}`], ['TCP', 'hostaddr=127.0.0.1']]) {
      await t.test(title, async () => {
        const server = await start({ STUB_DB: `${host} port=${port} user=postgres dbname=postgres` });
        const before = server.workers();
        const ask = async () => (await exchange(server.port, get('/db'))).responses[0]?.body;
        assert.ok(await eventually(async () => (await ask()) === 'from the database'), server.log);
        for (let i = 0; i < 20; i++) assert.equal(await ask(), 'from the database');
        assert.deepEqual(server.workers(), before, 'no worker was killed');
        await server.stop();
      });
    }
  } finally {
    run(`${PG}/pg_ctl`, '-D', `${dir}/data`, '-m', 'immediate', 'stop');
    rmSync(dir, { recursive: true, force: true });
  }
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  test(`${signal}: what has begun is answered, nothing new is taken`, async () => {
    const server = await start();
    const slow = Array.from({ length: 6 }, () => new Raw(server.port));
    const idle = new Raw(server.port);
    await idle.send(get('/hello'));
    await idle.until((r) => r.responses().length === 1);
    for (const raw of slow) await raw.send(get('/slow?ms=1500'));
    await sleep(300);
    server.child.kill(signal);
    assert.ok(await eventually(async () => {
      const raw = new Raw(server.port);
      const refused = await raw.opened.then(() => false, () => true);
      raw.end();
      return refused;
    }), 'the port is closed while the server drains');
    assert.ok(await idle.until((r) => r.closed));
    for (const raw of slow) {
      assert.ok(await raw.until((r) => r.closed));
      assert.equal(raw.responses()[0]?.body, 'slept', raw.text);
      assert.equal(raw.responses()[0].headers.connection, 'close');
    }
    assert.deepEqual(await server.exited, { code: 0, signal: null });
  });
}

test('requests that stream in while the server stops are answered or refused, never cut', async () => {
  const server = await start();
  const outcomes = { answered: 0, refused: 0, cut: 0 };
  let stopping = false;
  const client = async () => {
    while (!server.gone) {
      const raw = new Raw(server.port);
      const up = await raw.opened.then(() => true, () => false);
      if (!up) {
        outcomes.refused++;
        if (stopping) return;
        continue;
      }
      await raw.send(get('/slow?ms=20', 'Connection: close\r\n'));
      await raw.until((r) => r.closed || r.reset, 8000);
      outcomes[raw.responses().length === 1 ? 'answered' : 'cut']++;
      raw.end();
    }
  };
  const clients = Array.from({ length: 16 }, client);
  await sleep(700);
  stopping = true;
  server.child.kill('SIGTERM');
  await server.exited;
  server.gone = true;
  await Promise.all(clients);
  assert.ok(outcomes.answered > 50, JSON.stringify(outcomes));
  assert.equal(outcomes.cut, 0, JSON.stringify(outcomes));
});

test('a second signal ends the server at once', async () => {
  const server = await start();
  const raw = new Raw(server.port);
  await raw.send(get('/slow?ms=9000'));
  await sleep(300);
  server.child.kill('SIGTERM');
  await sleep(400);
  assert.equal(server.child.exitCode, null, 'it waits for the slow request');
  server.child.kill('SIGTERM');
  await server.exited;
  assert.equal(raw.text, '');
});

test('workers end when their parent is killed, and leave no shared memory', async () => {
  const segments = () => readFileSync('/proc/sysvipc/shm', 'utf8').trim().split('\n').length;
  const server = await start();
  const pids = server.workers();
  const before = segments();
  server.child.kill('SIGKILL');
  await server.exited;
  assert.ok(await eventually(() => pids.every((pid) => !existsSync(`/proc/${pid}`))));
  assert.ok(segments() < before);
});
