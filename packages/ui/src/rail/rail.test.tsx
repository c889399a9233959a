import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { bracketed } from '../../../core/src/testing/marked.js';
import { longTitle, rtlTitle } from '../../stories/data.js';
import { mount, type Mounted } from '../../stories/mount.js';
import { TransProvider } from '../trans.js';
import { Rail, RailRow } from './Rail.js';

let page: Mounted | null = null;
afterEach(() => page?.end());
const html = renderToStaticMarkup;

describe('a row of the rail', () => {
  it('is one line until it is opened, without any script', async () => {
    page = await mount(
      <RailRow label="Inputs" summary="2 files, 48 MB" icon="inputs" id="inputs">
        <p>trips-north.csv</p>
      </RailRow>
    );
    const row = page.one('details');
    expect([row.id, row.hasAttribute('open')]).toEqual(['inputs', false]);
    expect(page.one('summary').textContent).toBe('Inputs2 files, 48 MB');
    await page.click(page.one('summary'));
    expect(row.hasAttribute('open')).toBe(true);
    expect(page.one('.vt-row-body').textContent).toBe('trips-north.csv');
  });

  it.each([undefined, null, false])('has no arrow and can not be opened when there is %s inside', inside => {
    const row = html(
      <RailRow label="Inputs" summary="none" id="inputs">
        {inside}
      </RailRow>
    );
    expect(row).toContain('class="vt-row vt-mod-flat" id="inputs"');
    expect(row).not.toMatch(/<details|<summary|<svg/);
  });

  it('opens by itself where a decision is needed', () => {
    const row = html(
      <RailRow label="How it ran" summary="out of order" open>
        detail
      </RailRow>
    );
    expect(row).toContain('open=""');
  });

  it('shows a status before an icon, and neither where there is none', () => {
    const signs = (props: object): string[] =>
      html(<RailRow label="a" summary="b" {...props} />).match(/class="vt-(?:glyph|icon)(?: [^"]*)?"/g) ?? [];
    expect(signs({ status: 'differs', icon: 'inputs' })).toEqual(['class="vt-glyph vt-is-differs"']);
    expect(signs({ status: null, icon: 'inputs' })).toEqual(['class="vt-icon"']);
    expect(signs({})).toEqual([]);
  });

  it('takes elements, long words and other scripts as its line', () => {
    const row = html(<RailRow label={rtlTitle} summary={<b dir="auto">{longTitle}</b>} />);
    expect(row).toContain(rtlTitle);
    expect(row).toContain(`<b dir="auto">${longTitle}</b>`);
  });
});

describe('the rail', () => {
  it('is a landmark with a name, in the language of the reader', () => {
    expect(html(<Rail>rows</Rail>)).toContain('<aside class="vt-rail" aria-label="About this notebook">');
    expect(html(<Rail label="Evidence">rows</Rail>)).toContain('aria-label="Evidence"');
    const other = html(
      <TransProvider trans={bracketed}>
        <Rail>rows</Rail>
      </TransProvider>
    );
    expect(other).toContain('aria-label="⟦About this notebook⟧"');
  });
});
