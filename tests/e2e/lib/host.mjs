// SPDX-License-Identifier: EUPL-1.2
// Any host of files, as an operator may have one: serves web/dist, hands what
// is not a file to the API's server, and knows nothing of pages.
import { readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import { join, normalize } from 'node:path';
import { DIST, ending } from './world.mjs';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', json: 'application/json' };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
	+ "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

// /ro/ngos is ro/ngos.html; what has no file of its own is the client's: ro/app.html.
function fileOf(pathname) {
	const path = normalize(pathname).replace(/\/$/, '/index');
	const lang = path.match(/^\/(ro|hu|en)\//)?.[1];
	return [path, `${path}.html`, ...(lang ? [`/${lang}/app.html`] : [])].map((p) => join(DIST, p))
		.find((p) => statSync(p, { throwIfNoEntry: false })?.isFile());
}

function forward(base, request, response) {
	const { hostname, port } = new URL(base);
	const onward = http.request({ hostname, port, method: request.method, path: request.url, headers: request.headers }, (answer) => {
		response.writeHead(answer.statusCode, answer.headers);
		answer.pipe(response);
	});
	onward.on('error', () => response.destroy());
	request.pipe(onward);
}

// Open until the end of the run.
export async function host(api) {
	const server = http.createServer((request, response) => {
		const { pathname } = new URL(request.url, 'http://host.invalid');
		const file = pathname.startsWith('/api/v1/') ? undefined : fileOf(pathname);
		if (file === undefined) { forward(api, request, response); return; }
		response.writeHead(200, { 'Content-Type': TYPES[file.split('.').at(-1)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY });
		response.end(readFileSync(file));
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	ending.push(() => { server.close(); server.closeAllConnections(); });
	return { base: `http://127.0.0.1:${server.address().port}` };
}
