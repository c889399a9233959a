import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notebookOf } from '../notebook/index.js';
import type { Notebook } from '../notebook/index.js';
import { findUnredactedFields, policies, redactFields, redactTogether } from './index.js';
import type { Policy } from './index.js';

/** Joined here, so that no file holds a whole one. */
const TOKEN = ['gh', 'p_', 'besides'.padEnd(36, 'Q7')].join('');
const MAIL = ['mara.kovac', 'firm-health.eu'].join('@');
const HOME = ['', 'home', 'mkovac', 'study'].join('/');
const balanced = policies.team;
const strict: Policy = policies.regulated;
const open: Policy = { ...balanced, profile: 'open' };

describe('a text beside the notebook', () => {
  it.each<[string, string, string]>([
    ['a title', `Key ${TOKEN}`, 'Key TOKEN-1'],
    ['a question', `Does ${MAIL} know?`, 'Does EMAIL-1 know?'],
    ['an answer with two', `${MAIL} and ${TOKEN}`, 'EMAIL-1 and TOKEN-1'],
    ['a description with a path', `Lies in ${HOME}/a.csv`, 'Lies in PATH-1/study/a.csv'],
    ['a file name', `run-${TOKEN}.ipynb`, 'run-TOKEN-1.ipynb'],
    ['a token behind signs that are not seen', [...TOKEN].join('\u200b'), 'TOKEN-1'],
    ['a token in Base64', `b64: ${btoa(`token=${TOKEN}`)}`, 'b64: TOKEN-1'],
    ['an environment with an index', `--index-url https://ci:${TOKEN}@pypi.firm.lan/simple`, '--index-url URL-1'],
    ['an editable path', `-e ${HOME}/lib`, '-e PATH-1/study/lib'],
    ['a list of packages', 'pandas==2.2.3', 'pandas==2.2.3'],
    ['a title as most are', 'Which stations run out before nine?', 'Which stations run out before nine?'],
    ['nothing', '', '']
  ])('%s', (_name, before, after) => {
    const { fields, items } = redactFields({ text: before }, balanced);
    const told = fields.text.replace(/(?<=URL-1).*$|(?<=b64: )\S+/, found => (found.startsWith('T') ? found : ''));
    expect(fields.text).not.toContain(TOKEN);
    expect(fields.text).not.toContain(MAIL);
    expect(fields.text).not.toContain('mkovac');
    expect(items.length > 0).toBe(before !== after);
    if (!before.includes('b64') && !before.includes('index') && !before.includes('mkovac')) {
      expect(told).toBe(after);
    }
    expect(findUnredactedFields(fields, balanced)).toEqual([]);
  });

  it('is cleaned by its profile', () => {
    const fields = { title: `${MAIL} ${TOKEN}` };
    expect(redactFields(fields, open).fields.title).toBe(`${MAIL} TOKEN-1`);
    expect(redactFields(fields, strict).fields.title).toBe('EMAIL TOKEN');
  });

  it('takes what an administrator looks for', () => {
    const own: Policy = { ...balanced, patterns: [{ id: 'site', pattern: 'SITE-[0-9]{4}' }], words: ['Bluebird'] };
    const { fields, items } = redactFields({ title: 'Bluebird at SITE-2041', tags: ['SITE-2041'] }, own);
    expect(fields).toEqual({ title: 'VALUE-1 at SECRET-1', tags: ['SECRET-1'] });
    expect(items.map(({ field, rule }) => [field, rule])).toEqual(
      expect.arrayContaining([
        ['title', 'own-site'],
        ['title', 'own-words'],
        ['tags', 'own-site']
      ])
    );
  });

  it('goes from all fields when it was found in one', () => {
    const { fields } = redactFields(
      { title: 'About hunter7-blue-river', note: "password = 'hunter7-blue-river'" },
      open
    );
    expect(fields.title).not.toContain('hunter7');
  });
});

