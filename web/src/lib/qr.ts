// SPDX-License-Identifier: EUPL-1.2
// QR codes (ISO/IEC 18004), as little of them as a page needs: bytes (UTF-8),
// error correction M, versions 1 to 15, at most 412 bytes.

/** Per version: codewords for correction in a block, blocks of the first kind, codewords of data in each, blocks of one more. */
const BLOCKS = [
	[10, 1, 16, 0],
	[16, 1, 28, 0],
	[26, 1, 44, 0],
	[18, 2, 32, 0],
	[24, 2, 43, 0],
	[16, 4, 27, 0],
	[18, 4, 31, 0],
	[22, 2, 38, 2],
	[22, 3, 36, 2],
	[26, 4, 43, 1],
	[30, 1, 50, 4],
	[22, 6, 36, 2],
	[22, 8, 37, 1],
	[24, 4, 40, 5],
	[24, 5, 41, 5],
] as const;

/** Centres of the small squares that help a reader to straighten the picture. */
const ALIGNMENT = [
	[],
	[6, 18],
	[6, 22],
	[6, 26],
	[6, 30],
	[6, 34],
	[6, 22, 38],
	[6, 24, 42],
	[6, 26, 46],
	[6, 28, 50],
	[6, 30, 54],
	[6, 32, 58],
	[6, 34, 62],
	[6, 26, 46, 66],
	[6, 26, 48, 70],
] as const;

type Blocks = (typeof BLOCKS)[number];

const dataOf = ([, count, length, longer]: Blocks) => count * length + longer * (length + 1);

// ---- the field of 256 elements in which the correction is reckoned ----

const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
	EXP[i] = x;
	EXP[i + 255] = x;
	LOG[x] = i;
	x = (x << 1) ^ (x & 0x80 ? 0x11d : 0);
}

const times = (a: number, b: number) =>
	a === 0 || b === 0 ? 0 : (EXP[(LOG[a] as number) + (LOG[b] as number)] as number);

/** The product of (x − 2^i), without its first coefficient, which is 1. */
function generator(degree: number): number[] {
	let poly = [1];
	for (let i = 0; i < degree; i++) {
		const root = EXP[i] as number;
		poly = [...poly, 0].map((c, at) => c ^ times(poly[at - 1] ?? 0, root));
	}
	return poly.slice(1);
}

function correction(data: readonly number[], degree: number): number[] {
	const divisor = generator(degree);
	const rest: number[] = Array(degree).fill(0);
	for (const byte of data) {
		const factor = byte ^ (rest.shift() ?? 0);
		rest.push(0);
		for (const [i, c] of divisor.entries()) rest[i] = (rest[i] as number) ^ times(c, factor);
	}
	return rest;
}

// ---- from text to codewords ----

function bitsOf(value: number, count: number): number[] {
	return Array.from({ length: count }, (_, i) => (value >>> (count - 1 - i)) & 1);
}

/** The bytes with their length, filled up to what the version holds. */
function padded(bytes: Uint8Array, version: number, capacity: number): number[] {
	const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, version < 10 ? 8 : 16)];
	for (const byte of bytes) bits.push(...bitsOf(byte, 8));
	bits.push(...Array(Math.min(4, capacity * 8 - bits.length)).fill(0));
	while (bits.length % 8 !== 0) bits.push(0);
	const words: number[] = [];
	for (let i = 0; i < bits.length; i += 8)
		words.push(bits.slice(i, i + 8).reduce((word, bit) => (word << 1) | bit, 0));
	for (let fill = 0xec; words.length < capacity; fill ^= 0xec ^ 0x11) words.push(fill);
	return words;
}

/** First bytes of all blocks, then the second ones …: a stain hurts each a little. */
function interleaved(blocks: readonly number[][]): number[] {
	const longest = Math.max(...blocks.map((block) => block.length));
	return Array.from({ length: longest }, (_, i) => blocks.map((block) => block[i])).flatMap(
		(column) => column.filter((byte) => byte !== undefined),
	);
}

function codewords(bytes: Uint8Array, version: number): number[] {
	const plan = BLOCKS[version - 1] as Blocks;
	const [degree, count, length, longer] = plan;
	const words = padded(bytes, version, dataOf(plan));
	const lengths = [...Array(count).fill(length), ...Array(longer).fill(length + 1)] as number[];
	let at = 0;
	const blocks = lengths.map((n) => {
		at += n;
		return words.slice(at - n, at);
	});
	return [...interleaved(blocks), ...interleaved(blocks.map((block) => correction(block, degree)))];
}

function versionFor(length: number): number {
	const found = BLOCKS.findIndex((plan, i) => length <= dataOf(plan) - (i + 1 < 10 ? 2 : 3));
	if (found === -1) throw new RangeError(`${length} bytes are too many for this code`);
	return found + 1;
}

// ---- the picture ----

/** undefined: not drawn yet, and so a place for data. */
type Grid = (boolean | undefined)[][];

function square(grid: Grid, x: number, y: number, radius: number, dark: (ring: number) => boolean) {
	for (let dy = -radius; dy <= radius; dy++)
		for (let dx = -radius; dx <= radius; dx++) {
			const row = grid[y + dy];
			if (row && x + dx >= 0 && x + dx < row.length)
				row[x + dx] = dark(Math.max(Math.abs(dx), Math.abs(dy)));
		}
}

