import { describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { explain } from './reach';

const code = (error: unknown, gallery: string, answered: boolean): string => {
  const found = explain(error, gallery, answered);
  return found instanceof VitrineError ? found.code : String(found);
};
const silent = new VitrineError('gallery-unreachable');

describe('explain', () => {
  it('takes silence over https for a certificate, until the gallery has answered once', () => {
    expect(code(silent, 'https://g.example', false)).toBe('gallery-certificate');
    expect(code(silent, 'https://g.example', true)).toBe('gallery-unreachable');
    expect(code(silent, 'http://g.example', false)).toBe('gallery-unreachable');
  });

  it('leaves every other error as it is', () => {
    expect(code(new VitrineError('gallery-slow'), 'https://g', false)).toBe('gallery-slow');
    expect(code('boom', 'https://g', false)).toBe('boom');
  });
});
