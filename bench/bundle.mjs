/** What a browser loads: the extension at start-up and on first use, and the gallery's page. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { labextension, root } from '../scripts/lib/places.mjs';
import { ENGINE_LIMIT, engineSize } from '../scripts/lib/engine-size.mjs';
import { size, writeTable } from './lib.mjs';

const LIMIT = 60_000;
const weigh = file => {
  const bytes = readFileSync(file);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
};

const folder = join(labextension, 'static');
const chunks = readdirSync(folder)
  .filter(name => name.endsWith('.js'))
  .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8'), ...weigh(join(folder, name)) }));

/** Start-up: the entry, the chunk of the plugins and the style, which the entry's map names; the rest is fetched on first use. */
function startup() {
  const entry = chunks.find(chunk => chunk.name.startsWith('remoteEntry'));
  const first = ['./extension', './style'].flatMap(name => {
    const at = entry.text.indexOf(`"${name}"`);
    const ids = [
      ...entry.text
        .slice(at, at + 400)
        .split('}')[0]
        .matchAll(/\.e\("?([\w-]+)"?\)/g)
    ].map(([, id]) => id);
    return chunks.filter(chunk => ids.some(id => chunk.name.startsWith(`${id}.`)));
  });
  return [...new Set([entry, ...first])];
}

const early = startup();
const late = chunks.filter(chunk => !early.includes(chunk));
const sum = (list, key) => list.reduce((total, each) => total + each[key], 0);
const assets = join(root, 'gallery-server/lib/web-assets');
const page = readdirSync(assets).filter(name => /\.(js|css)$/.test(name));
const row = (what, list) => [what, list.length, size(sum(list, 'raw')), size(sum(list, 'gzip'))];

const rules = await engineSize();
writeTable(
  'Size of what is loaded',
  ['what', 'files', 'size', 'gzip'],
  [
    row('extension, at start-up', early),
    row('extension, on first use', late),
    row('redaction, for every policy', rules.core),
    row('redaction, for more than secrets', rules.more),
    ...page.map(name => row(`page, ${name.replace(/-[^.]+/, '')}`, [weigh(join(assets, name))]))
  ]
);
const start = sum(early, 'gzip');
if (start > LIMIT) {
  process.stderr.write(`The start-up part is ${size(start)}; the limit is ${size(LIMIT)}.\n`);
  process.exitCode = 1;
}
const needed = sum(rules.core, 'gzip');
if (needed > ENGINE_LIMIT) {
  process.stderr.write(`Redaction for every policy is ${size(needed)}; the limit is ${size(ENGINE_LIMIT)}.\n`);
  process.exitCode = 1;
}
