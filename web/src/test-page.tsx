// SPDX-License-Identifier: EUPL-1.2
// A page as the frame shows it, from the answers of a server of the test.
import { render } from "@testing-library/preact";
import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import { lang } from "./lib/i18n";
import type { PageInput, PageModule } from "./lib/page";
import { type Server, startServer } from "./test-server.mjs";

export interface Scene {
	/** What the server answers; emptied before each test. */
	answers: Parameters<typeof startServer>[0];
	/** Paths and queries that were asked for. */
	asked: () => string[];
	/** Loads and shows; gives where the page went of itself. */
	show: (url: string, params?: Record<string, string>) => Promise<string[]>;
	title: () => string;
}

/** load: imports the page, after the address of the server is known. */
export function stage(load: () => Promise<{ page: PageModule<unknown> }>): Scene {
	const answers: Scene["answers"] = {};
	let server: Server;
	let page: PageModule<unknown>;
	let title = "";
	beforeAll(async () => {
		server = await startServer(answers);
		vi.stubEnv("VITE_API_BASE", server.base);
		({ page } = await load());
	});
	afterAll(async () => {
		vi.unstubAllEnvs();
		await server.stop();
	});
	beforeEach(() => {
		for (const path of Object.keys(answers)) delete answers[path];
		server.asked.length = 0;
	});
	const show = async (url: string, params = {}) => {
		history.replaceState(null, "", url);
		const { searchParams: query } = new URL(url, "http://host.invalid");
		const { signal } = new AbortController();
		const input: PageInput = { lang: lang(), url, params, query, signal };
		const data = await page.load(input);
		title = page.head(data, input).title;
		const gone: string[] = [];
		const go = (to: string) => gone.push(to);
		const reload = () => gone.push("again");
		render(<page.View data={data} input={input} busy={false} go={go} reload={reload} />);
		return gone;
	};
	return { answers, asked: () => server.asked.map(({ url }) => url), show, title: () => title };
}
