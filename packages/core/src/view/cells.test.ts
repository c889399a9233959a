import { describe, expect, it } from 'vitest';
import { worked } from '../testing/work.js';
import { budgetOf } from './budget.js';
import { cellsOf, hiddenIn, removedIn, wordsOf } from './cells.js';
import { placeholdersIn } from './placeholders.js';
import { printed } from './printed.js';

const strip = (kind: string, text: string) => ({
  output_type: 'display_data',
  data: { 'text/plain': text },
  metadata: { vitrine: { hidden: kind } }
});

describe('cellsOf', () => {
  it('joins sources and takes outputs as they are drawn', () => {
    const [code, text] = cellsOf({
      cells: [
        {
          cell_type: 'code',
          id: 'a',
          source: ['x = 1\n', 'x'],
          execution_count: 3,
          outputs: [strip('figure', 'Figure removed'), { output_type: 'stream', name: 'stdout', text: 'hi' }]
        },
        { cell_type: 'markdown', source: '# Hi' }
      ]
    });
    expect(code).toEqual({
      index: 0,
      id: 'a',
      type: 'code',
      source: 'x = 1\nx',
      executionCount: 3,
      outputs: [
        { kind: 'hidden', hidden: 'figure' },
        { kind: 'text', from: 'stdout', text: 'hi', cut: false }
      ],
      removed: 1
    });
    expect(text).toMatchObject({
      index: 1,
      id: 'cell-1',
      type: 'markdown',
      executionCount: null,
      outputs: [],
      removed: 0
    });
  });

  it('tells what was removed by type, in source and outputs, as often as it shows', () => {
    const [cell] = cellsOf({
      cells: [
        {
          cell_type: 'code',
          source: 'ask("EMAIL-1", "NAME-2")',
          outputs: [
            strip('figure', 'NAME-9'),
            { output_type: 'stream', name: 'stdout', text: 'EMAIL-1 UTF-8' },
            { output_type: 'error', ename: 'KeyError', evalue: 'PATH-3', traceback: [] }
          ]
        }
      ]
    });
    expect(cell && removedIn(cell)).toEqual(['EMAIL', 'NAME', 'EMAIL', 'PATH']);
    expect(cell?.removed).toBe(5);
  });

  it('never takes a strip at its word', () => {
    const [cell] = cellsOf({
      cells: [
        { cell_type: 'code', source: '', outputs: [strip('figure', 'Trust me'), strip('lies', 'Trust me'), null] }
      ]
    });
    expect(cell === undefined ? [] : hiddenIn(cell)).toEqual(['figure', 'other']);
    expect(JSON.stringify(cell?.outputs[0])).not.toContain('Trust me');
  });

  it('takes an unknown cell as raw, and counts from where it is told', () => {
    const cells = { cells: [{ cell_type: 'sql', source: 'select 1' }] };
    expect(cellsOf(cells, budgetOf(), 200)[0]).toMatchObject({ type: 'raw', index: 200, id: 'cell-200' });
  });

  it('counts what was removed in source and outputs', () => {
    const [cell] = cellsOf({
      cells: [
        {
          cell_type: 'code',
          source: 'mail("EMAIL-1", "EMAIL-2")',
          outputs: [strip('text', ''), { output_type: 'stream', name: 'stdout', text: 'sent to EMAIL-1\n' }]
        }
      ]
    });
    expect(cell?.removed).toBe(4);
  });
});

describe('what an output says', () => {
  it.each([
    [{ kind: 'text', from: 'value', text: 'a', cut: false }, 'a'],
    [{ kind: 'error', name: 'E', message: 'm', traceback: 't', cut: false }, 'E: m\nt'],
    [{ kind: 'html', html: '<td>a</td><td>b</td>', text: '' }, ' a  b '],
    [{ kind: 'plate', what: 'vega', about: 'Riders', text: 'x' }, 'Riders\nx'],
    [{ kind: 'markdown', source: '**a**' }, '**a**'],
    [{ kind: 'image', source: 'data:', width: null, height: null, about: 'a' }, ''],
    [{ kind: 'hidden', hidden: 'text' }, '']
  ] as const)('%j', (output, words) => {
    expect(wordsOf(output)).toBe(words);
  });
});

describe('placeholders in a text', () => {
  const types = (text: string): (string | null)[] => placeholdersIn(text).map(({ type }) => type);

  it('keep the text whole', () => {
    const text = 'to EMAIL-1, EMAIL-12 and NAME-3.';
    const pieces = placeholdersIn(text);
    expect(pieces.map(piece => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ type }) => type !== null).map(piece => piece.text)).toEqual([
      'EMAIL-1',
      'EMAIL-12',
      'NAME-3'
    ]);
  });

  it.each([
    ['in quotes', '"TOKEN-1"', [null, 'TOKEN', null]],
    ['in a path', '/x/USER-1/y', [null, 'USER', null]],
    ['alone', 'KEY-7', ['KEY']],
    ['without a number', 'EMAIL', [null]],
    ['of no type of ours', 'ISO-8601 UTF-8 COVID-19', [null]],
    ['as part of a word', 'MYKEY-1 KEY-1A xKEY-1 KEY_KEY-1', [null]],
    ['as part of a date', 'DATE-2024-01', [null]],
    ['in small letters', 'email-1', [null]],
    ['in nothing', '', []]
  ])('%s', (_, text, found) => {
    expect(types(text)).toEqual(found);
  });
});

describe('printed text', () => {
  const e = '\u001b';

  it.each([
    ['as it is', 'a\nb', [['a\nb']]],
    ['in a colour', `${e}[31mred${e}[0m plain`, [['red', 'red'], [' plain']]],
    [
      'strong in a colour',
      `${e}[1;32mok${e}[22m on${e}[39m`,
      [
        ['ok', 'green', 'strong'],
        [' on', 'green']
      ]
    ],
    ['in a bright colour', `${e}[94mx`, [['x', 'blue']]],
    ['in a colour by number, which a page has not', `${e}[38;5;1mx${e}[48;2;1;1;1my`, [['x'], ['y']]],
    ['reset by nothing', `${e}[31mx${e}[my`, [['x', 'red'], ['y']]],
    ['with marks that move the cursor', `a${e}[2Kb${e}[1Ac`, [['a'], ['b'], ['c']]],
    ['with a title for the window', `${e}]0;title\u0007a`, [['a']]],
    ['written over', '10 %\r50 %\r100 %\ndone', [['100 %\ndone']]],
    ['with the line ends of Windows', 'a\r\nb\r\n', [['a\nb\n']]],
    ['nothing', '', []]
  ])('%s', (_, text, runs) => {
    expect(printed(text).map(run => [run.text, ...run.looks])).toEqual(runs);
  });

  it('takes no longer for a line that never ends', () => {
    const work = worked(() => {
      printed(`${e}[`.repeat(200_000));
      printed(`${e}]`.repeat(20_000));
      printed('\r'.repeat(1_000_000));
    });
    expect(work).toBeLessThan(2000);
  });
});
