/** What redaction weighs in a browser; the bench prints it, a test holds it to its limit. */
import { sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './places.mjs';

/** Bytes, compressed, of what every policy needs. */
export const ENGINE_LIMIT = 120_000;

/** @typedef {{ name: string, raw: number, gzip: number, inputs: string[] }} Chunk */

/**
 * The engine in two: what every policy needs, and what is fetched when one asks for more than secrets.
 * @returns {Promise<{ core: Chunk[], more: Chunk[] }>}
 */
export async function engineSize() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { engine: 'packages/core/src/redaction/index.ts' },
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    metafile: true
  });
  const chunks = outputFiles.map(({ path, contents }) => {
    const name = path
      .slice(root.length + 1)
      .split(sep)
      .join('/');
    const gzip = gzipSync(contents, { level: 9 }).length;
    return { name, raw: contents.length, gzip, inputs: Object.keys(metafile.outputs[name].inputs) };
  });
  const needed = new Set();
  const follow = name => {
    if (!needed.has(name)) {
      needed.add(name);
      const here = metafile.outputs[name].imports.filter(({ kind }) => kind === 'import-statement');
      here.forEach(({ path }) => follow(path));
    }
  };
  follow('out/engine.js');
  const isNeeded = ({ name }) => needed.has(name);
  return { core: chunks.filter(isNeeded), more: chunks.filter(chunk => !isNeeded(chunk)) };
}
