import { describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import { explain, type Reach } from './reach';

const down = (): Promise<void> => Promise.reject(new TypeError('Failed to fetch'));
const up = (): Promise<void> => Promise.resolve();
const failed = new VitrineError('gallery-unreachable');

const code = async (reach: Partial<Reach>, error: unknown = failed): Promise<string> => {
  const found = await explain(error, {
    page: 'http://lab.example/lab',
    gallery: 'http://g.example',
    answered: false,
    ping: down,
    ...reach
  });
  return found instanceof VitrineError ? found.code : String(found);
};

describe('explain', () => {
  it('tells the causes of a failed connection apart', async () => {
    expect(await code({})).toBe('gallery-unreachable');
    expect(await code({ ping: up })).toBe('gallery-origin-not-listed');
    expect(await code({ page: 'https://lab.example/lab', ping: up })).toBe('gallery-mixed-content');
    expect(await code({ gallery: 'https://g.example' })).toBe('gallery-certificate');
    expect(await code({ gallery: 'https://g.example', answered: true })).toBe('gallery-unreachable');
  });

  it('names the origin that has to be listed', async () => {
    const found = await explain(failed, {
      page: 'http://lab:8888/lab/tree/x',
      gallery: 'http://g',
      answered: true,
      ping: up
    });
    expect((found as VitrineError).params).toEqual({ origin: 'http://lab:8888' });
  });

  it('leaves every other error as it is', async () => {
    const slow = new VitrineError('gallery-slow');
    expect(await code({ ping: up }, slow)).toBe('gallery-slow');
    expect(await code({ ping: up }, 'boom')).toBe('boom');
  });
});
