// SPDX-License-Identifier: EUPL-1.2
// Who is signed in: asked once for a document, shared by everything in it.
import { noteStaff } from "../lib/staff";
import type { Schemas } from "./client";
import { ask, onAnswer, personal } from "./personal";
import { Problem } from "./problem";

export type Session = Schemas["Session"];
type Credentials = { email: string; password: string; code?: string };

let asked: Promise<Session | undefined> | undefined;
let known: Session | undefined;
const listeners = new Set<() => void>();

/** How long the session lasts when nothing is done. */
let idle = 0;

function know(now: Session | undefined): Session | undefined {
	known = now;
	noteStaff(now?.role);
	if (now) idle = new Date(now.idle_until).getTime() - Date.now();
	for (const tell of listeners) tell();
	return now;
}

const MINUTE = 60_000;

// Each answer begins the time of rest anew; the server counts it to the minute.
onAnswer(() => {
	const until = Date.now() + idle;
	if (!known || until - new Date(known.idle_until).getTime() < MINUTE) return;
	know({ ...known, idle_until: new Date(until).toISOString() });
});

async function fetchSession(): Promise<Session | undefined> {
	try {
		return know(await ask((signal) => personal.GET("/api/v1/session", { signal })));
	} catch (error) {
		if (error instanceof Problem && error.code === "unauthenticated") return know(undefined);
		throw error;
	}
}

/** undefined: nobody is signed in. A failure to find out is not kept. */
export function session(): Promise<Session | undefined> {
	if (asked === undefined) {
		const now = fetchSession();
		asked = now;
		now.catch(() => {
			if (asked === now) asked = undefined;
		});
	}
	return asked;
}

/** What is known already, without asking. */
export function sessionNow(): Session | undefined {
	return known;
}

/** Called at each change; gives the way to stop. */
export function onSession(tell: () => void): () => void {
	listeners.add(tell);
	return () => void listeners.delete(tell);
}

function take(now: Session): Session {
	asked = Promise.resolve(now);
	know(now);
	return now;
}

/** Asks again: after what changes roles, organisations or the time that is left. */
export function sessionAgain(): Promise<Session | undefined> {
	asked = undefined;
	return session();
}

/** The server has said that it is over. */
export function sessionOver(): void {
	asked = Promise.resolve(undefined);
	know(undefined);
}

export async function session_create(body: Credentials): Promise<Session> {
	return take(await ask((signal) => personal.POST("/api/v1/session", { body, signal })));
}

export async function session_step_up(body: { password: string } | { code: string }) {
	return take(await ask((signal) => personal.POST("/api/v1/session/step-up", { body, signal })));
}

export async function session_delete(): Promise<void> {
	try {
		await ask((signal) => personal.DELETE("/api/v1/session", { signal }));
	} catch (error) {
		if (!(error instanceof Problem && error.code === "unauthenticated")) throw error;
	}
	sessionOver();
}
