// SPDX-License-Identifier: EUPL-1.2
// One form: what is typed, what the server says about it, and sending it once.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Draft, draftOf } from "./draft";
import { type Fault, faultOf } from "./fault";

export type Value = string | boolean | string[];
export type Values = Record<string, Value>;

export interface FormSpec<V extends Values, A> {
	/** Begins the ids of its fields, and names what is kept: one of a kind. */
	id: string;
	initial: V;
	labels: { [N in keyof V]: string };
	/** Not kept: passwords, codes. A form of which nothing is to be kept names all. */
	secret?: readonly (keyof V)[];
	/** The field of problems that name none, by their codes. */
	at?: Readonly<Record<string, keyof V & string>>;
	/** key: an Idempotency-Key, the same as long as the same thing is sent again. */
	send: (values: V, key: string) => Promise<A>;
	done: (answer: A, values: V) => void;
}

interface Bound<T> {
	id: string;
	name: string;
	label: string;
	value: T;
	error: string | undefined;
}

export interface Form<V extends Values> {
	id: string;
	values: V;
	labels: { [N in keyof V]: string };
	fault: Fault | undefined;
	busy: boolean;
	/** Rises with each refusal, so that the same words are said again. */
	attempt: number;
	set: <N extends keyof V>(name: N, value: V[N]) => void;
	submit: () => Promise<void>;
	/** Properties of a field of text. */
	text: (name: keyof V & string) => Bound<string> & { onInput: (event: Event) => void };
	/** Properties of a choice: of one, of several, or yes or no. */
	choice: <N extends keyof V & string>(
		name: N,
	) => Bound<V[N]> & { onChange: (value: V[N]) => void };
	fieldId: (name: string) => string;
}

function begin<V extends Values>(initial: V, secret: readonly (keyof V)[], draft: Draft): V {
	const kept = draft.read();
	if (typeof kept !== "object" || kept === null) return initial;
	const known = Object.entries(kept).filter(
		([name, value]) => typeof value === typeof initial[name] && !secret.includes(name),
	);
	return { ...initial, ...(Object.fromEntries(known) as Partial<V>) };
}

function keep<V extends Values>(values: V, secret: readonly (keyof V)[], draft: Draft): void {
	const open = Object.entries(values).filter(([name]) => !secret.includes(name));
	if (open.length > 0) draft.write(Object.fromEntries(open));
}

export function useForm<V extends Values, A>(spec: FormSpec<V, A>): Form<V> {
	const { id, labels, secret = [] } = spec;
	const draft = useMemo(() => draftOf(id), [id]);
	const [values, setValues] = useState(() => begin(spec.initial, secret, draft));
	const [fault, setFault] = useState<Fault>();
	const [busy, setBusy] = useState(false);
	const [attempt, setAttempt] = useState(0);
	const key = useRef(crypto.randomUUID());
	const now = useRef(values);
	const there = useRef(true);
	useEffect(
		() => () => {
			there.current = false;
		},
		[],
	);

	const set = <N extends keyof V>(name: N, value: V[N]) => {
		now.current = { ...now.current, [name]: value };
		key.current = crypto.randomUUID();
		setValues(now.current);
		keep(now.current, secret, draft);
	};
	const submit = async () => {
		if (busy) return;
		setBusy(true);
		const sent = now.current;
		try {
			const answer = await spec.send(sent, key.current);
			draft.forget();
			key.current = crypto.randomUUID();
			setFault(undefined);
			spec.done(answer, sent);
		} catch (error) {
			setFault(faultOf(error, labels as Record<string, string>, spec.at));
			setAttempt((n) => n + 1);
		} finally {
			if (there.current) setBusy(false);
		}
	};
	const fieldId = (name: string) => `${id}-${name.replaceAll("/", "-")}`;
	const bound = (name: keyof V & string) => ({
		id: fieldId(name),
		name,
		label: labels[name],
		error: fault?.fields[name],
	});
	return {
		id,
		values,
		labels,
		fault,
		busy,
		attempt,
		set,
		submit,
		fieldId,
		text: (name) => ({
			...bound(name),
			value: String(values[name]),
			onInput: (event) => set(name, (event.currentTarget as HTMLInputElement).value as never),
		}),
		choice: (name) => ({
			...bound(name),
			value: values[name],
			onChange: (value) => set(name, value),
		}),
	};
}
