import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { purge } from '../../../test/contracts/erasing.js';
import { value, wishFor, World } from '../../../test/contracts/world.js';
import type { Person } from '../../../test/contracts/world.js';
import type { IndexView } from '../../domain/search/ports.js';
import type { Published } from '../../domain/snapshots/ports.js';
import { openForReading } from '../sqlite/database.js';
import { openSqliteStore } from '../sqlite/index.js';
import { Db } from '../sqlite/rows.js';
import { Answers } from './answer.js';
import { openIndexView, openIndexWriter } from './index.js';
import { IndexKeeper } from './keeper.js';

/** Ways in which what was found may not be found any more. */
const ways = ['withdrawn', 'closed', 'purged', 'moved', 'replaced', 'by somebody who was removed'] as const;

describe('an index that has not followed yet', () => {
  let world: World;
  let ada: Person;
  let bob: Person;
  let space: string;
  let one: Published;
  let other: Published;
  let db: Db;
  let keeper: IndexKeeper;
  let view: IndexView;
  let answers: Answers;

  const follow = (): void => {
    while (keeper.step().more) {
      // Until there is nothing left to do.
    }
  };

  beforeEach(async () => {
    world = await World.open(dataDir => openSqliteStore({ dataDir }));
    ada = await world.person('ada', 'Plantina Writer');
    bob = await world.person('bob');
    space = (
      await world.team('Transport', [
        [ada.account, 'editor'],
        [bob.account, 'editor']
      ])
    ).id;
    one = await world.publish({
      by: ada.account,
      space,
      code: 'import plantpackage\nplantcode = 1',
      markdown: 'plantword stays',
      fields: { title: 'Planttitle', tags: ['planttag', 'rain'] }
    });
    const fields = { title: 'Neighbour', tags: ['rain'] };
    other = await world.publish({ by: bob.account, space, code: 'x = 1', markdown: 'stays', fields });
    db = new Db(openForReading({ dataDir: world.dataDir }));
    keeper = new IndexKeeper(db, world.dataDir, openIndexWriter);
    follow();
    view = openIndexView(keeper.state().path);
    answers = new Answers(db, view);
  });
  afterEach(async () => {
    view.close();
    keeper.close();
    db.raw.close();
    await world.close();
  });

  const search = (words: string) => answers.search({ caller: bob.caller, wish: wishFor({ words }) });
  /** Everything that bob can be told. */
  const told = (): string => {
    const { items, facets, total, mended } = search('');
    return JSON.stringify({
      items,
      facets,
      total,
      mended,
      words: ['planttitle', 'plantword', 'plantcode', 'tag:planttag', 'author:plantina', 'plant', 'plantwrod '].map(
        search
      ),
      slips: search('plantwrod ').mended,
      suggested: ['plant', 'p', 'neigh'].map(typed => answers.suggest({ caller: bob.caller, typed })),
      related: answers.related({ caller: bob.caller, entry: other.entry })
    });
  };

  const took: Readonly<Record<(typeof ways)[number], () => Promise<unknown>>> = {
    withdrawn: () => world.withdraw(ada.account, one.entry, null),
    closed: async () => {
      const about = { key: 'r', actor: bob.account.id, entry: one.entry, version: 1, engine: '0.2', now: world.now };
      value(await world.store.quarantine.report({ ...about, kind: 'other', cell: null, note: '' }));
    },
    purged: async () => {
      const account = await world.root();
      await world.withdraw(ada.account, one.entry, null);
      value(await purge(world, { account, caller: { ...ada.caller, account }, personal: '' }, one));
    },
    moved: async () => {
      const { entry, versionId } = one;
      const rules = await world.store.policies.effective(ada.caller, ada.personal);
      const about = {
        key: 'm',
        actor: ada.account.id,
        entry,
        space: ada.personal,
        versions: [versionId],
        now: world.now
      };
      value(await world.store.moves.move({ ...about, policyHash: rules?.hash ?? '' }));
    },
    replaced: () =>
      world.publish({
        by: ada.account,
        space,
        entry: one.entry,
        base: 1,
        fields: { title: 'Now without' },
        code: 'y = 2'
      }),
    'by somebody who was removed': async () => {
      await world.withdraw(ada.account, one.entry, null);
      const { id: actor } = await world.root();
      const { id: accountId, login: confirm } = ada.account;
      value(await world.store.erasure.remove({ key: randomUUID(), actor, accountId, confirm, now: world.now }));
    }
  };

  it.each(ways)('tells nothing of what was %s, and nothing else is lost', async way => {
    expect(search('plantword')).toMatchObject({ total: 1, items: [{ id: one.entry }] });
    expect(told()).toMatch(/plant/i);
    await took[way]();
    expect(
      told()
        .replaceAll('Plantina Writer', way === 'replaced' ? '' : 'Plantina Writer')
        .replaceAll(/"parts":\[[^\]]*\]/g, '')
    ).not.toMatch(/plant/i);
    expect(search('stays')).toMatchObject({ total: 1, items: [{ id: other.entry }] });
    follow();
    const entries = search('')
      .items.map(({ id }) => id)
      .sort();
    expect(entries).toEqual(way === 'replaced' ? [one.entry, other.entry].sort() : [other.entry]);
  });

  it('still tells a name that was removed only where nothing of it is shown', async () => {
    const { id: actor } = await world.root();
    const { id: accountId, login: confirm } = ada.account;
    value(await world.store.erasure.remove({ key: 'x', actor, accountId, confirm, now: world.now }));
    expect(JSON.stringify([search(''), answers.suggest({ caller: bob.caller, typed: 'plantina' })])).not.toContain(
      'Plantina'
    );
    follow();
    expect(search('author:"former member"')).toMatchObject({ total: 1, items: [{ id: one.entry }] });
  });

  it('holds what was given a star meanwhile', async () => {
    value(await world.store.stars.star({ actor: bob.account.id, entry: one.entry, starred: true, now: world.now }));
    expect(search('plantword')).toMatchObject({ total: 1, items: [{ stars: 1 }] });
  });
});
