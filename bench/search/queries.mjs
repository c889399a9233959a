/** Searches as people ask them, out of a seed: words common and rare, beginnings, phrases, names, filters. */
import { fileURLToPath } from 'node:url';
import { lookedFor, tokensOf } from '../../gallery-server/lib/domain/search/tokens.js';
import { chance, notebook, spaces, word } from './corpus.mjs';

const noFilters = {
  spaces: null,
  entries: null,
  authors: null,
  languages: null,
  packages: [],
  tags: [],
  reviewed: null,
  from: null,
  until: null,
  not: { languages: [], packages: [], tags: [], authors: [] }
};

const term = (text, more = {}) => ({
  tokens: lookedFor(text),
  prefix: false,
  fields: null,
  without: false,
  shown: text,
  ...more
});

/** A word that stands in some notebook, the same chance for each place it stands at. */
function written(next, count) {
  const { pieces } = notebook(Math.floor(next() * count));
  const text = pieces[Math.floor(next() * pieces.length)].text;
  const tokens = tokensOf(text).filter(token => token.term.length > 2 && !/^\d/.test(token.term));
  return tokens.length === 0
    ? { text, token: { term: 'model', position: 0 } }
    : { text, token: tokens[Math.floor(next() * tokens.length)] };
}

function phrase(next, count) {
  const { pieces } = notebook(Math.floor(next() * count));
  const prose = pieces.filter(({ field }) => ['markdown', 'description', 'title'].includes(field));
  const list = prose[Math.floor(next() * prose.length)].text.split(' ');
  const at = Math.floor(next() * Math.max(1, list.length - 3));
  return list.slice(at, at + 2 + Math.floor(next() * 2)).join(' ');
}

/** @type {[string, number, (next: () => number, count: number) => object][]} kind, share, what is asked */
const KINDS = [
  ['one word', 20, (next, count) => ({ terms: [term(written(next, count).token.term)] })],
  ['one common word', 6, next => ({ terms: [term(word(Math.floor(next() * 60)))] })],
  [
    'two words',
    18,
    (next, count) => ({ terms: [term(written(next, count).token.term), term(written(next, count).token.term)] })
  ],
  [
    'two common words',
    5,
    next => ({ terms: [term(word(Math.floor(next() * 60))), term(word(Math.floor(next() * 60)))] })
  ],
  [
    'three words',
    10,
    (next, count) => ({ terms: Array.from({ length: 3 }, () => term(written(next, count).token.term)) })
  ],
  [
    'common and rare',
    6,
    (next, count) => ({ terms: [term(word(Math.floor(next() * 40))), term(written(next, count).token.term)] })
  ],
  [
    'beginning of a word',
    9,
    (next, count) => ({
      terms: [term(written(next, count).token.term.slice(0, 3 + Math.floor(next() * 3)), { prefix: true })]
    })
  ],
  ['phrase', 9, (next, count) => ({ terms: [term(phrase(next, count))] })],
  ['in the title', 4, (next, count) => ({ terms: [term(written(next, count).token.term, { fields: ['title'] })] })],
  [
    'word and filter',
    7,
    (next, count) => ({
      terms: [term(written(next, count).token.term)],
      filters: { ...noFilters, languages: ['python'], tags: [`tag-${Math.floor(next() * 20)}`] }
    })
  ],
  [
    'filter alone',
    3,
    next => ({
      terms: [],
      filters: { ...noFilters, packages: [`pkg${Math.floor(next() * 30)}`], reviewed: next() < 0.5 ? true : null }
    })
  ],
  [
    'a word with a slip',
    3,
    (next, count) => {
      const { term: text } = written(next, count).token;
      const at = 1 + Math.floor(next() * (text.length - 1));
      return { terms: [term(text.slice(0, at) + 'x' + text.slice(at))] };
    }
  ]
];

/** @param {number} count how many notebooks there are @param {number} length how many searches @param {number} seed */
export function queries(count, length, seed = 7) {
  const next = chance(seed);
  const all = KINDS.reduce((sum, [, share]) => sum + share, 0);
  return Array.from({ length }, () => {
    let at = next() * all;
    const [kind, , make] = KINDS.find(([, share]) => (at -= share) < 0) ?? KINDS[0];
    const readable = next() < 0.8 ? spaces : spaces.filter(() => next() < 0.5);
    return {
      kind,
      plan: {
        filters: noFilters,
        sort: 'worth',
        readable,
        hidden: new Set(),
        literal: false,
        cursor: null,
        limit: 20,
        ...make(next, count)
      }
    };
  });
}

// Called by itself it writes them down, so that making them weighs nothing where the index is read.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, length] = process.argv.slice(2).map(Number);
  process.stdout.write(JSON.stringify({ warm: queries(count, 100, 3), asked: queries(count, length) }));
}
