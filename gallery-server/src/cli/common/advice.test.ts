import { catalogue, VitrineError } from '@vitrine/core/errors';
import type { ErrorCode } from '@vitrine/core/errors';
import { describe, expect, it } from 'vitest';
import { sentenceOf, talking, Told, told } from './advice.js';
import { Stop, wrongCall } from './stop.js';

const gallery = 'http://gallery.test/base';
const codes = Object.keys(catalogue) as ErrorCode[];

describe('what a refusal says at a command line', () => {
  it.each([
    ['sign-in-needed', `vitrine login --server ${gallery}`],
    ['sign-in-expired', `vitrine login --server ${gallery}`],
    ['gallery-unreachable', 'vitrine doctor'],
    ['gallery-slow', 'never published twice'],
    ['gallery-certificate', 'NODE_EXTRA_CA_CERTS'],
    ['version-conflict', '--on-top'],
    ['title-missing', '--title'],
    ['reason-missing', '--reason'],
    ['file-exists', '--to']
  ] as const)('%s leads to %s', (code, next) => {
    expect(sentenceOf(told(new VitrineError(code), gallery)).next).toContain(next);
  });

  it('names the field that is too long by its option', () => {
    const error = new VitrineError('field-too-long', { field: 'question', limit: 1000 });
    expect(sentenceOf(told(error, gallery)).next).toContain('--question');
  });

  it.each(codes)('%s keeps code and status and speaks of no window', code => {
    const error = told(new VitrineError(code), gallery);
    expect(error).toMatchObject({ code, status: catalogue[code].status });
    const { sentence, next } = sentenceOf(error);
    expect(sentence).not.toBe('');
    expect(`${sentence} ${next}`).not.toMatch(/undefined|NaN|null/);
  });

  it('is told once, and what is no refusal stays as it is', () => {
    const once = told(new VitrineError('sign-in-needed'), gallery);
    expect(told(once, 'http://other.test')).toBe(once);
    const bug = new TypeError('x');
    expect(told(bug, gallery)).toBe(bug);
    const plain = new VitrineError('not-found');
    expect(told(plain, gallery)).toBe(plain);
  });

  it('wraps a whole conversation', async () => {
    expect(await talking(gallery, async () => 1)).toBe(1);
    const failing = talking(gallery, () => Promise.reject(new VitrineError('sign-in-expired')));
    await expect(failing).rejects.toBeInstanceOf(Told);
  });
});

describe('the sentence of anything thrown', () => {
  it('tells our own reasons to stop apart from wrong calls', () => {
    expect(sentenceOf(new Stop('No.', 'Do.'))).toEqual({ code: 'stopped', sentence: 'No.', next: 'Do.' });
    expect(sentenceOf(wrongCall('No.'))).toEqual({ code: 'usage', sentence: 'No.', next: '' });
  });

  it('tells nothing of what it does not know', () => {
    const words = sentenceOf(new Error('secret of a library'));
    expect(words.code).toBe('internal');
    expect(JSON.stringify(words)).not.toContain('secret');
    expect(sentenceOf('x').code).toBe('internal');
  });
});
