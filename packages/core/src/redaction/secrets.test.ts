import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { text } from '../testing/arbitrary.js';
import { loadRecognisers, recognisersOf, scannerOf } from './catalogue.js';
import { plainView } from './views/view.js';

const key = (at: number): string => ['gh', 'p_', 'Zk3'.repeat(11), 'a7Q', at % 10].join('');
const written: readonly string[] = [
  `token = "${key(1)}"`,
  `{"authors":[{"name":"Ines Weber","email":"ines.weber@clinic.org","token":"${key(2)}"}]}`,
  '{"papermill":{"parameters":{"password":"kV9!xQ2#pLw","host":"db7.corp.internal"},"output_path":"/srv/x.ipynb"}}',
  'postgres://reader:Wq8zTr5nMb@db7.corp.internal:5432/ward',
  'user,password\nines,kV9xQ2pLw7\nomar,pX4mK8tRz1\n',
  'Call Ines Weber at +49 30 901820, card 4111 1111 1111 1111',
  `"${key(3).slice(0, 20)}" + "${key(3).slice(20)}"`,
  '{"kernelspec":{"display_name":"Python 3","name":"python3"}}'
];

beforeAll(() => loadRecognisers());

describe('the secrets of a text, with all there is to find', () => {
  const pieces = fc.array(fc.oneof(text, fc.constantFrom(...written)), { minLength: 1, maxLength: 3 });

  it.each(written)('are those of everything that is found: %#', piece => {
    for (const profile of ['open', 'balanced', 'strict'] as const) {
      const scanner = scannerOf(profile);
      const all = scanner.hits(piece).filter(({ family }) => family === 'secret');
      expect(scanner.secrets(piece)).toEqual(all);
    }
  });

  it('are so in whatever is put together', () => {
    const scanner = scannerOf('strict');
    fc.assert(
      fc.property(pieces, all => {
        const whole = all.join('\n');
        expect(scanner.secrets(whole)).toEqual(scanner.hits(whole).filter(({ family }) => family === 'secret'));
      }),
      { numRuns: 60 }
    );
  });

  it('are found by none that calls itself harmless', () => {
    const harmless = recognisersOf(['secret', 'personal', 'infrastructure', 'record']).filter(one => one.harmless);
    expect(harmless.length).toBeGreaterThan(0);
    for (const { find } of harmless) {
      for (const piece of written) {
        expect(find(plainView(piece)).map(({ family }) => family)).not.toContain('secret');
      }
    }
  });
});
