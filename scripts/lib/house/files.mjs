/** Which files the house rules are about: what git keeps, never what a build left behind. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { run } from '../tool.mjs';

const CODE = /\.(ts|tsx|mts|cts|js|mjs|cjs|css|py)$/;
const MADE = [/package-lock\.json$/, /^packages\/client\/src\/schema\.ts$/, /^docs\/api\//];
const TEST = [/\.test\.(ts|tsx|mjs)$/, /^ui-tests\//, /^gallery-server\/test\//, /(^|\/)test(ing)?\//, /\.story\.tsx$/];
const BINARY = /\.(png|jpg|gif|ico|woff2?|parquet|gz|zip)$/;

/** @typedef {{path: string, text: string, lines: number}} SourceFile */

/** Every tracked file that is text. @returns {Promise<SourceFile[]>} */
export async function trackedFiles() {
  const list = await run('git', ['ls-files', '-z'], { what: 'git ls-files' });
  return list
    .split('\0')
    .filter(path => path && !BINARY.test(path) && existsSync(join(root, path)))
    .map(path => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) };
    });
}

/** Written by a person, not by a tool. @param {string} path */
export const isCode = path => CODE.test(path) && !MADE.some(made => made.test(path));

/** @param {string} path */
export const isTest = path => TEST.some(test => test.test(path));
