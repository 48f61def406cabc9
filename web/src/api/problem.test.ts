// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { isAborted, isProblemBody, Problem, refusedBody, withoutRefused } from "./problem";

const body = (status: number, parameters: string[] = []) => ({
	type: "https://example.org/problems/x",
	title: "Titlu",
	status,
	detail: "Detaliu",
	code: "x",
	request_id: "r-1",
	errors: parameters.map((parameter) => ({
		in: "query" as const,
		parameter,
		code: "enum",
		detail: `„${parameter}” nu admite această valoare.`,
	})),
});

test("only what may pass is worth asking again", () => {
	const passing = (status: number) => Problem.answered(body(status)).passing;
	expect([400, 404, 410, 422].map(passing)).toEqual([false, false, false, false]);
	expect([429, 500, 503].map(passing)).toEqual([true, true, true]);
	expect(Problem.trouble("offline").passing).toBe(true);
	expect(Problem.foreign(404).passing).toBe(true);
});

test("a body of ours is told from any other", () => {
	expect(isProblemBody(body(404))).toBe(true);
	for (const other of [null, undefined, "text", {}, [], { code: "x" }, { code: "x", title: "y" }])
		expect(isProblemBody(other)).toBe(false);
});

test("giving up is told from failing", () => {
	expect(isAborted(new DOMException("", "AbortError"))).toBe(true);
	for (const other of [new DOMException("", "TimeoutError"), new TypeError("x"), undefined])
		expect(isAborted(other)).toBe(false);
});

test("what the server does not understand is shown, the rest is thrown on", () => {
	const refused = body(400, ["county"]);
	expect(refusedBody(Problem.answered(refused))).toBe(refused);
	for (const other of [Problem.answered(body(404)), Problem.foreign(400), new TypeError("x")])
		expect(() => refusedBody(other)).toThrow(other);
});

test("what was refused is taken away, all of it and nothing else", () => {
	const query = new URLSearchParams("q=a+b&county=XX&kind=y&county=YY");
	expect(withoutRefused(body(400, ["county", "kind"]), query).toString()).toBe("q=a+b");
	expect(withoutRefused({ ...body(400), errors: undefined }, query).toString()).toBe(`${query}`);
});
