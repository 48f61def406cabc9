// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { Problem } from "../api/problem";
import { faultOf, fieldOf } from "./fault";

const labels = {
	email: "Adresa",
	scopes: "Drepturi",
	"seat/county": "Județul",
	password: "Parola",
};

type Errors = NonNullable<NonNullable<Problem["body"]>["errors"]>;
function problem(
	status: number,
	code: string,
	errors: Partial<Errors[number]>[] = [],
	wait?: string,
) {
	const body = {
		type: "about:blank",
		title: `t ${code}`,
		detail: `d ${code}`,
		status,
		code,
		request_id: "r-1",
	};
	return Problem.answered({ ...body, errors: errors as Errors }, wait);
}

test("a pointer finds its field, or the nearest above it", () => {
	const names = Object.keys(labels);
	expect(
		["/email", "/scopes/0", "/seat/county", "/seat/county/x", "/seat", "", undefined].map((p) =>
			fieldOf(p, names),
		),
	).toEqual(["email", "scopes", "seat/county", "seat/county", undefined, undefined, undefined]);
});

test("sentences use the words of the page and ours for the commonest", () => {
	const fault = faultOf(
		problem(422, "invalid_body", [
			{ pointer: "/email", code: "required", detail: "„email” lipsește." },
			{
				pointer: "/password",
				code: "min_length",
				detail: "„/password” are prea puține caractere; cel puțin 15.",
			},
			{ pointer: "/other", code: "unknown_field", detail: "Câmpul „other” nu există." },
		]),
		labels,
	);
	expect(fault.fields).toEqual({
		email: "Completați „Adresa”.",
		password: "„Parola” are prea puține caractere; cel puțin 15.",
	});
	expect([fault.others, fault.cure, fault.requestId]).toEqual([
		["Câmpul „other” nu există."],
		"correct",
		undefined,
	]);
});

test("a problem that speaks of one value stands beside it", () => {
	const common = problem(422, "password_common", [
		{ pointer: "/password", code: "not_allowed", detail: "x" },
	]);
	expect(faultOf(common, labels).fields).toEqual({ password: "d password_common" });
	const wrong = problem(401, "invalid_credentials");
	expect(faultOf(wrong, labels, { invalid_credentials: "password" }).fields).toEqual({
		password: "d invalid_credentials",
	});
});

test.each([
	[401, "unauthenticated", "sign_in", "Sesiunea s-a încheiat"],
	[403, "forbidden", "none", "t forbidden"],
	[403, "step_up_required", "retry", "Nu s-a făcut nicio schimbare"],
	[409, "last_administrator", "none", "t last_administrator"],
	[412, "version_conflict", "load", "Datele s-au schimbat între timp"],
	[428, "version_required", "load", "t version_required"],
	[429, "too_many_attempts", "wait", "t too_many_attempts"],
	[503, "too_busy", "retry", "t too_busy"],
] as const)("%i %s: what helps is %s", (status, code, cure, title) => {
	const fault = faultOf(problem(status, code), labels);
	expect([fault.cure, fault.title, fault.requestId]).toEqual([cure, title, "r-1"]);
});

test("how long to wait is said in words", () => {
	expect(faultOf(problem(429, "too_many_attempts", [], "20"), labels).detail).toBe(
		"d too_many_attempts Încercați din nou peste 20 de secunde.",
	);
	expect(faultOf(problem(503, "too_busy", [], "600"), labels).detail).toContain("10 minute");
});

test("no network and faults of our own have words, too", () => {
	expect(faultOf(Problem.trouble("offline"), labels)).toMatchObject({
		cure: "retry",
		title: "Nu aveți conexiune la internet",
	});
	expect(faultOf(new TypeError("x"), labels)).toMatchObject({ cure: "retry", fields: {} });
});
