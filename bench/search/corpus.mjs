/** Notebooks out of a seed: the n-th is the same in every run, and none is kept in memory. */

/** Words that are drawn from, by how often they come: the n-th comes 1/n times as often as the first. */
const VOCABULARY = 150_000;
const SPACES = 12;
const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';
const SYLLABLES = [
  'ra',
  'ten',
  'mo',
  'li',
  'ser',
  'ka',
  'ving',
  'po',
  'tri',
  'su',
  'nel',
  'do',
  'ber',
  'gi',
  'ation',
  'le'
];
const COMMON = (
  'the of and to in is for we data this that with as on are be by it an from plot model can value results which not ' +
  'import df print return self def np pd plt figure table column index read fit mean'
).split(' ');

/** Numbers from 0 to 1 that look like chance, the same from the same seed. @param {number} seed */
export function chance(seed) {
  let state = (seed * 2654435761 + 97) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The word of a rank. @param {number} rank */
export function word(rank) {
  if (rank < COMMON.length) {
    return COMMON[rank];
  }
  let text = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    text += SYLLABLES[rest % SYLLABLES.length];
  }
  return text + LETTERS[rank % 26];
}

const zipf = (next, most = VOCABULARY) => Math.floor(Math.exp(next() * Math.log(most))) - 1;

/** Words of a topic come more often in its notebooks, and a notebook says its own words again and again. */
const ranked = (next, topic) => (next() < 0.25 ? 200 + topic * 700 + zipf(next, 700) : zipf(next));
const own = (next, { topic, ranks }) =>
  next() < 0.35 ? ranks[Math.floor(next() * ranks.length)] : ranked(next, topic);
const words = (next, about, count) => Array.from({ length: count }, () => word(own(next, about)));

function identifier(next, about) {
  // Most names in a cell were made in the same notebook.
  const [one, two] = next() < 0.8 ? about.names[Math.floor(next() * about.names.length)] : words(next, about, 2);
  const kind = ((one.length * 7 + two.length * 3) % 10) / 10;
  if (kind < 0.3) {
    return `${one}_${two}`;
  }
  if (kind < 0.45) {
    return one + two[0].toUpperCase() + two.slice(1);
  }
  return kind < 0.7 ? `${one}.${two}` : one;
}

const sentence = (next, about) => `${words(next, about, 6 + Math.floor(next() * 14)).join(' ')}. `;
const line = (next, about) =>
  `${identifier(next, about)} = ${identifier(next, about)}(${identifier(next, about)}, ${Math.floor(next() * 100)})\n`;
const some = (next, count, make) => Array.from({ length: count }, () => make()).join('');

/** The n-th notebook as the index is told of it; about 15 kB of text. @param {number} n @param {number} seed */
export function notebook(n, seed = 1) {
  const next = chance(seed * 1_000_003 + n);
  const topic = Math.floor(next() ** 2 * 60);
  const about = { topic, ranks: Array.from({ length: 60 }, () => ranked(next, topic)), names: [] };
  about.names = Array.from({ length: 40 }, () => words(next, about, 2));
  const pieces = [{ field: 'title', cell: null, text: words(next, about, 3 + Math.floor(next() * 6)).join(' ') }];
  const tags = [...new Set([`tag-${topic}`, `tag-${zipf(next, 400)}`, `tag-${zipf(next, 400)}`])];
  const packages = [...new Set(Array.from({ length: 2 + Math.floor(next() * 6) }, () => `pkg${zipf(next, 300)}`))];
  const author = zipf(next, Math.max(20, 400));
  pieces.push({ field: 'question', cell: null, text: sentence(next, about) });
  pieces.push({ field: 'answer', cell: null, text: sentence(next, about) + sentence(next, about) });
  pieces.push({ field: 'description', cell: null, text: some(next, 3, () => sentence(next, about)) });
  pieces.push({ field: 'tags', cell: null, text: tags.join(' ') });
  pieces.push({ field: 'authors', cell: null, text: `Person ${word(900 + author)}` });
  packages.forEach(name => pieces.push({ field: 'imports', cell: 0, text: name }));
  const cells = 6 + Math.floor(next() ** 2 * 60);
  for (let cell = 0; cell < cells; cell++) {
    const kind = next();
    if (kind < 0.4) {
      pieces.push({
        field: 'markdown',
        cell,
        text: some(next, 1 + Math.floor(next() * 10), () => sentence(next, about))
      });
    } else {
      pieces.push({ field: 'code', cell, text: some(next, 2 + Math.floor(next() * 20), () => line(next, about)) });
      if (next() < 0.4) {
        pieces.push({
          field: 'outputs',
          cell,
          text: some(next, 1 + Math.floor(next() * 12), () => `${(next() * 1000).toFixed(2)} `)
        });
      }
    }
  }
  return {
    entry: `entry${String(n).padStart(8, '0')}`,
    version: `version${String(n).padStart(8, '0')}`,
    space: `space${zipf(next, SPACES)}`,
    publishedAt: 1_700_000_000_000 + Math.floor(next() * 6e10),
    author: { id: `author${author}`, name: `Person ${word(900 + author)}` },
    language: next() < 0.85 ? 'python' : next() < 0.6 ? 'r' : 'julia',
    packages,
    tags,
    reviewed: next() < 0.2,
    stars: next() < 0.5 ? 0 : zipf(next, 200),
    deprecated: next() < 0.03,
    pieces
  };
}

export const spaces = Array.from({ length: SPACES }, (_, at) => `space${at}`);
