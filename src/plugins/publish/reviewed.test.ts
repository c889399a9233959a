import { describe, expect, it } from 'vitest';
import type { FoundPlace } from '@vitrine/core/errors';
import type { Json } from '@vitrine/core/notebook';
import { loadRecognisers, noChoices, policies, type Choices, type Policy } from '@vitrine/core/redaction';
import { Bench, type Checked } from '../../notebook/bench';
import { reviewOf } from './reviewed';

await loadRecognisers();

const mail = (name: string): string => [name, 'lovelace.example.org'].join('@');
const printed = (text: string): Json => ({ output_type: 'stream', name: 'stdout', text });
const code = (id: string, source: string, outputs: Json[] = [], extra: Record<string, Json> = {}): Json => ({
  cell_type: 'code',
  id,
  metadata: {},
  source,
  execution_count: 1,
  outputs,
  ...extra
});

function check(cells: Json[], policy: Policy = policies.team, fileName = '', choices: Choices = noChoices): Checked {
  const bench = new Bench();
  bench.open('j', { metadata: {}, nbformat: 4, nbformat_minor: 5 });
  bench.add('j', cells);
  return bench.check('j', policy, fileName, choices);
}

const review = (checked: Checked, policy: Policy = policies.team, found: FoundPlace[] = []) =>
  reviewOf(checked, policy, found);

describe('the list', () => {
  it('has a line for each kind of value in each part of a cell, with its rule, and no value', () => {
    const path = `open("${['/ho', 'me/ada/x.csv'].join('')}")`;
    const cells = [code('a', `to = "${mail('ada')}, ${mail('bo')}"`, [printed(mail('cy'))]), code('b', path)];
    const { items, removed } = review(check(cells));
    expect(items.map(({ cell, place, what, why, count }) => [cell, place, what, why, count])).toEqual([
      [0, 'source', { value: 'EMAIL' }, 'personal', 2],
      [0, 'output', { value: 'EMAIL' }, 'personal', 1],
      [1, 'source', { value: 'PATH' }, 'infrastructure', 1]
    ]);
    expect(removed).toBe(4);
    expect(items[0]?.names).toEqual(['EMAIL-1', 'EMAIL-2']);
    expect(JSON.stringify(items)).not.toContain('lovelace');
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('names outputs that go as a whole, and why', () => {
    const html = { output_type: 'display_data', metadata: {}, data: { 'text/html': '<table></table>' } };
    const widget = { output_type: 'display_data', metadata: {}, data: { 'application/x-own': 'x' } };
    const strict = check([code('a', 'x', [printed('a'), html])], policies.regulated);
    expect(review(strict, policies.regulated).items.map(({ what, why }) => [what, why])).toEqual([
      [{ output: 'text', at: 0 }, 'level'],
      [{ output: 'table', at: 1 }, 'level']
    ]);
    expect(review(check([code('a', 'x', [widget])])).items).toMatchObject([{ why: 'unchecked' }]);
    const choices = { ...noChoices, hideOutputs: [{ cell: 0, output: 0 }] };
    expect(review(check([code('a', 'x', [html])], policies.team, '', choices)).items).toMatchObject([{ why: 'you' }]);
  });

  it('tells words of the space from those of the author', () => {
    const policy = { ...policies.team, words: ['Nightjar'] };
    const choices = { ...noChoices, hide: ['Merlin'] };
    const checked = check([code('a', 'Nightjar = Merlin')], policy, '', choices);
    expect(
      review(checked, policy)
        .items.map(({ why }) => why)
        .sort()
    ).toEqual(['space', 'you']);
  });

  it('marks what the gallery found, in its place alone', () => {
    const choices = { ...noChoices, hide: ['Merlin'] };
    const checked = check([code('a', 'Merlin', [printed('Merlin')]), code('b', 'Merlin')], policies.team, '', choices);
    const place = { file: 'notebook.ipynb', path: 'cells[0].source', start: 0, end: 6, kind: 'NAME' };
    const { items } = review(checked, policies.team, [{ ...place, cell: 0, place: 'source' }]);
    expect(items.map(({ cell, place: where, why, needs }) => [cell, where, why, needs])).toEqual([
      [0, 'source', 'gallery', true],
      [0, 'output', 'you', false],
      [1, 'source', 'you', false]
    ]);
  });
});

describe('what else goes', () => {
  it('is told in sentences: attachments, settings, the name of the file', () => {
    const markdown: Json = {
      cell_type: 'markdown',
      id: 'm',
      metadata: { tags: ['x'] },
      source: 'words',
      attachments: { 'a.png': { 'image/png': 'AAAA' } }
    };
    const { more } = review(check([markdown], policies.team, `${mail('ada')}.ipynb`));
    expect(more.some(line => /^[12] attachments? removed\.$/.test(line))).toBe(true);
    expect(more).toContain('1 cell setting removed.');
    expect(more).toContain('1 value removed from the name of the file.');
    expect(review(check([code('a', 'x')])).more).toEqual([]);
  });

  it('is counted where nobody can vouch for it', () => {
    const figure = {
      output_type: 'display_data',
      metadata: {},
      data: { 'image/svg+xml': '<svg></svg>', 'text/html': '<table><tr><td>1</td></tr></table>' }
    };
    expect(review(check([code('a', 'x', [figure])])).unseen).toEqual({ pictures: 0, tables: 1 });
    expect(review(check([code('a', 'x', [figure])], policies.regulated)).unseen).toEqual({ pictures: 0, tables: 0 });
  });

  it('says who may let outputs out, and at which level all of it was made', () => {
    const checked = check([code('a', 'x')], policies.regulated);
    expect(review(checked, policies.regulated)).toMatchObject({ releases: 'another', profile: 'strict' });
    expect(review(checked)).toMatchObject({ releases: 'nobody', profile: 'balanced' });
  });
});
