// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frames, MOST } from './frames.js';

type Seen = { target: Element; isIntersecting: boolean };
let look: (entries: Seen[]) => void = () => undefined;

const slots = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.vt-interactive')];
const slot = (at: number): HTMLElement => slots()[at] as HTMLElement;
const frameIn = (at: number): HTMLIFrameElement | null => slot(at).querySelector('iframe');
const drawn = (): number[] => slots().flatMap((one, at) => (one.querySelector('iframe') === null ? [] : [at]));
const heightOf = (at: number): string => slot(at).style.getPropertyValue('--vt-told');
const see = (at: number, isIntersecting = true): void => look([{ target: slot(at), isIntersecting }]);
const say = (data: unknown, source: unknown = frameIn(0)?.contentWindow, origin = 'null'): void => {
  window.dispatchEvent(new MessageEvent('message', { data, source: source as Window, origin }));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: Seen[]) => void) {
        look = seen;
      }
      observe(): void {
        // What is in sight is said by the test.
      }
    }
  );
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  document.body.innerHTML = Array.from(
    { length: MOST + 3 },
    (_, at) =>
      `<div class="vt-interactive" data-vt-frame="/n/e/v/1/frames/${at}" data-vt-title="Figure ${at}"><div class="vt-still">still</div></div>`
  ).join('');
  frames(document);
});
afterEach(() => {
  vi.useRealTimers();
  delete document.documentElement.dataset['vtTheme'];
});

describe('a figure that a script draws', () => {
  it('has a frame that is shut, named and in the colours of the page, once it is in sight', () => {
    expect(drawn()).toEqual([]);
    document.documentElement.dataset['vtTheme'] = 'dark';
    see(0);
    const frame = frameIn(0);
    expect(frame?.getAttribute('sandbox')).toBe('allow-scripts');
    expect([frame?.getAttribute('src'), frame?.title]).toEqual(['/n/e/v/1/frames/0?theme=dark', 'Figure 0']);
    expect(slot(0).classList.contains('vt-mod-live')).toBe(false);
    say({ vitrine: 'frame', height: 400 });
    expect(slot(0).classList.contains('vt-mod-live')).toBe(true);
    expect(heightOf(0)).toContain('400px');
  });

  it('makes room for one in sight when there are as many as a browser bears', () => {
    for (let at = 0; at < MOST; at++) {
      see(at);
    }
    see(MOST);
    // All are in sight: the next waits.
    expect(drawn()).toEqual(Array.from({ length: MOST }, (_, at) => at));
    see(1, false);
    expect(drawn()).toEqual([0, 2, 3, MOST]);
    see(0, false);
    see(1);
    expect(drawn()).toEqual([1, 2, 3, MOST]);
    expect(slot(0).textContent).toContain('still');
  });

  it('is believed about its height within bounds, and not for ever', () => {
    see(0);
    for (const height of [1e9, -1, NaN, '900', null, 79, 2001]) {
      say({ vitrine: 'frame', height });
    }
    expect(heightOf(0)).toBe('');
    for (const height of [500, 501, 502, 503, 504]) {
      say({ vitrine: 'frame', height });
    }
    expect(heightOf(0)).toContain('502px');
  });

  it('speaks for itself alone', () => {
    see(0);
    see(1);
    for (const [data, source, origin] of [
      [{ vitrine: 'frame', height: 700 }, window, 'null'],
      [{ vitrine: 'frame', height: 700 }, null, 'null'],
      [{ vitrine: 'frame', failed: true }, frameIn(0)?.contentWindow, 'https://gallery.example'],
      [{ vitrine: 'other', failed: true }, frameIn(0)?.contentWindow, 'null'],
      ['failed', frameIn(0)?.contentWindow, 'null']
    ] as const) {
      say(data, source, origin);
    }
    expect(drawn()).toEqual([0, 1]);
    expect(heightOf(0)).toBe('');
    say({ vitrine: 'frame', height: 700 }, frameIn(1)?.contentWindow);
    expect([heightOf(0), heightOf(1) === '']).toEqual(['', false]);
  });

  it.each([
    ['says so', (): void => say({ vitrine: 'frame', failed: true })],
    ['says nothing in time', (): void => void vi.advanceTimersByTime(20_000)]
  ])('that fails and %s leaves what was saved of it, and is not tried again', (_how, fail) => {
    see(0);
    fail();
    expect(drawn()).toEqual([]);
    expect(slot(0).querySelector('[role=status]')?.textContent).toBe(
      "The interactive figure can't be drawn here. What was saved of it is above."
    );
    see(0);
    expect(drawn()).toEqual([]);
  });

  it('that is drawn has no time to keep', () => {
    see(0);
    say({ vitrine: 'frame', height: 400 });
    vi.advanceTimersByTime(60_000);
    expect(drawn()).toEqual([0]);
  });

  it('changes its colours with the page', async () => {
    see(0);
    document.documentElement.dataset['vtTheme'] = 'dark';
    await vi.waitFor(() => expect(frameIn(0)?.getAttribute('src')).toContain('theme=dark'));
  });
});

it('a page without such figures, and a browser that can not tell what is in sight, stay as they are', () => {
  document.body.innerHTML = '<p>text</p>';
  expect(() => frames(document)).not.toThrow();
  vi.stubGlobal('IntersectionObserver', undefined);
  document.body.innerHTML = '<div class="vt-interactive" data-vt-frame="/x"></div>';
  frames(document);
  expect(document.querySelector('iframe')).toBeNull();
});
