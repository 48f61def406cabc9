// SPDX-License-Identifier: EUPL-1.2
// Saving by itself, against a store that behaves as the server does: versions,
// refusals, a network that goes away, somebody else who writes.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../api/problem";
import { Autosave, type Fields, type Stored } from "./autosave";
import { draftOf } from "./draft";

const labels = { name: "Numele", city: "Localitatea", note: "Observații" };
const draft = draftOf("test");

/** The row in the database, and what stands in its way. */
class Row {
	stored: Stored = { version: 1, values: { name: "A", city: "B", note: "" } };
	trouble: Problem | undefined;
	refused: Fields = {};
	writes: Fields[] = [];

	save = async (patch: Fields, version: number): Promise<Stored> => {
		await Promise.resolve();
		if (this.trouble) throw this.trouble;
		if (version !== this.stored.version) throw refusal(412, "version_conflict");
		const faults = Object.keys(patch).filter((name) => patch[name] === this.refused[name]);
		if (faults.length > 0) throw refusal(422, "invalid_body", faults);
		this.writes.push(patch);
		this.write(patch);
		return this.stored;
	};
	load = async () => this.stored;
	write(patch: Fields): void {
		this.stored = {
			version: this.stored.version + 1,
			values: { ...this.stored.values, ...patch },
		};
	}
}

function refusal(status: number, code: string, names: string[] = []): Problem {
	const errors = names.map((name) => ({
		in: "body" as const,
		pointer: `/${name}`,
		code: "pattern",
		detail: `„${name}” nu are forma cerută.`,
	}));
	return Problem.answered({
		type: "about:blank",
		title: code,
		detail: code,
		status,
		code,
		request_id: "r",
		errors,
	});
}

let row: Row;
let autosave: Autosave;
const begin = () =>
	new Autosave({
		stored: row.stored,
		labels,
		save: row.save,
		load: row.load,
		draft,
		tell: () => undefined,
	});
const values = () => autosave.snapshot.values;
const kind = () => autosave.snapshot.state.kind;

beforeEach(() => {
	vi.useFakeTimers();
	sessionStorage.clear();
	row = new Row();
	autosave = begin();
});
afterEach(() => {
	autosave.end();
	vi.useRealTimers();
});

test("what is typed is saved once the typing pauses, whole and with its version", async () => {
	for (const text of ["a", "an", "ana"]) autosave.set("name", text);
	expect([kind(), row.writes]).toEqual(["waiting", []]);
	await vi.advanceTimersByTimeAsync(1000);
	expect(row.writes).toEqual([{ name: "ana" }]);
	expect([kind(), autosave.snapshot.version, autosave.snapshot.unsaved]).toEqual([
		"saved",
		2,
		false,
	]);
	expect(draft.read()).toBeUndefined();
});

test("what is typed while a save is under way is not lost", async () => {
	autosave.set("name", "ana");
	const saving = autosave.flush();
	autosave.set("name", "ana m");
	autosave.set("city", "Covasna");
	expect(await saving).toBe(true);
	expect(row.stored.values).toMatchObject({ name: "ana m", city: "Covasna" });
	expect(draft.read()).toBeUndefined();
});

test("offline: kept in the tab, and saved when the network is back", async () => {
	row.trouble = Problem.trouble("offline");
	autosave.set("name", "ana");
	expect(await autosave.flush()).toBe(false);
	expect([kind(), draft.read(), values()]).toEqual([
		"offline",
		{ name: "ana" },
		{ ...row.stored.values, name: "ana" },
	]);
	row.trouble = undefined;
	await vi.advanceTimersByTimeAsync(5000);
	expect([kind(), row.stored.values.name, draft.read()]).toEqual(["saved", "ana", undefined]);
});

test("a server that is away is asked again, as late as it says", async () => {
	const busy = refusal(503, "database_unavailable");
	row.trouble = Problem.answered(busy.body as NonNullable<typeof busy.body>, "30");
	autosave.set("name", "ana");
	await autosave.flush();
	row.trouble = undefined;
	await vi.advanceTimersByTimeAsync(29_000);
	expect([kind(), row.writes]).toEqual(["retry", []]);
	await vi.advanceTimersByTimeAsync(1000);
	expect(row.writes).toEqual([{ name: "ana" }]);
});

test("after a reload what was typed is there and goes on its way", async () => {
	row.trouble = Problem.trouble("unreachable");
	autosave.set("note", "de spus");
	await autosave.flush();
	autosave.end();
	row.trouble = undefined;
	autosave = begin();
	expect(values().note).toBe("de spus");
	await vi.advanceTimersByTimeAsync(1000);
	expect(row.stored.values.note).toBe("de spus");
});

test("signed out: nothing is sent any more, everything is kept for the next session", async () => {
	row.trouble = refusal(401, "unauthenticated");
	autosave.set("name", "ana");
	await autosave.flush();
	await vi.advanceTimersByTimeAsync(600_000);
	expect([kind(), draft.read(), row.writes]).toEqual(["signed_out", { name: "ana" }, []]);
});

test("somebody else changed another field: both stay", async () => {
	row.write({ city: "Brașov" });
	autosave.set("name", "ana");
	expect(await autosave.flush()).toBe(true);
	expect(row.stored.values).toMatchObject({ name: "ana", city: "Brașov" });
	expect(autosave.snapshot.conflict).toBeUndefined();
});

test.each([
	["mine", "ana"],
	["theirs", "ioana"],
] as const)(
	"somebody else changed the same field: the person chooses %s",
	async (choice, wanted) => {
		row.write({ name: "ioana" });
		autosave.set("name", "ana");
		autosave.set("note", "numai a mea");
		expect(await autosave.flush()).toBe(false);
		expect(autosave.snapshot.conflict?.rows).toEqual([
			{ name: "name", mine: "ana", theirs: "ioana" },
		]);
		expect([row.writes, draft.read()]).toEqual([[], { name: "ana", note: "numai a mea" }]);
		autosave.resolve(choice);
		await vi.advanceTimersByTimeAsync(1000);
		expect(row.stored.values).toMatchObject({ name: wanted, note: "numai a mea" });
		expect([autosave.snapshot.conflict, draft.read()]).toEqual([undefined, undefined]);
	},
);

test("a field that is refused says so and holds up no other", async () => {
	row.refused = { name: "?" };
	autosave.set("name", "?");
	autosave.set("city", "Covasna");
	expect(await autosave.flush()).toBe(false);
	expect(row.writes).toEqual([{ city: "Covasna" }]);
	expect([kind(), autosave.snapshot.fault?.fields.name]).toEqual([
		"failed",
		"„Numele” nu are forma cerută.",
	]);
	expect(draft.read()).toEqual({ name: "?" });
	autosave.set("name", "ana");
	await vi.advanceTimersByTimeAsync(1000);
	expect([row.stored.values.name, kind(), autosave.snapshot.fault]).toEqual([
		"ana",
		"saved",
		undefined,
	]);
});
