import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A way to start a gallery so that its data has only so much room. */
export interface SmallDisk {
  /** What stands before the command. */
  around: string[];
  /** What the gallery says when the room is used up. */
  says: string;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/**
 * A file system of its own in memory, where a person may mount one; it is gone with the gallery. Elsewhere the system
 * lets no file grow beyond a limit, and SQLite tells that as a write that failed.
 */
export function smallDisk(data: string, room: number): SmallDisk {
  const size = bytesIn(data) + room;
  const mounts = spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'none', data]).status === 0;
  if (!mounts) {
    const blocks = Math.ceil(size / 512);
    return {
      around: ['sh', '-c', `ulimit -f ${blocks} && exec "$@"`, 'sh'],
      says: "The gallery can't reach its data. Nothing was stored."
    };
  }
  const copy = `${data}-copy`;
  mkdirSync(copy, { recursive: true });
  cpSync(data, copy, { recursive: true });
  const steps = `mount -t tmpfs -o size=${size},mode=700 none "${data}" && cp -a "${copy}/." "${data}" && exec "$@"`;
  return {
    around: ['unshare', '-Urm', 'sh', '-c', steps, 'sh'],
    says: "The gallery's disk is full. Nothing was stored."
  };
}
