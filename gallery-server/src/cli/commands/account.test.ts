import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';
import { foundIn } from '../../../test/support/raw.js';

let gallery: TestGallery;
let person: Person;
let data: string;

beforeAll(async () => {
  gallery = await TestGallery.open();
  data = gallery.config.data;
  person = await gallery.person('plantlogin');
}, 120_000);
afterAll(() => gallery.close());

async function vitrine(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = await run(['account', ...args, '--data', data], io, '0');
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('vitrine account remove', () => {
  it('stays away from a folder that a gallery serves, and says where to do it instead', async () => {
    const call = await vitrine('remove', 'plantlogin', '--yes');
    expect([call.code, call.err]).toEqual([2, expect.stringContaining('Manage, People')]);
  });

  it('says what follows, and does it only when that is meant', async () => {
    await gallery.stop();
    const asked = await vitrine('remove', 'plantlogin');
    expect([asked.code, asked.out]).toEqual([2, '']);
    for (const words of ['former member', 'deleted for good', "can't be undone", 'Nobody was removed yet.', '--yes']) {
      expect(asked.err).toContain(words);
    }
    expect(foundIn(data, ['plantlogin'])).not.toEqual([]);
  });

  it('refuses somebody who is not there, and the last administrator', async () => {
    const unknown = await vitrine('remove', 'nobody', '--yes');
    expect([unknown.code, unknown.err]).toEqual([3, expect.stringContaining('Nobody signs in as nobody here.')]);
    const last = await vitrine('remove', 'admin', '--yes', '--json');
    expect([last.code, JSON.parse(last.out)]).toEqual([
      3,
      { problem: expect.objectContaining({ code: 'last-administrator' }) }
    ]);
  });

  it('leaves not a byte of the name, and a record that holds', async () => {
    const done = await vitrine('remove', 'PlantLogin', '--yes', '--json');
    expect([done.err, done.code]).toEqual(['', 0]);
    expect(JSON.parse(done.out)).toEqual({ account: person.account.id, overwritten: true });
    expect(foundIn(data, ['plantlogin'])).toEqual([]);
    const out: string[] = [];
    const io = { out: (line: string) => void out.push(line), err: () => undefined };
    const dirs = ['--checkpoints-dir', gallery.config.checkpointsDir, '--keys-dir', gallery.config.keysDir];
    expect(await run(['audit', 'verify', '--data', data, ...dirs], io, '0')).toBe(0);
    const again = await vitrine('remove', 'plantlogin', '--yes');
    expect(again.code).toBe(3);
  }, 60_000);

  it('is asked rightly or says how', async () => {
    for (const args of [[], ['remove'], ['close', 'x'], ['remove', 'a', 'b']]) {
      const call = await vitrine(...args);
      expect([call.code, call.err]).toEqual([2, expect.stringContaining('vitrine account --help shows how.')]);
    }
  });
});
