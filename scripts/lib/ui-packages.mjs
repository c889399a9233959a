/** The packages of ui-tests, which have a lock file of their own. */
import { join } from 'node:path';
import { npm } from './machine.mjs';
import { packagesMatch } from './packages.mjs';
import { root } from './places.mjs';
import { run } from './tool.mjs';

const folder = join(root, 'ui-tests');

/** @type {import('./steps.mjs').Step} */
export const uiPackages = {
  name: 'Packages of the browser tests',
  usual: 5000,
  done: () => packagesMatch(folder),
  work: async () => {
    const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
    await run(npm, ['ci', '--no-audit', '--no-fund'], { cwd: folder, env, what: 'npm ci in ui-tests' });
  }
};
