/** `npm run bench -- bundle publish click review page start`: measures, and writes docs/figures.md. Without names: what takes seconds. */
import { join } from 'node:path';
import { makeStep, testDemo } from './lib/demo.mjs';
import { bundledNode, root } from './lib/places.mjs';
import { asCommand, prepare } from './lib/prepare.mjs';
import { Trouble, show } from './lib/tool.mjs';
import { uiPackages } from './lib/ui-packages.mjs';

const BENCHES = [
  'bundle',
  'publish',
  'import',
  'click',
  'review',
  'page',
  'audit',
  'redaction',
  'guard',
  'search',
  'start'
];
/** Those whose file is called otherwise. */
const FILES = { guard: 'redaction-guard' };
const QUICK = ['bundle', 'publish'];

await asCommand(async () => {
  const given = process.argv.slice(2);
  const options = given.filter(arg => arg.startsWith('-'));
  const names = given.filter(arg => !arg.startsWith('-'));
  const unknown = names.find(name => !BENCHES.includes(name));
  if (unknown) {
    throw new Trouble(`There is no bench ${unknown}.`, { next: `Benches: ${BENCHES.join(', ')}` });
  }
  const chosen = names.length > 0 ? names : QUICK;
  const browser = ['click', 'review', 'page'].some(name => chosen.includes(name));
  await prepare(browser ? [makeStep(testDemo, 'test-demo'), uiPackages] : []);
  const codes = [];
  for (const name of chosen) {
    // The gallery's own code wants the project's Node; `npm start` is measured with that of the reader.
    const node = name === 'start' ? process.execPath : bundledNode();
    codes.push((await show(node, [join(root, 'bench', `${FILES[name] ?? name}.mjs`), ...options])).code);
  }
  return Math.max(...codes);
});
