// SPDX-License-Identifier: EUPL-1.2
// A server to call in tests: each path has an answer, or a function that writes one.
import { createServer } from "node:http";

export async function startServer(answers) {
	const asked = [];
	const server = createServer((request, response) => {
		asked.push({ url: request.url, headers: request.headers });
		response.setHeader("Access-Control-Allow-Origin", "*");
		response.setHeader("Access-Control-Allow-Headers", "*");
		if (request.method === "OPTIONS") return response.writeHead(204).end();
		const answer = answers[request.url.split("?")[0]];
		if (typeof answer === "function") return answer(request, response);
		const { status = 200, type = "application/json", body } = answer ?? { status: 404, body: {} };
		response.writeHead(status, { "Content-Type": type });
		response.end(typeof body === "string" ? body : JSON.stringify(body));
	});
	await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
	const stop = () =>
		new Promise((stopped) => {
			server.close(stopped);
			server.closeAllConnections();
		});
	return { base: `http://127.0.0.1:${server.address().port}`, asked, stop };
}
