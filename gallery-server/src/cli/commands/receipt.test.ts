import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStrict } from '@vitrine/core/notebook';
import { desk } from '../../../test/support/desk.js';
import { notebookText, published } from '../../../test/support/publish.js';
import type { PublishedAnswer } from '../../../test/support/publish.js';

const at = desk();

/** Publishes something new and saves its receipt, as the page's Download does. */
async function withReceipt(name: string): Promise<PublishedAnswer & { receipt: string }> {
  const { token, personal: space } = at.author;
  const version = await published(at.gallery, { token, space, notebook: notebookText(name, `x = ${Math.random()}`) });
  const answer = await at.gallery.ask('GET', `/entries/${version.entry}/versions/1/receipt`, { token });
  return { ...version, receipt: at.terminal.file(`${name}.receipt.json`, answer.text) };
}

const keysFile = async (): Promise<string> =>
  at.terminal.file('keys.json', (await at.gallery.ask('GET', '/keys')).text);
const keysDir = (): string => at.gallery.config.keysDir;
const verify = (...args: string[]): ReturnType<typeof at.terminal.vitrine> =>
  at.terminal.vitrine(['receipt', 'verify', ...args]);

/** The same receipt with something else in it. */
function changed(path: string, change: (receipt: { verified: Record<string, unknown> }) => void): string {
  const receipt = parseStrict(readFileSync(path, 'utf8')) as unknown as { verified: Record<string, unknown> };
  change(receipt);
  return at.terminal.file('changed.json', JSON.stringify(receipt));
}

describe('receipt verify', () => {
  it('is true by the keys of the gallery, from its answer, its folder or its list', async () => {
    const { receipt, contentId } = await withReceipt('one');
    const listed = at.terminal.file(
      'list.json',
      (await at.terminal.vitrine(['keys', 'list', '--keys-dir', keysDir(), '--json'])).out
    );
    for (const keys of [
      ['--keys', await keysFile()],
      ['--keys-dir', keysDir()],
      ['--keys', listed]
    ]) {
      const { code, out, err } = await verify(receipt, ...keys);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^True: signed with the key [0-9a-f]{16} on \d{4}-/);
      expect(out).toContain(`Content ${contentId}, policy Personal v1`);
    }
    const { json } = await verify(receipt, '--keys', listed, '--json');
    expect(json()).toMatchObject({ true: true, why: null, contentId });
  });

  it('stays true two rotations later, and the gallery signs with the newest without a restart', async () => {
    const receipts = [await withReceipt('zero')];
    for (const name of ['first', 'second']) {
      const rotated = await at.terminal.vitrine(['keys', 'rotate', '--keys-dir', keysDir()]);
      expect([rotated.code, rotated.err]).toEqual([0, '']);
      expect(rotated.out).toMatch(/^Receipts are signed with [0-9a-f]{16} from now on/);
      receipts.push(await withReceipt(name));
    }
    const ids = new Set<unknown>();
    for (const { receipt } of receipts) {
      for (const keys of [
        ['--keys-dir', keysDir()],
        ['--keys', await keysFile()]
      ]) {
        const ended = await verify(receipt, ...keys, '--json');
        expect([ended.code, ended.json()]).toMatchObject([0, { true: true }]);
        ids.add((ended.json() as { keyId: string }).keyId);
      }
    }
    expect(ids.size).toBe(3);
    const { out } = await at.terminal.vitrine(['keys', 'list', '--keys-dir', keysDir()]);
    const lines = out.split('\n').filter(line => line.includes('receipts'));
    expect(lines.map(line => line.trim().split('  ').at(-1))).toEqual([
      ...Array<string>(lines.length - 1).fill('checks only'),
      'in use'
    ]);
  });

  it('says which: another signature, an unknown key, other content', async () => {
    const { receipt, entry } = await withReceipt('which');
    const keys = ['--keys', await keysFile()];
    const forged = changed(receipt, ({ verified }) => void (verified['label'] = 'public'));
    const { code, out } = await verify(forged, ...keys);
    expect([code, out]).toEqual([1, expect.stringContaining("the signature doesn't fit")]);
    const other = changed(receipt, ({ verified }) => void (verified['keyId'] = '0123456789abcdef'));
    expect(await verify(other, ...keys, '--json').then(ended => [ended.code, ended.json()])).toMatchObject([
      1,
      { true: false, why: 'unknown-key' }
    ]);
    const { token } = at.author;
    const notebook = (await at.gallery.ask('GET', `/entries/${entry}/versions/1/notebook`, { token })).text;
    const mine = at.terminal.file('mine.ipynb', notebook);
    expect((await verify(receipt, ...keys, '--notebook', mine)).code).toBe(0);
    writeFileSync(mine, notebook.replace('x = ', 'y = '));
    const ended = await verify(receipt, ...keys, '--notebook', mine);
    expect([ended.code, ended.out]).toEqual([1, expect.stringContaining('about another one')]);
  });

  it('knows a fork by its content, though it carries where it came from', async () => {
    const { receipt, entry } = await withReceipt('forked');
    const forked = await at.terminal.vitrine(['fork', entry, '--to', at.terminal.at('forks')]);
    expect(forked.code).toBe(0);
    const [, path = ''] = /^Wrote (.+\.ipynb), a fork/.exec(forked.out) ?? [];
    expect((await verify(receipt, '--keys', await keysFile(), '--notebook', path)).code).toBe(0);
  });

  it('refuses files that are something else, and tells those that are not there', async () => {
    const { receipt } = await withReceipt('files');
    const keys = await keysFile();
    const odd = at.terminal.file('odd.json', '{"format": 1}');
    const refused = await verify(odd, '--keys', keys);
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("isn't a redaction receipt")]);
    expect((await verify(receipt, '--keys', odd)).err).toContain("doesn't hold a gallery's public keys");
    expect((await verify(receipt, '--keys', keys, '--notebook', odd)).code).toBe(3);
    for (const args of [
      [at.terminal.at('nowhere.json'), '--keys', keys],
      [receipt, '--keys', at.terminal.at('nowhere.json')],
      [receipt, '--keys-dir', at.terminal.at('nowhere')],
      [receipt, '--keys', keys, '--keys-dir', keysDir()],
      [receipt]
    ]) {
      const { code, err } = await verify(...args);
      expect([args.length, code, err]).toEqual([args.length, 2, expect.stringMatching(/\.$/m)]);
    }
    expect((await at.terminal.vitrine(['receipt', 'make', receipt])).code).toBe(2);
    expect((await at.terminal.vitrine(['keys', 'remove'])).code).toBe(2);
  });
});
