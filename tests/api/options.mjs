// SPDX-License-Identifier: EUPL-1.2
// The program itself, as an operator calls it: options, and an environment
// that is not as it should be. Nothing of it may start a server.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { doc } from './lib/contract.mjs';
import { BUILD, ROOT } from './lib/paths.mjs';
import { test } from './lib/world.mjs';

const SOUND = {
	CONECT_LISTEN: '127.0.0.1:1',
	CONECT_PUBLIC_URL: 'https://conect.example',
	CONECT_DB_PUBLIC: 'host=/nowhere dbname=conect user=conect_public',
	CONECT_DB_APP: 'host=/nowhere dbname=conect user=conect_app',
	CONECT_SECRET: '5a'.repeat(32),
	CONECT_SECURITY_CONTACT: 'mailto:security@conect.example',
};

function run(args, env = SOUND) {
	const { status, stdout, stderr } = spawnSync(join(BUILD, 'conectd'), args, { cwd: ROOT, env: { PATH: process.env.PATH, ...env }, encoding: 'utf8', timeout: 20000 });
	return { status, stdout, stderr };
}

test('options: --help and --version need no configuration', () => {
	const help = run(['--help'], {});
	assert.equal(help.status, 0);
	for (const name of [...Object.keys(SOUND), 'CONECT_RATE_LIMIT', 'CONECT_TRUSTED_PROXY', '--check-config']) assert.ok(help.stdout.includes(name), name);
	assert.equal(help.stderr, '');
	const version = run(['--version'], {});
	assert.equal(version.status, 0);
	assert.match(version.stdout, new RegExp(`^conectd ${doc.info.version.replaceAll('.', '\\.')} \\(\\w+\\)\n$`));
});

test('options: what is unknown is refused with the usage', () => {
	for (const args of [['--nonsense'], ['-x'], ['serve'], ['--check-config', 'twice']]) {
		const r = run(args);
		assert.equal(r.status, 2, args.join(' '));
		assert.match(r.stderr, /usage: conectd/);
		assert.equal(r.stdout, '');
	}
	assert.match(run(['serve']).stderr, /what is "serve"\?/);
});

test('options: --check-config looks and opens nothing', () => {
	assert.deepEqual(run(['--check-config']), { status: 0, stdout: '', stderr: '' });
});

test('options: every fault of the environment is listed, no secret shown', () => {
	const r = run([], { ...SOUND, CONECT_SECRET: 'hunter2hunter2', CONECT_WORKERS: '0', CONECT_LISTEM: 'x', CONECT_RATE_LIMIT: 'many', CONECT_TRUSTED_PROXY: '0.0.0.0/0' });
	assert.equal(r.status, 2);
	for (const name of ['CONECT_SECRET', 'CONECT_WORKERS', 'CONECT_LISTEM', 'CONECT_RATE_LIMIT', 'CONECT_TRUSTED_PROXY']) assert.ok(r.stderr.includes(name), name);
	assert.match(r.stderr, /not started: 5 faults/);
	assert.doesNotMatch(r.stderr, /hunter2/);
	const { CONECT_DB_APP, ...without } = SOUND;
	assert.match(run(['--check-config'], without).stderr, /CONECT_DB_APP is missing[\s\S]*1 fault /);
	assert.equal(run([], { ...SOUND, CONECT_DB_OWNER: CONECT_DB_APP }).status, 2);
});

test('options: a database or a folder that cannot be used refuses the start', () => {
	for (const [name, value] of [['CONECT_DB_PUBLIC', 'host=db.example dbname=conect'], ['CONECT_DB_APP', 'dbname'], ['CONECT_WEB_DIR', '/nowhere/at/all']]) {
		const r = run(['--check-config'], { ...SOUND, [name]: value });
		assert.equal(r.status, 1, name);
		assert.ok(r.stderr.includes(name) || r.stderr.includes(value), r.stderr);
	}
});
