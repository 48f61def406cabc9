// SPDX-License-Identifier: EUPL-1.2
// Requests exactly as written: no redirects, no decompression, no defaults.
import http from 'node:http';

export function call(base, method, path, { headers = {}, body } = {}) {
	const { hostname, port } = new URL(base);
	return new Promise((resolve, reject) => {
		const request = http.request({ hostname, port, method, path, headers, agent: false, timeout: 30000 }, (response) => {
			const parts = [];
			response.on('data', (d) => parts.push(d));
			response.on('error', reject);
			response.on('end', () => {
				resolve(new Answer(method, path, response, Buffer.concat(parts)));
				if (!request.writableEnded) request.destroy();
			});
		});
		request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no answer`)));
		request.on('error', reject);
		if (Buffer.isBuffer(body) && body.length > PIECE) pieces(request, body);
		else request.end(body);
	});
}

// A large body goes in pieces, and no further once there is an answer: written on,
// it would meet a connection that is closed, and Node would lose the answer.
const PIECE = 1 << 18;
async function pieces(request, body) {
	let answered = false, wake;
	const stop = () => { answered = true; wake?.(); };
	request.on('response', stop).on('close', stop).on('drain', () => wake?.());
	for (let at = 0; at < body.length && !answered; at += PIECE) {
		const room = request.write(body.subarray(at, at + PIECE));
		await new Promise((resolve) => { wake = resolve; if (room) setImmediate(resolve); });
	}
	if (!answered) request.end();
}

export class Answer {
	constructor(method, path, response, body) {
		Object.assign(this, { method, path, status: response.statusCode, headers: response.headers, body });
	}

	get text() { return this.body.toString('utf8'); }
	get json() { return JSON.parse(this.text); }
	get type() { return (this.headers['content-type'] ?? '').split(';')[0].trim(); }
}
