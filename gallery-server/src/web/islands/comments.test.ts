// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comments } from './comments.js';

const at = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) {
    throw new Error(`Nothing at ${selector}`);
  }
  return found;
};
const click = (selector: string, more: MouseEventInit = {}): boolean =>
  !at(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...more }));
const press = (key: string, target: EventTarget = document.body): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

beforeAll(() => comments(document));
beforeEach(() => {
  document.body.innerHTML = `
    <section id="cell-3"><p class="vt-said"><a class="vt-said-count" href="#comment-a" data-vt-said="cell-3">1</a>
      <a class="vt-said-add" href="?comment=3#comment-form" data-vt-say="3">Comment</a></p></section>
    <section id="cell-4"><p class="vt-said"><a id="lost" href="#comment-x" data-vt-said="cell-4">1</a></p></section>
    <section id="comments">
      <article data-vt-thread-of="cell-3"><div class="vt-comment" id="comment-a" tabindex="-1">Look</div></article>
      <form id="comment-form"><select><option value="2">2</option><option value="3">3</option></select>
        <textarea></textarea></form>
    </section>`;
});

describe('a mark at a cell', () => {
  it('opens what is said there at the cell, and puts it back', () => {
    expect(click('.vt-said-count')).toBe(true);
    expect(at('#cell-3 .vt-comment').textContent).toBe('Look');
    expect(document.activeElement?.id).toBe('comment-a');
    press('Escape');
    expect(at('#comments .vt-comment').textContent).toBe('Look');
    expect(document.activeElement).toBe(at('.vt-said-count'));
    click('.vt-said-count');
    click('.vt-said-count');
    expect(document.querySelectorAll('#comments .vt-comment')).toHaveLength(1);
  });

  it('brings the form to the cell, with the cell chosen', () => {
    expect(click('.vt-said-add')).toBe(true);
    expect(at('#cell-3 form')).toBeTruthy();
    expect(at('select')).toHaveProperty('value', '3');
    expect(document.activeElement).toBe(at('textarea'));
    press('Escape', at('textarea'));
    expect(document.querySelector('#cell-3 form')).not.toBeNull();
    expect(click('.vt-said-count')).toBe(true);
    expect(document.querySelectorAll('#comments form')).toHaveLength(1);
  });

  it('leads to the thread itself where there is nothing to open, or in another tab', () => {
    expect(click('#lost')).toBe(false);
    expect(click('.vt-said-count', { ctrlKey: true })).toBe(false);
    expect(document.querySelectorAll('#comments .vt-comment')).toHaveLength(1);
  });
});
