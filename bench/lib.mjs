/** What the benches share: percentiles, and docs/figures.md, one table a bench. */
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/places.mjs';
import { freePort, startGallery } from '../scripts/lib/servers.mjs';
import { writeWhole } from '../scripts/lib/stamps.mjs';

const FILE = join(root, 'docs/figures.md');
const HEAD = `# Figures

Measured by the scripts in \`bench/\` (\`npm run bench -- bundle publish click review page start\`); each writes its own table here. Times
are of one machine and vary with its load: where it is above the number of cores, others worked there at the same time.
`;

/** @param {number[]} values @param {number} share between 0 and 1 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

/** "12 ms", "3.4 s". @param {number} ms */
export const time = ms => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

/** "12.3 kB". @param {number} bytes */
export const size = bytes => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Replaces one section of docs/figures.md and prints it.
 * @param {string} name
 * @param {string[]} columns
 * @param {(string | number)[][]} rows
 */
export function writeTable(name, columns, rows) {
  const busy = `load ${loadavg()[0].toFixed(1)} at the end`;
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${busy}`;
  const line = cells => `| ${cells.join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  const section = `\n## ${name}\n\n${table}\n\n${machine}.\n`;
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const at = old.indexOf(`\n## ${name}\n`);
  const next = at < 0 ? -1 : old.indexOf('\n## ', at + 1);
  const text = at < 0 ? old + section : old.slice(0, at) + section + (next < 0 ? '' : old.slice(next));
  writeWhole(FILE, text);
  process.stdout.write(section);
}

/** A gallery that runs in a folder of its own and is signed in to with a secret. @param {string} area @param {string} secret */
export const galleryIn = async (area, secret) =>
  startGallery({
    data: join(area, 'data'),
    keys: join(area, 'keys'),
    port: await freePort(),
    secret,
    log: join(area, 'log')
  });
