import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import { World } from '../../../test/contracts/world.js';
import { run } from '../run.js';

let gallery: TestGallery;
let data: string;

beforeAll(async () => {
  gallery = await TestGallery.open();
  data = gallery.config.data;
  const world = World.over(gallery.store);
  const author = await gallery.person('author');
  for (const title of ['One', 'Two', 'Three']) {
    await world.publish({ by: author.account, space: author.personal, code: `x = '${title}'`, fields: { title } });
  }
  while ((await gallery.store.search.state()).waiting > 0) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}, 120_000);
afterAll(() => gallery.close());

async function vitrine(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = await run(['index', ...args], io, '0');
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('vitrine index', () => {
  it('stays away from a folder that a gallery serves', async () => {
    const call = await vitrine('rebuild', '--data', data);
    expect(call.code).toBe(2);
    expect(call.err).toContain('The gallery is running on this data folder.');
  });

  it('takes one word that it knows', async () => {
    for (const words of [[], ['forget'], ['state', 'rebuild']]) {
      const call = await vitrine(...words, '--data', data);
      expect([call.code, call.out]).toEqual([2, '']);
      expect(call.err).toContain('Say state or rebuild.');
    }
  });

  it('says how far the index is, and makes it anew in another file', async () => {
    await gallery.stop();
    expect(await vitrine('state', '--data', data)).toEqual({
      code: 0,
      out: '3 notebooks can be found, none to be looked at.',
      err: ''
    });
    const call = await vitrine('rebuild', '--data', data, '--json');
    expect([call.code, JSON.parse(call.out)]).toEqual([0, { documents: 3, waiting: 0, rebuilding: null }]);
    expect([existsSync(join(data, 'search-1.db')), existsSync(join(data, 'search-2.db'))]).toEqual([false, true]);
  }, 60_000);

  it('says that there is no gallery where there is none', async () => {
    expect((await vitrine('state', '--data', join(data, 'nowhere'))).code).toBe(2);
  });
});
