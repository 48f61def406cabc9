// SPDX-License-Identifier: EUPL-1.2
// Whatever page comes first is small. A size is not a time: it can be asserted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from './lib/bytes.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';

const JS_MAX = 25_000, CSS_MAX = 18_000;
// Whoever comes from a search engine lands anywhere. ngo-unseen says nothing of
// itself, as most; other tests let ngo speak, and that brings a part of its own.
for (const page of (await pages()).filter((p) => ['home', 'search', 'search-found', 'ngo-unseen', 'authorities', 'changes'].includes(p.name)))
	for (const lang of page.name === 'home' ? LANGS : ['ro'])
		test(`size: ${page.name} as the first page in ${lang} has at most ${JS_MAX} bytes of script and ${CSS_MAX} of style`, async () => {
			const { js, css } = await bytesOf(address(lang, page));
			assert.ok(js > 0 && css > 0, 'nothing was measured');
			assert.ok(js <= JS_MAX, `${js} bytes of script`);
			assert.ok(css <= CSS_MAX, `${css} bytes of style`);
		});
