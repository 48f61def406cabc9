// SPDX-License-Identifier: EUPL-1.2
// What stands in the search field. The reader's letters always win: an answer
// that comes late never changes them. Only when the address changes for
// another reason (back, a cleared search) does the field follow it.
import { useEffect, useRef, useState } from "preact/hooks";
import { useLater } from "./later";
import { typedAlready } from "./takeover";

const PAUSE_MS = 250;

/** Words that were asked for and have not come back as an address yet. */
export class Sent {
	private waiting: string[] = [];

	send(text: string): void {
		this.waiting.push(text);
	}

	/** What is shown already is wanted again: nothing else will come. */
	forget(): void {
		this.waiting = [];
	}

	/** Is this address one of ours? Those asked for before it will not come any more. */
	isOurs(text: string): boolean {
		const at = this.waiting.indexOf(text);
		this.waiting = this.waiting.slice(at + 1);
		return at !== -1;
	}
}

export interface Typing {
	text: string;
	type: (text: string) => void;
	/** What is typed is being asked for in another way: nothing waits any more. */
	settle: () => string;
}

/** q: the words of the results shown; search: asks for others. */
export function useTyping(id: string, q: string, search: (text: string) => void): Typing {
	const [text, setText] = useState(() => typedAlready(id) ?? q);
	const pause = useLater(PAUSE_MS);
	const sent = useRef(new Sent()).current;
	const before = useRef(q);

	const note = (words: string) => {
		if (words.trim() === before.current) sent.forget();
		else sent.send(words.trim());
	};
	const ask = (words: string) => {
		note(words);
		search(words);
	};
	const type = (words: string) => {
		setText(words);
		pause.run(() => ask(words));
	};

	useEffect(() => {
		if (q === before.current) return;
		before.current = q;
		if (sent.isOurs(q)) return;
		pause.cancel();
		setText(q);
	}, [q, pause, sent]);

	// Once, for what was typed before the script came.
	useEffect(() => {
		if (text.trim() !== q) type(text);
		addEventListener("popstate", pause.cancel);
		return () => removeEventListener("popstate", pause.cancel);
	}, []);

	const settle = () => {
		pause.cancel();
		note(text);
		return text;
	};
	return { text, type, settle };
}
