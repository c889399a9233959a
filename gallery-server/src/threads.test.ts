import { describe, expect, it } from 'vitest';
import { threadFile } from './threads.js';

describe('threadFile', () => {
  it('finds the built twin of a source', () => {
    const source = 'file:///home/src/vitrine/gallery-server/src/adapters/sqlite/index.ts';
    expect(threadFile(source, './writer.js')).toBe('/home/src/vitrine/gallery-server/lib/adapters/sqlite/writer.js');
  });

  it('stays beside a built file or a bundle', () => {
    expect(threadFile('file:///home/src/vitrine/lib/sqlite/index.js', './writer.js')).toBe(
      '/home/src/vitrine/lib/sqlite/writer.js'
    );
    expect(threadFile('file:///opt/gallery.mjs', './writer.js')).toBe('/opt/writer.js');
  });
});
