import { renderToStaticMarkup } from 'react-dom/server';
import { screenWords } from '@vitrine/core/words';
import { describe, expect, it } from 'vitest';
import { components } from '../stories/page.js';
import { stories } from '../stories/stories.js';

/** Text that a reader sees or hears: no class names, no addresses, no problem codes. */
function heard(html: string): string {
  const box = document.createElement('div');
  box.innerHTML = html;
  box.querySelectorAll('.vt-state-code, pre').forEach(element => element.remove());
  const names = [...box.querySelectorAll('[title], [aria-label], [placeholder], [alt]')].flatMap(element =>
    ['title', 'aria-label', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? '')
  );
  return [box.textContent ?? '', ...names].join('\n');
}

/** Common words that the screen uses in their plain sense; the rest of the code words may never show. */
const plain = new Set([
  'open',
  'different',
  'both',
  'receipt',
  'redaction',
  'static',
  'observed',
  'bind',
  'strict',
  'balanced',
  'binding'
]);
const forbidden = [
  ...Object.keys(screenWords).filter(word => !plain.has(word)),
  'digest',
  'HMAC',
  'manifest',
  'canonical',
  'withheld',
  'snapshots',
  'entries',
  'slots',
  'findings',
  'successfully',
  'please'
];

describe('every component in every state', () => {
  for (const story of stories) {
    it(`${story.of}, ${story.state}: renders on a server, says no code word, shouts nothing`, () => {
      const html = renderToStaticMarkup(story.node);
      expect(html.length).toBeGreaterThan(10);
      const text = heard(html);
      const said = forbidden.filter(word => new RegExp(`\\b${word}\\b`, 'i').test(text));
      expect(said).toEqual([]);
      expect(text).not.toContain('!');
      // A strict page drops inline styles: nothing may depend on one.
      expect(html).not.toMatch(/ style="/);
    });

    it(`${story.of}, ${story.state}: every control has a name and ids are not doubled`, () => {
      const box = document.createElement('div');
      box.innerHTML = renderToStaticMarkup(story.node);
      const nameless = [...box.querySelectorAll('button, a, summary, [role="img"]')].filter(
        element => (element.textContent ?? '').trim() === '' && (element.getAttribute('aria-label') ?? '') === ''
      );
      expect(nameless.map(element => element.outerHTML)).toEqual([]);
      const unlabelled = [...box.querySelectorAll('input:not([type="hidden"]), textarea')].filter(
        field =>
          field.closest('label') === null &&
          field.getAttribute('aria-label') === null &&
          box.querySelector(`label[for="${field.id}"]`) === null
      );
      expect(unlabelled.map(element => element.outerHTML)).toEqual([]);
      const ids = [...box.querySelectorAll('[id]')].map(element => element.id);
      expect(new Set(ids).size).toBe(ids.length);
      const primaries = [...box.querySelectorAll('.vt-button.vt-mod-primary:not(.vt-split-more)')];
      expect(story.of === 'Button' ? 0 : primaries.length).toBeLessThanOrEqual(1);
    });
  }

  it('leaves no component out', () => {
    expect(components).toEqual(
      expect.arrayContaining([
        'StatusGlyph',
        'Icon',
        'Button',
        'Caption',
        'VerdictStrip',
        'PlaceholderChip',
        'HiddenOutput',
        'Receipt',
        'StateMessage',
        'Skeleton',
        'CardGrid',
        'ResultRow',
        'NotebookView',
        'Rail',
        'VersionList',
        'LineageView',
        'TombstoneView',
        'WithdrawForm',
        'ForkConfirm',
        'PublishView',
        'GalleryPanelView',
        'NewsBanner',
        'PreviewView'
      ])
    );
  });
});
