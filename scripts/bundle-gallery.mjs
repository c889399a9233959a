/** Bundles server, command line and their threads for the wheel. Runs from `npm run package`. */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { hashOfCode } from '../gallery-server/lib/adapters/engine/bundle.js';
import { root } from './lib/places.mjs';

const lib = join(root, 'gallery-server', 'lib');
const out = join(root, 'packaging', 'gallery', 'vitrine_gallery', 'server');

/** A thread is loaded by its name from beside the bundle, so it keeps that name. */
const threads = {
  writer: join(lib, 'adapters/sqlite/writer.js'),
  reader: join(lib, 'adapters/sqlite/reader.js'),
  'indexer-thread': join(lib, 'adapters/search/indexer-thread.js'),
  'searcher-thread': join(lib, 'adapters/search/searcher-thread.js'),
  'inspector-thread': join(lib, 'adapters/inspector/inspector-thread.js'),
  'engine-thread': join(lib, 'cli/engine/engine-thread.js')
};

/** The licences of everything that went in, here and into the pages. @param {string[]} inputs @param {string[]} packages */
function licences(inputs, packages) {
  const own = inputs.map(path => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean);
  const names = [...own, ...packages];
  const texts = [...new Set(names)].sort().map(name => {
    const folder = join(root, 'node_modules', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
    return `${name} ${manifest.version} (${manifest.license})\n\n${file ? readFileSync(join(folder, file), 'utf8') : ''}`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n`);
}

rmSync(out, { recursive: true, force: true });
const built = await build({
  absWorkingDir: root,
  entryPoints: { vitrine: join(lib, 'cli/main.js'), ...threads },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"
  }
});
writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
// Receipts name the engine by the code it was built from; that code is in the bundle and not beside it.
writeFileSync(join(out, 'engine.sha256'), `${hashOfCode(join(root, 'packages', 'core', 'lib'))}\n`);
const assets = join(lib, 'web-assets');
if (!existsSync(join(assets, 'manifest.json'))) {
  throw new Error("The gallery's pages are not built: run npm run build.");
}
const { packages } = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8'));
writeFileSync(join(out, 'THIRD-PARTY.txt'), licences(Object.keys(built.metafile.inputs), packages));
cpSync(assets, join(out, 'web-assets'), { recursive: true });
