/** The suites of `npm test`, each answering numbers. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { bundledNode, root, runFolder, venv } from './places.mjs';
import { ofPlaywright, ofVitest } from './suites.mjs';
import { Trouble, run, show } from './tool.mjs';
import { uiPackages } from './ui-packages.mjs';

const reports = join(runFolder, 'reports');

/** Node 24 first on PATH, so that a test that starts `node` gets the project's. */
function environment() {
  const node = bundledNode();
  if (!node) {
    throw new Trouble('Node 24 is missing from the Python environment.', { next: 'Run: npm run setup' });
  }
  return { node, env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}`, VITRINE_VENV: venv } };
}

/** A report file that cannot be an old one. @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file @param {string} text @param {string} what */
function readReport(file, text, what) {
  if (!existsSync(file)) {
    throw new Trouble(`${what} ended before it could report.`, { lines: text.split('\n').slice(-15) });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function vitest() {
  const { node, env } = environment();
  const file = freshReport('vitest.json');
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json'];
  const { text } = await show(node, [...args, `--outputFile.json=${file}`], { env, quiet: true });
  const tally = ofVitest('unit', readReport(file, text, 'vitest'));
  if (tally.failed > 0) {
    process.stdout.write(text.slice(-20_000));
  }
  return tally;
}

async function playwright() {
  const { env } = environment();
  const chromium = findChromium();
  const folder = join(root, 'ui-tests');
  await (uiPackages.done() || uiPackages.work());
  const file = freshReport('playwright.json');
  const { text } = await show(process.execPath, [join(folder, 'node_modules/@playwright/test/cli.js'), 'test'], {
    cwd: folder,
    env: { ...env, VITRINE_CHROMIUM: chromium, VITRINE_REPORT: file }
  });
  return ofPlaywright('browser', readReport(file, text, 'Playwright'));
}

async function wheels() {
  const { env } = environment();
  const file = freshReport('wheels.json');
  const { text } = await show(process.execPath, [join(root, 'scripts/wheel-test.mjs'), file], { env });
  return { name: 'wheels', ...readReport(file, text, 'The test of the wheels') };
}

async function types() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await (uiPackages.done() || uiPackages.work());
  for (const project of ['tsconfig.test.json', 'ui-tests/tsconfig.json']) {
    await run(process.execPath, [tsc, '-p', project], { what: `The type check of ${project}` });
  }
  return { name: 'types', passed: 2, failed: 0, reasons: [] };
}

/** @type {{name: string, title: string, run: () => Promise<import('./suites.mjs').Tally>}[]} */
export const suites = [
  // Read only now: its rules need packages that the set-up installs.
  { name: 'house', title: 'House rules', run: async () => (await import('./house/index.mjs')).houseChecks() },
  { name: 'types', title: 'Types of the tests', run: types },
  { name: 'unit', title: 'Unit and contract tests', run: vitest },
  { name: 'wheels', title: 'Wheels without Node', run: wheels },
  { name: 'browser', title: 'JupyterLab, gallery and Chromium', run: playwright }
];
