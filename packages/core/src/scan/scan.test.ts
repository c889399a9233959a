import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalNotebook, notebookOf } from '../notebook/index.js';
import type { Json, Notebook } from '../notebook/index.js';
import { loadRecognisers, redact } from '../redaction/index.js';
import type { Profile } from '../redaction/index.js';
import { notebookJson } from '../testing/arbitrary.js';
import { made } from '../testing/made.js';
import { levels, policyOfLevel, scanNotebook } from './index.js';

beforeAll(() => loadRecognisers());

const TOKEN = made('ghp_{a36}', 7);
const MAIL = 'ann.lee@fabrikam.org';
const HOME = ['/home', 'annlee', 'rides.csv'].join('/');

const printed = (text: string): Json => ({ output_type: 'stream', name: 'stdout', text });
const shown = (data: Record<string, Json>, metadata: Record<string, Json> = {}): Json => ({
  output_type: 'display_data',
  data,
  metadata
});
const code = (source: string, outputs: Json[] = [], more: Record<string, Json> = {}): Json => ({
  cell_type: 'code',
  metadata: {},
  execution_count: 1,
  source,
  outputs,
  ...more
});
const text = (source: string, more: Record<string, Json> = {}): Json => ({
  cell_type: 'markdown',
  metadata: {},
  source,
  ...more
});
const book = (cells: Json[], metadata: Record<string, Json> = {}, more: Record<string, Json> = {}): Notebook =>
  notebookOf({
    nbformat: 4,
    nbformat_minor: 5,
    metadata,
    cells: cells.map((cell, at) => ({ id: `c${at}`, ...(cell as object) })) as Json[],
    ...more
  });
const scan = (notebook: Notebook, level: Profile = 'balanced'): ReturnType<typeof scanNotebook> =>
  scanNotebook(notebook, level);
/** `1 output EMAIL: 0 EMAIL-1`. */
const lines = (notebook: Notebook, level?: Profile): string[] =>
  scan(notebook, level).items.map(({ cell, place, kind, excerpt }) => `${cell} ${place} ${kind}: ${excerpt}`);

describe('an item says what it is, where it stands and what is around it', () => {
  it.each<[string, Notebook, string[]]>([
    ['a source', book([text('x'), code(`t = "${TOKEN}"`)]), ['1 source TOKEN: t = "TOKEN-1"']],
    ['text', book([text(`Ask ${MAIL} first.`)]), ['0 source EMAIL: Ask EMAIL-1 first.']],
    ['what was printed', book([code('x', [printed(`by ${MAIL}\nmore`)])]), ['0 output EMAIL: by EMAIL-1']],
    [
      'printed in colours, without them',
      book([code('x', [printed(`\u001b[31mby\u001b[0m ${MAIL}`)])]),
      ['0 output EMAIL: by EMAIL-1']
    ],
    [
      'an error',
      book([
        code('x', [
          { output_type: 'error', ename: 'OSError', evalue: `no ${HOME}`, traceback: [`OSError: no ${HOME}`] }
        ])
      ]),
      ['0 output PATH: no PATH-1/rides.csv']
    ],
    [
      'a table that is there twice, once and as people read it',
      book([
        code('x', [
          shown({
            'text/html': `<table><tr><th>mail</th></tr><tr><td>${MAIL}</td></tr></table>`,
            'text/plain': `  mail\n0 ${MAIL}`
          })
        ])
      ]),
      ['0 output EMAIL: 0 EMAIL-1']
    ],
    [
      'HTML alone, without its tags',
      book([code('x', [shown({ 'text/html': `<p>from <b>${MAIL}</b></p><p>other</p>` })])]),
      ['0 output EMAIL: from EMAIL-1']
    ],
    [
      'metadata of a cell',
      book([code('x', [], { metadata: { papermill: { by: MAIL } } })]),
      ['0 cell-metadata EMAIL: "by": "EMAIL-1"']
    ],
    [
      'metadata of an output',
      book([code('x', [{ ...(shown({ 'text/plain': 'x' }) as object), metadata: { by: MAIL } }])]),
      ['0 output EMAIL: "by": "EMAIL-1"']
    ],
    ['a field nobody knows', book([code('x', [], { owner: MAIL })]), ['0 key EMAIL: "owner": "EMAIL-1"']],
    [
      'a name of an attachment',
      book([text('![](attachment:a)', { attachments: { [`${MAIL} card.png`]: { 'image/png': 'iVBORw0KGgo=' } } })]),
      ['0 attachment EMAIL: EMAIL-1 card.png']
    ],
    ['the metadata of the notebook', book([text('x')], { by: MAIL }), ['null metadata EMAIL: "by": "EMAIL-1"']],
    ['a field beside the cells', book([text('x')], {}, { owner: MAIL }), ['null key EMAIL: "owner": "EMAIL-1"']]
  ])('in %s', (_where, notebook, expected) => {
    expect(lines(notebook)).toEqual(expected);
  });

  it('in the order of the notebook, which itself comes first', () => {
    const notebook = book([text(`a ${MAIL}`), code(`t = "${TOKEN}"`, [printed(`b ${MAIL}`)])], { by: MAIL });
    expect(scan(notebook).items.map(({ cell, place }) => [cell, place])).toEqual([
      [null, 'metadata'],
      [0, 'source'],
      [1, 'source'],
      [1, 'output']
    ]);
  });

  it('with one name for one value, wherever it stands', () => {
    const notebook = book([text(`a ${MAIL}`), text('b bob.ray@fabrikam.org'), text(`c ${MAIL}`)]);
    expect(scan(notebook).items.map(({ excerpt }) => excerpt)).toEqual(['a EMAIL-1', 'b EMAIL-2', 'c EMAIL-1']);
  });
});

