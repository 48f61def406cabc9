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
		if (headers.Expect === undefined) return void request.end(body);
		// Who asks first sends the body when told to; what is refused at the head is read, however busy
		// the machine: a client that wrote on would meet a closed connection, and Node forgets the answer.
		request.on('continue', () => request.end(body));
		request.flushHeaders();
	});
}

export class Answer {
	constructor(method, path, response, body) {
		Object.assign(this, { method, path, status: response.statusCode, headers: response.headers, body });
	}

	get text() { return this.body.toString('utf8'); }
	get json() { return JSON.parse(this.text); }
	get type() { return (this.headers['content-type'] ?? '').split(';')[0].trim(); }
}
