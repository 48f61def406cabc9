// SPDX-License-Identifier: EUPL-1.2
// A file on its way to the server. fetch() cannot say how far it is.
import { lang } from "../lib/i18n";
import { API_BASE } from "./client";
import { isProblemBody, Problem } from "./problem";

interface Upload {
	/** Below /api/v1, with its query. */
	path: string;
	file: Blob;
	/** The same for each try of the same file. */
	key: string;
	/** 0 to 1. */
	onProgress?: (share: number) => void;
	signal?: AbortSignal | undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The body of the answer; throws a Problem, or the AbortError of the signal. */
export function upload({ path, file, key, onProgress, signal }: Upload): Promise<unknown> {
	const request = new XMLHttpRequest();
	return new Promise((resolve, reject) => {
		const trouble = () => reject(Problem.trouble(navigator.onLine ? "unreachable" : "offline"));
		request.open("POST", `${API_BASE}/api/v1${path}`);
		request.setRequestHeader("Accept-Language", lang());
		request.setRequestHeader("Content-Type", "application/octet-stream");
		request.setRequestHeader("Idempotency-Key", key);
		request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
		request.onerror = trouble;
		request.ontimeout = () => reject(Problem.trouble("timeout"));
		request.onabort = () => reject(new DOMException("", "AbortError"));
		request.onload = () => {
			const body = parsed(request.responseText);
			if (request.status >= 200 && request.status < 300) resolve(body);
			else if (isProblemBody(body))
				reject(Problem.answered(body, request.getResponseHeader("Retry-After")));
			else reject(Problem.foreign(request.status));
		};
		signal?.addEventListener("abort", () => request.abort());
		request.send(file);
	});
}
