import { describe, expect, it } from 'vitest';
import { Throttle } from './throttle.js';

describe('Throttle', () => {
  it('asks to wait after the last allowed failure, and no longer than the window', () => {
    const throttle = new Throttle(3, 60_000);
    for (const now of [0, 1000, 2000]) {
      expect(throttle.wait('a', now)).toBe(0);
      throttle.failed('a', now);
    }
    expect(throttle.wait('a', 3000)).toBe(57);
    expect(throttle.wait('b', 3000)).toBe(0);
    expect(throttle.wait('a', 60_000)).toBe(0);
  });

  it('forgets after a success', () => {
    const throttle = new Throttle(1, 60_000);
    throttle.failed('a', 0);
    expect(throttle.wait('a', 1)).toBe(60);
    throttle.cleared('a');
    expect(throttle.wait('a', 1)).toBe(0);
  });

  it('holds no more keys than it was told to', () => {
    const throttle = new Throttle(1, 60_000, 2);
    for (const key of ['a', 'b', 'c']) {
      throttle.failed(key, 0);
    }
    expect(throttle.wait('a', 1)).toBe(0);
    expect(throttle.wait('c', 1)).toBe(60);
  });
});
