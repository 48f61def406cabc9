// SPDX-License-Identifier: EUPL-1.2
// Saves what is typed, by itself. Nothing typed is ever lost: what the server
// has not acknowledged is kept in this tab (form/draft.ts), survives a reload,
// and is sent when the network, the server or the session is back. A write
// names the version it saw; when somebody else has written meanwhile, what does
// not touch is joined and what does is put to the person.
import { Problem } from "../api/problem";
import type { Draft } from "./draft";
import { type Fault, faultOf } from "./fault";
import type { Labels } from "./labels";

export type Fields = Record<string, unknown>;

/** A thing as the server has it. */
export interface Stored {
	version: number;
	values: Fields;
}

export interface Conflict {
	/** Fields that both have changed. */
	rows: { name: string; mine: unknown; theirs: unknown }[];
	latest: Stored;
}

export type SaveState =
	| { kind: "idle" | "waiting" | "saving" | "offline" | "retry" | "signed_out" | "failed" }
	| { kind: "saved"; at: Date };

export interface Snapshot {
	/** What the fields show: the server's, and what was typed since. */
	values: Fields;
	version: number;
	state: SaveState;
	fault: Fault | undefined;
	conflict: Conflict | undefined;
	/** Is there anything the server does not have yet? */
	unsaved: boolean;
}

export interface AutosaveOptions {
	stored: Stored;
	labels: Labels;
	/** PATCH with If-Match; gives the thing as it is now. */
	save: (patch: Fields, version: number) => Promise<Stored>;
	/** GET, after a conflict. */
	load: () => Promise<Stored>;
	draft: Draft;
	/** Called when anything of the snapshot changes. */
	tell: () => void;
	pauseMs?: number;
	retryMs?: number;
}

const PAUSE_MS = 800;
const RETRY_MS = 5_000;
const RETRY_MAX_MS = 60_000;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The draft of an earlier visit: what was typed then and not acknowledged. */
function unsent(draft: Draft): Fields {
	const kept = draft.read();
	return typeof kept === "object" && kept !== null ? { ...(kept as Fields) } : {};
}

export class Autosave {
	private base: Stored;
	/** Typed, not acknowledged. */
	private pending: Fields;
	/** What the server has refused, until it is changed. */
	private refused: Fields = {};
	private state: SaveState = { kind: "idle" };
	private fault: Fault | undefined;
	private conflict: Conflict | undefined;
	private running: Promise<void> | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private failures = 0;
	private ended = false;

	constructor(private readonly options: AutosaveOptions) {
		this.base = options.stored;
		this.pending = unsent(options.draft);
		for (const [name, value] of Object.entries(this.pending))
			if (same(value, this.base.values[name])) delete this.pending[name];
		if (Object.keys(this.pending).length > 0) this.later(this.pause);
	}

	private get pause() {
		return this.options.pauseMs ?? PAUSE_MS;
	}

	get snapshot(): Snapshot {
		return {
			values: { ...this.base.values, ...this.pending },
			version: this.base.version,
			state: this.state,
			fault: this.fault,
			conflict: this.conflict,
			unsaved: Object.keys(this.pending).length > 0,
		};
	}

	set(name: string, value: unknown): void {
		this.pending = { ...this.pending, [name]: value };
		delete this.refused[name];
		this.keep();
		this.become({ kind: "waiting" });
		this.later(this.pause);
	}

	/** Saves now; fulfilled when nothing more can be sent. True: the server has everything. */
	async flush(): Promise<boolean> {
		clearTimeout(this.timer);
		while (this.running) await this.running;
		if (this.sendable().length > 0 && !this.conflict) {
			this.running = this.send().finally(() => {
				this.running = undefined;
			});
			await this.running;
			const again = this.state.kind === "waiting" && this.sendable().length > 0;
			if (again) return this.flush();
		}
		return Object.keys(this.pending).length === 0;
	}

