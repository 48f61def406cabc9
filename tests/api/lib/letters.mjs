// SPDX-License-Identifier: EUPL-1.2
// Letters as people get them: written by the real `conect jobs` into a folder
// (a mail each) or taken by an SMTP server, and read here as mail programs do.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BUILD, ROOT } from './paths.mjs';

const unquoted = (text) => Buffer.from(text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, h) => String.fromCharCode(parseInt(h, 16))), 'latin1').toString('utf8');
const decoded = (header) => header.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, b) => `\0${b}\0`)
	.replace(/(?:\0[^\0]*\0)+/g, (all) => Buffer.concat(all.split('\0').filter(Boolean).map((b) => Buffer.from(b, 'base64'))).toString('utf8'))
	.replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, q) => unquoted(q.replace(/_/g, ' ')));

// Subject lines of the sources: which template, in which language, a letter is.
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const TEMPLATES = ['ro', 'hu', 'en'].flatMap((lang) => readdirSync(join(ROOT, 'src/mail', lang)).filter((f) => f !== 'footer.txt').map((file) => {
	const [line] = readFileSync(join(ROOT, 'src/mail', lang, file), 'utf8').split('\n');
	return { lang, name: file.replace('.txt', ''), form: new RegExp(`^${line.slice(9).split(/\{[a-z_]+\}/).map(escaped).join('.+')}$`) };
}));

export function letter(source) {
	const [head, ...rest] = source.split('\r\n\r\n');
	const headers = Object.fromEntries(head.replace(/\r\n[ \t]/g, ' ').split('\r\n').map((l) => { const [n, v] = l.split(/: (.*)/s); return [n.toLowerCase(), v]; }));
	const subject = decoded(headers.subject);
	const text = unquoted(rest.join('\r\n\r\n').split(/\r\n--=_/)[0].replace(/\r\n/g, '\n'));
	const known = TEMPLATES.filter((t) => t.form.test(subject));
	assert.equal(known.length, 1, `${subject}: ${known.map((t) => `${t.lang}/${t.name}`)}`);
	return { id: headers['message-id'], to: headers.to.replace(/[<>]/g, ''), subject, text, source, template: known[0].name, lang: known[0].lang, declared: headers['content-language'] };
}

export const JOBS = { CONECT_SECRET: '5a'.repeat(32), CONECT_CONTACT: 'mailto:ajutor@conect.example', CONECT_MAIL_FROM: 'Conect <no@conect.example>' };

// A folder that `conect jobs` delivers to.
export class Letters {
	constructor(cluster, server) {
		this.folder = mkdtempSync(join(tmpdir(), 'conect-letters.'));
		this.env = { PATH: process.env.PATH, ...JOBS, CONECT_PUBLIC_URL: server.base, CONECT_DB_JOBS: cluster.conninfo('conect_jobs'), CONECT_MAIL: `file:${this.folder}` };
		this.log = '';
		this.read = new Map();
		this.start();
	}

	start() {
		this.child = spawn(join(BUILD, 'conect'), ['jobs'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: this.env });
		for (const s of [this.child.stdout, this.child.stderr]) s.on('data', (d) => { this.log += d; });
		this.ended = new Promise((resolve) => this.child.on('close', resolve));
	}

	async stop() {
		this.child.kill('SIGTERM');
		await this.ended;
		rmSync(this.folder, { recursive: true, force: true });
	}

	all() {
		for (const file of readdirSync(this.folder))
			if (/^[0-9a-f-]{36}\.eml$/.test(file) && !this.read.has(file)) this.read.set(file, letter(readFileSync(join(this.folder, file), 'utf8')));
		return [...this.read.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, l]) => l);
	}
	of(email) { return this.all().filter((l) => l.to === email); }

	// The n-th letter of a template to somebody; waits until it is delivered.
	async wait(email, template, n = 1) {
		for (let i = 0; i < 600; i++) {
			const found = this.of(email).filter((l) => l.template === template);
			if (found.length >= n) return found.at(-1);
			await sleep(100);
		}
		throw new Error(`no letter ${template} (${n}) to ${email}; there are ${this.of(email).map((l) => l.template)}\n${this.log.slice(-2000)}`);
	}
}
