// SPDX-License-Identifier: EUPL-1.2
// axe-core in a page, over the browser's own channel: the page's policy stays.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// What may differ between the light and the dark colours.
export const COLOURS = ['color-contrast', 'link-in-text-block'];

const run = (type, values) => `(async () => {
	const { violations } = await axe.run(document, { runOnly: { type: ${JSON.stringify(type)}, values: ${JSON.stringify(values)} },
		resultTypes: ['violations'] });
	return violations.map((v) => v.id + ': ' + v.help + '\\n' + v.nodes.slice(0, 4).map((n) => '    ' + n.target.join(' ') + '  '
		+ n.html.slice(0, 160) + '\\n      ' + n.failureSummary.replace(/\\n/g, ' ')).join('\\n'));
})()`;

// An isolated evaluation that the page's policy on eval does not concern.
async function evaluate(session, expression) {
	const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
	if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
	return result.value;
}

export class Axe {
	static async in(page) {
		const axe = new Axe();
		axe.session = page.wire ??= await page.context().newCDPSession(page);
		await evaluate(axe.session, `${source};0`);
		return axe;
	}

	violations(type, values) { return evaluate(this.session, run(type, values)); }

	async clean(where, type = 'tag', values = [...WCAG, 'best-practice']) {
		const found = await this.violations(type, values);
		assert.equal(found.length, 0, `${where}:\n${found.join('\n')}`);
	}
}
