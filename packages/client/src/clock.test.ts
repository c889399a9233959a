import { describe, expect, it } from 'vitest';
import { byOwnClock } from './clock.js';

const hour = 3_600_000;

describe('the end of a token by the clock of this computer', () => {
  it.each([-hour, 0, hour])('is as far away as the gallery says when it is off by %i ms', off => {
    const now = 1_800_000_000_000;
    const answer = byOwnClock({ token: 't', now, expiresAt: now + hour }, now + off);
    expect(answer).toEqual({ token: 't', now: now + off, expiresAt: now + off + hour });
  });

  it('is what an older gallery says, which tells no clock', () => {
    const old = { expiresAt: 5 } as { expiresAt: number; now: number };
    expect(byOwnClock(old, 99)).toEqual({ expiresAt: 5 });
  });
});
