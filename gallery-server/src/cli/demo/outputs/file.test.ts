import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.js';
import { fileText, lineList } from './file.js';

const asJupyter = (text: string): string[] => text.split(/(?<=\n)/).filter(line => line !== '');

describe('a text as a list of its lines', () => {
  it.each([
    ['nothing', ''],
    ['one line', 'a = 1'],
    ['lines', 'a\n\nb "quoted"\n'],
    ['a line end alone', '\n'],
    ['a backslash before an n', 'print("a\\nb")\nx = "\\\\n"'],
    ['letters of every kind', 'é – ≈ 🚲\n┌──┐']
  ])('%s', (_, text) => {
    expect(JSON.parse(lineList(text, '   '))).toEqual(asJupyter(text));
    const whole = JSON.stringify({ a: { b: asJupyter(text) } }, null, 1);
    expect(whole).toContain(`"b": ${lineList(text, '  ')}`);
  });
});

describe('a file', () => {
  it('is what JSON with an indent of one would be', () => {
    const cells: Cell[] = [
      { cell_type: 'markdown', id: 'a1', source: '# Title\n\nText' },
      { cell_type: 'code', id: 'b2', source: '', execution_count: 1, outputs: [] },
      {
        cell_type: 'code',
        id: 'c3',
        source: 'x',
        execution_count: 2,
        outputs: [
          { output_type: 'stream', name: 'stderr', text: 'a\nb\n' },
          { output_type: 'execute_result', execution_count: 2, data: { 'text/html': '<b>\n</b>', 'text/plain': 'b' } },
          { output_type: 'display_data', data: { 'image/png': 'aGk=', 'text/plain': '<Figure>' } }
        ]
      }
    ];
    const text = fileText(cells, { language_info: { name: 'python' } });
    expect(`${JSON.stringify(JSON.parse(text), null, 1)}\n`).toBe(text);
    expect(JSON.parse(text)).toMatchObject({
      cells: [
        { source: ['# Title\n', '\n', 'Text'], metadata: {} },
        { source: [], outputs: [] },
        {
          outputs: [
            { name: 'stderr', text: ['a\n', 'b\n'] },
            { data: { 'text/html': ['<b>\n', '</b>'] }, execution_count: 2, metadata: {} },
            { data: { 'image/png': 'aGk=', 'text/plain': ['<Figure>'] }, metadata: {} }
          ]
        }
      ],
      metadata: { language_info: { name: 'python' } },
      nbformat: 4,
      nbformat_minor: 5
    });
  });

  it('of no cells is one too', () => {
    expect(JSON.parse(fileText([], {}))).toMatchObject({ cells: [] });
  });
});
