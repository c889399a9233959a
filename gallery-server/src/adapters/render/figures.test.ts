import { describe, expect, it } from 'vitest';
import type { Figure } from '../../domain/pages/model.js';
import { coverOf, withoutFigures } from './figures.js';

/** A PNG by its head: what it says of its size, and as many bytes as wanted. */
function png(width: number, height: number, bytes = 2000): string {
  const data = Buffer.alloc(bytes);
  data.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  data.writeUInt32BE(width, 16);
  data.writeUInt32BE(height, 20);
  return data.toString('base64');
}

const taken = (html: string): { html: string; figures: Figure[] } => {
  const figures: Figure[] = [];
  return { html: withoutFigures(html, figures), figures };
};

describe('pictures of a page', () => {
  it('are taken out, and leave their number and their size', () => {
    const data = png(640, 480);
    const { html, figures } = taken(`<p>a</p><img src="data:image/png;base64,${data}" alt="A map"/><p>b</p>`);
    expect(html).toBe(
      '<p>a</p><img src="vt-figure:0" width="640" height="480" loading="lazy" decoding="async" alt="A map"/><p>b</p>'
    );
    expect(figures).toMatchObject([{ type: 'image/png', width: 640, height: 480 }]);
    expect(Buffer.from(figures[0]?.data ?? []).toString('base64')).toBe(data);
  });

  it('are shown as large as the notebook says', () => {
    const { html } = taken(`<img src="data:image/png;base64,${png(640, 480)}" alt="" width="320" loading="lazy"/>`);
    expect(html).toBe('<img src="vt-figure:0" alt="" width="320" loading="lazy"/>');
  });

  it('that are drawn come out as they were drawn', () => {
    const svg = `<svg width="640" height="480"><desc>it's 50 % "more"</desc>${'<path d="M0 0"/>'.repeat(200)}</svg>`;
    const { figures } = taken(`<img src="data:image/svg+xml,${encodeURIComponent(svg)}" alt="">`);
    expect(Buffer.from(figures[0]?.data ?? []).toString('utf8')).toBe(svg);
  });

  it('that are small stay where they are', () => {
    const html = `<img src="data:image/png;base64,${png(16, 16, 60)}" alt="">`;
    expect(taken(html)).toEqual({ html, figures: [] });
  });

  it.each([
    ['a PNG of a few bytes and billions of points', `<img src="data:image/png;base64,${png(60_000, 60_000)}" alt="">`],
    [
      'a drawing that unfolds',
      `<img src="data:image/svg+xml,${encodeURIComponent(`<svg><symbol id="a">${'<path/>'.repeat(3000)}</symbol>${'<use href="#a"/>'.repeat(3000)}</svg>`)}" alt="">`
    ]
  ])('that would stop a browser are left out: %s', (_name, given) => {
    const { html, figures } = taken(given);
    expect(html).toContain('Figure too large to be drawn here.');
    expect(html).not.toContain('<img');
    expect(figures).toEqual([]);
  });
});

describe('what stands for a notebook', () => {
  const figure = (width: number | null, height: number | null): Figure => ({
    type: 'image/png',
    width,
    height,
    data: new Uint8Array(1)
  });

  it('is its first figure that is one', () => {
    expect(coverOf([figure(16, 16), figure(null, null), figure(640, 480), figure(900, 900)])).toBe(2);
    expect(coverOf([figure(600, 40)])).toBeNull();
    expect(coverOf([])).toBeNull();
  });
});
