import { describe, expect, it } from 'vitest';
import { remarksOf } from './panel';

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
