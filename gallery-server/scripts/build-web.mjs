/**
 * Bundles what a page loads, style and script, into lib/web-assets with names made
 * from their content, so that a browser may keep them for ever.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const server = join(here, '..');
const out = join(server, 'lib', 'web-assets');

/** Writes the files and a manifest of their names; answers the names. */
export async function buildWeb() {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const built = await build({
    absWorkingDir: server,
    entryPoints: { page: 'src/web/page.css', script: 'src/web/islands/main.ts' },
    outdir: out,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    tsconfigRaw: {}
  });
  const names = Object.keys(built.metafile.outputs).map(file => basename(file));
  const named = end => names.find(name => name.endsWith(end));
  const manifest = { style: named('.css'), script: named('.js') };
  await copyFile(join(server, 'src', 'web', 'icon.svg'), join(out, 'icon.svg'));
  await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
  return manifest;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await buildWeb();
}
