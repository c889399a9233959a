import fc from 'fast-check';
import { notebookOf } from '../notebook/index.js';
import type { Json, JsonObject, Notebook } from '../notebook/index.js';
import type { Choices } from '../redaction/index.js';

/** One grey pixel. */
export const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

const mail = ['mara.kovac', 'firm-health.eu'].join('@');

/** Words that stand in notebooks of these tests; some of them are found without being chosen. */
export const WORDS = ['Nightjar', 'ward seven', 'K7', 'Ærø', mail, '4711', 'alpha', 'beta', 'gamma'] as const;

export const shown = (data: JsonObject): JsonObject => ({ output_type: 'display_data', data, metadata: {} });
export const printed = (text: string, name = 'stdout'): JsonObject => ({ output_type: 'stream', name, text });

/** A code cell with these outputs. */
export const codeCell = (source: string, outputs: Json[] = [], id = 'a1b2c3d4'): JsonObject => ({
  cell_type: 'code',
  id,
  metadata: {},
  execution_count: 1,
  source,
  outputs
});

export const textCell = (source: string, id = 'b1b2c3d4'): JsonObject => ({
  cell_type: 'markdown',
  id,
  metadata: {},
  source
});

export const bookOf = (...cells: Json[]): Notebook =>
  notebookOf({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });

const word = fc.constantFrom(...WORDS);
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' '));
const base64 = (text: string): string => Buffer.from(text.padEnd(24, ' .'), 'utf8').toString('base64');

const output = fc.oneof(
  sentence.map(text => printed(`${text}\n`)),
  sentence.map(text => printed(`${text}\n`, 'stderr')),
  sentence.map(text => shown({ 'text/plain': text })),
  sentence.map(text => shown({ 'text/html': `<table><tr><td>${text}</td></tr></table>`, 'text/plain': text })),
  sentence.map(text => shown({ 'application/json': { note: text, n: 4711 } })),
  fc.constant(shown({ 'image/png': PIXEL, 'text/plain': '<Figure>' })),
  fc.constant(shown({ 'application/x-odd': 'x' })),
  sentence.map(text => ({ output_type: 'error', ename: 'ValueError', evalue: text, traceback: [text] }))
);

const cell = fc.oneof(
  fc
    .tuple(sentence, fc.array(output, { maxLength: 4 }))
    .map(([text, outputs]): JsonObject => codeCell(`x = "${text}"`, outputs, '')),
  sentence.map((text): JsonObject => textCell(`# ${text}`, '')),
  sentence.map((text): JsonObject => textCell(`packed: ${base64(text)}`, ''))
);

/** A notebook of words that may be chosen. */
export const anyBook: fc.Arbitrary<Notebook> = fc
  .array(cell, { minLength: 1, maxLength: 4 })
  .map(cells => bookOf(...cells));

const place = fc.record({ cell: fc.nat(4), output: fc.nat(4) });

/** What somebody may choose in such a notebook. */
export const anyChoices: fc.Arbitrary<Choices> = fc.record({
  hide: fc.array(fc.oneof(word, fc.constantFrom('ght', 'ard sev', 'a', '7', 'gam')), { maxLength: 3 }),
  hideOutputs: fc.array(place, { maxLength: 2 }),
  release: fc.array(
    place.map(at => ({ ...at, reason: 'a count of all stations' })),
    { maxLength: 3 }
  )
});
