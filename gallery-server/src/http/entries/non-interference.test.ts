import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { value, World } from '../../../test/contracts/world.js';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const REQUESTS = 2_000;
const THEIRS = 1_000;
const OURS = 40;

let gallery: TestGallery;
let world: World;
let ours: Person;
let theirs: Person;
let space: string;
let elsewhere: string;
const entries: string[] = [];

const words = 'bikes rain harbour station forecast churn ward tariff noon readings model error season weekly'.split(
  ' '
);
const packages = ['pandas', 'numpy', 'polars', 'sklearn'];

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Chance = ReturnType<typeof chance>;
const one = <T>(from: readonly T[], roll: Chance): T => from[roll(from.length)] as T;

function notebook(roll: Chance, name: string) {
  const some = (count: number): string => Array.from({ length: count }, () => one(words, roll)).join(' ');
  return {
    code: `import ${one(packages, roll)}\n${one(words, roll)}_${one(words, roll)} = ${roll(9)}`,
    markdown: `${some(12)} ${name}`,
    outputs: some(3),
    fields: { title: `${some(3)} ${name}`, question: some(4), tags: [one(words, roll), one(words, roll)] }
  };
}

/** One request; `next` goes on where an answer before it ended. */
function request(roll: Chance, next: string | null): string {
  const word = one(words, roll);
  const slip = word.slice(0, 2) + word.slice(3);
  const typed = one(
    [
      word,
      `${word} ${one(words, roll)}`,
      word.slice(0, 3),
      `${slip} `,
      `"${word} ${one(words, roll)}"`,
      `${word} -${one(words, roll)}`,
      `title:${word}`,
      `tag:${word}`,
      `import:${one(packages, roll)}`,
      'author:theirs',
      'author:ours',
      'space:elsewhere',
      'theirname',
      'published:2026',
      '"broken (',
      ''
    ],
    roll
  );
  const q = encodeURIComponent(typed);
  const sort = one(['worth', 'newest', 'stars'], roll);
  return one(
    [
      `/entries?q=${q}&sort=${sort}&limit=${1 + roll(9)}`,
      `/entries?q=${q}&sort=${sort}&literal=true`,
      `/entries?q=${q}&tag=${one(words, roll)}&package=${one(packages, roll)}`,
      `/entries?q=${q}&limit=4${next === null ? '' : `&cursor=${encodeURIComponent(next)}`}`,
      `/entries?q=${q}&space=${elsewhere}`,
      `/entries?q=${q}&author=${theirs.account.id}`,
      `/entries?forksOf=${one(entries, roll)}`,
      `/suggestions?q=${q}`,
      `/suggestions?q=${encodeURIComponent(word.slice(0, 1 + roll(4)))}`,
      `/entries/${one(entries, roll)}/related`,
      `/entries/${one(entries, roll)}`,
      `/entries/${one(entries, roll)}/lineage`
    ],
    roll
  );
}

const settled = async (): Promise<void> => {
  while ((await gallery.store.search.state()).waiting > 0) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};

const told = ({ status, headers, text }: Answer): unknown => ({
  status,
  text,
  etag: headers.get('etag'),
  length: headers.get('content-length'),
  type: headers.get('content-type')
});

async function everything(): Promise<{ asked: string; answer: unknown }[]> {
  await settled();
  const roll = chance(7);
  const answers: { asked: string; answer: unknown }[] = [];
  let next: string | null = null;
  for (let at = 0; at < REQUESTS; at++) {
    const asked = request(roll, next);
    const answer = await gallery.ask('GET', asked, { token: ours.token });
    const body = answer.json() as { next?: string | null };
    next = body.next ?? next;
    answers.push({ asked, answer: told(answer) });
  }
  return answers;
}

beforeAll(async () => {
  gallery = await TestGallery.open();
  world = World.over(gallery.store);
  ours = await gallery.person('ours');
  theirs = await gallery.person('theirs');
  space = await gallery.team('Here', [[ours, 'editor']]);
  elsewhere = await gallery.team('Elsewhere', [[theirs, 'editor']]);
  const roll = chance(1);
  for (let at = 0; at < OURS; at++) {
    entries.push((await world.publish({ by: ours.account, space, ...notebook(roll, `n${at}`) })).entry);
  }
});
afterAll(() => gallery.close());

describe('what a tenant is told', () => {
  it('is the same with and without the notebooks of another: statuses, bodies, order, counts, suggestions, tags', async () => {
    const without = await everything();
    expect(without.filter(({ answer }) => (answer as { status: number }).status === 200).length).toBeGreaterThan(
      REQUESTS * 0.8
    );
    const roll = chance(99);
    const made: string[] = [];
    for (let at = 0; at < THEIRS; at++) {
      const wish = notebook(roll, `theirname${at % 50}`);
      made.push((await world.publish({ by: theirs.account, space: elsewhere, ...wish })).entry);
    }
    const actor = theirs.account.id;
    for (const entry of made.slice(0, 50)) {
      value(await gallery.store.stars.star({ actor, entry, starred: true, now: world.now }));
      await world.withdraw(theirs.account, entry, null);
    }
    await settled();
    const theirFind = await gallery.ask('GET', '/entries?q=bikes', { token: theirs.token });
    expect((theirFind.json() as { total: number }).total).toBeGreaterThan(THEIRS / 10);
    const withThem = await everything();
    const other = withThem.filter((each, at) => JSON.stringify(each) !== JSON.stringify(without[at]));
    expect(other.slice(0, 3)).toEqual([]);
    // And an index that was made anew of both says the same of one.
    await gallery.store.search.rebuild();
    const anew = await everything();
    expect(anew.filter((each, at) => JSON.stringify(each) !== JSON.stringify(without[at])).slice(0, 3)).toEqual([]);
  });
});