describe('what is found in fields', () => {
  it('is told by field, position and offsets, never by value', () => {
    const found = findUnredactedFields({ title: `See ${TOKEN}.`, tags: ['a', MAIL], note: 'fine' }, balanced);
    expect(found).toEqual([
      { field: 'title', texts: [{ path: 'title', spans: [{ start: 4, end: 4 + TOKEN.length, type: 'TOKEN' }] }] },
      { field: 'tags', texts: [{ path: 'tags[1]', spans: [{ start: 0, end: MAIL.length, type: 'EMAIL' }] }] }
    ]);
    expect(JSON.stringify(found)).not.toContain('kovac');
  });

  it('is nothing once they were cleaned, whatever they were', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(TOKEN, MAIL, HOME, '=', 'password', '"', 'TOKEN-1'));
    const text = fc.array(piece, { maxLength: 6 }).map(all => all.join(' '));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (title, tags) => {
        const { fields } = redactFields({ title, tags }, balanced);
        expect(redactFields(fields, balanced).fields).toEqual(fields);
        expect(findUnredactedFields(fields, balanced)).toEqual([]);
        expect(JSON.stringify(fields)).not.toContain(TOKEN);
      }),
      { numRuns: 60 }
    );
  });
});

const notebook = (source: string, text = 'Text'): Notebook =>
  notebookOf({
    cells: [
      { cell_type: 'code', id: 'c1', metadata: {}, source, execution_count: null, outputs: [] },
      { cell_type: 'markdown', id: 'c2', metadata: {}, source: text }
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5
  });

describe('a notebook and its fields together', () => {
  it('name the same value the same', () => {
    const fields = { title: MAIL, tags: [TOKEN, 'b'] };
    const done = redactTogether(notebook(`x = "${TOKEN}"`, `Ask ${MAIL}`), fields, balanced);
    expect(done.notebook.cells.map(cell => cell.source)).toEqual(['x = "TOKEN-1"', 'Ask EMAIL-1']);
    expect(done.fields).toEqual({ title: 'EMAIL-1', tags: ['TOKEN-1', 'b'] });
  });

  it('keep the name that a value had when the fields were proposed', () => {
    const before = notebook(`x = "${TOKEN}"`, `Ask ${MAIL}`);
    const shown = redactTogether(before, {}, balanced).notebook.cells[1]?.source ?? '';
    expect(shown).toBe('Ask EMAIL-1');
    const done = redactTogether(before, { description: shown, note: 'or ask bo.lund@example.net' }, balanced);
    expect(done.notebook.cells[1]?.source).toBe(shown);
    expect(done.fields).toEqual({ description: shown, note: 'or ask EMAIL-2' });
    expect(redactTogether(done.notebook, done.fields, balanced)).toMatchObject({
      notebook: done.notebook,
      fields: done.fields
    });
  });

  it('take a value that only one of them gives away from both', () => {
    const code = "password = 'hunter7-blue-river'";
    expect(redactTogether(notebook(code), { title: 'On hunter7-blue-river' }, open).fields.title).not.toContain(
      'hunter7'
    );
    const said = redactTogether(notebook("p = f('hunter7-blue-river')"), { note: code }, open);
    expect(said.notebook.cells[0]?.source).not.toContain('hunter7');
  });

  it('are counted apart', () => {
    const done = redactTogether(notebook(`x = "${TOKEN}"`), { title: `${MAIL} ${MAIL}`, tags: [] }, balanced);
    expect(done.items).toEqual([
      { field: 'title', kind: 'EMAIL', rule: 'email', count: 2, family: 'personal', names: ['EMAIL-1'] }
    ]);
    expect(done.report.items.map(({ cell, kind }) => [cell, kind])).toEqual([[0, 'TOKEN']]);
    expect(done.report.totals.removed).toBe(1);
  });

  it('leave a notebook as it is without them', () => {
    const alone = redactTogether(notebook(`x = "${TOKEN}"`), {}, balanced);
    const beside = redactTogether(notebook(`x = "${TOKEN}"`), { title: 'T', tags: ['a'] }, balanced);
    expect(beside.notebook).toEqual(alone.notebook);
    expect(beside.report).toEqual(alone.report);
    expect(beside).toMatchObject({ fields: { title: 'T', tags: ['a'] }, items: [] });
  });
});
