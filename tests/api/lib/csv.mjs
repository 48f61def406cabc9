// SPDX-License-Identifier: EUPL-1.2
// RFC 4180, strictly: CRLF, quotes where needed. Rows of texts.
import assert from 'node:assert/strict';

export function parseCsv(text, delimiter = ',') {
	const rows = [];
	let row = [], at = 0;
	while (at < text.length) {
		let cell = '';
		if (text[at] === '"') {
			for (at++; ; at++) {
				assert.ok(at < text.length, 'CSV: a quote stays open');
				if (text[at] !== '"') { cell += text[at]; continue; }
				if (text[at + 1] !== '"') { at++; break; }
				cell += '"';
				at++;
			}
		} else {
			const end = text.slice(at).search(delimiter === ';' ? /[;\r\n"]/ : /[,\r\n"]/);
			cell = end < 0 ? text.slice(at) : text.slice(at, at + end);
			at += cell.length;
		}
		row.push(cell);
		if (text[at] === delimiter) { at++; continue; }
		assert.equal(text.slice(at, at + 2), '\r\n', `CSV: row ${rows.length + 1} does not end in CRLF`);
		at += 2;
		rows.push(row);
		row = [];
	}
	assert.equal(row.length, 0, 'CSV: the last row is not ended');
	return rows;
}
