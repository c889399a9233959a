/** The page of a notebook in a real browser: runs the browser's part in ui-tests/bench. */
import { join } from 'node:path';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { root } from '../scripts/lib/places.mjs';
import { show } from '../scripts/lib/tool.mjs';

const cli = join(root, 'ui-tests/node_modules/@playwright/test/cli.js');
const { code } = await show(process.execPath, [cli, 'test', '--config', 'bench.config.ts', 'page'], {
  cwd: join(root, 'ui-tests'),
  env: { ...process.env, VITRINE_CHROMIUM: findChromium() }
});
process.exitCode = code;
