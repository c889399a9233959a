import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue, isErrorCode, VitrineError } from './index.js';

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

/** Codes whose names are put together where they are thrown: `invitation-${state}`. */
const composed = [...code.matchAll(/(?:refused|Refused)\(`([a-z-]+-)\$\{/g)].map(([, start = '']) => start);

const names = Object.keys(catalogue).filter(isErrorCode);
const quoted = (text: string, name: string): boolean => new RegExp(`['"\`]${name}['"\`]`).test(text);

describe('every code of the catalogue', () => {
  it('is thrown or told by some code', () => {
    const idle = names.filter(name => !quoted(code, name) && !composed.some(start => name.startsWith(start)));
    expect(idle).toEqual([]);
  });

  it('is met by some test, by its name or by what it says', () => {
    const unmet = names.filter(name => {
      const [says = ''] = new VitrineError(name).sentence.split('. ');
      return !quoted(tests, name) && !tests.includes(says.replace(/\.$/, ''));
    });
    expect(unmet).toEqual([]);
  });

  it('is the only way to fail: nothing throws a code that the catalogue does not know', () => {
    const thrown = [...code.matchAll(/(?:new VitrineError|new Refused|refused|refuse)\(\s*'([a-z-]+)'/g)];
    expect(thrown.length).toBeGreaterThan(60);
    expect(thrown.map(([, name = '']) => name).filter(name => !isErrorCode(name))).toEqual([]);
  });
});
