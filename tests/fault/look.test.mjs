// SPDX-License-Identifier: EUPL-1.2
// One look at an address of the web, against servers of every manner. One
// address of loopback is declared public; all others are what must not be met.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createRaw } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { BUILD, ROOT } from '../api/lib/paths.mjs';
import { certificateUntil, closeSites, flood, listening, secureSite, site as siteAt, to } from './lib/site.mjs';

const PUBLIC = '127.0.0.77';
const site = (answers, host = PUBLIC, port = 0) => siteAt(answers, host, undefined, undefined, port);
let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), 'conect-look.')); });
after(() => {
	closeSites();
	rmSync(folder, { recursive: true, force: true });
});

// What the operator's command says; it fails exactly when the page is not there.
function look(url, { args = [], ...env } = {}) {
	return new Promise((resolve, reject) => {
		execFile(join(BUILD, 'conect'), ['look', url, ...args], { env: { PATH: process.env.PATH, CONECT_PUBLIC_URL: 'https://conect.example', CONECT_CHECK_PUBLIC: PUBLIC, ...env } },
			(error, stdout, stderr) => {
				try {
					const found = JSON.parse(stdout);
					assert.equal(error?.code ?? 0, found.end === 'ok' ? 0 : 1, stderr);
					resolve(found);
				} catch (e) { reject(new Error(`${url}: ${error} ${stdout} ${stderr}`, { cause: e })); }
			});
	});
}
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

test('a page: what it is; then only whether it is as it was', async () => {
	const agents = [];
	const page = (request, response) => {
		agents.push(request.headers['user-agent']);
		response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200, { ETag: '"v1"', 'Last-Modified': 'Sun, 22 Nov 2026 10:00:00 GMT', 'Content-Type': 'text/html; charset=utf-8' });
		response.end(request.headers['if-none-match'] === '"v1"' ? undefined : 'registru');
	};
	const { base, seen } = await site({ '/r?a=1': page });
	const found = await look(`${base}/r?a=1#part`);
	assert.deepEqual([found.end, found.status, found.url, found.size, found.sha256], ['ok', 200, `${base}/r?a=1`, 8, sha256('registru')]);
	assert.deepEqual([found.type, found.etag, found.modified], ['text/html; charset=utf-8', '"v1"', 'Sun, 22 Nov 2026 10:00:00 GMT']);
	const again = await look(`${base}/r?a=1`, { args: ['--etag', found.etag, '--modified', found.modified] });
	assert.deepEqual([again.end, again.status, again.is_same, again.sha256], ['ok', 304, true, null]);
	assert.deepEqual(seen, ['/robots.txt', '/r?a=1', '/robots.txt', '/r?a=1']);
	assert.match(agents[0], /^Conect-LinkCheck\/1\.0 \(\+https:\/\/conect\.example\/ro\/about\)$/);
});

test('redirects: followed, for good or not; in a circle; away from the web', async () => {
	const { base } = await site({ '/': 'here', '/good': to('/', 301), '/once': to('/'), '/round': to('/round'), '/file': to('file:///etc/passwd'), '/user': to('http://a:b@127.0.0.77/'), '/none': (_, r) => { r.statusCode = 302; r.end(); } });
	const one = async (path) => { const f = await look(base + path); return [f.end, f.status, f.redirects, f.is_moved]; };
	assert.deepEqual(await one('/good'), ['ok', 200, 1, true]);
	assert.deepEqual(await one('/once'), ['ok', 200, 1, false]);
	assert.deepEqual(await one('/round'), ['circle', 302, 5, false]);
	assert.equal((await one('/file'))[0], 'bad_address');
	assert.equal((await one('/user'))[0], 'bad_address');
	assert.equal((await one('/none'))[0], 'refused');
});

