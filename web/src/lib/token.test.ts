// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { returnPath, signInPath } from "./paths";
import { takeToken } from "./token";

const TOKEN = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

test("a token is taken once and leaves the address bar", () => {
	history.replaceState(null, "", `/ro/account/confirm?x=1#token=${TOKEN}`);
	expect([takeToken(), location.href.endsWith("/ro/account/confirm?x=1"), takeToken()]).toEqual([
		TOKEN,
		true,
		undefined,
	]);
});

test("half a token is none, and leaves the address bar all the same", () => {
	history.replaceState(null, "", "/ro/account/confirm#token=3q2-7w");
	expect([takeToken(), location.hash]).toEqual([undefined, ""]);
});

test("one comes back to addresses of this site only", () => {
	expect(signInPath("/ro/account/keys?a=b")).toBe(
		"/ro/account/sign-in?to=%2Fro%2Faccount%2Fkeys%3Fa%3Db",
	);
	for (const good of ["/ro", "/hu/account/keys", "/en/registration?id=1&x=a%20b"])
		expect(returnPath(good)).toBe(good);
	const bad = [
		"//evil.example",
		"/\\evil.example",
		"https://evil.example/ro",
		"/ro/../../x",
		"javascript:alert(1)",
		"/fr/x",
		"/ro//evil.example",
		"/ro/x#y",
		"/ro/x?\\",
		null,
	];
	for (const to of bad) expect(returnPath(to), String(to)).toBeUndefined();
});
