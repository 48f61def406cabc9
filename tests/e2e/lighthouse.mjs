// SPDX-License-Identifier: EUPL-1.2
// Lighthouse as for a telephone: prints four scores for each of three pages,
// and fails when one is under 95. It measures time, so it is no test.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { address, pages } from './lib/pages.mjs';
import { CHROMIUM, FLAGS, start, stop, world } from './lib/world.mjs';

const LEAST = 95;
const KINDS = ['performance', 'accessibility', 'best-practices', 'seo'];

async function score(port, url) {
	const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: KINDS });
	const scores = KINDS.map((k) => Math.round(lhr.categories[k].score * 100));
	const lost = KINDS.flatMap((k) => lhr.categories[k].auditRefs.filter((a) => a.weight > 0 && lhr.audits[a.id].score !== null
		&& lhr.audits[a.id].score < 0.9).map((a) => `${lhr.audits[a.id].title} ${lhr.audits[a.id].displayValue ?? ''}`.trim()));
	return { scores, lost };
}

await start({ browser: false });
const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ['--headless', ...FLAGS], logLevel: 'error' });
try {
	console.log(`${'page'.padEnd(10)} ${KINDS.join('  ')}`);
	for (const p of (await pages()).filter((p) => ['home', 'search', 'ngo'].includes(p.name))) {
		const { scores, lost } = await score(chrome.port, world.base + address('ro', p));
		console.log(`${p.name.padEnd(10)} ${scores.map((s, i) => String(s).padStart(KINDS[i].length)).join('  ')}`);
		for (const l of lost) console.log(`           - ${l}`);
		if (Math.min(...scores) < LEAST) process.exitCode = 1;
	}
} finally {
	await chrome.kill();
	await stop();
}
