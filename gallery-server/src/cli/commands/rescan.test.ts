import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../run.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';

let gallery: TestGallery;
let author: Person;
let data: string;

beforeAll(async () => {
  // The gallery's folder stays when it is closed: the test looks at it as its administrator would.
  gallery = await TestGallery.open();
  data = gallery.config.data;
  author = await gallery.person('author');
  const wish = { token: author.token, space: author.personal };
  await published(gallery, { ...wish, notebook: notebookText('One', 'fine = 1'), fields: { title: 'One' } });
  await published(gallery, { ...wish, notebook: notebookText('Two', 'fine = 2'), fields: { title: 'Two' } });
}, 120_000);
afterAll(async () => {
  await gallery.close();
  vi.unstubAllEnvs();
});

async function vitrine(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = await run(['rescan', '--data', data, ...args], io, '0');
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('vitrine rescan', () => {
  it('stays away from a folder that a gallery serves, and says where to begin instead', async () => {
    const call = await vitrine();
    expect(call.code).toBe(2);
    expect(call.err).toContain('The gallery is running on this data folder.');
    expect(call.err).toContain('Manage, Closed versions');
  });

  it('asks the real engine of what an older one looked at last, and closes what was changed meanwhile', async () => {
    await gallery.store.close();
    const db = new DatabaseSync(join(data, 'gallery.db'));
    db.exec(`UPDATE checks SET engine = '0.1'; UPDATE versions SET engine = '0.1'`);
    db.exec(`UPDATE versions SET fields = replace(fields, 'One', 'Won') WHERE fields LIKE '%"One"%'`);
    db.close();
    const waits = await vitrine('--waiting');
    expect([waits.code, waits.out]).toEqual([0, '2 of 2 stored versions wait to be looked at again.']);
    const call = await vitrine();
    expect([call.err, call.code]).toEqual(['', 1]);
    expect(call.out).toBe("2 stored versions looked at by today's engine under today's rules. 1 version was closed.");
    const again = await vitrine('--json');
    expect([again.code, JSON.parse(again.out)]).toEqual([0, { waiting: 0, versions: 2, closed: 0 }]);
    const left = new DatabaseSync(join(data, 'gallery.db'));
    expect(left.prepare('SELECT state FROM versions ORDER BY state').all()).toEqual([
      { state: 'published' },
      { state: 'quarantined' }
    ]);
    left.close();
  }, 120_000);

  it('is asked rightly or says how', async () => {
    const call = await vitrine('--colour');
    expect(call.code).toBe(2);
    expect(call.err).toContain('vitrine rescan --help shows how.');
    data = join(data, 'nowhere');
    expect((await vitrine()).code).toBe(2);
  });
});
