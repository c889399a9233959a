import { describe, expect, it } from 'vitest';
import { unfolds } from './drawing.js';

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">${inside}</svg>`;

/** A part that repeats the one before it ten times, and so on. */
const bomb = (levels: number): string =>
  svg(
    Array.from({ length: levels }, (_, at) => {
      const use = `<use href="#p${at - 1}"/>`.repeat(10);
      return `<g id="p${at}">${at === 0 ? '<path d="M0 0"/>' : use}</g>`;
    }).join('')
  );

describe('a drawing', () => {
  it('that repeats parts of parts is more than a browser draws', () => {
    expect(unfolds(bomb(9))).toBe(true);
    expect(unfolds(bomb(4))).toBe(true);
    expect(
      unfolds(svg(`<symbol id="a">${'<path d="M0 0"/>'.repeat(2_500)}</symbol>${'<use href="#a"/>'.repeat(2_500)}`))
    ).toBe(true);
    expect(unfolds(svg('<path d="M0 0"/>'.repeat(400_000)))).toBe(true);
  });

  it('that repeats its glyphs and marks is one as any library makes it', () => {
    const glyphs = '<g id="text"><g transform="scale(1)"><defs><path id="D-30" d="M0 0"/></defs></g></g>';
    expect(unfolds(svg(glyphs + '<g><use xlink:href="#D-30"/></g>'.repeat(8_000)))).toBe(false);
    expect(unfolds(svg('<g id="legend"><path d="M0 0"/></g><use href="#legend"/><use href="#legend"/>'))).toBe(false);
    expect(unfolds(svg(''))).toBe(false);
  });
});
