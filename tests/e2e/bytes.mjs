// SPDX-License-Identifier: EUPL-1.2
// Prints the bytes of each page (gzip): part of `make bench`.
import { bytesOf } from './lib/bytes.mjs';
import { address, pages } from './lib/pages.mjs';
import { start, stop } from './lib/world.mjs';

await start();
try {
	console.log('page             html     js    css   bytes, gzip');
	for (const p of (await pages()).filter((p) => p.status === 200)) {
		const { html, js, css } = await bytesOf(address('ro', p));
		console.log(`${p.name.padEnd(14)} ${[html, js, css].map((n) => String(n).padStart(6)).join(' ')}`);
	}
} finally {
	await stop();
}
