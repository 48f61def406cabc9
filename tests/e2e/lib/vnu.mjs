// SPDX-License-Identifier: EUPL-1.2
// The W3C's checker, run once over many files.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const JAR = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');

// file → ['line 3: …'], for files with errors; by the files' endings.
export function check(files, ...options) {
	return new Promise((resolve, reject) => {
		execFile('java', ['-Xss4m', '-jar', JAR, '--format', 'json', '--errors-only', ...options, ...files], { maxBuffer: 64 << 20 }, (e, _, said) => {
			let messages;
			try { ({ messages } = JSON.parse(said)); } catch { reject(new Error(`vnu: ${e?.message}\n${said.slice(0, 2000)}`)); return; }
			const found = new Map();
			for (const m of messages.filter((m) => m.type !== 'info')) {
				const file = m.url.replace(/^file:/, '');
				found.set(file, [...(found.get(file) ?? []), `line ${m.lastLine}: ${m.message}  ${m.extract ?? ''}`]);
			}
			resolve(found);
		});
	});
}
