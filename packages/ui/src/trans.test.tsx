import { english } from '@vitrine/core/words';
import { createElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bracketed, outsideBrackets } from '../../core/src/testing/marked.js';
import { stories } from '../stories/stories.js';
import { TransProvider, useTrans, withNodes } from './trans.js';

/** Every text that a story hands in: whoever uses the component says it in the right language. */
function handedIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' || typeof value === 'number') {
    found.add(String(value).trim());
  } else if (Array.isArray(value)) {
    value.forEach(one => handedIn(one, found));
  } else if (typeof value === 'object' && value !== null) {
    Object.values(isValidElement<object>(value) ? value.props : value).forEach(one => handedIn(one, found));
  }
  return found;
}

const BETWEEN = '\u0001';

/** What a reader sees or hears and no catalogue can change: text nodes and names, without what is in brackets. */
function unsaid(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode() !== null) {
    texts.push(walker.currentNode.textContent ?? '');
  }
  const names = ['title', 'aria-label', 'placeholder', 'alt'].flatMap(name =>
    [...page.querySelectorAll(`[${name}]`)].map(element => element.getAttribute(name) ?? '')
  );
  // Text nodes stay together until the brackets are gone: a sentence may have elements in it.
  return [texts.join(BETWEEN), ...names]
    .map(text => outsideBrackets(text))
    .flatMap(text => text.split(BETWEEN))
    .map(text => text.trim())
    .filter(text => text !== '');
}

/** Times, numbers, names of programming languages, marks between words. */
const nobodys = /^(?:[\s\d:.,·()+/-]|UTC|Python)*$/;

function isHandedIn(text: string, given: readonly string[]): boolean {
  const rest = given.filter(one => one.length > 3).reduce((left, one) => left.split(one).join(' '), text);
  // A hit is cut where its words are marked.
  const bare = rest.replace(/^[\s:.]+|\s+$/g, '');
  return nobodys.test(rest) || given.some(one => one.includes(bare));
}

const drawn = (node: ReactElement): string =>
  renderToStaticMarkup(<TransProvider trans={bracketed}>{node}</TransProvider>);

describe('every component in another language', () => {
  for (const story of stories) {
    it(`${story.of}, ${story.state}: says nothing that a catalogue can't change`, () => {
      const given = [...handedIn(story.node)].sort((a, b) => b.length - a.length);
      expect(unsaid(drawn(story.node)).filter(text => !isHandedIn(text, given))).toEqual([]);
    });
  }

  it('is English where nobody says otherwise', () => {
    const all = stories.map(story => renderToStaticMarkup(story.node)).join('');
    expect(all).not.toContain('⟦');
    expect(all).toContain('Nothing has left this computer yet.');
  });

  it('would find a word that was left out', () => {
    const Slip = (): JSX.Element => <p aria-label="Left out">{useTrans().__('Said')}</p>;
    expect(unsaid(drawn(<Slip />)).filter(text => !isHandedIn(text, []))).toEqual(['Left out']);
  });
});

describe('withNodes', () => {
  const text = (node: ReactNode): string => renderToStaticMarkup(createElement('p', null, node));

  it('puts elements where a language wants them', () => {
    const name = <b>Ada</b>;
    expect(text(withNodes(english.__('by %1', '%1'), name))).toBe('<p>by <b>Ada</b></p>');
    expect(text(withNodes('%2, %1', name, 'gestern'))).toBe('<p>gestern, <b>Ada</b></p>');
  });

  it('leaves a mark that nothing stands for, and never reads markup', () => {
    expect(text(withNodes('100 %, %3 <i>'))).toBe('<p>100 %, %3 &lt;i&gt;</p>');
  });
});
