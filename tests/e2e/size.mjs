// SPDX-License-Identifier: EUPL-1.2
// Whatever page comes first is small. A size is not a time: it can be asserted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from './lib/bytes.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';

const JS_MAX = 25_000, CSS_MAX = 18_000;
// Whoever comes from a search engine lands anywhere. ngo-spoken has every part
// that a profile can have.
const FIRST = ['home', 'search', 'search-found', 'ngo', 'ngo-spoken', 'authorities', 'changes'];
for (const page of (await pages()).filter((p) => FIRST.includes(p.name)))
	for (const lang of page.name === 'home' || page.name === 'ngo-spoken' ? LANGS : ['ro'])
		test(`size: ${page.name} as the first page in ${lang} has at most ${JS_MAX} bytes of script and ${CSS_MAX} of style`, async (t) => {
			const { js, css } = await bytesOf(address(lang, page));
			t.diagnostic(`${js} bytes of script, ${css} of style`);
			assert.ok(js > 0 && css > 0, 'nothing was measured');
			assert.ok(js <= JS_MAX, `${js} bytes of script`);
			assert.ok(css <= CSS_MAX, `${css} bytes of style`);
		});
