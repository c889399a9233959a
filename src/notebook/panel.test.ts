import { describe, expect, it } from 'vitest';
import { linkOfPanel, liveNotebook, originOfPanel, rememberLink, remarksOf } from './panel';

const kernel = (status: string | null) =>
  ({ session: status === null ? null : { kernel: { status } } }) as unknown as Parameters<typeof remarksOf>[2];

describe('remarksOf', () => {
  it('tells what a person should know and blocks nothing', () => {
    expect(remarksOf(false, true, kernel('idle'))).toEqual([]);
    expect(remarksOf(true, true, kernel('idle'))).toEqual(['unsaved']);
    expect(remarksOf(false, false, kernel('idle'))).toEqual(['read-only']);
    expect(remarksOf(false, true, kernel(null))).toEqual(['kernel-absent']);
    expect(remarksOf(false, true, kernel('dead'))).toEqual(['kernel-dead']);
    expect(remarksOf(false, true, kernel('busy'))).toEqual(['kernel-busy']);
    expect(remarksOf(false, true, kernel('autorestarting'))).toEqual(['kernel-busy']);
  });
});

type Panel = Parameters<typeof liveNotebook>[0];

const sha = (digit: string, count: number): string => digit.repeat(count);
const origin = { entry: 'o1', version: 2, contentId: sha('a', 64), commit: sha('b', 40) };
const link = { ...origin, entry: 'e1', gallery: 'http://g' };

/** A panel over one model; `saved` counts what reached the file. */
function panel(metadata: Record<string, unknown>, changes: { writable?: boolean; disposed?: boolean } = {}) {
  const kept: Record<string, unknown> = { ...metadata };
  const cells = ['a', 'b'];
  const saved: number[] = [];
  const model = {
    metadata: kept,
    nbformat: 4,
    nbformatMinor: 5,
    isDisposed: false,
    cells: {
      get length() {
        return cells.length;
      },
      get: (index: number) => ({ toJSON: () => ({ source: cells[index] }) })
    },
    getMetadata: (key: string) => kept[key],
    setMetadata: (key: string, value: unknown) => (kept[key] = value)
  };
  const context = {
    model,
    contentsModel: { writable: changes.writable ?? true },
    save: () => Promise.resolve(void saved.push(1))
  };
  return {
    panel: { context, isDisposed: changes.disposed ?? false } as unknown as Panel,
    model,
    cells,
    kept,
    saved
  };
}

describe('the live notebook', () => {
  it('is what is on the screen at the moment it is asked', () => {
    const one = panel({ a: 1 });
    const live = liveNotebook(one.panel);
    expect(live).toMatchObject({ metadata: { a: 1 }, nbformat: 4, nbformatMinor: 5, cellCount: 2 });
    one.cells.push('c');
    expect(live?.cellCount).toBe(3);
    expect(live?.cell(2)).toEqual({ source: 'c' });
  });

  it('has no cells left once it was closed', () => {
    const one = panel({});
    const live = liveNotebook(one.panel);
    one.model.isDisposed = true;
    expect(live?.cellCount).toBe(0);
    expect(liveNotebook(panel({}, { disposed: true }).panel)).toBeNull();
  });
});

describe('what a notebook remembers', () => {
  it('is where it was published and what it came from', () => {
    const one = panel({ vitrine: { entry: link, origin } }).panel;
    expect(linkOfPanel(one)).toEqual(link);
    expect(originOfPanel(one)).toEqual(origin);
  });

  it('is nothing where somebody wrote nonsense into it', () => {
    for (const vitrine of [null, 'text', [], { entry: 'e1' }, { entry: { ...link, version: 0 } }]) {
      expect(linkOfPanel(panel({ vitrine }).panel)).toBeNull();
      expect(originOfPanel(panel({ vitrine }).panel)).toBeNull();
    }
  });

  it('keeps its origin when it is published, and is saved', async () => {
    const one = panel({ vitrine: { origin }, other: 1 });
    await rememberLink(one.panel, link, 100);
    expect(one.kept).toEqual({ vitrine: { origin, entry: link }, other: 1 });
    expect(one.saved).toHaveLength(1);
  });

  it('is left to Lab to save when it is so large that saving would be felt', async () => {
    const largest = panel({});
    await rememberLink(largest.panel, link, 5_000_000);
    expect(largest.saved).toHaveLength(1);
    const larger = panel({});
    await rememberLink(larger.panel, link, 5_000_001);
    expect(linkOfPanel(larger.panel)).toEqual(link);
    expect(larger.saved).toEqual([]);
  });

  it('is not written to a file that cannot be written', async () => {
    const one = panel({}, { writable: false });
    await rememberLink(one.panel, link, 100);
    expect(linkOfPanel(one.panel)).toEqual(link);
    expect(one.saved).toEqual([]);
  });

  it('is left alone when the notebook was closed meanwhile', async () => {
    const one = panel({}, { disposed: true });
    await rememberLink(one.panel, link, 100);
    expect(one.kept).toEqual({});
    expect(one.saved).toEqual([]);
  });
});
