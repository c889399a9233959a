import { beforeAll, describe, expect, it } from 'vitest';
import { notebookOf, type Json } from '../notebook/index.js';
import { loadRecognisers, policies, redact, type Policy } from '../redaction/index.js';
import { worked } from '../testing/work.js';
import { budgetOf } from './budget.js';
import { cellsOf } from './cells.js';
import { goneBetween, goneBetweenHtml } from './gone.js';
import { groupsOf } from './groups.js';
import { originalsOf } from './originals.js';

const mail = ['ada', 'lovelace.example.org'].join('@');

describe('what is gone from a text', () => {
  it.each([
    ['nothing', 'a = 1', 'a = 1', []],
    ['a value between quotes', 'to = "a@b.example"', 'to = "EMAIL-1"', ['a@b.example']],
    ['two of them', 'ask a@b.example or c@d.example now', 'ask EMAIL-1 or EMAIL-2 now', ['a@b.example', 'c@d.example']],
    ['the whole text', 'a@b.example', 'EMAIL-1', ['a@b.example']],
    ['the beginning', 'a@b.example writes', 'EMAIL-1 writes', ['a@b.example']],
    ['a value without a number in its place', 'name = "Ann Lee"', 'name = "NAME"', ['Ann Lee']],
    ['no word that only looks like one', 'PATH = x, to a@b.example', 'PATH = x, to EMAIL-1', ['a@b.example']],
    ['a placeholder that stood there before', 'EMAIL-1 a@b.example', 'EMAIL-1 EMAIL-2', ['a@b.example']],
    ['the same value once', 'a@b.example a@b.example', 'EMAIL-1 EMAIL-1', ['a@b.example']],
    ['words, where the rest was written anew', 'key: xyz-secret-9 (old)', 'KEY-1; old', ['key:', 'xyz-secret-9']],
    ['no single letters', 'x y', 'x NAME-1', []]
  ])('%s', (_, before, after, gone) => {
    expect(goneBetween(before, after)).toEqual(gone);
  });

  it('is found in a table by its cells, whatever else was written anew', () => {
    const before = '<style>td { color: red }</style><table class="x"><tr><td>Ann Lee</td><td>north</td></tr></table>';
    const after = '<table><tr><td>NAME-1</td><td>north</td></tr></table>';
    expect(goneBetweenHtml(before, after)).toEqual(['Ann Lee']);
    expect(goneBetweenHtml('<p>write to a@b.example</p>', '<p>write to EMAIL-1</p>')).toEqual(['a@b.example']);
    expect(goneBetweenHtml(before, before)).toEqual([]);
    expect(goneBetweenHtml('<p>one</p><p>two</p>', '<p>NAME-1</p>')).toEqual(['one', 'two']);
  });

  it('takes no longer for texts that fit nowhere', () => {
    const long = 'a b@c.example '.repeat(20_000);
    expect(worked(() => goneBetween(long, long.replaceAll('b@c.example', 'EMAIL-1')))).toBeLessThan(1500);
    expect(worked(() => goneBetween('EMAIL '.repeat(20_000), 'x EMAIL-1 '.repeat(20_000)))).toBeLessThan(1500);
    const cells = '<td>ann</td>'.repeat(20_000);
    expect(worked(() => goneBetweenHtml(cells, '<td>NAME-1</td>'.repeat(19_999)))).toBeLessThan(1500);
  });
});

describe('the places of outputs', () => {
  const text = (from: 'stdout' | 'stderr' | 'value') => ({ kind: 'text', from, text: '', cut: false }) as const;

  it('count a run of printed parts once', () => {
    const outputs = [text('stdout'), text('stderr'), text('value'), text('value'), text('stdout'), text('stdout')];
    expect(groupsOf(outputs)).toEqual([0, 0, 1, 2, 3, 3]);
    expect(groupsOf([])).toEqual([]);
  });
});

describe('the original beside what leaves', () => {
  beforeAll(() => loadRecognisers());

  const printed = (text: string): Json => ({ output_type: 'stream', name: 'stdout', text });
  const cells = (outputs: Json[], source = `send("${mail}")`): Json => ({
    cells: [{ cell_type: 'code', id: 'c', metadata: {}, source, execution_count: 1, outputs }],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5
  });
  const both = (book: Json, policy: Policy = policies.team) => {
    const before = notebookOf(book);
    return originalsOf(before, redact(before, policy).notebook, budgetOf(), 7);
  };

  it('is as it stands, and says what goes from code and outputs', () => {
    const [cell] = both(cells([printed(`to ${mail}`)]));
    expect(cell).toMatchObject({ index: 7, source: `send("${mail}")`, gone: [mail], hides: [false] });
    expect(cell?.outputs[0]).toMatchObject({ text: `to ${mail}` });
  });

  it('says which outputs go as a whole, printed parts as one', () => {
    const table: Json = { output_type: 'display_data', metadata: {}, data: { 'text/html': '<table></table>' } };
    const [cell] = both(cells([printed('a'), printed('b'), table]), policies.regulated);
    expect(cell?.hides).toEqual([true, true, true]);
    expect(cell?.gone).toEqual([mail]);
    expect(both(cells([printed('a')]))[0]?.hides).toEqual([false]);
  });

  it('says nothing of what was hidden before', () => {
    const strip: Json = {
      output_type: 'display_data',
      metadata: { vitrine: { hidden: 'table' } },
      data: { 'text/plain': 'Table removed' }
    };
    expect(both(cells([strip]), policies.regulated)[0]?.hides).toEqual([false]);
  });

  it('draws no more of it than there is room for', () => {
    const before = notebookOf(cells([printed('row\n'.repeat(5000))], 'x'));
    const [cell] = originalsOf(before, before, budgetOf({ text: 100 }));
    expect(cell?.outputs[0]).toMatchObject({ cut: true });
    expect(cellsOf(before)[0]?.outputs[0]).toMatchObject({ cut: false });
  });
});
