import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wishFor } from '../../test/contracts/world.js';
import type { Answer } from '../../test/support/gallery.js';
import { again, ASKED, close, markedVersions, nextOf, stateAfter } from '../../test/walk/closing.js';
import type { Closing, Marked } from '../../test/walk/closing.js';
import { lineOf } from '../../test/walk/requests.js';
import type { Ids } from '../../test/walk/requests.js';
import { saidIn, Walk } from '../../test/walk/walk.js';
import type { Asked, Walker } from '../../test/walk/walk.js';
import { gitId } from '../adapters/sqlite/commands/publish.js';
import { openRecordOnDisk } from '../adapters/sqlite/offline.js';
import { exportLine } from '../cli/audit/export.js';
import type { Via } from '../domain/identity/model.js';
import { mayRead } from '../domain/rights/mayRead.js';
import { routeRights } from '../domain/rights/routes.js';
import type { RouteRight } from '../domain/rights/routes.js';

/** Somebody, and how they are signed in. */
interface By {
  walker: Walker;
  via: Via;
}

let walk: Walk;
let all: Marked[];
let everybody: By[];
/** Those who had it open; they ask in every way there is. */
let few: By[];

const aboutVersions = ({ about }: RouteRight): boolean =>
  ['version', 'content', 'entry', 'report', 'purge'].includes(about);
/** What readers do comes before what changes something. */
const routes = [...routeRights].sort((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));
const reading = routes.filter(({ method }) => method === 'GET');

beforeAll(async () => {
  walk = await Walk.open();
  all = await markedVersions(walk);
  const by = (name: string, via: Via = 'session'): By => ({ walker: walk.walker(name), via });
  few = [by('the author'), by('reader here'), by('reviewer here')];
  const more = ['administrator here', 'administrator of the gallery', 'nobody in any team'];
  everybody = [
    ...few,
    ...more.map(name => by(name)),
    by('the author', 'lab'),
    by('reader here', 'cli'),
    by('nobody', 'none')
  ];
}, 180_000);
afterAll(() => walk.close());

/** An answer with where it came from. */
interface Visit extends By {
  route: RouteRight;
  marked: Marked | null;
  asked: Asked;
  answer: Answer;
}

async function visit(
  route: RouteRight,
  by: { walker: Walker; via: Via },
  marked: Marked | null,
  asked: Asked = {}
): Promise<Visit> {
  const ids: Ids = marked === null ? {} : { number: String(marked.number) };
  const where = { ...(marked === null ? {} : { at: marked.space }), ...asked, ids };
  const answer = await walk.visit(route, by.walker, by.via, marked?.entry ?? 'made-up', where);
  return { route, ...by, marked, asked, answer };
}

/** Words that a list or a search can be asked with; a route that doesn't know one ignores it. */
const queries = (): string[] => [
  '',
  `q=${ASKED}`,
  `q=${ASKED.slice(0, 4)}&space=${walk.space}`,
  `author=${walk.author.account.id}`,
  'author=me&limit=100',
  `v=2&cells=1&forksOf=${all[0]?.entry ?? ''}`
];

/** Every route that is about a version, about each; every other one, in all words. Each version has one visitor at a time. */
async function everywhere(over: readonly RouteRight[], who: readonly By[], see: (visit: Visit) => void): Promise<void> {
  await Promise.all([
    ...all.map(async marked => {
      for (const route of over.filter(aboutVersions)) {
        for (const by of who) {
          see(await visit(route, by, marked, { query: 'v=2' }));
        }
      }
    }),
    (async () => {
      for (const route of over.filter(route => !aboutVersions(route))) {
        for (const by of who) {
          for (const query of route.method === 'GET' && few.includes(by) ? queries() : ['']) {
            see(await visit(route, by, null, { query }));
          }
        }
      }
    })()
  ]);
}

const sees = ({ walker, via }: By, { closing }: Marked, open = false): boolean =>
  mayRead(walk.callerOf(walker, via), {
    state: open && closing !== 'pending' && closing !== 'return' ? 'published' : open ? 'pending' : stateAfter[closing],
    authorId: walk.author.account.id,
    spaceKind: 'team',
    member: walker.role,
    shown: true
  });

