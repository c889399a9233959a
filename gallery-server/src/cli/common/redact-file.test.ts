import { chmodSync, mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policies } from '@vitrine/core/redaction';
import { Terminal } from '../../../test/support/cli.js';
import { checkInputs, clash, everything, nameOf, policyOf } from './redact-file.js';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

describe('the policy of a call', () => {
  it.each(['open', 'balanced', 'strict'] as const)('is named by its profile: %s', async profile => {
    expect((await policyOf(profile, undefined)).profile).toBe(profile);
  });

  it('is balanced where nothing is named, or what the command says', async () => {
    expect((await policyOf(undefined, undefined)).profile).toBe('balanced');
    expect(await policyOf(undefined, undefined, everything)).toBe(everything);
    expect((await policyOf('open', undefined, everything)).profile).toBe('open');
  });

  it('is one that a gallery has, where one of its profile is', async () => {
    expect(Object.values(policies)).toContainEqual(await policyOf('strict', undefined));
  });

  it('is read from a document, whatever the command would do without', async () => {
    const file = terminal.file('p.json', '{"format":1,"name":"Ward 7","profile":"strict","words":["Nightjar"]}');
    expect(await policyOf(undefined, file, everything)).toMatchObject({ name: 'Ward 7', words: ['Nightjar'] });
  });

  it('says every mistake of a document at once, and where it is', async () => {
    const file = terminal.file('p.json', '{"format":2,"name":7,"profile":"loose"}');
    const wrong = await policyOf(undefined, file).catch((error: unknown) => error as Error);
    expect(wrong).toBeInstanceOf(Error);
    const lines = (wrong as Error).message.split('\n');
    expect(lines[0]).toBe(`${file} isn't a policy:`);
    expect(lines.length).toBeGreaterThan(3);
  });

  it.each([
    [['open', 'p.json'], /two ways/],
    [['loose', undefined], /no such profile/],
    [['Open', undefined], /no such profile/],
    [[undefined, 'nowhere.json'], /nowhere\.json/]
  ] as const)('is called wrongly by %j', async ([profile, file], said) => {
    await expect(policyOf(profile, file)).rejects.toThrow(said);
  });
});

describe('the name of a result', () => {
  it.each([
    ['a.ipynb', 'a.ipynb'],
    ['deep/er/a.ipynb', 'a.ipynb'],
    ['-', 'stdin.ipynb']
  ])('of %s is %s', (file, name) => {
    expect(nameOf(file)).toBe(name);
  });

  it.each<[string, string[], string | null]>([
    ['two folders', ['x/a.ipynb', 'y/a.ipynb'], 'a.ipynb'],
    ['upper and lower case', ['x/A.ipynb', 'y/a.ipynb'], 'a.ipynb'],
    ['one letter written in two ways', ['x/\u00e9.ipynb', 'y/e\u0301.ipynb'], 'e\u0301.ipynb'],
    ['a file called like the pipe', ['stdin.ipynb', '-'], 'stdin.ipynb'],
    ['the same file twice', ['a.ipynb', './a.ipynb'], 'a.ipynb'],
    ['others', ['a.ipynb', 'b.ipynb', '-'], null],
    ['none', [], null]
  ])('meets another: %s', (_, files, met) => {
    expect(clash(files)).toBe(met);
  });
});

describe('inputs', () => {
  it('can all be opened, or the call is wrong', async () => {
    const there = terminal.file('a.ipynb', '{}');
    await expect(checkInputs([there, '-'])).resolves.toBeUndefined();
    await expect(checkInputs([there, terminal.at('gone.ipynb')])).rejects.toThrow(/gone\.ipynb/);
  });

  it('are files, no folders', async () => {
    mkdirSync(terminal.at('folder.ipynb'));
    await expect(checkInputs([terminal.at('folder.ipynb')])).rejects.toThrow(/Can't open/);
  });

  it('may be read', async () => {
    const closed = terminal.file('closed.ipynb', '{}');
    chmodSync(closed, 0o000);
    // Whoever may read everything can open it all the same.
    const mayReadAll = process.getuid?.() === 0;
    const checked = checkInputs([closed]).then(
      () => true,
      () => false
    );
    expect(await checked).toBe(mayReadAll);
  });
});
