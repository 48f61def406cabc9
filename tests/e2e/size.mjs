// SPDX-License-Identifier: EUPL-1.2
// The first page is small. A size is not a time: it can be asserted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from './lib/bytes.mjs';
import { LANGS, address, pages } from './lib/pages.mjs';

const JS_MAX = 25_000, CSS_MAX = 18_000;
const [home] = (await pages()).filter((p) => p.name === 'home');

for (const lang of home ? LANGS : [])
	test(`size: the first page in ${lang} has at most ${JS_MAX} bytes of script and ${CSS_MAX} of style`, async () => {
		const { js, css } = await bytesOf(address(lang, home));
		assert.ok(js > 0 && css > 0, 'nothing was measured');
		assert.ok(js <= JS_MAX, `${js} bytes of script`);
		assert.ok(css <= CSS_MAX, `${css} bytes of style`);
	});