const nameOf = ({ route, walker, via, marked, asked }: Visit): string =>
  `${lineOf(route)} · ${walker.name} by ${via} · ${marked?.closing ?? '-'} ${asked.query ?? ''}`;

/** Of which versions an answer holds the word, whatever its letters. */
function marksIn(answer: Answer): Marked[] {
  const said = saidIn(answer).toLowerCase();
  return all.filter(({ mark }) => said.includes(mark.toLowerCase()));
}

/** Answers that held the word of a version while it was open, and the tags that came with them. */
const shown: { visit: Visit; marks: Marked[] }[] = [];
const tags = new Set<string>();

describe('a version that is open', () => {
  it('stands on surfaces enough to prove something by their silence, and in no cache', async () => {
    const wrong: string[] = [];
    await everywhere(reading, few, one => {
      const marks = marksIn(one.answer);
      const { headers } = one.answer;
      if (marks.length > 0) {
        shown.push({ visit: one, marks });
        if (headers.get('cache-control') !== 'private, no-store') {
          wrong.push(`${nameOf(one)}: may be kept`);
        }
      }
      ['etag', 'last-modified'].forEach(name => tags.add(headers.get(name) ?? ''));
      marks
        .filter(marked => !sees(one, marked, true))
        .forEach(({ closing }) => wrong.push(`${nameOf(one)}: ${closing}`));
    });
    expect(wrong).toEqual([]);
    const lines = new Set(shown.map(({ visit: { route } }) => lineOf(route)));
    expect([...lines].sort()).toEqual(
      expect.arrayContaining([
        'GET /',
        'GET /api/v1/entries',
        'GET /api/v1/entries/:entry',
        'GET /api/v1/entries/:entry/lineage',
        'GET /api/v1/entries/:entry/versions',
        'GET /api/v1/entries/:entry/versions/:number',
        'GET /api/v1/entries/:entry/versions/:number/notebook',
        'GET /api/v1/reviews',
        'GET /n/:entry',
        'GET /n/:entry/lineage',
        'GET /n/:entry/v/:number',
        'GET /n/:entry/v/:number/receipt',
        'GET /n/:entry/versions',
        'GET /reviews',
        'GET /search'
      ])
    );
    tags.delete('');
    expect(tags.size).toBeGreaterThanOrEqual(all.length);
  }, 300_000);
});

