import { describe, expect, it } from 'vitest';
import { lazily } from './lazily';

describe('a part that is fetched when it is needed', () => {
  it('is handed on', async () => {
    expect(await lazily(() => Promise.resolve('part'))).toBe('part');
  });

  it.each(['ChunkLoadError', 'NetworkError'])('asks for a new page when its file is gone: %s', async name => {
    const gone = Object.assign(new Error('Loading chunk 12 failed.'), { name });
    await expect(lazily(() => Promise.reject(gone))).rejects.toMatchObject({
      code: 'reload-needed',
      next: 'Save your notebook, then reload the page.',
      cause: gone
    });
  });

  it('hides no mistake of its own behind that', async () => {
    const mistake = new TypeError('x is not a function');
    await expect(lazily(() => Promise.reject(mistake))).rejects.toBe(mistake);
  });
});