function put(grid: Grid, x: number, y: number, dark: boolean): void {
	(grid[y] as boolean[])[x] = dark;
}

function drawPatterns(grid: Grid, version: number): void {
	const size = grid.length;
	for (let i = 0; i < size; i++) {
		put(grid, 6, i, i % 2 === 0);
		put(grid, i, 6, i % 2 === 0);
	}
	const finder = (ring: number) => ring !== 2 && ring !== 4;
	for (const [x, y] of [
		[3, 3],
		[size - 4, 3],
		[3, size - 4],
	] as const)
		square(grid, x, y, 4, finder);
	const centres = ALIGNMENT[version - 1] as readonly number[];
	const last = size - 7;
	for (const x of centres)
		for (const y of centres) {
			const corner = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
			if (!corner) square(grid, x, y, 2, (ring) => ring !== 1);
		}
}

/** The rest of value · x^length divided by the polynomial, which detects errors in it. */
function remainder(value: number, length: number, polynomial: number): number {
	let rest = value;
	for (let i = 0; i < length; i++) rest = (rest << 1) ^ ((rest >>> (length - 1)) * polynomial);
	return rest;
}

function drawFormat(grid: Grid, mask: number): void {
	const size = grid.length;
	// Correction M is 00 in these bits.
	const bits = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412;
	for (let i = 0; i < 15; i++) {
		const dark = ((bits >>> i) & 1) === 1;
		put(grid, 8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, dark);
		put(grid, i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i, 8, dark);
	}
	put(grid, 8, size - 8, true);
}

function drawVersion(grid: Grid, version: number): void {
	if (version < 7) return;
	const bits = (version << 12) | remainder(version, 12, 0x1f25);
	for (let i = 0; i < 18; i++) {
		const dark = ((bits >>> i) & 1) === 1;
		const [a, b] = [grid.length - 11 + (i % 3), Math.floor(i / 3)];
		put(grid, a, b, dark);
		put(grid, b, a, dark);
	}
}

/** The places of data, in the order in which it goes: two columns at a time, up and down. */
function places(grid: Grid): [x: number, y: number][] {
	const size = grid.length;
	const found: [number, number][] = [];
	for (let right = size - 1, up = true; right >= 1; right -= 2, up = !up) {
		if (right === 6) right = 5;
		for (let i = 0; i < size; i++) {
			const y = up ? size - 1 - i : i;
			for (const x of [right, right - 1]) if (grid[y]?.[x] === undefined) found.push([x, y]);
		}
	}
	return found;
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
	(x, y) => (x + y) % 2 === 0,
	(_, y) => y % 2 === 0,
	(x) => x % 3 === 0,
	(x, y) => (x + y) % 3 === 0,
	(x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
	(x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
	(x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
	(x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

// ---- which mask reads best ----

const FINDER_LIKE = /(?=10111010000|00001011101)/g;

/** Long runs, and what looks like a corner, in one row. */
function linePenalty(line: string): number {
	const runs = line.match(/0+|1+/g) ?? [];
	const long = runs.filter((run) => run.length >= 5).reduce((sum, run) => sum + run.length - 2, 0);
	return long + 40 * (line.match(FINDER_LIKE)?.length ?? 0);
}

function penalty(modules: readonly boolean[][]): number {
	const rows = modules.map((row) => row.map(Number).join(""));
	const columns = rows.map((_, x) => rows.map((row) => row[x]).join(""));
	let sum = [...rows, ...columns].reduce((total, line) => total + linePenalty(line), 0);
	for (let y = 1; y < rows.length; y++)
		for (let x = 1; x < rows.length; x++) {
			const dark = modules[y]?.[x];
			const same = [modules[y]?.[x - 1], modules[y - 1]?.[x], modules[y - 1]?.[x - 1]];
			if (same.every((other) => other === dark)) sum += 3;
		}
	const dark = rows.join("").replaceAll("0", "").length;
	const share = (dark * 100) / rows.length ** 2;
	return sum + 10 * Math.floor(Math.abs(share - 50) / 5);
}

/** Rows of modules, true for dark; the light border around it is not among them. */
export function qrCode(text: string): boolean[][] {
	const bytes = new TextEncoder().encode(text);
	const version = versionFor(bytes.length);
	const size = 17 + 4 * version;
	const grid: Grid = Array.from({ length: size }, () => Array(size).fill(undefined));
	drawPatterns(grid, version);
	drawFormat(grid, 0); // its place is taken; the right one follows
	drawVersion(grid, version);
	const bits = codewords(bytes, version).flatMap((word) => bitsOf(word, 8));
	const free = places(grid);
	const drawn = MASKS.map((masked, mask) => {
		const copy = grid.map((row) => [...row]);
		for (const [i, [x, y]] of free.entries()) put(copy, x, y, (bits[i] === 1) !== masked(x, y));
		drawFormat(copy, mask);
		return copy as boolean[][];
	});
	const best = drawn.map(penalty);
	return drawn[best.indexOf(Math.min(...best))] as boolean[][];
}
