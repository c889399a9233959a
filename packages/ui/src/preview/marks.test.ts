import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markGone, rangesOf } from './marks.js';

/** jsdom paints nothing and has no sight: both are played, as far as they are used. */
let painted: Map<string, Range[]>;
let sight: { callback: IntersectionObserverCallback; seen: Set<Element>; ended: boolean };
let page: HTMLElement;

class Sight {
  constructor(callback: IntersectionObserverCallback) {
    sight = { callback, seen: new Set(), ended: false };
  }
  observe(target: Element): void {
    sight.seen.add(target);
  }
  disconnect(): void {
    sight.ended = true;
  }
}

class Marks extends Set<Range> {
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

const frame = (): Promise<void> => new Promise(resolve => requestAnimationFrame(() => resolve()));

function comes(cell: string, into = true): void {
  const target = page.querySelector(cell) as Element;
  sight.callback([{ target, isIntersecting: into } as IntersectionObserverEntry], {} as IntersectionObserver);
}

const marked = (): string[] => (painted.get('vt-gone') ?? []).map(String);

beforeEach(() => {
  painted = new Map();
  const highlights = {
    set: (name: string, marks: Set<Range>) => painted.set(name, [...marks]),
    delete: (name: string) => painted.delete(name)
  };
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', Marks);
  vi.stubGlobal('IntersectionObserver', Sight);
  page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = `
    <div class="vt-mod-before">
      <section class="vt-cell" id="before-cell-3"><code>to = "a@b.example"</code></section>
      <section class="vt-cell" id="before-cell-4"><p>Nightjar, and Nightjar again</p></section>
    </div>`;
});

afterEach(() => {
  page.remove();
  vi.unstubAllGlobals();
});

const gone: Readonly<Record<number, string[]>> = { 3: ['a@b.example'], 4: ['Nightjar'] };

describe('marks in the original', () => {
  it('are made in cells that are in sight, and go with them', async () => {
    const end = markGone(page, index => gone[index] ?? []);
    expect(sight.seen.size).toBe(2);
    comes('#before-cell-3');
    await frame();
    expect(marked()).toEqual(['a@b.example']);
    comes('#before-cell-4');
    await frame();
    expect(marked()).toEqual(['a@b.example', 'Nightjar', 'Nightjar']);
    comes('#before-cell-3', false);
    await frame();
    expect(marked()).toEqual(['Nightjar', 'Nightjar']);
    end();
    expect(painted.size).toBe(0);
    expect(sight.ended).toBe(true);
  });

  it('are made anew where a cell is drawn anew, and no element is touched by them', async () => {
    const end = markGone(page, index => gone[index] ?? []);
    comes('#before-cell-3');
    await frame();
    const code = page.querySelector('code') as HTMLElement;
    code.innerHTML = '<span>to</span> = <span>"a@b</span><span>.example"</span>';
    await Promise.resolve();
    await frame();
    expect(marked()).toEqual(['a@b.example']);
    expect(code.innerHTML).toBe('<span>to</span> = <span>"a@b</span><span>.example"</span>');
    end();
  });

  it('watch cells that come later', async () => {
    const end = markGone(page, () => []);
    page
      .querySelector('.vt-mod-before')
      ?.insertAdjacentHTML('beforeend', '<section class="vt-cell" id="before-cell-5"></section>');
    await Promise.resolve();
    expect(sight.seen.size).toBe(3);
    end();
  });

  it('are left out where a browser can not paint them: the cell says it in words', () => {
    vi.stubGlobal('CSS', {});
    markGone(page, () => ['Nightjar'])();
    vi.stubGlobal('CSS', { highlights: { set: () => undefined, delete: () => undefined } });
    vi.stubGlobal('Highlight', undefined);
    markGone(page, () => ['Nightjar'])();
    expect(painted.size).toBe(0);
  });

  it('are no more than a screen can hold', () => {
    page.innerHTML = `<p>${'Nightjar '.repeat(5000)}</p>`;
    expect(rangesOf(page, ['Nightjar']).length).toBe(200);
    expect(rangesOf(page, [])).toEqual([]);
  });
});
