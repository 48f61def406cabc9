// SPDX-License-Identifier: EUPL-1.2
// A real SMTP server that keeps what it accepts, and `conect jobs` beside it.
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { BUILD, ROOT } from '../../api/lib/paths.mjs';

export const SECRET = 'ab'.repeat(32);

// A key and a certificate for 127.0.0.1, in a folder.
export function certificate(folder) {
	execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=relay',
		'-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
	{ stdio: 'ignore' });
}

// on.{connect,mail,rcpt,data,accepted} are called with the session before the
// server answers; what they throw is its answer (responseCode), what they
// await delays it.
export class Sink {
	static async start(on = {}, options = {}, port = 0) {
		const s = new this();
		s.mails = [];
		s.on = on;
		const hook = (name, done, ...args) => Promise.resolve().then(() => s.on[name]?.(...args)).then(() => done(), done);
		s.server = new SMTPServer({
			authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true, logger: false,
			onConnect: (session, done) => hook('connect', done, session),
			onMailFrom: (address, session, done) => hook('mail', done, session, address),
			onRcptTo: (address, session, done) => hook('rcpt', done, session, address),
			onData: (stream, session, done) => {
				let text = '';
				stream.on('data', (d) => { text += d; });
				hook('data', () => {}, session);
				stream.on('end', () => hook('accepted', (error) => {
					if (!error) s.mails.push(parse(text, session));
					done(error);
					if (!error) s.on.after?.(session);
				}, session, text));
			},
			...options,
		});
		s.server.on('error', () => {});
		await new Promise((resolve) => s.server.listen(port, '127.0.0.1', resolve));
		s.port = s.server.server.address().port;
		return s;
	}

	ids() { return this.mails.map((m) => m.id).sort(); }
	stop() { return new Promise((resolve) => this.server.close(resolve)); }
}

export function refuse(code) { return Object.assign(new Error('no'), { responseCode: code }); }

function parse(text, session) {
	const [head] = text.split('\r\n\r\n');
	const headers = head.replace(/\r\n[ \t]/g, ' ').split('\r\n').map((l) => l.split(/: (.*)/s));
	const header = (name) => headers.filter(([n]) => n.toLowerCase() === name).map(([, v]) => v);
	return { text, names: headers.map(([n]) => n), header, id: header('message-id')[0].slice(1, 37),
		to: session.envelope.rcptTo.map((r) => r.address), from: session.envelope.mailFrom.address, secure: session.secure, user: session.user };
}

// Ends with { code, signal }; its log is in `log`.
export class Jobs {
	constructor(cluster, relay, { args = [], env = {} } = {}) {
		this.log = '';
		this.child = spawn(join(BUILD, 'conect'), ['jobs', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: {
			PATH: process.env.PATH, CONECT_DB_JOBS: cluster.conninfo('conect_jobs'), CONECT_SECRET: SECRET,
			CONECT_PUBLIC_URL: 'https://conect.example', CONECT_CONTACT: 'mailto:ajutor@conect.example',
			CONECT_MAIL: relay, CONECT_MAIL_FROM: 'Conect <no@conect.example>', ...env } });
		for (const stream of [this.child.stdout, this.child.stderr]) stream.on('data', (d) => { this.log += d; });
		this.ended = new Promise((resolve) => this.child.on('close', (code, signal) => resolve({ code, signal })));
	}

	kill(signal) { this.child.kill(signal); return this.ended; }
}

export const once = (cluster, relay, env = {}) => new Jobs(cluster, relay, { args: ['--once'], env }).ended;
