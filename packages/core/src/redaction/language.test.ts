import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../testing/arbitrary.js';
import type { JsonObject } from '../notebook/json/json.js';
import { cleanMetadata, languageOfMetadata, languages } from './language.js';

const info = (name: unknown, version?: unknown): JsonObject =>
  JSON.parse(JSON.stringify({ language_info: { name, version } })) as JsonObject;

describe('the language of a kernel', () => {
  it.each(languages)('%s is known, in any case and with spaces around', name => {
    expect(languageOfMetadata(info(name))?.name).toBe(name);
    expect(languageOfMetadata(info(` ${name.toUpperCase()} `))?.name).toBe(name);
  });

  it.each([
    ['ipython', 'python'],
    ['C#', 'csharp'],
    ['F#', 'fsharp'],
    ['cpp', 'c++'],
    ['sh', 'bash']
  ])('%s is %s by its other name', (alias, name) => {
    expect(languageOfMetadata(info(alias))?.name).toBe(name);
  });

  it.each([
    'python of Ann',
    '/home/ann/python',
    'pytho',
    'constructor',
    '__proto__',
    '',
    '  ',
    'python\u0000',
    3,
    null,
    ['python']
  ])('%j is none, because anything could be written there', name => {
    expect(languageOfMetadata(info(name))).toBeNull();
    expect(cleanMetadata(info(name))).toEqual({});
  });

  it('is taken from what ran before what was asked for', () => {
    const both = { language_info: { name: 'R' }, kernelspec: { language: 'python', name: 'x', display_name: 'x' } };
    expect(languageOfMetadata(both)?.name).toBe('R');
    expect(languageOfMetadata({ ...both, language_info: { name: 'secret' } })?.name).toBe('python');
  });

  it.each([
    ['3.12.4', '3.12.4'],
    ['3.12', '3.12'],
    ['4', '4'],
    ['3.12.4+local.build', '3.12.4'],
    ['3.12.4.9', '3.12.4'],
    ['2026.1.1', '2026.1.1'],
    ['12345', '1234'],
    ['v3.12', null],
    ['/home/ann', null],
    ['', null],
    [3.12, null],
    [null, null]
  ])('has of the version %j only %j', (written, version) => {
    expect(languageOfMetadata(info('python', written))?.version ?? null).toBe(version);
  });
});

describe('metadata that leaves', () => {
  it('law: is a known language and digits, whatever it was', () => {
    const any = fc.dictionary(fc.constantFrom('language_info', 'kernelspec', 'authors', 'vitrine', 'title'), json, {
      noNullPrototype: true
    });
    fc.assert(
      fc.property(any, metadata => {
        const clean = cleanMetadata(metadata as JsonObject);
        expect(cleanMetadata(clean)).toEqual(clean);
        expect(Object.keys(clean).every(key => key === 'language_info')).toBe(true);
      })
    );
  });

  it('law: cleaned once it is clean, for every language and version', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.stringMatching(/^\d{1,2}(\.\d{1,2}){0,2}$/), (name, version) => {
        const clean = cleanMetadata({ ...info(name, version), kernelspec: { name: 'secret-env' }, authors: ['Ann'] });
        expect(clean).toEqual({ language_info: { name, version } });
        expect(cleanMetadata(clean)).toEqual(clean);
      })
    );
  });
});
