// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { perform } from './stage.js';

const told = vi.fn();

function stage(search: string, spec: string): void {
  document.body.innerHTML = `<main id="figure"></main><script type="application/json" id="spec">${spec}</script>`;
  history.replaceState(null, '', `/n/e/v/1/frames/0${search}`);
}

beforeEach(() => {
  told.mockReset();
  vi.stubGlobal('parent', { postMessage: told });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {
        // Nothing here has a size.
      }
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('a frame', () => {
  it('draws what lies in its document, and tells its page alone how high it became', async () => {
    stage('?theme=light', '{"a":1}');
    Object.defineProperty(document.getElementById('figure'), 'scrollHeight', { value: 321.4 });
    const draw = vi.fn(async () => undefined);
    await perform(draw);
    expect(draw).toHaveBeenCalledWith({ box: document.getElementById('figure'), spec: { a: 1 }, dark: false });
    expect(told.mock.calls).toEqual([[{ vitrine: 'frame', height: 322 }, location.origin]]);
  });

  it.each([
    ['?theme=dark', 'dark'],
    ['?theme=light', 'light'],
    ['', 'dark']
  ])('is as dark as its page: %s', async (search, theme) => {
    stage(search, '{}');
    await perform(async () => undefined);
    expect(document.documentElement.dataset['theme']).toBe(theme);
  });

  it('says that it failed, and nothing of why', async () => {
    stage('', '{}');
    await perform(async () => {
      throw new Error('secret');
    });
    expect(told.mock.calls).toEqual([[{ vitrine: 'frame', failed: true }, location.origin]]);
    expect(document.body.textContent).toContain("This figure can't be drawn.");
    expect(document.body.textContent).not.toContain('secret');
  });

  it('without a figure in it does nothing', async () => {
    stage('', 'null');
    const draw = vi.fn(async () => undefined);
    await perform(draw);
    expect([draw.mock.calls, told.mock.calls]).toEqual([[], []]);
  });
});
