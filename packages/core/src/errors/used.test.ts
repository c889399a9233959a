import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Every file of ours that git keeps, with its text. */
const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
  .split('\0')
  .filter(path => /\.(?:ts|tsx|mjs)$/.test(path) && !path.startsWith('packages/core/src/errors/'));
const isTest = (path: string): boolean => /\.test\.|(?:^|\/)test\/|^ui-tests\/|\.story\.|stories\//.test(path);
const textsOf = (wanted: boolean): string =>
  files
    .filter(path => isTest(path) === wanted)
    .map(path => readFileSync(join(root, path), 'utf8'))
    .join('\n');
const code = textsOf(false);
const tests = textsOf(true);

describe('every code of the catalogue', () => {
  it.each(Object.keys(catalogue))('%s is thrown or told somewhere, and a test knows how', name => {
    const quoted = new RegExp(`['"\`]${name}['"\`]`);
    expect(quoted.test(code), 'some code says it').toBe(true);
    expect(quoted.test(tests), 'some test says it').toBe(true);
  });

  it('is the only way to fail: no code is used that the catalogue does not know', () => {
    const thrown = [...code.matchAll(/(?:new VitrineError|new Refused|refused|refuse)\(\s*'([a-z-]+)'/g)];
    expect(thrown.length).toBeGreaterThan(60);
    expect(thrown.map(([, name = '']) => name).filter(name => !Object.hasOwn(catalogue, name))).toEqual([]);
  });
});