test('nothing that is not public is connected to, however it is written, named or reached', async () => {
	const inner = await site({ '/': 'secret', '/robots.txt': 'secret' }, '127.0.0.1');
	const { port } = new URL(inner.base);
	const outer = await site({ '/': to(`${inner.base}/`), '/good': to(`http://localhost:${port}/`, 301), '/robots.txt': to(`${inner.base}/`) });
	for (const host of ['127.0.0.1', 'localhost', '127.1', '0x7f.0.0.1', '2130706433', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '127.0.0.78', '0.0.0.0'])
		assert.equal((await look(`http://${host}:${port}/`)).end, 'not_public', host);
	for (const path of ['/', '/good']) assert.equal((await look(outer.base + path)).end, 'not_public', path);
	assert.deepEqual(inner.seen, []);
	assert.equal((await look(outer.base, { CONECT_CHECK_PUBLIC: '127.0.0.76' })).end, 'not_public', 'the exception is one address');
});

// The name is harmless when it is asked for first, or beside what is not: what a
// socket is connected to decides.
test('a name server that changes its mind leads nowhere', async () => {
	const preload = join(folder, 'resolver.so');
	execFileSync('cc', ['-shared', '-fPIC', '-o', preload, join(ROOT, 'tests/fault/preload/resolver.c'), '-ldl']);
	const inner = await site({ '/': 'secret', '/robots.txt': 'secret' }, '127.0.0.1');
	const { port } = new URL(inner.base);
	const named = (host, RESOLVER) => look(`http://${host}.rebind.example:${port}/`, { LD_PRELOAD: preload, ASAN_OPTIONS: 'verify_asan_link_order=0', RESOLVER });
	const front = await site({ '/': 'here', '/robots.txt': (_, r) => { r.writeHead(404, { Connection: 'close' }); r.end(); } }, PUBLIC, Number(port));
	assert.equal((await named('one', '127.0.0.77')).end, 'ok', 'while it says the same');
	assert.equal((await named('one', '127.0.0.1')).end, 'not_public', 'from one look to the next');
	assert.equal((await named('one', '127.0.0.77|127.0.0.1')).end, 'ok', 'one look keeps to what it was told first');
	await front.close();
	const led = await site({ '/': to(`http://two.rebind.example:${port}/`) }, PUBLIC, Number(port));
	assert.equal((await named('one', '127.0.0.77|127.0.0.1')).end, 'not_public', 'by a redirect');
	await led.close();
	assert.equal((await named('one', '127.0.0.77,127.0.0.1')).end, 'not_public', 'as the second address, when the first does not answer');
	assert.equal((await named('one', '127.0.0.1,127.0.0.77')).end, 'not_public', 'as the first');
	assert.deepEqual(inner.seen, []);
});

test('what is no address of the web', async () => {
	for (const url of ['', 'x', 'ftp://conect.example/', 'file:///etc/passwd', 'gopher://127.0.0.77/', 'http://', `http://conect.example/${'a'.repeat(2000)}`, 'http://a@conect.example/', 'javascript:alert(1)'])
		assert.equal((await look(url)).end, 'bad_address', url.slice(0, 60));
	const env = { CONECT_CHECK_PUBLIC: undefined };
	for (const url of ['http://conect.example:8080/', 'https://conect.example:80/', 'http://conect.example:443/', 'http://conect.example:22/'])
		assert.equal((await look(url, env)).end, 'bad_address', url);
	assert.equal((await look('http://nu-exista.invalid/')).end, 'no_name');
});

test('robots.txt is asked first and heeded; a server in trouble is left alone', async () => {
	const rules = 'User-agent: conect-linkcheck\nDisallow: /ascuns\n\nUser-agent: *\nDisallow: /\n';
	const { base, seen } = await site({ '/robots.txt': rules, '/ascuns/a': 'x', '/public': 'x' });
	assert.equal((await look(`${base}/ascuns/a`)).end, 'robots');
	assert.equal((await look(`${base}/public`)).end, 'ok');
	assert.deepEqual(seen, ['/robots.txt', '/robots.txt', '/public']);
	const other = await site({ '/': 'x', '/robots.txt': (_, r) => { r.statusCode = 503; r.end(); } });
	assert.equal((await look(other.base)).end, 'robots');
	const led = await site({ '/': to(`${base}/ascuns/a`) });
	assert.equal((await look(led.base)).end, 'robots', 'where a redirect leads, too');
});

