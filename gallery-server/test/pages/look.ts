import { expect } from 'vitest';
import type { TalkData } from '../../src/web/talk.js';
import type { PageContext } from '../../src/web/context.js';
import type { EntrySummary } from '../../src/domain/entries/model.js';
import { author, NOW, versionOf } from './fake-store.js';
import type { SampleVersion } from './fake-store.js';

/** A page of a gallery below a base path, as somebody who is signed in asks for it. */
export const context: PageContext = {
  base: '/team',
  url: 'https://gallery.example/team',
  account: author,
  csrf: 'abc123',
  assets: { style: 'page-1.css', script: 'page-1.js' },
  theme: 'system',
  demo: false,
  now: NOW,
  here: '/n/stations'
};
export const nobody: PageContext = { ...context, account: null, csrf: '' };

/** What somebody writes into a field who means harm, or only writes another script. */
export const hostile: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;b&gt; & &amp;',
  'שלום עולם',
  '\u202Egnp.exe',
  '見積もり 2026年',
  'a\u0301\u0327 👩🏽‍🔬',
  'x'.repeat(5000)
];

/** A page as a browser understands it. */
export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The one element a selector must find. */
export function one(page: ParentNode, selector: string): HTMLElement {
  const found = page.querySelectorAll<HTMLElement>(selector);
  expect([selector, found.length]).toEqual([selector, 1]);
  const [first] = found;
  if (first === undefined) {
    throw new Error(selector);
  }
  return first;
}

export const texts = (page: ParentNode, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(each => (each.textContent ?? '').replace(/\s+/g, ' ').trim());

export const hrefs = (page: ParentNode, selector: string): (string | null)[] =>
  [...page.querySelectorAll(selector)].map(each => each.getAttribute('href'));

/** What a form would send, without anybody typing. */
export function fieldsOf(form: Element): Record<string, string> {
  const named = [...form.querySelectorAll<HTMLInputElement>('input[name]')];
  return Object.fromEntries(named.map(input => [input.name, input.getAttribute('value') ?? '']));
}

/** Nothing of what was typed has become a part of the page. */
export function expectHarmless(page: Document): void {
  expect(page.querySelectorAll('img, iframe, object, embed, style, base, meta[http-equiv]')).toHaveLength(0);
  expect([...page.querySelectorAll('script')].map(each => each.getAttribute('src'))).toEqual([
    '/team/assets/page-1.js'
  ]);
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^style$|^srcdoc$/);
      if (/^(?:href|src|action|formaction)$/.test(name)) {
        expect(value).toMatch(/^(?:\/|https?:\/\/|#)/);
      }
    }
  }
}

/** A notebook in a list. */
export function summaryOf(sample: SampleVersion, over: Partial<EntrySummary> = {}): EntrySummary {
  return {
    id: sample.entry,
    latest: versionOf(sample),
    versions: sample.number,
    forks: 0,
    hit: null,
    stars: 0,
    starred: false,
    deprecated: null,
    ...over
  };
}

/** A notebook of which nobody has said anything. */
export const quiet: TalkData = {
  regard: { stars: 0, starred: false, deprecated: null },
  threads: [],
  others: [],
  spots: [],
  chosen: null,
  mayComment: false,
  mayDeprecate: false,
  key: 'k'
};
