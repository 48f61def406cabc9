// SPDX-License-Identifier: EUPL-1.2
// The calls that the guide for developers shows, run as a reader would run them.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { ROOT } from '../api/lib/paths.mjs';
import { json, scratch, world } from './lib/world.mjs';

const SAMPLES = join(ROOT, 'web/src/documents/samples');
const RUNS = { sh: 'sh', js: process.execPath, py: 'python3' };
const run = promisify(execFile);
const lines = (text) => text.split('\n').filter((line) => line !== '');

const has = (command) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, command)));
const missing = (name) => ['jq', 'python3'].find((c) => !has(c)
	&& (RUNS[name.split('.')[1]] === c || readFileSync(join(SAMPLES, name), 'utf8').includes(`${c} -`)));

// In a folder of its own; what it prints, and the folder.
const tried = (name, body) => scratch(async (cwd) => {
	const [stem, ending] = name.split('.');
	const file = join(cwd, ending === 'js' ? `${stem}.mjs` : name);
	writeFileSync(file, readFileSync(join(SAMPLES, name), 'utf8').replaceAll('https://ADDRESS', world.base));
	const once = async () => (await run(RUNS[ending], [file], { cwd })).stdout;
	await body(await once(), cwd, once);
});

async function names() {
	const { items, page } = await json('/api/v1/ngos?county=CV&limit=200');
	assert.equal(page.next, null, 'the county fits a page: the samples go on until there is none');
	return items.map(({ name }) => name).sort();
}

const total = async (path) => (await json(`/api/v1/${path}?count=exact&limit=1`)).page.total;

const expectations = {
	first: (out) => assert.notEqual(out.trim(), ''),
	list: async (out) => assert.deepEqual(lines(out).sort(), await names()),
	lookup: (out) => assert.match(out, /RO 30339344/),
	cache: (out) => assert.equal(out, '304\n'),
	error: (out) => assert.equal(JSON.parse(out).errors[0].nearest, 'county'),
	csv: (_, cwd) => assert.match(readFileSync(join(cwd, 'page.csv'), 'utf8'), /^id,version,/),
	copy: async (_, cwd, again) => {
		const records = () => Object.keys(JSON.parse(readFileSync(join(cwd, 'conect.json'), 'utf8')).records).length;
		const all = await total('ngos') + await total('authorities') + await total('registers');
		assert.equal(records(), all);
		await again();
		assert.equal(records(), all);
	},
};

for (const name of readdirSync(SAMPLES).sort())
	test(`samples: ${name}`, { skip: missing(name) && `${missing(name)} is not here` }, () => tried(name, expectations[name.split('.')[0]]));
