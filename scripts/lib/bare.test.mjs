import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './places.mjs';

/** What a script reads before its first line runs, and who asks for it. @param {string} file */
function readBy(file, seen = new Map()) {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\b[^;']*?from '([^']+)'|^import '([^']+)'/gm
  )) {
    if (name.startsWith('.')) {
      const next = join(dirname(file), name);
      if (!seen.has(next)) {
        seen.set(next, relative(root, file));
        readBy(next, seen);
      }
    } else {
      seen.set(name, relative(root, file));
    }
  }
  return seen;
}

describe('a command of a fresh clone', () => {
  it.each(['start', 'setup', 'test', 'build', 'package', 'bench', 'pictures'])(
    'npm run %s begins with Node alone: packages are there only after the set-up',
    name => {
      const read = readBy(join(root, 'scripts', `${name}.mjs`));
      expect([...read.keys()].filter(one => existsSync(one)).length).toBeGreaterThan(1);
      expect([...read].filter(([one]) => !existsSync(one) && !one.startsWith('node:'))).toEqual([]);
    }
  );

  it('would be caught: the house rules parse with a package', () => {
    expect([...readBy(join(root, 'scripts/check.mjs')).keys()]).toContain('typescript');
  });
});
