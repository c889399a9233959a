/** What is measured in a real JupyterLab: runs the browser's part in ui-tests/bench, here a notebook of 1 MB in the review. */
import { join } from 'node:path';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { root } from '../scripts/lib/places.mjs';
import { show } from '../scripts/lib/tool.mjs';

const cli = join(root, 'ui-tests/node_modules/@playwright/test/cli.js');
const { code } = await show(process.execPath, [cli, 'test', '--config', 'bench.config.ts', 'review'], {
  cwd: join(root, 'ui-tests'),
  env: { ...process.env, VITRINE_CHROMIUM: findChromium() }
});
process.exitCode = code;
