// SPDX-License-Identifier: EUPL-1.2
// What a page costs before anybody touches it: bytes as the server sends them
// to a browser that asks for gzip.
import { gzipSync } from 'node:zlib';
import { open, visit } from './visit.mjs';
import { get } from './world.mjs';

async function weigh(path) {
	const answer = await get(path, { 'Accept-Encoding': 'gzip' });
	return answer.headers['content-encoding'] === 'gzip' ? answer.body.length : gzipSync(answer.body, { level: 9 }).length;
}

const KINDS = { document: 'html', script: 'js', stylesheet: 'css' };

// {html, js, css}: what the browser fetched until the page was complete.
export async function bytesOf(path) {
	const sum = { html: 0, js: 0, css: 0 };
	await visit({}, async (page) => {
		const fetched = new Map();
		page.on('request', (r) => { if (KINDS[r.resourceType()]) fetched.set(r.url(), KINDS[r.resourceType()]); });
		await open(page, path);
		await page.waitForLoadState('networkidle');
		for (const [url, kind] of fetched) {
			const { pathname, search } = new URL(url);
			sum[kind] += await weigh(pathname + search);
		}
	});
	return sum;
}
