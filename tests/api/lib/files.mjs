// SPDX-License-Identifier: EUPL-1.2
// Files to send: those of tests/data/files, and such as lie about themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './paths.mjs';

export const REAL = {
	'print.pdf': 'application/pdf',
	'screen.png': 'image/png',
	'canvas.jpg': 'image/jpeg',
	'text.odt': 'application/vnd.oasis.opendocument.text',
	'letter.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
export const real = (name) => readFileSync(join(DATA, 'files', name));

// A PDF of exactly n bytes with something of its own in it.
export function pdf(n, mark = '') {
	const head = Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${mark}\n`);
	const tail = Buffer.from('\nstartxref\n9\n%%EOF\n');
	return Buffer.concat([head, Buffer.alloc(Math.max(0, n - head.length - tail.length), 'x'), tail]);
}

// entries: [name, content, what its line in the directory says of itself].
export function zip(entries, comment = '') {
	const bodies = [], lines = [];
	let at = 0;
	for (const [name, content, said = {}] of entries) {
		const common = Buffer.alloc(26);
		const e = { method: 0, packed: content.length, unpacked: content.length, at, flags: 0, ...said };
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(e.flags, 2);
		common.writeUInt16LE(e.method, 4);
		common.writeUInt32LE(e.packed, 14);
		common.writeUInt32LE(e.unpacked, 18);
		common.writeUInt16LE(Buffer.byteLength(name), 22);
		bodies.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), Buffer.from(content));
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(e.at, 10);
		lines.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name));
		at += 30 + Buffer.byteLength(name) + content.length;
	}
	const directory = Buffer.concat(lines);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(at, 16);
	end.writeUInt16LE(comment.length, 20);
	return Buffer.concat([...bodies, directory, end, Buffer.from(comment)]);
}

export const DOCX = [['[Content_Types].xml', '<t/>'], ['_rels/.rels', '<r/>'], ['word/document.xml', '<d/>']];
export const ODT = [['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml', '<c/>'], ['META-INF/manifest.xml', '<m/>']];
