/**
 * Bundles what a page loads, style and script, and what draws figures in their frames, into lib/web-assets with names
 * made from their content, so that a browser may keep them for ever.
 */
import { gzipSync } from 'node:zlib';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const server = join(here, '..');
const out = join(server, 'lib', 'web-assets');

/** Scripts that draw figures are large and loaded alone: plain scripts, because modules need an origin. They are packed here. */
async function buildFrames() {
  const built = await build({
    absWorkingDir: server,
    entryPoints: { 'frame-plotly': 'src/web/frames/plotly.ts', 'frame-vega': 'src/web/frames/vega.ts' },
    outdir: out,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    legalComments: 'inline',
    metafile: true,
    write: false,
    logLevel: 'warning',
    tsconfigRaw: {}
  });
  for (const { path, contents } of built.outputFiles) {
    await writeFile(`${path}.gz`, gzipSync(contents, { level: 9 }));
  }
  const names = built.outputFiles.map(({ path }) => basename(path));
  const named = start => names.find(name => name.startsWith(start));
  const [plotly, vega] = [named('frame-plotly-'), named('frame-vega-')];
  return { scripts: { plotly, vega, 'vega-lite': vega }, inputs: Object.keys(built.metafile.inputs) };
}

/** Names of the packages that something was made from. @param {string[]} inputs */
function packagesIn(inputs) {
  const names = inputs.map(path => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(names.filter(name => name !== undefined))].sort();
}

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
  const frames = await buildFrames();
  const packages = packagesIn([...Object.keys(built.metafile.inputs), ...frames.inputs]);
  const manifest = { style: named('.css'), script: named('.js'), frames: frames.scripts, packages };
  await copyFile(join(server, 'src', 'web', 'icon.svg'), join(out, 'icon.svg'));
  await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
  return manifest;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await buildWeb();
}
