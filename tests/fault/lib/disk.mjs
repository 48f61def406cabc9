// SPDX-License-Identifier: EUPL-1.2
// A small disk of its own for a part of PostgreSQL, that can be filled up and
// emptied again: a tmpfs, which only root can mount.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const quiet = { stdio: 'ignore' };

export class Disk {
	// null where there is nothing to mount it with.
	static mount(size) {
		const disk = new Disk();
		disk.folder = mkdtempSync(join(tmpdir(), 'conect-disk.'));
		try {
			execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0700,uid=postgres,gid=postgres`, 'conect', disk.folder], quiet);
		} catch {
			rmdirSync(disk.folder);
			return null;
		}
		process.on('exit', () => disk.remove());
		return disk;
	}

	// To the last byte but `spare`; whatever is given free meanwhile, too.
	fill(spare = 0) {
		const file = openSync(join(this.folder, 'ballast'), 'a'), block = Buffer.alloc(1 << 16);
		try {
			for (const size of [1 << 16, 4096])
				while (this.room() - size >= spare) writeSync(file, block, 0, size);
		} catch (e) {
			if (e.code !== 'ENOSPC') throw e;
		} finally {
			closeSync(file);
		}
	}

	room() { const s = statfsSync(this.folder); return s.bavail * s.bsize; }

	empty() { rmSync(join(this.folder, 'ballast'), { force: true }); }

	remove() {
		if (this.gone) return;
		this.gone = true;
		try { execFileSync('umount', ['-l', this.folder], quiet); rmdirSync(this.folder); } catch { /* nothing there */ }
	}
}
