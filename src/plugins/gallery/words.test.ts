import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepWords, lastWords } from './words';

afterEach(() => {
  vi.unstubAllGlobals();
  window.sessionStorage.clear();
});

describe('the words of the panel', () => {
  it('are those of this tab', () => {
    expect(lastWords()).toBe('');
    keepWords('tariff');
    expect(lastWords()).toBe('tariff');
    expect(JSON.stringify({ ...window.localStorage })).not.toContain('tariff');
  });

  it('are nothing where a tab keeps nothing', () => {
    vi.stubGlobal('sessionStorage', null);
    expect(() => keepWords('tariff')).not.toThrow();
    expect(lastWords()).toBe('');
  });
});
