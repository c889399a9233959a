import { describe, expect, it } from 'vitest';
import { createPlaceholders, isPlaceholder, placeholderTypes } from './placeholders.js';

describe('placeholders', () => {
  it('are the same for the same value, however it is written', () => {
    const names = createPlaceholders(true, []);
    expect(names.of('EMAIL', 'a@example.org')).toBe('EMAIL-1');
    expect(names.of('EMAIL', 'b@example.org')).toBe('EMAIL-2');
    expect(names.of('EMAIL', 'A@Example.org')).toBe('EMAIL-1');
    expect(names.of('PHONE', 'a@example.org')).toBe('PHONE-1');
  });

  it('go on after those that already stand in the text', () => {
    const names = createPlaceholders(true, ['see EMAIL-7 and EMAIL-2', 'UTF-8 is no placeholder']);
    expect(names.of('EMAIL', 'x')).toBe('EMAIL-8');
    expect(names.of('TOKEN', 'x')).toBe('TOKEN-1');
  });

  it('have no number where nothing may be counted', () => {
    const names = createPlaceholders(false, ['EMAIL-7']);
    expect([names.of('EMAIL', 'a'), names.of('EMAIL', 'b')]).toEqual(['EMAIL', 'EMAIL']);
  });

  it('are known again, and nothing else is', () => {
    for (const type of placeholderTypes) {
      expect([isPlaceholder(type), isPlaceholder(`${type}-12`)]).toEqual([true, true]);
    }
    for (const text of ['email-1', 'EMAIL-', 'EMAIL-1x', 'UTF-8', 'EMAIL-1234567', ' EMAIL', '']) {
      expect(isPlaceholder(text)).toBe(false);
    }
  });
});
