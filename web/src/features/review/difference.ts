// SPDX-License-Identifier: EUPL-1.2
// What changed between two texts, word by word.
export interface Piece {
	kind: "same" | "gone" | "new";
	text: string;
}

const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

/** More pairs than this are not compared: the two texts are shown whole. */
const MOST = 4_000_000;

/** lengths[i][j]: of the longest common part of a from i and b from j. */
function lengthsOf(a: string[], b: string[]): Uint16Array[] {
	const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
	const at = (i: number, j: number) => table[i]?.[j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--) {
			const longest = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
			(table[i] as Uint16Array)[j] = longest;
		}
	return table;
}

function* compared(a: string[], b: string[]): Generator<Piece> {
	const table = lengthsOf(a, b);
	const at = (i: number, j: number) => table[i]?.[j] ?? 0;
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		const [left, right] = [a[i], b[j]];
		if (left !== undefined && left === right) {
			yield { kind: "same", text: left };
			i++;
			j++;
		} else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
			yield { kind: "gone", text: left };
			i++;
		} else {
			yield { kind: "new", text: right as string };
			j++;
		}
	}
}

/** Neighbours of one kind are one piece; what is gone stands before what is new. */
function joined(pieces: Iterable<Piece>): Piece[] {
	const out: Piece[] = [];
	let gone = "";
	let added = "";
	const flush = () => {
		if (gone !== "") out.push({ kind: "gone", text: gone });
		if (added !== "") out.push({ kind: "new", text: added });
		gone = "";
		added = "";
	};
	for (const { kind, text } of pieces) {
		if (kind === "gone") gone += text;
		else if (kind === "new") added += text;
		else {
			// A space between two changes belongs to both.
			if (/^\s+$/.test(text) && gone !== "" && added !== "") {
				gone += text;
				added += text;
				continue;
			}
			flush();
			const last = out.at(-1);
			if (last?.kind === "same") last.text += text;
			else out.push({ kind, text });
		}
	}
	flush();
	return out;
}

export function difference(before: string, after: string): Piece[] {
	const [a, b] = [words(before), words(after)];
	if (a.length * b.length > MOST)
		return [
			{ kind: "gone", text: before },
			{ kind: "new", text: after },
		];
	return joined(compared(a, b));
}
