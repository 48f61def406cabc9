// SPDX-License-Identifier: EUPL-1.2
// Reads tags and attributes out of HTML that the checker has found valid.
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

export function unescape(text) {
	return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
		if (hex) return String.fromCodePoint(parseInt(hex, 16));
		return decimal ? String.fromCodePoint(Number(decimal)) : ENTITIES[name] ?? whole;
	});
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

// Attributes of every <name>: [{href: …}, …].
export function tags(html, name) {
	const found = html.matchAll(new RegExp(`<${name}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'gi'));
	return [...found].map(([, text]) => Object.fromEntries([...text.matchAll(ATTRIBUTE)]
		.map(([, key, a, b, c]) => [key.toLowerCase(), unescape(a ?? b ?? c ?? '')])));
}

// Text between <name …> and </name>, of each.
export function inside(html, name) {
	return [...html.matchAll(new RegExp(`<${name}(?=[\\s>])[^>]*>([\\s\\S]*?)</${name}>`, 'gi'))].map(([, text]) => text);
}

export const json = (html) => [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, text]) => JSON.parse(text));