describe('an excerpt', () => {
  it('is short, with dots where it was cut', () => {
    const [item] = scan(book([text(`${'left '.repeat(40)}${MAIL}${' right'.repeat(40)}`)])).items;
    expect(item?.excerpt).toMatch(/^….{50,60} ?EMAIL-1 .{50,60}…$/);
  });

  it('never cuts another placeholder in two: half of one would be another', () => {
    const many = Array.from({ length: 30 }, (_, at) => `rider${at}@fabrikam.org`).join(' ');
    for (const { excerpt } of scan(book([text(many)])).items) {
      expect(excerpt.replace(/EMAIL-\d+/g, '').trim()).toMatch(/^[ …]*$/);
      expect(excerpt).not.toMatch(/EMAIL-?…|…\d/);
    }
  });

  it('holds no value, not even where a line has several', () => {
    const all = JSON.stringify(scan(book([text(`${MAIL} ${TOKEN} ${HOME} call ${MAIL}`)])));
    expect([TOKEN, TOKEN.slice(4), MAIL, 'ann.lee', 'annlee'].filter(value => all.includes(value))).toEqual([]);
  });
});

describe('the level', () => {
  const rows = ['was late twice', 'asked for a call back', 'is rude'].map(
    said => `<tr><td>Maria Schmidt</td><td>${said}</td></tr>`
  );
  const table = `<table><tr><th>patient</th><th>remarks</th></tr>${rows.join('')}</table>`;
  const notebook = book([code(`t = "${TOKEN}"`, [printed(`by ${MAIL}`), shown({ 'text/html': table })])]);

  it.each<[Profile, string[]]>([
    ['open', ['TOKEN']],
    ['balanced', ['EMAIL', 'NAME', 'TOKEN']],
    ['strict', ['EMAIL', 'NAME', 'TOKEN', 'VALUE']]
  ])('%s finds its kinds', (level, kinds) => {
    const found = scan(notebook, level).kinds.map(({ kind }): string => kind);
    expect(found.sort()).toEqual(kinds);
  });

  it('each finds what the one before does, and the highest reads outputs instead of taking them out', () => {
    const totals = levels.map(level => scan(notebook, level).total);
    expect([...totals].sort((a, b) => a - b)).toEqual(totals);
    expect(scan(notebook, 'strict').items.map(({ place }) => place)).toContain('output');
    expect(policyOfLevel('strict')).toMatchObject({ profile: 'balanced', families: ['record'] });
    expect(policyOfLevel('open')).toMatchObject({ profile: 'open' });
  });
});

