// SPDX-License-Identifier: EUPL-1.2
// A server that believes X-Real-IP, people who can sign in to it, and clients
// that try to: each try from a network of its own, as in an attack from many.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, root, run, start } from '../http/lib.mjs';

export const PASSWORD = 'patru cuvinte pentru masurat';
export const WRONG = 'alte patru cuvinte gresite';
export const PEOPLE = 2000;

export const superuser = (database, text) => run(join(root, 'tools/pg.sh'), ['psql', process.env.CLUSTER, '-d', database, '-AtXq', '-F', '\t', '-c', text], { maxBuffer: 1 << 24 })
	.then(({ stdout }) => stdout.trim().split('\n').map((line) => line.split('\t')));

export async function conectd(socket, database, settings = {}) {
	const port = await freePort();
	const base = `http://127.0.0.1:${port}`;
	const { child } = await start('conectd', join(root, 'build/conectd'), [], { ready: `${base}/health/ready`,
		env: { CONECT_LISTEN: `127.0.0.1:${port}`, CONECT_PUBLIC_URL: base, CONECT_LOG: 'quiet', CONECT_RATE_LIMIT: '0', CONECT_RATE_LIMIT_SEARCH: '0', CONECT_TRUSTED_PROXY: '127.0.0.1',
			CONECT_CONNECTIONS_PER_ADDRESS: '0', CONECT_DB_PUBLIC: `host=${socket} dbname=${database} user=conect_public`,
			CONECT_DB_APP: `host=${socket} dbname=${database} user=conect_app`, CONECT_SECRET: '5a'.repeat(32), CONECT_SECURITY_CONTACT: 'mailto:security@conect.example', ...settings } });
	return { base, pid: child.pid };
}

// Somewhere else each time.
export const network = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`;

export function post(base, path, body) {
	return fetch(`${base}/api/v1${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Real-IP': network() }, body: JSON.stringify(body) });
}

// person0@measure.example … with confirmed addresses and one password: one
// signs up, the others get its hash.
export async function makePeople(base, database, n = PEOPLE) {
	await superuser(database, `TRUNCATE conect.attempt; DELETE FROM conect.outbox; DELETE FROM conect.one_time_token;
		DELETE FROM conect.session; DELETE FROM conect.device; DELETE FROM conect.account WHERE email LIKE '%@measure.example'`);
	const answer = await post(base, '/accounts', { email: 'first@measure.example', password: PASSWORD });
	if (answer.status !== 202) throw new Error(`signing up: ${answer.status} ${await answer.text()}`);
	await superuser(database, `INSERT INTO conect.account (email, password_hash, password_set_at, email_confirmed_at)
		SELECT format('person%s@measure.example', i), a.password_hash, now(), now() FROM conect.account AS a, generate_series(0, ${n - 1}) AS i
		WHERE a.email = 'first@measure.example'`);
}

// What a try is, in Lua: the address and the password of the nth.
const tries = {
	right: ['known(n)', PASSWORD],
	wrong: ['known(n)', WRONG],
	unknown: ['nobody()', WRONG],
	flood: ['n % 2 == 0 and known(n) or nobody()', WRONG], // none of them right
	control: ['nobody()', ''], // refused as no password: neither a statement nor a hash
};
const expected = { right: 201, wrong: 401, unknown: 401, flood: 401, control: 422 };
const RETRY_AFTER_MS = 2000; // of a 503
let moved = 0;

// Tries by so many clients, each the next as soon as the last was answered; who
// was refused for want of room waits as it was told, unless it is not patient.
// With a pace all of them together make so many tries a second.
// Answered in a second, refused (503), and the latency of the middle and the worst.
export async function signIns(base, { kind, clients, patient = true, pace, seconds, dir }) {
	const [email, password] = tries[kind];
	const script = join(dir, `sign-in-${kind}-${clients}.lua`);
	moved = (moved + 977) % PEOPLE; // other people than the last time
	writeFileSync(script, `math.randomseed(${Math.floor(Math.random() * 2 ** 30)})
local n = ${moved}
local function known(n) return string.format("person%d@measure.example", n % ${PEOPLE}) end
local function nobody() return string.format("nobody%d@measure.example", math.random(2^30)) end
hashed, busy, other, owed = 0, 0, 0, 0
local threads = {}
setup = function(thread) table.insert(threads, thread) end
request = function()
	n = n + 1
	return wrk.format("POST", "/api/v1/session", { ["Content-Type"] = "application/json",
		["X-Real-IP"] = string.format("10.%d.%d.%d", math.random(0, 255), math.random(0, 255), math.random(0, 255)) },
		string.format('{"email":"%s","password":"${password}"}', ${email}))
end
response = function(status)
	if status == ${expected[kind]} then hashed = hashed + 1 elseif status == 503 then busy = busy + 1; owed = owed + 1 else other = status end
end
${pace ? `delay = function() return ${Math.round((1000 * clients) / pace)} end` : patient ? `delay = function() if owed == 0 then return 0 end; owed = owed - 1; return ${RETRY_AFTER_MS} end` : ''}
done = function(summary, latency)
	local t = threads[1]
	local s = summary.duration / 1000000
	io.write(string.format("RESULT %f %f %d %d %d\\n", t:get("hashed") / s, t:get("busy") / s, t:get("other"), latency:percentile(50), latency:percentile(99)))
end
`);
	const { stdout } = await run('wrk', ['-t1', `-c${clients}`, `-d${seconds}s`, '--timeout', '60s', '-s', script, base]);
	const [, rate, busy, other, p50, p99] = (stdout.match(/RESULT ([\d.]+) ([\d.]+) (\d+) (\d+) (\d+)/) ?? []).map(Number);
	if (rate === undefined) throw new Error(stdout);
	if (other) throw new Error(`${kind}: an answer was ${other}`);
	return { rate, busy, p50ms: p50 / 1000, p99ms: p99 / 1000 };
}
