/** Builds the two wheels out of what `npm run build` left. */
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNode, root, venvBin } from './places.mjs';
import { Trouble, run } from './tool.mjs';

/** What must be inside; a wheel without it installs without a word and does nothing. */
const MUST = {
  jupyterlab_vitrine: [
    /static\/remoteEntry\..*\.js$/,
    /install\.json$/,
    /static\/callback-.*\.html$/,
    /schemas\/.*publish\.json$/
  ],
  vitrine_gallery: [
    /server\/vitrine\.js$/,
    /server\/writer\.js$/,
    /server\/engine\.sha256$/,
    /server\/web-assets\/manifest\.json$/,
    /THIRD-PARTY\.txt$/
  ]
};

const NAMES = 'import json, sys, zipfile; print(json.dumps(zipfile.ZipFile(sys.argv[1]).namelist()))';

/** @param {string} file */
const versionIn = file => /^version = "(.*)"$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1];

function checkVersions() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const file of ['pyproject.toml', 'packaging/gallery/pyproject.toml']) {
    if (versionIn(file) !== version) {
      throw new Trouble(`${file} says version ${versionIn(file)}, package.json says ${version}.`);
    }
  }
}

/** @param {string} out @returns {Promise<{lab: string, gallery: string}>} the paths of both */
export async function buildWheels(out) {
  checkVersions();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const node = /** @type {string} */ (bundledNode());
  await run(node, [join(root, 'scripts/bundle-gallery.mjs')], { what: 'The bundle of the gallery' });
  for (const cwd of [root, join(root, 'packaging/gallery')]) {
    await run(venvBin('python'), ['-m', 'hatchling', 'build', '-t', 'wheel', '-d', out], {
      cwd,
      what: 'Building a wheel'
    });
  }
  const found = {};
  for (const [name, must] of Object.entries(MUST)) {
    const file = readdirSync(out).find(each => each.startsWith(name));
    const list = await run(venvBin('python'), ['-c', NAMES, join(out, file ?? name)], { what: `Reading ${name}` });
    const names = JSON.parse(list);
    const missing = must.filter(pattern => !names.some(each => pattern.test(each)));
    if (missing.length > 0) {
      throw new Trouble(`The wheel of ${name} lacks ${missing.join(' and ')}.`, { next: 'Run: npm run build' });
    }
    found[name] = join(out, file);
  }
  return { lab: found.jupyterlab_vitrine, gallery: found.vitrine_gallery };
}
