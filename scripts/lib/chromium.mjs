/** Finds the browser that the tests drive. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Trouble } from './tool.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** The path of a Chromium; a Trouble that says how to get one. @param {NodeJS.ProcessEnv} [env] @param {(path: string) => boolean} [exists] */
export function findChromium(env = process.env, exists = existsSync) {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));
  const found = [env.VITRINE_CHROMIUM, ...onPath, ...MAC].find(path => path && exists(path));
  if (!found) {
    throw new Trouble('The browser tests need Chromium, and none was found.', {
      next: 'Install it (Debian: sudo apt-get install chromium) or set VITRINE_CHROMIUM to its path.'
    });
  }
  return found;
}
