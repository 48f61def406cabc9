// SPDX-License-Identifier: EUPL-1.2
interface Answer {
	status?: number;
	type?: string;
	/** An object is sent as JSON. */
	body: unknown;
}

interface Response {
	writeHead(status: number, headers?: Record<string, string>): Response;
	write(text: string): void;
	end(text?: string): void;
	destroy(): void;
}

type Answers = Record<string, Answer | ((request: { url: string }, response: Response) => void)>;

export interface Server {
	base: string;
	asked: { url: string; headers: Record<string, string> }[];
	stop: () => Promise<void>;
}

/** On 127.0.0.1; answers may be changed while it runs. What has no answer is a 404 of somebody else. */
export function startServer(answers: Answers): Promise<Server>;
