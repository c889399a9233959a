import { describe, expect, it } from 'vitest';
import { readNotebook } from '../notebook/index.js';
import { cellsOf } from './cells.js';
import { groupsOf } from './groups.js';

const stream = (text: string, name = 'stdout'): object => ({ output_type: 'stream', name, text });
const value = (text: string): object => ({
  output_type: 'execute_result',
  execution_count: 1,
  metadata: {},
  data: { 'text/plain': text }
});
const error = { output_type: 'error', ename: 'E', evalue: 'x', traceback: ['x'] };

function places(outputs: readonly object[]): number[] {
  const cell = { cell_type: 'code', id: 'a', metadata: {}, execution_count: 1, source: 'x', outputs };
  const notebook = readNotebook(JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] }));
  return groupsOf(cellsOf(notebook)[0]?.outputs ?? []);
}

describe('the place of an output as a person counts', () => {
  it.each<[string, object[], number[]]>([
    ['no output has none', [], []],
    ['one is the first', [value('1')], [0]],
    ['printed lines and a warning are one', [stream('a\n'), stream('b\n', 'stderr'), stream('c\n')], [0, 0, 0]],
    ['a value after what was printed is its own', [stream('a\n'), value('1')], [0, 1]],
    ['two values are two', [value('1'), value('2')], [0, 1]],
    ['what is printed after a value begins anew', [stream('a\n'), value('1'), stream('b\n')], [0, 1, 2]],
    ['an error is its own', [stream('a\n'), error, stream('b\n')], [0, 1, 2]]
  ])('%s', (_name, outputs, expected) => {
    expect(places(outputs)).toEqual(expected);
  });
});
