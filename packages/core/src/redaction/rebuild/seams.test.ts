import { beforeAll, describe, expect, test } from 'vitest';
import { readNotebook } from '../../notebook/index.js';
import { book, code } from '../../testing/hiding/book.js';
import { made } from '../../testing/made.js';
import { loadRecognisers, policies, redact } from '../index.js';
import type { Profile } from '../index.js';

const TOKEN = made('ghp_{a36}', 3);
const HEX = made('{h64}', 4);

const sourcesOf = (sources: readonly string[], profile: Profile): string[] =>
  redact(readNotebook(book(sources.map(source => code(source)))), { ...policies.team, profile }).notebook.cells.map(
    cell => cell.source
  );

beforeAll(async () => {
  await loadRecognisers();
});

describe('a name at the end of one cell', () => {
  const plain = [
    "plt.rcParams['figure.dpi'] = 50",
    "y.agg(['mean', 'std'])",
    "h = display('fitting', display_id='p-1')"
  ];

  test.each([
    ['a name and no value', 'log.debug("api_key: ")'],
    ['a name and an address', 'x = "OWN_TOKEN=//10.7.3.9:5000"'],
    ['a name and its value', `def load(src="LINODE_TOKEN=${HEX}"):\n    pass`],
    ['a question for a password', 'p = getpass("password: ")'],
    ['a name in a dictionary', 'cfg = {"secret": key}']
  ])('takes nothing from the next cells: %s', (_, source) => {
    for (const profile of ['open', 'balanced'] as const) {
      expect(sourcesOf([source, ...plain], profile).slice(1)).toEqual(plain);
    }
  });

  test('a token in literals of two cells goes all the same', () => {
    for (const profile of ['open', 'balanced', 'strict'] as const) {
      const [a = '', b = ''] = sourcesOf([`a = ["${TOKEN.slice(0, 20)}"`, `, "${TOKEN.slice(20)}"]`], profile);
      expect(`${a}${b}`).not.toContain(TOKEN.slice(20));
    }
  });
});
