// SPDX-License-Identifier: EUPL-1.2
// Sites of every manner on addresses of loopback, and certificates for them.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTls } from 'node:https';
import { join } from 'node:path';

const open = [];
export function closeSites() { for (const s of open.splice(0)) { s.closeAllConnections?.(); s.close(); } }

// answers: path → (request, response) => …, or a text; robots.txt is 404 if not said.
export async function site(answers, host, make = createServer, options = {}, port = 0) {
	const seen = [];
	const server = make(options, (request, response) => {
		seen.push(request.url);
		const answer = answers[request.url];
		if (answer === undefined) { response.statusCode = 404; response.end('none'); } else if (typeof answer === 'string') response.end(answer);
		else answer(request, response);
	});
	return { seen, base: await listening(server, host, make === createTls ? 'https' : 'http', port), close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}

export async function listening(server, host, scheme, port = 0) {
	open.push(server);
	await new Promise((resolve) => server.listen(port, host, resolve));
	return `${scheme}://${host}:${server.address().port}`;
}

export const secureSite = (answers, host, options) => site(answers, host, createTls, options);
export const to = (where, status = 302) => (_, response) => { response.writeHead(status, { Location: where }); response.end(); };
// It writes for as long as somebody reads.
export const flood = (_, response) => { const more = () => { while (!response.destroyed && response.write('x'.repeat(65536))); }; response.on('drain', more); more(); };

// A certificate that nobody else vouches for, for an address, until so many days
// from now: its file, and what a server needs.
export function certificateUntil(folder, name, days, address) {
	const day = (n) => new Date(Date.now() + n * 86400_000).toISOString().replace(/[-:T]|\.\d+/g, '');
	const [key, cert, request, rules] = ['key', 'pem', 'csr', 'conf'].map((ending) => join(folder, `${name}.${ending}`));
	writeFileSync(rules, `[ca]\ndefault_ca=one\n[one]\ndatabase=${folder}/${name}.index\nserial=${folder}/${name}.serial\nnew_certs_dir=${folder}\ndefault_md=sha256\npolicy=any\n[any]\ncommonName=supplied\n[of]\nsubjectAltName=IP:${address}\n`);
	writeFileSync(join(folder, `${name}.index`), '');
	writeFileSync(join(folder, `${name}.serial`), '01\n');
	const openssl = (...args) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
	openssl('req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=invented', '-keyout', key, '-out', request);
	openssl('ca', '-batch', '-selfsign', '-config', rules, '-extensions', 'of', '-keyfile', key, '-in', request, '-out', cert, '-startdate', day(-30), '-enddate', day(days));
	return { cert, options: { key: readFileSync(key), cert: readFileSync(cert) } };
}
