// SPDX-License-Identifier: EUPL-1.2
// Files of ten megabytes while workers are killed: whole or not there, and what
// was acknowledged is there. And what they make a worker hold at most.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pdf } from '../api/lib/files.mjs';
import { call } from '../api/lib/http.mjs';
import { person } from '../api/lib/people.mjs';
import { scenario, workers, world } from './lib/world.mjs';

const MOST = 10485760;
const w = world();
// Here a server that hangs up while we write is no reason to end.
const [ends] = process.listeners('SIGPIPE');
process.on('SIGPIPE', () => {});
process.off('SIGPIPE', ends);
const ask = async (text) => (await w.cluster.admin(text))[0][0];

async function sender() {
	const p = await person(w.cluster);
	const id = await ask(`INSERT INTO conect.registration (kind, state, lang, created_by) VALUES ('new', 'draft', 'ro', '${p.id}') RETURNING id`);
	return { p, path: `/api/v1/registrations/${id}/attachments?kind=other&name=x` };
}
const headers = (s, n) => ({ ...s.p.headers, 'Content-Type': 'application/octet-stream', 'Content-Length': n });
// null: the connection was lost, so the outcome is unknown.
const send = (s, body) => call(w.server.base, 'POST', s.path, { body, headers: headers(s, body.length) }).catch(() => null);

scenario('a worker is killed under uploads: each is whole or not there', w, async () => {
	const acknowledged = [];
	let going = true, n = 0, lost = 0;
	const load = Array.from({ length: 3 }, async () => {
		while (going) {
			const answer = await send(await sender(), pdf(MOST, `kill ${n++}`));
			if (answer?.status === 201) acknowledged.push(answer.json);
			else if (answer === null) lost++;
			await sleep(20);
		}
	});
	for (let i = 0; i < 6; i++) {
		await sleep(400 + 90 * i);
		const pid = workers(w.server)[i % 2];
		if (pid) process.kill(pid, 'SIGKILL');
	}
	going = false;
	await Promise.all(load);
	await w.server.ready(200);
	assert.ok(lost > 0, 'no upload was hit: nothing was tried');
	assert.ok(acknowledged.length > 0);
	for (const a of acknowledged)
		assert.equal(await ask(`SELECT count(*) FROM conect.attachment AS a JOIN conect.attachment_content AS c ON c.sha256 = a.stored
			WHERE a.id = '${a.id}' AND length(c.content) = ${MOST} AND sha256(c.content) = '\\x${a.sha256}'`), '1');
	assert.equal(await ask('SELECT count(*) FROM conect.attachment_content AS c WHERE NOT EXISTS (SELECT FROM conect.attachment AS a WHERE a.stored = c.sha256)'), '0');
	assert.equal(await ask('SELECT count(*) FROM conect.attachment WHERE stored IS NULL'), '0');
});

scenario('a worker holds less than 256 MiB, whatever is sent and asked for', w, async (t) => {
	const senders = await Promise.all(Array.from({ length: 8 }, sender));
	const made = [];
	for (let round = 0; round < 3; round++) {
		const answers = await Promise.all(senders.map((s, i) => send(s, pdf(MOST, `hold ${round} ${i}`))));
		answers.forEach((a, i) => a?.status === 201 && made.push([senders[i], a.json.id]));
	}
	assert.ok(made.length >= 3);
	const get = ([s, id]) => call(w.server.base, 'GET', `/api/v1/attachments/${id}/content`, { headers: s.p.headers }).catch(() => null);
	await Promise.all([...made, ...made].map(get).concat(senders.map((s, i) => send(s, pdf(MOST, `both ${i}`)))));
	const peaks = workers(w.server).map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
	t.diagnostic(`peaks: ${peaks.map(Math.round).join(', ')} MiB`);
	for (const p of peaks) assert.ok(p < 256, `${p} MiB`);
});
