// SPDX-License-Identifier: EUPL-1.2
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const build = process.env.CONECT_BUILD ?? 'build';
export const BUILD = isAbsolute(build) ? build : join(ROOT, build);
export const DATA = join(ROOT, 'tests/data');