	/** The person has chosen between the two. */
	resolve(choice: "mine" | "theirs"): void {
		const { conflict } = this;
		if (!conflict) return;
		this.conflict = undefined;
		this.base = conflict.latest;
		if (choice === "theirs") for (const { name } of conflict.rows) this.drop(name);
		this.keep();
		this.become({ kind: "waiting" });
		void this.flush();
	}

	/** Nothing more happens; what is not saved stays kept. */
	end(): void {
		this.ended = true;
		clearTimeout(this.timer);
	}

	private sendable(): string[] {
		return Object.keys(this.pending).filter(
			(name) => !(name in this.refused && same(this.refused[name], this.pending[name])),
		);
	}

	private async send(): Promise<void> {
		const patch = Object.fromEntries(this.sendable().map((name) => [name, this.pending[name]]));
		this.become({ kind: "saving" });
		try {
			this.acknowledge(patch, await this.options.save(patch, this.base.version));
		} catch (error) {
			await this.failed(patch, error);
		}
	}

	private acknowledge(patch: Fields, now: Stored): void {
		this.base = now;
		this.failures = 0;
		for (const [name, value] of Object.entries(patch))
			if (same(this.pending[name], value)) this.drop(name);
		this.keep();
		if (Object.keys(this.refused).length === 0) this.fault = undefined;
		if (this.sendable().length > 0) this.become({ kind: "waiting" });
		else if (this.fault) this.become({ kind: "failed" });
		else this.become({ kind: "saved", at: new Date() });
	}

	private async failed(patch: Fields, error: unknown): Promise<void> {
		const problem = error instanceof Problem ? error : undefined;
		if (problem?.status === 412) return this.meet();
		if (problem?.code === "unauthenticated") return this.become({ kind: "signed_out" });
		if (problem?.passing) return this.tryAgain(problem);
		this.refuse(patch, error);
	}

	/** A field that is refused must not hold up the others. */
	private refuse(patch: Fields, error: unknown): void {
		this.fault = faultOf(error, this.options.labels);
		const named = Object.keys(this.fault.fields).map((name) => name.split("/")[0] as string);
		const known = named.filter((name) => name in patch);
		for (const name of known.length > 0 ? known : Object.keys(patch))
			this.refused[name] = patch[name];
		this.become({ kind: this.sendable().length > 0 ? "waiting" : "failed" });
	}

	private tryAgain(problem: Problem): void {
		this.failures++;
		this.become({ kind: problem.code === "offline" ? "offline" : "retry" });
		const step = (this.options.retryMs ?? RETRY_MS) * 2 ** Math.min(this.failures - 1, 6);
		this.later(problem.wait === undefined ? Math.min(step, RETRY_MAX_MS) : problem.wait * 1000);
	}

	/** Somebody else has written: what does not touch is joined. */
	private async meet(): Promise<void> {
		let latest: Stored;
		try {
			latest = await this.options.load();
		} catch (error) {
			if (error instanceof Problem && error.status !== 412) return this.failed({}, error);
			throw error;
		}
		const rows = Object.entries(this.pending)
			.map(([name, mine]) => ({ name, mine, theirs: latest.values[name] }))
			.filter(
				({ name, mine, theirs }) => !same(theirs, this.base.values[name]) && !same(theirs, mine),
			);
		if (rows.length > 0) {
			this.conflict = { rows, latest };
			this.become({ kind: "waiting" });
			return;
		}
		this.base = latest;
		this.become({ kind: "waiting" });
	}

	private drop(name: string): void {
		const { [name]: _, ...rest } = this.pending;
		this.pending = rest;
		delete this.refused[name];
	}

	private keep(): void {
		if (Object.keys(this.pending).length === 0) this.options.draft.forget();
		else this.options.draft.write(this.pending);
	}

	private later(ms: number): void {
		clearTimeout(this.timer);
		if (!this.ended) this.timer = setTimeout(() => void this.flush(), ms);
	}

	private become(state: SaveState): void {
		this.state = state;
		if (!this.ended) this.options.tell();
	}
}