test('refusals, and servers that break off or talk something else', async () => {
	const { base } = await site({ '/gone': (_, r) => { r.statusCode = 410; r.end(); }, '/part': (_, r) => { r.writeHead(200, { 'Content-Length': '100' }); r.write('x'); setTimeout(() => r.destroy(), 50); } });
	assert.deepEqual(Object.values(await look(`${base}/none`)).slice(0, 3), ['refused', `${base}/none`, 404]);
	assert.equal((await look(`${base}/gone`)).status, 410);
	assert.equal((await look(`${base}/part`)).end, 'no_answer');
	const raw = async (talk) => listening(createRaw((socket) => { socket.on('error', () => {}); talk(socket); }), PUBLIC, 'http');
	assert.equal((await look(await raw((s) => s.end('220 hello\r\n')))).end, 'not_http');
	assert.equal((await look(await raw((s) => s.destroy()))).end, 'no_answer');
	const closed = await site({});
	await closed.close();
	assert.equal((await look(closed.base)).end, 'no_answer');
});

test('slow, endless, packed: bounded in time and size, and never unpacked', async () => {
	const packed = gzipSync(Buffer.alloc(50 << 20));
	const { base } = await site({
		'/silent': () => {}, '/drip': (_, r) => { r.writeHead(200); const t = setInterval(() => r.write('x'), 100); r.on('close', () => clearInterval(t)); },
		'/flood': flood, '/bomb': (_, r) => { r.writeHead(200, { 'Content-Encoding': 'gzip' }); r.end(packed); },
		'/heads': (_, r) => { for (let i = 0; i < 200; i++) r.setHeader(`X-${i}`, 'y'.repeat(1000)); r.end('x'); },
		'/odd': (_, r) => { r.writeHead(200, { 'Content-Type': 'a'.repeat(300), ETag: '"\xff\x80"' }); r.end('x'); },
	});
	const env = { CONECT_CHECK_SECONDS: '2' };
	const [silent, drip, endless, bomb, heads, odd] = await Promise.all(['/silent', '/drip', '/flood', '/bomb', '/heads', '/odd'].map((p) => look(base + p, env)));
	assert.deepEqual([silent.end, drip.end], ['too_slow', 'too_slow']);
	assert.deepEqual([endless.end, endless.size, endless.is_cut], ['ok', 8 << 20, true]);
	assert.deepEqual([bomb.end, bomb.size, bomb.sha256], ['ok', packed.length, sha256(packed)]);
	assert.equal(heads.end, 'not_http');
	assert.deepEqual([odd.end, odd.type, odd.etag], ['ok', null, null]);
});

test('certificates: until when; one that has ended, is for another name, or nobody vouches for', async () => {
	const made = (name, days, subject) => certificateUntil(folder, name, days, subject);
	const seen = async ({ cert, options }, env = { CONECT_CHECK_CA: cert }) => look((await secureSite({ '/': 'x' }, PUBLIC, options)).base, env);
	const good = made('good', 20, PUBLIC);
	const found = await seen(good);
	assert.equal(found.end, 'ok');
	assert.ok(Math.abs(found.certificate_until - Date.now() / 1000 - 20 * 86400) < 3600, found.certificate_until);
	assert.equal((await seen(good, {})).end, 'tls');
	assert.equal((await seen(made('other', 20, '127.0.0.79'))).end, 'tls');
	assert.equal((await seen(made('old', -1, PUBLIC))).end, 'tls');
});
