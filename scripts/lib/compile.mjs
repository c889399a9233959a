/** The steps of set-up that build: types, the gallery's page, the extension. Each is stamped by what went in. */
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNode, labextension, root } from './places.mjs';
import { hashOf, isStamped, stamp } from './stamps.mjs';
import { Trouble, run } from './tool.mjs';

const PROJECTS = 'tsconfig.all.json';
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json', PROJECTS];
const SOURCES = [
  'packages',
  'gallery-server/src',
  'gallery-server/tsconfig.json',
  'src',
  'style',
  'schema',
  ...SETTINGS
];

const typesHash = () => hashOf(SOURCES);
const pageHash = () => hashOf(['packages', 'gallery-server/src', 'gallery-server/scripts', ...SETTINGS]);
const extensionHash = () => hashOf([...SOURCES, 'package.json', 'webpack.config.cjs', 'install.json']);

const compiled = () => ['gallery-server/lib/cli/main.js', 'lib/index.js'].every(file => existsSync(join(root, file)));

/** @type {import('./steps.mjs').Step} */
const types = {
  name: 'TypeScript',
  usual: 12_000,
  done: () => isStamped('types', typesHash()) && compiled(),
  work: async () => {
    const hash = typesHash();
    await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', PROJECTS], {
      what: 'The TypeScript build'
    });
    if (!compiled()) {
      throw new Trouble('The TypeScript build left something out.', {
        next: 'Remove the lib folders and run it again.'
      });
    }
    stamp('types', hash);
  }
};

const pageScript = join(root, 'gallery-server', 'scripts', 'build-web.mjs');

/** @type {import('./steps.mjs').Step} */
const page = {
  name: 'Gallery pages',
  usual: 3000,
  done: () => isStamped('page', pageHash()) && existsSync(join(root, 'gallery-server', 'lib', 'web-assets')),
  work: async () => {
    const hash = pageHash();
    await run(bundledNode() ?? process.execPath, [pageScript], { what: "The build of the gallery's pages" });
    stamp('page', hash);
  }
};

/** The callback page is named by version, because Lab serves the static folder as immutable. */
function copyCallback() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  copyFileSync(join(root, 'src/signin/callback.html'), join(labextension, 'static', `callback-${version}.html`));
}

/** A bundle without its entry would install without a word and load nothing. */
function checkBundle() {
  const { jupyterlab } = JSON.parse(readFileSync(join(labextension, 'package.json'), 'utf8'));
  const entry = jupyterlab?._build?.load;
  if (!entry || !existsSync(join(labextension, entry))) {
    throw new Trouble('The extension was bundled without its entry file.', { next: 'Run: npm run build' });
  }
}

/** Is the built bundle whole? */
function bundled() {
  const folder = join(labextension, 'static');
  return existsSync(folder) && readdirSync(folder).some(name => name.startsWith('callback-'));
}

/** @type {import('./steps.mjs').Step} */
const extension = {
  name: 'JupyterLab extension',
  usual: 5000,
  done: () => isStamped('extension', extensionHash()) && bundled(),
  work: async () => {
    const hash = extensionHash();
    const builder = join(root, 'node_modules/@jupyter/builder/lib/build-labextension.js');
    const core = join(root, 'node_modules/@jupyterlab/core-meta/core.package.json');
    rmSync(labextension, { recursive: true, force: true });
    await run(process.execPath, [builder, '--core-package-file', core, '.'], { what: 'The bundle of the extension' });
    copyCallback();
    checkBundle();
    stamp('extension', hash);
  }
};

/** What each of them is made from. */
export const buildHashes = { types: typesHash, page: pageHash, extension: extensionHash };

/** In the order in which one needs the other. */
export const buildSteps = [types, page, extension];
