// SPDX-License-Identifier: EUPL-1.2
// Files that are not what they say, that swell or that act; uploads that are
// too large, too many, cut or slow: nothing of them stays.
import assert from 'node:assert/strict';
import net from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { DOCX, ODT, pdf, real, zip } from './lib/files.mjs';
import { person } from './lib/people.mjs';
import { query } from './lib/client.mjs';
import { test, world } from './lib/world.mjs';

const MOST = 10485760;
const sql = async (text) => (await world.cluster.admin(text))[0]?.[0];
const stored = () => sql('SELECT count(*) || \' \' || (SELECT count(*) FROM conect.attachment) FROM conect.attachment_content');

async function owner(client) {
	const p = await person(world.cluster);
	const draft = async () => `/api/v1/registrations/${await sql(`INSERT INTO conect.registration (kind, state, lang, created_by)
		VALUES ('new', 'draft', 'ro', '${p.id}') RETURNING id`)}/attachments`;
	return { who: client.as(p), headers: p.headers, id: p.id, draft, path: await draft() };
}
const OCTETS = { 'Content-Type': 'application/octet-stream' };
const ASKS = { Expect: '100-continue' }; // of what is refused at its head
const send = ({ who }, path, bytes, headers = {}) =>
	who.send('POST', query(path, { kind: 'other', name: 'Document' }), { body: bytes, headers: { ...OCTETS, 'Content-Length': bytes.length, ...headers } });
function answered(answer, status, code, why) {
	assert.equal(answer.status, status, answer.text.slice(0, 500));
	if (code) assert.equal(answer.json.code, code, answer.text);
	if (why) assert.deepEqual(answer.json.errors.map((e) => e.code), [why], answer.text);
	return answer;
}

const png = (width, height) => {
	const bytes = Buffer.from(real('screen.png'));
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
};
const jpeg = (width, height) => {
	const bytes = Buffer.from(real('canvas.jpg'));
	const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
	bytes.writeUInt16BE(height, at + 5);
	bytes.writeUInt16BE(width, at + 7);
	return bytes;
};
const zeros = deflateRawSync(Buffer.alloc(64 << 20));
const acting = (what) => Buffer.from(pdf(600).toString('latin1').replace('/Type /Catalog', `/Type /Catalog ${what}`), 'latin1');
const with_ = (three, ...more) => zip([...three, ...more]);