describe('a version that is closed', () => {
  /** Milliseconds from the decision to the last request that still got a byte; 0 where none did. */
  const lasted: Partial<Record<Closing, number>> = {};

  it('is gone from every surface that showed it within a second', async () => {
    for (const marked of all) {
      const where = shown.filter(({ marks }) => marks.includes(marked)).map(one => one.visit);
      const reader = where.filter(({ walker }) => walker.name === 'reader here' || walker.name === 'the author');
      expect(where.length, marked.closing).toBeGreaterThan(3);
      let [over, last] = [false, 0];
      // While it is closed, those who had it open ask on and on, surface after surface.
      const asking = [0, 1, 2, 3].map(async lane => {
        for (let n = lane; !over; n = (n + 1) % reader.length) {
          const surface = reader[n];
          if (surface !== undefined) {
            const began = Date.now();
            const { answer } = await visit(surface.route, surface, surface.marked, surface.asked);
            last = marksIn(answer).includes(marked) ? Math.max(last, began) : last;
          }
        }
      });
      let closed = 0;
      try {
        closed = await close(walk, marked);
        const seen = await Promise.all(where.map(one => visit(one.route, one, one.marked, one.asked)));
        const left = seen.filter(one => marksIn(one.answer).includes(marked) && !sees(one, marked));
        expect(left.map(one => `${marked.closing}: ${nameOf(one)}`)).toEqual([]);
      } finally {
        over = true;
        await Promise.all(asking);
      }
      if (
        !sees({ walker: walk.walker('reader here'), via: 'session' }, marked) &&
        !['pending', 'return'].includes(marked.closing)
      ) {
        lasted[marked.closing] = Math.max(0, last - closed);
      }
    }
    expect(Object.keys(lasted).sort()).toEqual(['purge', 'recall', 'report', 'rescan', 'withdraw']);
    expect(Math.max(...Object.values(lasted)), JSON.stringify(lasted)).toBeLessThanOrEqual(1000);
  }, 300_000);

  it('is counted nowhere, and nothing of it is in the store for anybody', async () => {
    const { entries, pages } = walk.gallery.store;
    const open = all.filter(({ closing }) => closing === 'nothing').length;
    for (const { walker, via } of everybody) {
      const caller = walk.callerOf(walker, via);
      const found = await walk.gallery.store.search.search(caller, wishFor({ words: ASKED, limit: 50 }));
      expect([walker.name, found.total]).toEqual([walker.name, walker.role === null ? 0 : open]);
      for (const marked of all.filter(one => !sees({ walker, via }, one))) {
        const { entry, number, made } = marked;
        const { files, tree } = marked.body.snapshot;
        const blobs = files.map(({ text }) => gitId('blob', Buffer.from(text)));
        for (const oid of [made.commit, tree, ...blobs]) {
          expect(await entries.object(caller, entry, oid)).toBeNull();
        }
        expect((await pages.page(caller, entry, number, 1)).kind).not.toBe('found');
        expect((await pages.figure(caller, entry, number, 'cover')).kind).not.toBe('found');
        expect((await pages.frame(caller, entry, number, 0)).kind).not.toBe('found');
      }
    }
  }, 60_000);

  it('is on no surface at all, whoever asks for what, in whatever words', async () => {
    const wrong: string[] = [];
    let visits = 0;
    await everywhere(routes, everybody, one => {
      visits += 1;
      marksIn(one.answer)
        .filter(marked => !sees(one, marked))
        .forEach(({ closing }) => wrong.push(`${nameOf(one)}: ${closing}`));
    });
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(visits).toBeGreaterThan(2500);
  }, 300_000);

  it('is not there for who has kept a tag of it, or asks for its head alone', async () => {
    const kept = [...tags].join(', ');
    const conditions: Record<string, string>[] = [
      { 'if-none-match': kept },
      { 'if-none-match': '*' },
      { 'if-modified-since': new Date(Date.now() + 86_400_000).toUTCString() },
      { 'if-match': kept, range: 'bytes=0-99' }
    ];
    const wrong: string[] = [];
    for (const marked of all) {
      for (const route of reading.filter(aboutVersions)) {
        for (const by of few.slice(0, 2).filter(one => !sees(one, marked))) {
          const plain = await visit(route, by, marked);
          const others = [
            ...(await Promise.all(conditions.map(headers => visit(route, by, marked, { headers })))),
            await visit(route, by, marked, { method: 'HEAD' })
          ];
          others
            .filter(({ answer }) => answer.status !== plain.answer.status || marksIn(answer).includes(marked))
            .forEach(one => wrong.push(`${nameOf(one)}: ${one.answer.status} ${JSON.stringify(one.asked)}`));
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('is not answered again to who sends again what made it, nor to who comes with a next one', async () => {
    for (const marked of all.filter(({ closing }) => !['nothing', 'pending'].includes(closing))) {
      const [same, next] = [await again(walk, marked), await nextOf(walk, marked)];
      for (const answer of [same, next]) {
        expect(marksIn(answer), `${marked.closing} ${answer.status}`).toEqual([]);
        expect(answer.text, marked.closing).not.toContain(marked.made.versionId);
      }
    }
  }, 60_000);

  it('has left no word in the record as it is exported, nor in the log', () => {
    const record = openRecordOnDisk(walk.gallery.config.data);
    for (const chain of record.chains()) {
      for (const event of record.events({ chain, since: null, until: null })) {
        const line = exportLine(event).toLowerCase();
        expect(
          all.filter(({ mark }) => line.includes(mark.toLowerCase())).map(({ closing }) => closing),
          event.action
        ).toEqual([]);
      }
    }
    record.close();
    expect(all.filter(({ mark }) => walk.gallery.logs.join('').includes(mark))).toEqual([]);
  });
});
