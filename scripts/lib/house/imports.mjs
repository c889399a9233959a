/** Who may import what (the table of the house plan), with the reason in the message. */

const REACT = {
  group: ['react', 'react/*', 'react-dom', 'react-dom/*'],
  message: 'No React here: screens live in packages/ui.'
};
const LAB = {
  group: ['@jupyterlab/*', '@lumino/*'],
  message: 'Nothing of JupyterLab here: this also runs on the server and on the page.'
};
const LAB_VALUES = {
  ...LAB,
  allowTypeImports: true,
  message: 'Only types of JupyterLab here: this also runs on the server.'
};
const NODE = { group: ['node:*'], message: 'No Node here: this also runs in the browser.' };
const SERVER = {
  group: ['fastify', '@fastify/*', 'node:sqlite'],
  message: 'No server parts here: adapters and http own them.'
};
const GIT = {
  group: ['isomorphic-git', 'isomorphic-git/*'],
  message: 'Git is written by pure code here; only Lab, the adapters and the cli use isomorphic-git.'
};
const UI = {
  group: ['@vitrine/ui', '@vitrine/ui/*'],
  message: 'No screens here: rules know nothing of how they look.'
};
const OUTSIDE = {
  group: ['@vitrine/gallery-server', '**/gallery-server/**'],
  message: 'Nothing of the server here: talk to it through @vitrine/client.'
};
const GIT_LAZY = {
  group: ['isomorphic-git', 'isomorphic-git/*'],
  allowTypeImports: true,
  message: 'Load isomorphic-git with import() on first use: it is not part of what starts with Lab.'
};
const WAYS_OUT = {
  group: ['**/adapters/**', '**/http/**', '**/web/**', '**/cli/**'],
  message: 'A rule knows ports, never who implements or calls them.'
};
const SERVICES = {
  group: ['@jupyterlab/services'],
  allowTypeImports: true,
  message: 'Load @jupyterlab/services with import(): most commands do without.'
};

const patterns = (...list) => ({ patterns: list });

/** @type {{files: string[], rule: object}[]} */
export const mayImport = [
  { files: ['packages/core/src/**/*.ts'], rule: patterns(REACT, LAB_VALUES, NODE, SERVER, GIT, UI, OUTSIDE) },
  { files: ['packages/client/src/**/*.ts'], rule: patterns(REACT, LAB_VALUES, NODE, SERVER, GIT, UI, OUTSIDE) },
  { files: ['packages/ui/src/**/*.{ts,tsx}'], rule: patterns(LAB, NODE, SERVER, GIT, OUTSIDE) },
  { files: ['src/**/*.{ts,tsx}'], rule: patterns(NODE, SERVER, GIT_LAZY, OUTSIDE) },
  { files: ['gallery-server/src/domain/**/*.ts'], rule: patterns(REACT, LAB, NODE, SERVER, GIT, UI, WAYS_OUT) },
  { files: ['gallery-server/src/adapters/**/*.ts', 'gallery-server/src/http/**/*.ts'], rule: patterns(REACT, LAB) },
  { files: ['gallery-server/src/cli/**/*.ts'], rule: patterns(REACT, SERVICES) },
  { files: ['gallery-server/src/web/**/*.{ts,tsx}'], rule: patterns(LAB, SERVER, GIT) }
];
