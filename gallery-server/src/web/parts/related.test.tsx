// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { context, hostile, hrefs, parsed, summaryOf, texts } from '../../../test/pages/look.js';
import type { RelatedEntry } from '../../domain/search/ports.js';
import { Related } from './Related.js';

const one = (title: string): RelatedEntry => ({
  summary: summaryOf({ entry: 'like it', number: 2, title }, { stars: 3 }),
  because: [{ kind: 'package', text: 'sklearn' }]
});
const show = (related: readonly RelatedEntry[]): Document =>
  parsed(renderToStaticMarkup(<Related context={context} related={related} />));

describe('notebooks like the one that is read', () => {
  it('are named with what both share, and lead to their pages', () => {
    const page = show([one('Who stays?'), one('Who leaves?')]);
    expect(texts(page, 'summary')[0]).toContain('2 notebooks');
    expect(texts(page, 'li > a')).toEqual(['Who stays?', 'Who leaves?']);
    expect(hrefs(page, 'li > a')).toEqual(['/team/n/like%20it', '/team/n/like%20it']);
    expect(texts(page, 'li > .vt-meta')[0]).toBe('uses sklearn');
    expect(texts(page, '.vt-caption')[0]).toContain('3 stars');
  });

  it('are not spoken of where there are none', () => {
    expect(show([]).body.innerHTML).toBe('');
  });

  it.each(hostile)('have titles that stay text: %#', title => {
    const page = show([one(title)]);
    expect(page.querySelectorAll('img, script')).toHaveLength(0);
  });
});
