// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from "preact/hooks";
import { isAborted } from "../api/problem";
import { upload } from "../api/upload";
import { t } from "../lib/i18n";
import { type Fault, faultOf } from "./fault";

interface Sending {
	/** Properties of a FileField. */
	field: {
		progress: number | undefined;
		progressLabel: string | undefined;
		disabled: boolean;
		onFile: (file: File) => void;
	};
	fault: Fault | undefined;
	attempt: number;
	/** Sends the same file again. */
	retry: () => void;
}

/** Sends a chosen file. path: where, for its name; done: what the server has made of it. */
export function useUpload(path: (file: File) => string, done: (answer: unknown) => void): Sending {
	const [share, setShare] = useState<number>();
	const [said, say] = useState<string>();
	const [fault, setFault] = useState<Fault>();
	const [attempt, setAttempt] = useState(0);
	const last = useRef<{ file: File; key: string }>(undefined);
	const given = useRef<AbortController>(undefined);
	useEffect(() => () => given.current?.abort(), []);

	const progress = (name: string, part: number) => {
		setShare(part);
		// Not at each byte: what is said is read out.
		say(t("form.upload_progress", { name, percent: Math.floor(part * 4) * 25 }));
	};
	const send = async (file: File, key: string) => {
		last.current = { file, key };
		given.current = new AbortController();
		setFault(undefined);
		progress(file.name, 0);
		try {
			const { signal } = given.current;
			const onProgress = (part: number) => progress(file.name, part);
			const answer = await upload({ path: path(file), file, key, onProgress, signal });
			say(t("form.upload_done", { name: file.name }));
			done(answer);
		} catch (error) {
			if (isAborted(error)) return;
			say(undefined);
			setFault(faultOf(error, {}));
			setAttempt((n) => n + 1);
		} finally {
			setShare(undefined);
		}
	};
	return {
		field: {
			progress: share,
			progressLabel: said,
			disabled: share !== undefined,
			onFile: (file) => void send(file, crypto.randomUUID()),
		},
		fault,
		attempt,
		retry: () => last.current && void send(last.current.file, last.current.key),
	};
}
