// SPDX-License-Identifier: EUPL-1.2
// BLAKE2b of 32 bytes without a key (RFC 7693), of at most one block: as the
// server hashes its tokens. Node knows only the one of 64 bytes.
const MASK = (1n << 64n) - 1n;
const IV = [0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n,
	0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n];
const SIGMA = ['0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d',
	'2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0']
	.map((row) => [...row].map((digit) => parseInt(digit, 16)));
const turn = (x, n) => ((x >> n) | (x << (64n - n))) & MASK;

function mix(v, [a, b, c, d], x, y) {
	v[a] = (v[a] + v[b] + x) & MASK;
	v[d] = turn(v[d] ^ v[a], 32n);
	v[c] = (v[c] + v[d]) & MASK;
	v[b] = turn(v[b] ^ v[c], 24n);
	v[a] = (v[a] + v[b] + y) & MASK;
	v[d] = turn(v[d] ^ v[a], 16n);
	v[c] = (v[c] + v[d]) & MASK;
	v[b] = turn(v[b] ^ v[c], 63n);
}

const LINES = [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15],
	[0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]];

// bytes: a Buffer of 128 at most. Gives a Buffer of 32.
export function blake2b256(bytes) {
	const block = Buffer.alloc(128);
	bytes.copy(block);
	const m = Array.from({ length: 16 }, (_, i) => block.readBigUInt64LE(8 * i));
	const h = IV.map((x, i) => (i === 0 ? x ^ 0x01010020n : x));
	const v = [...h, ...IV];
	v[12] ^= BigInt(bytes.length);
	v[14] ^= MASK;
	for (let round = 0; round < 12; round++) {
		const s = SIGMA[round % 10];
		LINES.forEach((line, i) => mix(v, line, m[s[2 * i]], m[s[2 * i + 1]]));
	}
	const out = Buffer.alloc(32);
	for (let i = 0; i < 4; i++) out.writeBigUInt64LE(h[i] ^ v[i] ^ v[i + 8], 8 * i);
	return out;
}
