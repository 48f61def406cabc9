// SPDX-License-Identifier: EUPL-1.2
// The part of the contract that the frame of personal pages needs, until the
// operations of accounts stand in openapi/ and make gen writes their types.

export interface ComingSession {
	id: string;
	account: { id: string; email: string; name: string | null; lang: "ro" | "hu" | "en" };
	role: "account" | "reviewer" | "sgg_admin" | "auditor";
	role_given: "account" | "reviewer" | "sgg_admin" | "auditor";
	level: 1 | 2;
	second_factor: boolean;
	missing: ("second_factor_setup" | "second_factor")[];
	stepped_up_until: string;
	idle_until: string;
	expires_at: string;
	ngos: { id: string; name: string | null; role: "ngo_editor" | "ngo_admin" }[];
}

interface Answers<T> {
	responses: { 200: { content: { "application/json": T } } };
}
interface Takes<B, T> extends Answers<T> {
	requestBody: { content: { "application/json": B } };
}
interface Gone {
	responses: { 204: { content?: never } };
}
interface Account {
	id: string;
	version: number;
	email: string;
	name: string | null;
	lang: "ro" | "hu" | "en";
}

export interface ComingPaths {
	"/api/v1/session": {
		get: Answers<ComingSession>;
		post: Takes<{ email: string; password: string; code?: string }, ComingSession>;
		delete: Gone;
	};
	"/api/v1/session/step-up": {
		post: Takes<{ password?: string; code?: string }, ComingSession>;
	};
	"/api/v1/account": { get: Answers<Account> };
}
