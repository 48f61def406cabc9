// SPDX-License-Identifier: EUPL-1.2
// What everything here shares: a cluster with invented organisations, the real
// server with the built pages, a second one without any, one Chromium. Started
// once a run; gone at its end, however it ends.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Cluster } from '../../api/lib/cluster.mjs';
import { call } from '../../api/lib/http.mjs';
import { ROOT } from '../../api/lib/paths.mjs';
import { Server } from '../../api/lib/server.mjs';
import { fill } from './cases.mjs';

export const DIST = process.env.CONECT_WEB_DIR ?? join(ROOT, 'web/dist');
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars', '--force-color-profile=srgb'];

export const world = {};
export const ending = []; // what else is to be closed at the end

export async function start({ browser = true, plain = false } = {}) {
	if (!existsSync(join(DIST, 'shell/ro.html'))) throw new Error('web/dist is not built: make web');
	world.cluster = await Cluster.start();
	await world.cluster.conect('migrate');
	world.ids = await fill(world.cluster);
	world.server = await Server.start(world.cluster, { CONECT_WEB_DIR: DIST, CONECT_CONTACT: 'mailto:data@conect.example' });
	writeFileSync(join(world.cluster.outer, 'server.pid'), String(world.server.child.pid));
	world.base = world.server.base;
	if (plain) world.plain = await Server.start(world.cluster);
	if (browser) world.browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
	process.on('exit', () => { for (const s of [world.plain, world.server]) if (s?.ended === undefined) s?.child.kill('SIGTERM'); });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
	return world;
}

export async function stop() {
	for (const close of ending.splice(0)) close();
	await world.browser?.close();
	for (const s of [world.plain, world.server]) await s?.stop();
	await world.cluster?.remove();
}

export const get = (path, headers = {}, base = world.base) => call(base, 'GET', path, { headers });

export async function json(path) {
	const answer = await get(path);
	if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
	return answer.json;
}

export function scratch(body) {
	const folder = mkdtempSync(join(tmpdir(), 'conect-e2e.'));
	return Promise.resolve(body(folder)).finally(() => rmSync(folder, { recursive: true, force: true }));
}
