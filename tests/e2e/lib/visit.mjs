// SPDX-License-Identifier: EUPL-1.2
// A visit: one browser context that is watched. A violation of the policy, an
// error in the console, an uncaught exception, or a request to anybody else
// fails the test, unless the test has said that it will come.
import assert from 'node:assert/strict';
import { after, describe } from 'node:test';
import { world } from './world.mjs';

// Runs before any script of the page.
function listen() {
	addEventListener('securitypolicyviolation', (e) => {
		console.error(`policy: ${e.violatedDirective} blocked ${e.blockedURI || 'inline'} at ${e.sourceFile}:${e.lineNumber}`);
	});
}

class Watch {
	constructor(base) {
		this.base = base;
		this.faults = [];
		this.expected = [];
		this.requests = [];
	}

	// A fault that this test brings about itself.
	expect(pattern) { this.expected.push(pattern); }

	fault(text) { this.faults.push(text); }

	attach(context) {
		context.on('request', (request) => {
			const url = new URL(request.url());
			this.requests.push(url.pathname + url.search);
			const own = url.origin === this.base || url.protocol === 'data:' || url.protocol === 'blob:';
			if (!own) this.fault(`request to ${url.origin}`);
		});
		context.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') this.fault(`console: ${m.text()} (${m.location().url})`); });
		context.on('weberror', (e) => this.fault(`exception: ${e.error().stack ?? e.error()}`));
	}

	forget() {
		for (const list of [this.faults, this.expected, this.requests]) list.length = 0;
	}

	judge() {
		const left = this.faults.filter((f) => !this.expected.some((p) => p.test(f)));
		assert.deepEqual(left, [], 'the page is not clean');
	}
}

const DEFAULTS = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' };

async function begin({ base = world.base, ...options }) {
	const context = await world.browser.newContext({ baseURL: base, ...DEFAULTS, ...options });
	context.setDefaultTimeout(60_000);
	const watch = new Watch(base);
	watch.attach(context);
	await context.addInitScript(listen);
	const page = await context.newPage();
	page.scripted = options.javaScriptEnabled !== false;
	return { context, page, watch };
}

async function judged({ context, page, watch }, body) {
	try {
		await body(page, watch, context);
		watch.judge();
	} catch (e) {
		if (e instanceof Error && watch.faults.length) e.message += `\n--- seen by the browser\n${watch.faults.slice(0, 8).join('\n')}`;
		await context.close();
		throw e;
	}
}

// visit({viewport, javaScriptEnabled, …}, async (page, watch, context) => …);
// base: another server than the usual one.
export async function visit(options, body) {
	const tab = await begin(options);
	await judged(tab, body);
	await tab.context.close();
}

const waiting = new Map(); // tabs by what they were opened with

// The same for a test that only reads one page after the other: it gets a tab in
// which an earlier one has read, with a warm cache and nothing else of it.
export async function read({ viewport = DEFAULTS.viewport, colorScheme = 'light', forcedColors = 'none', ...options }, body) {
	const kind = JSON.stringify(options);
	const tab = waiting.get(kind)?.pop() ?? await begin(options);
	tab.watch.forget();
	await tab.page.setViewportSize(viewport);
	await tab.page.emulateMedia({ colorScheme, forcedColors });
	await judged(tab, body);
	try {
		await tab.page.evaluate(() => { sessionStorage.clear(); localStorage.clear(); });
		await tab.page.goto('about:blank');
		waiting.set(kind, [...(waiting.get(kind) ?? []), tab]);
	} catch {
		await tab.context.close(); // it would not come to rest; the next one begins anew
	}
}

async function closeTabs() {
	for (const tab of [...waiting.values()].flat()) await tab.context.close();
	waiting.clear();
}

// Tests that may run beside each other: they only read.
export const several = (name, body) => describe(name, { concurrency: 3 }, () => {
	after(closeTabs);
	body();
});

// Opens an address and waits until the page is all there: drawn by the client,
// or by the server alone when it has no script or is an error.
export async function open(page, path) {
	const response = await page.goto(path);
	await settled(page, response.status() === 200);
	return response;
}

// Nothing is on its way any more.
export async function settled(page, drawn = true) {
	await page.waitForLoadState('load');
	const scripted = page.scripted && (await page.locator('script[type=module]').count()) > 0;
	if (scripted && drawn) await page.locator('#main .page[aria-busy=false]').waitFor();
	await page.locator('h1').first().waitFor();
}