// What each is, and why it is refused.
const HOSTILE = {
	'a web page': [Buffer.from('<!doctype html><script>alert(1)</script>'), 'file_unknown'],
	'a drawing with a script': [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'file_unknown'],
	'a program': [Buffer.from('MZ\x90\0\x03'), 'file_unknown'],
	'another program': [Buffer.from('\x7fELF\x02\x01\x01'), 'file_unknown'],
	'a picture of another kind': [Buffer.from('GIF89a\x01\0\x01\0\0\0\0;'), 'file_unknown'],
	'an old document': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file_unknown'],
	'text': [Buffer.from('a'), 'file_unknown'],
	'an archive of anything': [zip([['a.txt', 'x']]), 'file_unknown'],
	'a book': [zip([['mimetype', 'application/epub+zip'], ...ODT.slice(1)]), 'file_unknown'],
	'half a PDF': [real('print.pdf').subarray(0, 6000), 'file_broken'],
	'a PDF after something else': [Buffer.concat([real('canvas.jpg').subarray(0, 2), real('print.pdf')]), 'file_unknown'],
	'a PDF that is a web page, too': [Buffer.concat([real('print.pdf'), Buffer.from('<html><script>1</script>')]), 'file_broken'],
	'a PDF that is an archive, too': [Buffer.concat([real('print.pdf'), with_(DOCX)]), 'file_broken'],
	'a PDF with a script': [acting('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'file_active'],
	'a PDF with a script that hides': [acting('/OpenAction << /S /J#61vaScript /JS (1) >>'), 'file_active'],
	'a PDF that starts a program': [acting('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'file_active'],
	'a PDF with a film': [acting('/Subtype /RichMedia'), 'file_active'],
	'half a picture': [real('screen.png').subarray(0, 500), 'file_broken'],
	'a picture without an end': [real('canvas.jpg').subarray(0, -2), 'file_broken'],
	'a picture of no size': [png(0, 10), 'file_broken'],
	'a picture of 900 megapixels': [png(30000, 30000), 'file_huge'],
	'a picture that is one line long': [jpeg(65535, 1), 'file_huge'],
	'a document with macros': [with_(DOCX, ['word/vbaProject.bin', 'x']), 'file_active'],
	'a document with controls': [with_(DOCX, ['word/activeX/activeX1.xml', 'x']), 'file_active'],
	'a text with macros': [with_(ODT, ['Basic/Standard/Module1.xml', 'x']), 'file_active'],
	'a text with scripts': [with_(ODT, ['Scripts/python/x.py', 'x']), 'file_active'],
	'a bomb that says what it is': [with_(DOCX, ['word/a.xml', zeros, { method: 8, unpacked: 64 << 20 }]), 'file_huge'],
	'a bomb past all bounds': [with_(DOCX, ['word/a.xml', 'x', { method: 8, unpacked: 0xfffffffe }]), 'file_huge'],
	'many small bombs': [with_(DOCX, ...Array.from({ length: 40 }, (_, i) => [`word/${i}.xml`, 'x', { method: 8, unpacked: 3 << 20 }])), 'file_huge'],
	'too many parts': [with_(DOCX, ...Array.from({ length: 2000 }, (_, i) => [`word/${i}.xml`, 'x'])), 'file_huge'],
	'parts that share their bytes': [with_([['[Content_Types].xml', 'x'.repeat(3000)], ...DOCX.slice(1)],
		...Array.from({ length: 3 }, () => ['[Content_Types].xml', '', { packed: 3000, unpacked: 3000, at: 0 }])), 'file_broken'],
	'a part with two names': [with_(DOCX, ['word/x.xml', 'x', { at: 0 }]), 'file_broken'],
	'a part outside': [with_(DOCX, ['../../../etc/cron.d/x', 'x']), 'file_broken'],
	'an archive with a comment': [zip(DOCX, '<script>'), 'file_broken'],
	'an archive behind a program': [Buffer.concat([Buffer.from('#!/bin/sh\n'), with_(DOCX)]), 'file_unknown'],
	'an archive and something behind it': [Buffer.concat([with_(DOCX), Buffer.from('x')]), 'file_broken'],
	'a document that is a text, too': [with_(ODT, ...DOCX), 'file_broken'],
	'a text that is not first': [with_([ODT[1], ODT[0], ODT[2]]), 'file_unknown'],
	'an unknown packing': [with_(DOCX, ['word/a.xml', 'x', { method: 14 }]), 'file_broken'],
};

test('attachment_create: what lies, swells or acts is refused, with the reason', async (client) => {
	const me = await owner(client);
	const before = await stored();
	for (const [what, [bytes, why]] of Object.entries(HOSTILE)) {
		const answer = await send(me, me.path, bytes);
		assert.equal(`${what}: ${answer.status} ${answer.json.errors?.map((e) => e.code)}`, `${what}: 422 ${why}`);
	}
	assert.equal(await stored(), before);
});

test('attachment_create: what a reviewer should know is said', async (client) => {
	const me = await owner(client);
	for (const [bytes, flags] of [[acting('/Names << /EmbeddedFiles 3 0 R >>'), ['embedded_files']], [acting('/Encrypt 4 0 R'), ['encrypted']],
		[with_(DOCX, ['word/embeddings/oleObject1.bin', 'x']), ['embedded_files']], [with_(DOCX, ['word/inner.zip', 'x']), ['embedded_files']],
		[with_(ODT, ['a.xml', 'x', { flags: 1 }], ['b.pdf', 'x']), ['encrypted', 'embedded_files']]])
		assert.deepEqual(answered(await send(me, me.path, bytes), 201).json.flags, flags);
});

test('attachment_create: what stands behind a picture is left behind', async (client) => {
	const me = await owner(client);
	for (const name of ['screen.png', 'canvas.jpg']) {
		const { json } = answered(await send(me, me.path, Buffer.concat([real(name), with_(DOCX)])), 201);
		assert.equal(json.size, real(name).length);
		assert.ok((await me.who.get(`/api/v1/attachments/${json.id}/content`)).body.equals(real(name)));
	}
});

test('attachment_create: ten megabytes and not one byte more', async (client) => {
	const me = await owner(client);
	const largest = pdf(MOST, 'largest');
	const { json } = answered(await send(me, me.path, largest), 201);
	assert.equal(json.size, MOST);
	assert.ok((await me.who.get(`/api/v1/attachments/${json.id}/content`)).body.equals(largest));
	const before = await stored();
	answered(await send(me, me.path, pdf(MOST + 1), ASKS), 413, 'body_too_large');
	answered(await send(me, me.path, Buffer.alloc(0)), 422, 'file_refused');
	// Refused at the head: nothing of it is asked for.
	answered(await client.send('POST', query(me.path, { kind: 'other', name: 'x' }), { body: pdf(2 << 20), headers: { ...OCTETS, ...ASKS, 'Content-Length': 2 << 20 } }), 401, 'unauthenticated');
	// A body of this size is for files alone.
	answered(await me.who.send('POST', '/api/v1/ngos/lookup', { body: Buffer.alloc(2 << 20), headers: { ...ASKS, 'Content-Type': 'application/json', 'Content-Length': 2 << 20 } }), 413, 'body_too_large');
	for (const type of ['application/pdf', 'multipart/form-data', 'application/json', 'application/octet-stream; charset=utf-8', '']) {
		const answer = answered(await send(me, me.path, pdf(500), { 'Content-Type': type }), 415, 'unsupported_media_type');
		assert.equal(answer.headers['accept-post'], 'application/octet-stream');
	}
	answered(await send(me, me.path, pdf(500), { 'Content-Encoding': 'gzip' }), 415, 'unsupported_media_type');
	assert.equal(await stored(), before);
});

test('attachment_create: twenty files, sixty megabytes, two hundred a day', async (client) => {
	const me = await owner(client);
	for (let i = 0; i < 20; i++) answered(await send(me, me.path, pdf(500, `n${i}`)), 201);
	answered(await send(me, me.path, pdf(500, 'n20')), 409, 'attachment_limit');
	answered(await send(me, me.path, pdf(500, 'n3')), 200);
	const racing = await me.draft();
	const sent = await Promise.all(Array.from({ length: 30 }, (_, i) => send(me, racing, pdf(500, `r${i}`))));
	assert.equal(sent.filter((a) => a.status === 201).length, 20, 'also when all come at once');

	const large = await me.draft();
	await sql(`INSERT INTO conect.attachment (object_type, object_id, kind, name, type, size, sha256, created_by, wiped_at)
		SELECT 'registration', '${large.split('/')[4]}', 'other', 'x.pdf', 'application/pdf', ${MOST}, sha256(i::text::bytea), '${me.id}', now()
		FROM generate_series(1, 5) AS i RETURNING 1`);
	answered(await send(me, large, pdf(MOST, 'sixth')), 201);
	answered(await send(me, large, pdf(500, 'seventh')), 409, 'attachment_limit');
	const day = await me.draft();
	await sql(`UPDATE conect.attachment SET object_id = gen_random_uuid() WHERE object_id = '${large.split('/')[4]}' RETURNING 1`);
	await sql(`INSERT INTO conect.attachment (object_type, object_id, kind, name, type, size, sha256, created_by, wiped_at)
		SELECT 'registration', gen_random_uuid(), 'other', 'x.pdf', 'application/pdf', ${MOST}, sha256(i::text::bytea), '${me.id}', now()
		FROM generate_series(1, 14) AS i RETURNING 1`);
	answered(await send(me, day, pdf(500, 'day')), 409, 'upload_quota');
	await sql(`UPDATE conect.attachment SET created_at = now() - interval '25 hours' WHERE created_by = '${me.id}' RETURNING 1`);
	answered(await send(me, day, pdf(500, 'day')), 201);
});

// Half a body and then nothing more of it.
const cut = (me, n, end) => new Promise((resolve) => {
	const { hostname, port } = new URL(world.server.base);
	const socket = net.connect(Number(port), hostname, () => {
		socket.write(`POST ${query(me.path, { kind: 'other', name: 'x' })} HTTP/1.1\r\nHost: t\r\nContent-Type: application/octet-stream\r\n`
			+ `Content-Length: ${n}\r\n${Object.entries(me.headers).map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n`);
		socket.write(pdf(n).subarray(0, n - 1), () => setTimeout(() => end(socket), 50));
	});
	socket.on('error', () => {});
	socket.on('data', () => {});
	socket.on('close', resolve);
});

test('attachment_create: who leaves in the middle leaves nothing', async (client) => {
	const me = await owner(client);
	const before = await stored();
	for (const n of [2000, 1 << 20, MOST])
		for (const end of [(s) => s.destroy(), (s) => s.end(), (s) => s.resetAndDestroy()]) await cut(me, n, end);
	assert.equal(await stored(), before);
	answered(await send(me, me.path, pdf(MOST, 'after')), 201);
});
