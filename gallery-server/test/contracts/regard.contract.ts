import { policies } from '@vitrine/core/redaction';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Regard } from '../../src/domain/entries/model.js';
import type { Published } from '../../src/domain/snapshots/ports.js';
import { purge } from './erasing.js';
import { remove } from './former-member.contract.js';
import { Ward } from './reviewing.js';
import { Talk } from './talking.js';
import { refusal, value } from './world.js';
import type { OpenStore, Person, World } from './world.js';

/** What every store does with stars, and with what is deprecated. */
export function regardContract(open: OpenStore): void {
  let ward: Ward;
  let world: World;
  let talk: Talk;
  let one: Published;
  let author: Person;
  let reader: Person;
  let colleague: Person;
  let keeper: Person;
  let outsider: Person;

  beforeEach(async () => {
    ward = await Ward.open(open, policies.team);
    world = ward.world;
    talk = new Talk(world, ward.space);
    ({ author, reader, colleague, keeper, outsider } = ward.people);
    one = await ward.publish(author, 'one');
  });
  afterEach(() => ward.close());

  const regard = (by: Person): Promise<Regard | null> => world.store.stars.regard(by.caller, one.entry);
  const listed = async (by: Person): Promise<Regard[]> => {
    const { items } = await world.find(by.caller);
    return items.map(({ stars, starred, deprecated }) => ({ stars, starred, deprecated }));
  };

  describe('a star', () => {
    it('is given once and taken back once, however often it is asked for', async () => {
      for (let time = 0; time < 2; time++) {
        expect(value(await talk.star(reader, one))).toEqual({ stars: 1, starred: true });
      }
      expect(value(await talk.star(author, one))).toEqual({ stars: 2, starred: true });
      for (let time = 0; time < 2; time++) {
        expect(value(await talk.star(reader, one, false))).toEqual({ stars: 1, starred: false });
      }
      expect(await regard(reader)).toEqual({ stars: 1, starred: false, deprecated: null });
      expect(await listed(author)).toEqual([{ stars: 1, starred: true, deprecated: null }]);
    });

    it('is of what somebody may read; nobody else learns that it is there', async () => {
      value(await talk.star(reader, one));
      expect(await talk.star(outsider, one)).toEqual(refusal('not-found'));
      expect(await talk.star(outsider, { entry: 'nothing' })).toEqual(refusal('not-found'));
      expect(await regard(outsider)).toBeNull();
      await world.withdraw(author.account, one.entry, 1);
      expect(await regard(reader)).toBeNull();
      expect(await listed(reader)).toEqual([]);
      expect(await talk.star(reader, one, false)).toEqual(refusal('not-found'));
    });

    it('takes the scope that reads', async () => {
      const by = (scopes: readonly ('read' | 'publish')[]) => talk.star(reader, one, true, { via: 'lab', scopes });
      expect(await by(['publish'])).toEqual(refusal('not-allowed'));
      expect(value(await by(['read']))).toEqual({ stars: 1, starred: true });
    });

    it('is told to no chain', async () => {
      const before = await ward.events();
      value(await talk.star(reader, one));
      await talk.star(outsider, one);
      expect(await ward.events()).toEqual(before);
    });

    it('goes with whoever gave it, and with the notebook', async () => {
      value(await talk.star(reader, one));
      value(await talk.star(author, one));
      value(await remove(world, reader));
      expect(await regard(author)).toMatchObject({ stars: 1, starred: true });
      value(await purge(world, keeper, one));
      expect(await regard(author)).toBeNull();
    });
  });

  describe('a notebook that is deprecated', () => {
    it('says by whom, why and what to use instead', async () => {
      const other = await world.publish({ by: author.account, space: ward.space, fields: { title: 'The newer one' } });
      value(await talk.deprecate(author, one, { alternative: other.entry }));
      const deprecated = {
        by: 'author',
        byAuthor: true,
        at: world.now,
        reason: 'It counts a station twice.',
        alternative: { entry: other.entry, title: 'The newer one' }
      };
      expect(await regard(reader)).toMatchObject({ deprecated });
      expect(await listed(reader)).toContainEqual({ stars: 0, starred: false, deprecated });
      value(await talk.undeprecate(keeper, one));
      expect(await regard(reader)).toMatchObject({ deprecated: null });
      value(await talk.undeprecate(keeper, one));
    });

    it('names what to use instead to whoever may read that, and nothing to everybody else', async () => {
      const own = await world.publish({ by: author.account, space: author.personal, fields: { title: 'Mine alone' } });
      value(await talk.deprecate(author, one, { alternative: own.entry }));
      expect(await regard(reader)).toMatchObject({ deprecated: { byAuthor: true, alternative: null } });
      expect(await regard(author)).toMatchObject({ deprecated: { alternative: { title: 'Mine alone' } } });
    });

    it('has no alternative that its author may not read, and not itself', async () => {
      const own = await world.publish({ by: outsider.account, space: outsider.personal });
      for (const alternative of [own.entry, 'nothing', one.entry]) {
        expect(await talk.deprecate(author, one, { alternative })).toEqual(refusal('alternative-unknown'));
      }
      expect(await regard(author)).toMatchObject({ deprecated: null });
    });

    it('is deprecated by its author or who looks after the space, by a proof that may publish', async () => {
      for (const who of [reader, colleague]) {
        expect(await talk.deprecate(who, one)).toEqual(refusal('not-allowed'));
        expect(await talk.undeprecate(who, one)).toEqual(refusal('not-allowed'));
        expect(await world.store.deprecation.deprecable(who.caller, one.entry)).toEqual(refusal('not-allowed'));
      }
      expect(await talk.deprecate(outsider, one)).toEqual(refusal('not-found'));
      expect(await world.store.deprecation.deprecable(outsider.caller, one.entry)).toEqual(refusal('not-found'));
      expect(await talk.deprecate(author, one, { via: 'lab', scopes: ['read'] })).toEqual(refusal('not-allowed'));
      value(await talk.deprecate(author, one, { via: 'cli', scopes: ['publish'] }));
      value(await talk.deprecate(keeper, one, { reason: 'Nobody looks after it.' }));
      expect(await regard(reader)).toMatchObject({ deprecated: { by: 'keeper', byAuthor: false } });
    });

    it('is told to the chain of its space by ids', async () => {
      value(await talk.deprecate(author, one, { reason: 'Wordsofmine' }));
      value(await talk.undeprecate(author, one));
      const chain = { chain: ward.space, from: 1, limit: 500 };
      const events = value(await world.store.audit.events(keeper.caller, chain)).slice(-2);
      expect(events.map(({ action }) => action)).toEqual(['entry.deprecate', 'entry.undeprecate']);
      expect(JSON.stringify(events)).not.toContain('Wordsofmine');
    });

    it('was looked through by the rules that hold, or is refused', async () => {
      expect(await talk.deprecate(author, one, { policyHash: 'f'.repeat(64) })).toEqual(refusal('policy-changed'));
    });
  });
}
