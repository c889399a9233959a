import { describe, expect, it } from 'vitest';
import { contained, figuresIn } from './contained.js';

const html =
  '<img src="vt-figure:0" alt="a"><a class="vt-gutter-link" href="vt-here:cell-3-output-0">Link</a>' +
  '<img src="vt-figure:12" loading="lazy"><img src="vt-figure:0"><p>&lt;img src=&quot;vt-figure:5&quot;</p>';
const png = { type: 'image/png', data: Uint8Array.from([1, 2, 3]) };

describe('HTML that needs nothing beside it', () => {
  it('has no place for what a script would draw', () => {
    const slot =
      '<div class="vt-interactive vt-mod-480" data-vt-frame="vt-frame:0" data-vt-title="x"><p>still</p></div>';
    expect(contained(slot, new Map())).toBe('<div class="vt-interactive"><p>still</p></div>');
  });

  it('names each figure once', () => {
    expect(figuresIn(html)).toEqual([0, 12]);
    expect(figuresIn('<p>none</p>')).toEqual([]);
  });

  it('has its figures in it and its cells linked within it', () => {
    const whole = contained(
      html,
      new Map([
        [0, png],
        [12, { ...png, type: 'image/gif' }]
      ])
    );
    expect(whole).toContain('<img src="data:image/png;base64,AQID" alt="a">');
    expect(whole).toContain('<img src="data:image/gif;base64,AQID" loading="lazy">');
    expect(whole).toContain('<a class="vt-gutter-link" href="#cell-3-output-0">');
    expect(whole).toContain('&lt;img src=&quot;vt-figure:5&quot;');
    expect(whole).not.toMatch(/"vt-(?:here|figure):/);
  });

  it('asks for nothing where a figure is missing', () => {
    expect(contained('<img src="vt-figure:4">', new Map())).toBe('<img src="">');
  });
});
