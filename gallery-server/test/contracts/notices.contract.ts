import { policies } from '@vitrine/core/redaction';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTICES_KEPT } from '../../src/domain/notices/model.js';
import { FORMER_MEMBER } from '../../src/domain/identity/former.js';
import type { Published } from '../../src/domain/snapshots/ports.js';
import { remove } from './former-member.contract.js';
import { Ward } from './reviewing.js';
import { Talk } from './talking.js';
import { callerOf, refusal, value } from './world.js';
import type { OpenStore, Person, World } from './world.js';

/** What every store does with what accounts are told. */
export function noticesContract(open: OpenStore): void {
  describe('what an account is told', () => {
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

    const shut = async (by: Person): Promise<void> => {
      const kind = { kind: 'secret', cell: 3, note: '', engine: '0.2' } as const;
      const about = { key: '', actor: by.account.id, entry: one.entry, version: 1, now: world.now };
      value(await world.store.quarantine.report({ ...about, ...kind }));
    };

    it('is that somebody commented on their version, answered them or mentioned them: each once', async () => {
      const { id } = value(await talk.say(reader, one, 'Look here'));
      expect(await talk.told(author)).toMatchObject([
        {
          kind: 'commented',
          by: 'reader',
          entry: one.entry,
          version: 1,
          comment: id,
          read: false,
          title: 'Station forecast'
        }
      ]);
      value(await talk.say(author, one, 'I see, @colleague should know', { thread: id }));
      expect(await talk.kinds(reader)).toEqual(['answered']);
      expect(await talk.kinds(colleague)).toEqual(['mentioned']);
      value(await talk.say(colleague, one, '@author @reader it is right', { thread: id }));
      expect(await talk.kinds(reader)).toEqual(['mentioned', 'answered']);
      expect(await talk.kinds(author)).toEqual(['mentioned', 'commented']);
    });

    it('is never what they did themselves', async () => {
      const { id } = value(await talk.say(author, one, 'A note to @author'));
      value(await talk.say(author, one, 'and another', { thread: id }));
      await talk.fork(author, one);
      await shut(author);
      expect(await talk.told(author)).toEqual([]);
    });

    it('names by a mention only who may read it: of others it tells nothing', async () => {
      value(await talk.say(reader, one, 'Ask @outsider, @nobody, me@colleague.example or x@keeper'));
      expect(await talk.threads(reader, one)).toMatchObject([{ comments: [{ mentions: [] }] }]);
      for (const who of [outsider, colleague, keeper]) {
        expect(await talk.told(who)).toEqual([]);
      }
    });

    it('is reached by a name of several words too, and the longer name counts', async () => {
      const mara = await world.person('mara', 'Mara Kovač');
      const short = await world.person('short', 'Mara');
      const { id: actor } = await world.root();
      for (const { account } of [mara, short]) {
        const role = { actor, space: ward.space, account: account.id, role: 'reader', now: world.now } as const;
        value(await world.store.spaces.setRole(role));
      }
      value(await talk.say(reader, one, '(@Mara Kovač), is it so? @MARA KOVAČS'));
      expect([await talk.kinds(mara), await talk.kinds(short)]).toEqual([['mentioned'], ['mentioned']]);
      const words = (await talk.threads(reader, one))?.[0]?.comments[0]?.mentions;
      expect(words).toEqual(['@MARA', '@Mara Kovač']);
    });

    it('is told again of nobody who was mentioned before a change', async () => {
      const { id } = value(await talk.say(reader, one, 'Ask @colleague'));
      value(await talk.edit(reader, one, id, 'Ask @colleague or @keeper'));
      expect([await talk.kinds(colleague), await talk.kinds(keeper)]).toEqual([['mentioned'], ['mentioned']]);
      value(await talk.edit(reader, one, id, 'Ask nobody'));
      expect(await talk.threads(reader, one)).toMatchObject([{ comments: [{ mentions: [] }] }]);
    });

    it('is that somebody forked what they made, as far as both may be read', async () => {
      const fork = await talk.fork(reader, one, reader.personal);
      expect(await talk.told(author)).toEqual([]);
      const open = await talk.fork(colleague, one);
      expect(await talk.told(author)).toMatchObject([
        {
          kind: 'forked',
          by: 'colleague',
          entry: open.entry,
          title: 'A fork',
          other: 'Station forecast',
          version: null
        }
      ]);
      expect(fork.entry).not.toBe(open.entry);
      await world.withdraw(colleague.account, open.entry, null);
      expect(await talk.told(author)).toEqual([]);
    });

    it('is that a version of theirs was closed, by nobody in particular, while it is closed', async () => {
      const two = await ward.publish(author, 'two', { entry: one.entry, base: 1 });
      const note = { kind: 'secret', cell: 3, note: '', engine: '0.2' } as const;
      const about = { key: '', actor: reader.account.id, entry: one.entry, version: two.version, now: world.now };
      value(await world.store.quarantine.report({ ...about, ...note }));
      expect(await talk.told(author)).toMatchObject([
        { kind: 'quarantined', by: '', entry: one.entry, version: 2, title: '', comment: null }
      ]);
      expect(await talk.told(reader)).toEqual([]);
      const [shut] = await world.store.quarantine.quarantines(keeper.caller, { space: null, limit: 9 });
      const why = { quarantine: shut?.id ?? '', reason: 'It is nothing', engine: '0.2', now: world.now };
      value(await world.store.quarantine.release({ key: '', actor: keeper.account.id, ...why }));
      expect(await talk.told(author)).toEqual([]);
    });

    it('is that what they forked was withdrawn or deprecated', async () => {
      const fork = await talk.fork(colleague, one);
      value(await talk.deprecate(author, one));
      expect(await talk.told(colleague)).toMatchObject([
        { kind: 'origin-deprecated', entry: one.entry, title: 'Station forecast', other: 'A fork', by: '' }
      ]);
      value(await talk.deprecate(author, one, { reason: 'Said otherwise' }));
      expect(await talk.kinds(colleague)).toEqual(['origin-deprecated']);
      value(await talk.undeprecate(author, one));
      expect(await talk.told(colleague)).toEqual([]);
      await world.withdraw(author.account, one.entry, 1);
      expect(await talk.told(colleague)).toMatchObject([
        { kind: 'origin-withdrawn', entry: fork.entry, title: 'A fork', by: '', other: '' }
      ]);
    });

    it('is neither shown nor counted once they may not read it any more', async () => {
      const { id } = value(await talk.say(reader, one, 'For @colleague'));
      expect(await talk.kinds(colleague)).toEqual(['mentioned']);
      const role = { actor: (await world.root()).id, space: ward.space, account: colleague.account.id, now: world.now };
      value(await world.store.spaces.setRole({ ...role, role: null }));
      expect(await talk.told(colleague)).toEqual([]);
      value(await world.store.spaces.setRole({ ...role, role: 'reader' }));
      expect(await talk.kinds(colleague)).toEqual(['mentioned']);
      const undoHash = await world.withdraw(author.account, one.entry, 1);
      expect(await talk.told(colleague)).toEqual([]);
      value(await world.store.snapshots.undoWithdraw({ actor: author.account.id, undoHash, now: world.now }));
      value(await talk.delete(reader, one, id));
      expect(await talk.told(colleague)).toEqual([]);
    });

    it('is read one by one or all at once, each by whose it is', async () => {
      value(await talk.say(reader, one, 'First'));
      value(await talk.say(reader, one, 'Second'));
      const [second, first] = await talk.told(author);
      const { markRead } = world.store.notices;
      const cmd = { now: world.now, notice: first?.id ?? '' };
      expect(value(await markRead({ actor: reader.account.id, ...cmd }))).toEqual({ unread: 0 });
      expect((await talk.told(author)).filter(({ read }) => read)).toEqual([]);
      for (let time = 0; time < 2; time++) {
        expect(value(await markRead({ actor: author.account.id, ...cmd }))).toEqual({ unread: 1 });
      }
      expect((await talk.told(author)).map(({ id, read }) => [id, read])).toEqual([
        [second?.id, false],
        [first?.id, true]
      ]);
      expect(value(await markRead({ actor: author.account.id, now: world.now, notice: null }))).toEqual({ unread: 0 });
    });

    it('is switched off by kind, for that account alone', async () => {
      const { switchNotices } = world.store.notices;
      value(await talk.say(reader, one, 'First, @colleague'));
      expect(value(await switchNotices({ actor: author.account.id, off: ['commented', 'commented'] }))).toEqual({
        off: ['commented']
      });
      value(await talk.say(reader, one, 'Second'));
      expect(await talk.told(author)).toEqual([]);
      expect(await talk.kinds(colleague)).toEqual(['mentioned']);
      expect((await world.store.notices.notices(author.caller)).off).toEqual(['commented']);
      value(await switchNotices({ actor: author.account.id, off: [] }));
      value(await talk.say(reader, one, 'Third'));
      // The one from before is there again; of what happened meanwhile nothing was kept.
      expect(await talk.kinds(author)).toEqual(['commented', 'commented']);
    });

    it('takes the scope that reads', async () => {
      value(await talk.say(reader, one, 'First'));
      const blind = callerOf(author.account, { via: 'lab', scopes: ['publish'] });
      expect(await world.store.notices.notices(blind)).toMatchObject({ items: [], unread: 0 });
      const acting = { actor: author.account.id, via: 'lab', scopes: ['publish'] } as const;
      expect(await world.store.notices.markRead({ ...acting, notice: null, now: 1 })).toEqual(refusal('not-allowed'));
      expect(await world.store.notices.switchNotices({ ...acting, off: [] })).toEqual(refusal('not-allowed'));
      expect(await world.store.notices.markRead({ ...acting, scopes: ['read'], notice: null, now: 1 })).toMatchObject({
        ok: true
      });
    });

    it(`keeps the newest ${NOTICES_KEPT}`, async () => {
      for (let n = 0; n <= NOTICES_KEPT; n++) {
        world.now += 60_000;
        value(await talk.say(reader, one, `Comment ${n}`));
      }
      const told = await talk.told(author);
      expect(told).toHaveLength(NOTICES_KEPT);
      expect(told.at(-1)?.at).toBeGreaterThan(one.version);
      const texts = (await talk.threads(author, one))?.map(({ comments }) => comments[0]);
      const oldest = texts?.find(comment => comment?.id === told.at(-1)?.comment);
      expect(oldest?.text).toBe('Comment 1');
    }, 60_000);

    it('goes with them, and names them to nobody', async () => {
      value(await talk.say(reader, one, 'First'));
      value(await talk.say(author, one, 'For @reader'));
      value(await remove(world, reader));
      expect(await talk.told(author)).toMatchObject([{ kind: 'commented', by: FORMER_MEMBER }]);
      expect(await talk.told(reader)).toEqual([]);
    });
  });
}
