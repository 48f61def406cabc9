// SPDX-License-Identifier: EUPL-1.2
// src/core/problem.def from openapi/problems.yaml.
const LANGS = ['ro', 'hu', 'en'];
const quote = (text) => JSON.stringify(text); // valid C for text without control characters

function texts(code, labels) {
	for (const l of LANGS) {
		if (!labels?.[l]) throw new Error(`${code} has no text in ${l}`);
		if (/[\u0000-\u001fşţŞŢ]|\?\?/.test(labels[l])) throw new Error(`${code}: bad character in ${l}`);
	}
	return LANGS.map((l) => quote(labels[l]));
}

// The same placeholders in each language, each at most once.
function template(code, labels) {
	const marks = LANGS.map((l) => (labels[l]?.match(/\{\w+\}/g) ?? []).sort().join());
	if (new Set(marks).size !== 1) throw new Error(`${code}: placeholders differ between languages`);
	for (const m of marks[0].split(',').filter(Boolean))
		if (!['{name}', '{expected}', '{nearest}'].includes(m)) throw new Error(`${code}: unknown placeholder ${m}`);
	if (new Set(marks[0].split(',')).size !== marks[0].split(',').length) throw new Error(`${code}: placeholder twice`);
	return texts(code, labels);
}

const entry = (macro, cells) => `${macro}(${cells[0]},\n    ${cells.slice(1).join(',\n    ')})`;

export function problemDef({ problems, violations }) {
	const p = Object.entries(problems).map(([code, e]) => entry('PROBLEM',
		[`${code.toUpperCase()}, ${e.status}, ${quote(code)}`, ...texts(code, e.title), ...texts(code, e.detail)]));
	const v = Object.entries(violations).map(([code, e]) => entry('VIOLATION',
		[`${code.toUpperCase()}, ${quote(code)}`, ...template(code, e)]));
	return `/* SPDX-License-Identifier: EUPL-1.2 */
/* Generated from openapi/problems.yaml by tools/gen.mjs; do not edit. */
/* PROBLEM(NAME, status, "code", title ro, hu, en, detail ro, hu, en) */
${p.join('\n')}

/* VIOLATION(NAME, "code", text ro, hu, en); {name} {expected} {nearest} */
${v.join('\n')}
`;
}
