// SPDX-License-Identifier: EUPL-1.2
// @vitest-environment node
// Calls as they go over the wire, and what becomes of each kind of answer. In
// Node alone: the signals and errors of jsdom are not those of its fetch.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { setLang } from "../lib/i18n";
import { type Server, startServer } from "../test-server.mjs";
import type { api as Api } from "./client";
import { Problem } from "./problem";

const answers: Parameters<typeof startServer>[0] = {};
let server: Server;
let api: typeof Api;

beforeAll(async () => {
	server = await startServer(answers);
	vi.stubEnv("VITE_API_BASE", server.base);
	({ api } = await import("./client"));
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await server.stop();
});
beforeEach(() => {
	server.asked.length = 0;
	for (const path of Object.keys(answers)) delete answers[path];
});
beforeEach(() => void vi.stubGlobal("navigator", { onLine: true }));
afterEach(() => void vi.unstubAllGlobals());

const PROBLEM = {
	type: "https://example.org/problems/not_found",
	title: "Nu există",
	status: 404,
	detail: "Nimic public la această adresă.",
	code: "not_found",
	request_id: "r-1",
};

const caught = (promise: Promise<unknown>) =>
	promise.then(
		() => expect.unreachable("no error"),
		(error: unknown) => error as Problem,
	);

test("a list is asked for as the contract writes it, in the language of the page", async () => {
	answers["/api/v1/authorities"] = { body: { items: [], page: { next: null } } };
	setLang("hu");
	const found = await api.authority_list({ q: "a & b", county: ["CV", "HR"], count: "exact" });
	expect(found.items).toEqual([]);
	const [{ url, headers } = { url: "", headers: {} }] = server.asked;
	const query = new URL(url, server.base).searchParams;
	expect(Object.fromEntries(query)).toEqual({ q: "a & b", county: "CV,HR", count: "exact" });
	expect(headers).toMatchObject({ "accept-language": "hu" });
	expect(headers).not.toHaveProperty("cookie");
});

test("an identifier cannot leave its place in the path", async () => {
	await caught(api.authority_get("../ngos?x=1#"));
	expect(server.asked.map(({ url }) => url)).toEqual(["/api/v1/authorities/..%2Fngos%3Fx%3D1%23"]);
});

describe("what goes wrong", () => {
	test("a problem keeps its code, its words and its request", async () => {
		answers["/api/v1/ngos/1"] = { status: 404, type: "application/problem+json", body: PROBLEM };
		const problem = await caught(api.ngo_get("1"));
		expect(problem).toBeInstanceOf(Problem);
		expect([problem.code, problem.status, problem.passing]).toEqual(["not_found", 404, false]);
		expect(problem.body).toEqual(PROBLEM);
	});

	test("a page of somebody else is no problem of ours", async () => {
		answers["/api/v1/counties"] = { status: 502, type: "text/html", body: "<h1>Bad Gateway</h1>" };
		const problem = await caught(api.county_list());
		expect([problem.code, problem.status, problem.passing]).toEqual(["unreachable", 502, true]);
		expect(problem.body).toBeUndefined();
	});

	test("a connection that breaks", async () => {
		answers["/api/v1/counties"] = (_request, response) => response.destroy();
		expect((await caught(api.county_list())).code).toBe("unreachable");
		vi.stubGlobal("navigator", { onLine: false });
		expect((await caught(api.county_list())).code).toBe("offline");
	});

	test("an answer that is cut off", async () => {
		answers["/api/v1/counties"] = (_request, response) => {
			response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
			response.write('{"items"');
			setTimeout(() => response.destroy(), 20);
		};
		expect((await caught(api.county_list())).code).toBe("unreachable");
	});

	test("a request that is given up is not a problem", async () => {
		answers["/api/v1/counties"] = () => undefined;
		const given = new AbortController();
		const answer = caught(api.county_list(given.signal));
		given.abort();
		const error = await answer;
		expect(error).not.toBeInstanceOf(Problem);
		expect(error.name).toBe("AbortError");
	});
});