describe('counting', () => {
  it('lists ten of a kind in a place and counts the others', () => {
    const mails = Array.from({ length: 25 }, (_, at) => `rider${at}@fabrikam.org`).join('\n');
    const { items, total, kinds, cellsWith } = scan(book([code('x', [printed(mails)]), text(`a ${MAIL}`)]));
    expect(items.map(({ cell, more }) => [cell, more])).toEqual([
      ...Array.from({ length: 9 }, () => [0, 0]),
      [0, 15],
      [1, 0]
    ]);
    expect([total, kinds, cellsWith]).toEqual([26, [{ kind: 'EMAIL', count: 26 }], 2]);
  });

  it('names the most frequent kind first', () => {
    const { kinds } = scan(book([code(`t = "${TOKEN}"`), text(`${MAIL} and bob.ray@fabrikam.org`)]));
    expect(kinds).toEqual([
      { kind: 'EMAIL', count: 2 },
      { kind: 'TOKEN', count: 1 }
    ]);
  });

  it('takes no placeholder that stood there before for an item', () => {
    const dirty = book([text(`a ${MAIL}`), code(`t = "${TOKEN}"`, [printed(`by ${MAIL}`)])]);
    const { notebook } = redact(dirty, policyOfLevel('balanced'));
    expect(scan(notebook)).toMatchObject({ items: [], total: 0, kinds: [], cellsWith: 0, cells: 2 });
  });

  it('finds nothing in a notebook that says nothing, and nothing in what Vitrine wrote itself', () => {
    const ours = { vitrine: { entry: { gallery: 'http://gallery.corp.internal', entry: 'e1' } } };
    const language = { language_info: { name: 'python', version: '3.12.1' } };
    expect(scan(book([text('# Sums'), code('1 + 1')], { ...ours, ...language })).items).toEqual([]);
    expect(scan(book([]))).toMatchObject({ cells: 0, total: 0, outputs: 0 });
  });
});

describe('what was not looked into', () => {
  const PNG = 'iVBORw0KGgo=';

  it.each<[string, Notebook, { pictures: number; outputs: number }]>([
    ['nothing, where all is text', book([code('x', [printed('1')])]), { pictures: 0, outputs: 0 }],
    [
      'a figure with its words',
      book([code('x', [shown({ 'image/png': PNG, 'text/plain': '<Figure>' })])]),
      { pictures: 1, outputs: 0 }
    ],
    [
      'a picture in text and one attached',
      book([
        text(`![](data:image/png;base64,${PNG}) ![](attachment:a.png)`, {
          attachments: { 'a.png': { 'image/png': PNG } }
        })
      ]),
      { pictures: 2, outputs: 0 }
    ],
    [
      'an output in a form of its own',
      book([code('x', [shown({ 'application/x-own': 'AAAA' })])]),
      { pictures: 0, outputs: 1 }
    ],
    [
      'a form of its own beside text',
      book([code('x', [shown({ 'application/x-own': 'AAAA', 'text/plain': 'own' })])]),
      { pictures: 0, outputs: 1 }
    ],
    [
      'a strip where an output was',
      book([
        code('x', [
          {
            output_type: 'display_data',
            data: { 'text/plain': 'Figure removed' },
            metadata: { vitrine: { hidden: 'figure' } }
          }
        ])
      ]),
      { pictures: 0, outputs: 0 }
    ]
  ])('counts %s', (_what, notebook, unseen) => {
    expect(scan(notebook).unseen).toEqual(unseen);
  });
});

describe('any notebook', () => {
  it('is scanned without being changed, and its items lie in its cells', () => {
    fc.assert(
      fc.property(notebookJson, fc.constantFrom(...levels), (json, level) => {
        const notebook = notebookOf(json);
        const before = canonicalNotebook(notebook);
        const found = scanNotebook(notebook, level);
        expect(canonicalNotebook(notebook)).toBe(before);
        expect(found.items.every(({ cell }) => cell === null || cell < notebook.cells.length)).toBe(true);
        expect(found.total).toBe(found.items.reduce((sum, { more }) => sum + 1 + more, 0));
      }),
      { numRuns: 40 }
    );
  });
});
