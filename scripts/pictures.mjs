/** `npm run pictures`: every step of the first minutes, light and dark, out of the real thing into docs/pictures. */
import { run } from './lib/tool.mjs';
import { findChromium } from './lib/chromium.mjs';
import { makeStep, testDemo } from './lib/demo.mjs';
import { root } from './lib/places.mjs';
import { asCommand, prepare } from './lib/prepare.mjs';
import { uiPackages } from './lib/ui-packages.mjs';
import { join } from 'node:path';

await asCommand(async () => {
  await prepare([makeStep(testDemo, 'test-demo'), uiPackages]);
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--config', 'pictures.config.ts'], {
    cwd: join(root, 'ui-tests'),
    env: { ...process.env, VITRINE_CHROMIUM: findChromium() },
    what: 'Taking the pictures'
  });
  process.stdout.write('\nThe pictures are in docs/pictures.\n');
});
