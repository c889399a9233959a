// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { author } from '../../../test/pages/fake-store.js';
import { context as asAuthor, expectHarmless, hostile, hrefs, parsed, texts } from '../../../test/pages/look.js';
import { isScarce } from '../../domain/upkeep/model.js';
import type { Storage, Upkeep } from '../../domain/upkeep/model.js';
import { storagePage } from './storage.js';

const context = { ...asAuthor, account: { ...author, administrator: true } };
const storage: Storage = {
  spaces: [
    { id: 'space-team', kind: 'team', name: 'Team', notebooks: 1200, versions: 3000, bytes: 40_000_000 },
    { id: null, kind: 'personal', name: '', notebooks: 14, versions: 20, bytes: 300_000 }
  ],
  notebooks: 1214,
  versions: 3020,
  files: { database: 60_000_000, log: 4_000_000, search: 16_000_000, reusable: 1_000_000 },
  free: 120_000_000_000,
  unclean: false
};
const rescan = { waiting: 0, versions: 3020, run: null };
const show = (data: Partial<Storage> = {}, over: Partial<Upkeep> = {}): Document =>
  parsed(storagePage(context, { storage: { ...storage, ...data }, rescan, ...over }));

describe('how much is stored', () => {
  it('is said first, with what is left', () => {
    expect(texts(show(), '.vt-lead')).toEqual([
      '1,214 notebooks in 3,020 versions take up 80 MB. 120 GB are free on the disk.'
    ]);
    expect(texts(show({ free: null }), '.vt-lead')).toEqual(['1,214 notebooks in 3,020 versions take up 80 MB.']);
    expect(texts(show({ notebooks: 0, versions: 0, free: null }), '.vt-lead')).toEqual([
      'Nothing is published yet; the gallery takes up 80 MB.'
    ]);
  });

  it('is shown file by file and space by space', () => {
    const page = show();
    expect(texts(page, '.vt-counts td')).toEqual(['60 MB', '1 MB', '4 MB', '16 MB']);
    expect(texts(page, '.vt-storage tbody tr')).toEqual(['Team1,2003,00040 MB', 'Personal spaces, together1420300 kB']);
    expect(hrefs(page, '.vt-storage a')).toEqual(['/team/spaces/space-team']);
  });

  it.each(hostile)('names spaces as text: %#', name => {
    expectHarmless(show({ spaces: [{ ...storage.spaces[0], name } as Storage['spaces'][number]] }));
  });
});

describe('what has to be done', () => {
  it('is a warning where the disk is nearly full, with what happens then', () => {
    expect(texts(show({ free: 500_000_000 }), '[role=alert]')[0]).toContain('nothing can be published');
    expect(show().querySelector('[role=alert]')).toBeNull();
  });

  it('is overwriting what was deleted', () => {
    expect(texts(show({ unclean: true }), '[aria-labelledby=files-title] [role=status]')[0]).toContain(
      "isn't overwritten yet"
    );
    expect(texts(show(), '[aria-labelledby=files-title] [role=status]')).toEqual([
      'What was deleted for good is overwritten.'
    ]);
  });

  it('is looking again at versions, with a button', () => {
    const page = show({}, { rescan: { waiting: 12, versions: 3020, run: null } });
    expect(texts(page, '[aria-labelledby=rescan-title] [role=status]')[0]).toContain(
      '12 of 3,020 stored versions wait'
    );
    expect(texts(page, 'form[action="/team/quarantine/rescan"] button')).toEqual(['Look again at 12 versions']);
  });
});

describe('a disk', () => {
  const left = (free: number | null, stored: number): boolean =>
    isScarce({ files: { database: stored, log: 0, search: 0, reusable: 0 }, free });

  it.each([
    ['a gigabyte left is enough for a small gallery', 1_000_000_000, 1000, false],
    ['a byte less is not', 999_999_999, 1000, true],
    ['a quarter of what is stored is enough', 25_000_000_000, 100_000_000_000, false],
    ['a byte less than a quarter is not', 24_999_999_999, 100_000_000_000, true],
    ['of which nothing is known is not complained of', null, 100, false]
  ] as const)('%s', (_what, free, stored, scarce) => {
    expect(left(free, stored)).toBe(scarce);
  });
});
