// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finished, PAUSE, suggest } from './suggest.js';

const items = [
  { kind: 'title', text: 'Churn after the first month', id: 'abc', count: 1 },
  { kind: 'word', text: 'churn', id: null, count: 7 },
  { kind: 'tag', text: 'churn rate', id: null, count: 2 }
];
let asked: string[] = [];
let answer: () => Promise<Response>;
const submitted = vi.fn();

const field = (): HTMLInputElement => document.querySelector('input') as HTMLInputElement;
const list = (): HTMLElement => document.querySelector('.vt-suggestions') as HTMLElement;
const options = (): string[] => [...list().children].map(each => each.textContent ?? '');
const chosen = (): number => [...list().children].findIndex(each => each.ariaSelected === 'true');

async function type(words: string): Promise<void> {
  field().value = words;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(PAUSE);
}

function press(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  field().dispatchEvent(event);
  return event;
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  submitted.mockClear();
  answer = async () => Response.json({ items });
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return answer();
  });
  document.body.innerHTML = '<form role="search"><input type="search" data-vt-search></form>';
  const form = document.querySelector('form') as HTMLFormElement;
  form.requestSubmit = submitted;
  suggest(document, '/team');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('suggestions', () => {
  it('come below the field once nobody types for a moment', async () => {
    await type('chu');
    expect(asked).toEqual(['/team/api/v1/suggestions?q=chu']);
    expect(options()).toEqual(['Churn after the first month notebook', 'churn word', 'churn rate tag']);
    expect(field().ariaExpanded).toBe('true');
    expect(list().hidden).toBe(false);
  });

  it('are asked for once, however fast somebody types', async () => {
    field().value = 'ch';
    field().dispatchEvent(new Event('input'));
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    await type('chur');
    expect(asked).toEqual(['/team/api/v1/suggestions?q=chur']);
  });

  it('are not asked for with a single letter, and go when the words go', async () => {
    await type('c');
    expect(asked).toEqual([]);
    await type('chu');
    await type('');
    expect(list().hidden).toBe(true);
  });

  it('of an earlier question do not come after those of a later one', async () => {
    let late: (response: Response) => void = () => undefined;
    answer = () => new Promise(resolve => (late = resolve));
    await type('chu');
    answer = async () => Response.json({ items: [items[1]] });
    await type('churn');
    late(Response.json({ items }));
    await vi.advanceTimersByTimeAsync(1);
    expect(options()).toEqual(['churn word']);
  });

  it.each([
    ['a refusal', async () => new Response('{}', { status: 401 })],
    ['no answer', async () => Promise.reject(new Error('offline'))],
    ['something else', async () => Response.json([{ kind: 'constructor', text: 'x' }])],
    ['half of it', async () => Response.json({ items: [{ kind: 'word' }, null, 3] })]
  ])('are none after %s, and the field works as ever', async (_what, given) => {
    answer = given;
    await type('chu');
    expect(list().hidden).toBe(true);
    expect(press('Enter').defaultPrevented).toBe(false);
  });

  it('are text, whatever they hold', async () => {
    answer = async () => Response.json({ items: [{ kind: 'tag', text: '<img src=x onerror=alert(1)>', id: null }] });
    await type('im');
    expect(list().querySelector('img')).toBeNull();
    expect(options()).toEqual(['<img src=x onerror=alert(1)> tag']);
  });
});

describe('the keys of suggestions', () => {
  beforeEach(() => type('a chu'));

  it('walk them and the field in a circle', () => {
    const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map(key => {
      press(key);
      return chosen();
    });
    expect(walked).toEqual([0, 1, 2, -1, 2]);
    expect(field().getAttribute('aria-activedescendant')).toBe(list().children[2]?.id);
  });

  it('take one: the last word is finished, and the search goes', () => {
    press('ArrowDown');
    press('ArrowDown');
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(field().value).toBe('a churn');
    expect(submitted).toHaveBeenCalledOnce();
    expect(list().hidden).toBe(true);
  });

  it('search for what was typed where none was chosen', () => {
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(field().value).toBe('a chu');
  });

  it('close them', () => {
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(list().hidden).toBe(true);
    expect(press('ArrowDown').defaultPrevented).toBe(false);
  });

  it('go with the cursor', () => {
    field().dispatchEvent(new Event('blur'));
    expect(list().hidden).toBe(true);
  });
});

describe('a suggestion that is pressed', () => {
  it('is taken before the field loses the cursor', async () => {
    await type('chu');
    const down = new Event('pointerdown', { bubbles: true, cancelable: true });
    list().children[2]?.dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
    expect(field().value).toBe('tag:"churn rate"');
  });
});

describe('finished words', () => {
  it.each([
    ['bik', { kind: 'word', text: 'bikes' }, 'bikes'],
    ['rain bik', { kind: 'word', text: 'bikes' }, 'rain bikes'],
    ['rain ', { kind: 'author', text: 'Demo "the" author' }, 'rain author:"Demo the author"'],
    ['pan', { kind: 'package', text: 'pandas' }, 'package:"pandas"'],
    ['Demo author 5', { kind: 'author', text: 'Demo author 5' }, 'author:"Demo author 5"'],
    ['rain deep lea', { kind: 'tag', text: 'Deep learning' }, 'rain tag:"Deep learning"'],
    ['rain xyz', { kind: 'word', text: 'xylophone' }, 'rain xylophone'],
    ['', { kind: 'word', text: 'bikes' }, 'bikes']
  ] as const)('%s', (words, suggestion, expected) => {
    expect(finished(words, suggestion)).toBe(expected);
  });
});
