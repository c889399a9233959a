import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Origin } from '@vitrine/core/snapshot';
import type { Published } from '../../src/domain/snapshots/ports.js';
import { hash, refusal, value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

const originOf = (published: Published): Origin => ({
  entry: published.entry,
  version: published.version,
  contentId: published.contentId,
  commit: published.commit
});

/** What every store does with versions: whole, once, and taken back at once. */
export function snapshotsContract(open: OpenStore): void {
  describe('snapshots', () => {
    let world: World;
    let ada: Person;
    let bob: Person;
    let team: string;

    beforeEach(async () => {
      world = await World.open(open);
      ada = await world.person('ada');
      bob = await world.person('bob');
      team = (
        await world.team('Transport', [
          [ada.account, 'editor'],
          [bob.account, 'editor']
        ])
      ).id;
    });
    afterEach(() => world.close());

    it('publishes one version whole', async () => {
      const done = await world.publish({ by: ada.account, space: team, code: 'x = 1' });
      expect(done).toMatchObject({ version: 1, created: true });
      expect(done.entry).toMatch(/^[a-z2-7]{12}$/);
      const found = await world.store.entries.version(bob.caller, done.entry, 1);
      expect(found).toMatchObject({
        kind: 'found',
        value: { state: 'published', space: team, label: 'internal', contentId: done.contentId, facts: { version: 1 } }
      });
      const commit = await world.store.entries.object(bob.caller, done.entry, done.commit);
      expect(commit?.kind).toBe('commit');
      expect(await world.store.pages.page(bob.caller, done.entry, 1, 1)).toMatchObject({
        kind: 'found',
        value: { html: '<p>Station forecast</p>', pages: 1, version: { number: 1, manifest: expect.any(String) } }
      });
    });

    it('stands a new version on the commit before it, and a fork in the same space on its origin', async () => {
      const one = await world.publish({ by: ada.account, space: team });
      const next = value(await world.prepare({ by: bob.account, space: team, entry: one.entry, base: 1 }));
      expect(next.parent).toBe(one.commit);
      const fork = value(await world.prepare({ by: bob.account, space: team, origin: originOf(one) }));
      expect(fork).toMatchObject({ parent: one.commit, origin: originOf(one), entry: null });
      const elsewhere = value(await world.prepare({ by: bob.account, space: bob.personal, origin: originOf(one) }));
      expect(elsewhere).toMatchObject({ parent: null, origin: originOf(one) });
    });

    it('treats a forged origin and one behind a wall alike: as none', async () => {
      const secret = await world.publish({ by: ada.account, space: ada.personal });
      const behind = value(await world.prepare({ by: bob.account, space: team, origin: originOf(secret) }));
      const forged = { ...originOf(secret), entry: 'aaaaaaaaaaaa' };
      const unknown = value(await world.prepare({ by: bob.account, space: team, origin: forged }));
      expect(behind.origin).toBeNull();
      expect(unknown.origin).toBeNull();
      expect(behind.parent).toBeNull();
    });

    it('knows the same thing published twice', async () => {
      const one = await world.publish({ by: ada.account, space: team, code: 'same' });
      const wish = { by: ada.account, space: team, entry: one.entry, base: 1, code: 'same' };
      const again = await world.publish(wish);
      expect(again).toEqual({ ...one, created: false });
      expect(await world.store.entries.versions(ada.caller, one.entry)).toHaveLength(1);
    });

    it('gives the same answer to the same key, and refuses it for another body', async () => {
      const wish = { by: ada.account, space: team };
      const preparation = value(await world.prepare(wish));
      const command = world.command(wish, preparation, 'key-1');
      const first = await world.store.snapshots.publish(command);
      expect(await world.store.snapshots.publish(command)).toEqual(first);
      const other = world.command({ ...wish, code: 'other' }, preparation, 'key-1');
      expect(await world.store.snapshots.publish(other)).toEqual(refusal('idempotency-reused'));
      const list = await world.store.entries.versions(ada.caller, value(first).entry);
      expect(list).toHaveLength(1);
    });

    it('gives that answer also to a client that began again, with a ticket of its own', async () => {
      const wish = { by: ada.account, space: team, code: 'began again' };
      const first = await world.store.snapshots.publish(world.command(wish, value(await world.prepare(wish)), 'key-2'));
      world.now += 1000;
      const later = world.command(wish, value(await world.prepare(wish)), 'key-2');
      expect(await world.store.snapshots.publish(later)).toEqual(first);
      const elsewhere = { ...wish, space: ada.personal };
      const moved = world.command(elsewhere, value(await world.prepare(elsewhere)), 'key-2');
      expect(await world.store.snapshots.publish(moved)).toEqual(refusal('idempotency-reused'));
    });

    it('forgets an answer about a version that was taken back', async () => {
      const wish = { by: ada.account, space: team, code: 'taken back' };
      const first = value(
        await world.store.snapshots.publish(world.command(wish, value(await world.prepare(wish)), 'key-3'))
      );
      await world.withdraw(ada.account, first.entry, null);
      const again = value(
        await world.store.snapshots.publish(world.command(wish, value(await world.prepare(wish)), 'key-3'))
      );
      expect(again).toMatchObject({ version: 1, created: true });
      expect(again.entry).not.toBe(first.entry);
    });

    it('lets one of two who publish at once win, and tells the other', async () => {
      const one = await world.publish({ by: ada.account, space: team });
      const wishes = [ada, bob].map(({ account }) => ({
        by: account,
        space: team,
        entry: one.entry,
        base: 1,
        code: account.login
      }));
      const commands = await Promise.all(
        wishes.map(async wish => world.command(wish, value(await world.prepare(wish))))
      );
      const outcomes = await Promise.all(commands.map(command => world.store.snapshots.publish(command)));
      const [won, lost] = outcomes;
      expect(won).toMatchObject({ ok: true, value: { version: 2 } });
      expect(lost).toEqual(refusal('version-conflict', { version: 2, by: 'ada' }));
      expect(await world.prepare(wishes[1] ?? wishes[0]!)).toEqual(refusal('version-conflict', { version: 2 }));
      const onTop = await world.publish({ by: bob.account, space: team, entry: one.entry, base: 2, code: 'bob' });
      expect(onTop).toMatchObject({ version: 3, created: true });
    });

    it('keeps two commands in flight apart when one fails half-way', async () => {
      const good = { by: ada.account, space: team, code: 'good', fields: { title: 'Good' } };
      const bad = { by: bob.account, space: team, code: 'bad', fields: { title: 'Bad' } };
      const goodCommand = world.command(good, value(await world.prepare(good)));
      const badCommand = world.command(bad, value(await world.prepare(bad)));
      badCommand.objects = badCommand.objects.map(one =>
        one.kind === 'commit' ? { ...one, oid: '0'.repeat(40) } : one
      );
      const [lost, won] = await Promise.all([
        world.store.snapshots.publish(badCommand),
        world.store.snapshots.publish(goodCommand)
      ]);
      expect(lost).toEqual(refusal('commit-mismatch'));
      expect(won).toMatchObject({ ok: true });
      expect(await world.titles(bob.caller, '')).toEqual(['Good']);
      expect((await world.store.audit.verifyAll()).every(chain => chain.broken === null)).toBe(true);
    });

    it('refuses a ticket of somebody else, one that expired and one that was used', async () => {
      const wish = { by: ada.account, space: team };
      const preparation = value(await world.prepare(wish));
      const command = world.command(wish, preparation);
      const stolen = { ...command, actor: bob.account.id };
      expect(await world.store.snapshots.publish(stolen)).toEqual(refusal('ticket-expired'));
      expect(await world.store.snapshots.preparation(bob.account.id, preparation.ticket, world.now)).toBeNull();
      const late = { ...command, now: world.now + 900_000 };
      expect(await world.store.snapshots.publish(late)).toEqual(refusal('ticket-expired'));
      value(await world.store.snapshots.publish(command));
      const other = world.command({ ...wish, code: 'other' }, preparation);
      expect(await world.store.snapshots.publish(other)).toEqual(refusal('ticket-expired'));
    });

    it('looks at rights again when a ticket is used', async () => {
      const wish = { by: bob.account, space: team };
      const command = world.command(wish, value(await world.prepare(wish)));
      const actor = (await world.root()).id;
      const { now } = world;
      value(await world.store.spaces.setRole({ actor, space: team, account: bob.account.id, role: 'reader', now }));
      expect(await world.store.snapshots.publish(command)).toEqual(refusal('not-allowed'));
      value(await world.store.spaces.setRole({ actor, space: team, account: bob.account.id, role: null, now }));
      expect(await world.store.snapshots.publish(command)).toEqual(refusal('not-found'));
      expect(await world.titles(ada.caller, '')).toEqual([]);
    });

    it('refuses ids of another tenant as if they did not exist', async () => {
      const secret = await world.publish({ by: ada.account, space: ada.personal });
      expect(await world.prepare({ by: bob.account, space: ada.personal })).toEqual(refusal('not-found'));
      expect(await world.prepare({ by: bob.account, space: 'aaaaaaaaaaaa' })).toEqual(refusal('not-found'));
      const into = { by: bob.account, space: bob.personal, entry: secret.entry, base: 1 };
      expect(await world.prepare(into)).toEqual(refusal('not-found'));
      const { now } = world;
      const withdraw = { key: '', actor: bob.account.id, entry: secret.entry, version: 1, reason: 'x', now };
      const undo = { undoHash: hash('u'), undoUntil: now + 1 };
      expect(await world.store.snapshots.withdraw({ ...withdraw, ...undo })).toEqual(refusal('not-found'));
      const none = { ...withdraw, ...undo, entry: 'aaaaaaaaaaaa' };
      expect(await world.store.snapshots.withdraw(none)).toEqual(refusal('not-found'));
    });

    it('takes a token without the scope to publish for what it is', async () => {
      const { now } = world;
      const signature = { name: 'ada', email: 'a@b' };
      const cmd = {
        actor: ada.account.id,
        via: 'lab' as const,
        scopes: ['read'] as const,
        space: team,
        entry: null,
        base: null,
        origin: null,
        author: signature,
        committer: signature,
        policyHash: (await world.store.spaces.space(ada.caller, team))?.policyHash ?? '',
        engine: '0.1',
        now,
        expiresAt: now + 1
      };
      expect(await world.store.snapshots.prepare(cmd)).toEqual(refusal('not-allowed'));
    });

    it('takes a version back at once and puts it back', async () => {
      const one = await world.publish({ by: ada.account, space: team, code: 'one', fields: { title: 'First' } });
      const next = {
        by: ada.account,
        space: team,
        entry: one.entry,
        base: 1,
        code: 'two',
        fields: { title: 'Second' }
      };
      const two = await world.publish(next);
      const undo = await world.withdraw(ada.account, one.entry, 2);
      expect(await world.titles(bob.caller, 'second')).toEqual([]);
      expect(await world.titles(bob.caller, 'first')).toEqual(['First']);
      expect(await world.store.entries.latest(bob.caller, one.entry)).toMatchObject({ value: { number: 1 } });
      expect(await world.store.entries.version(bob.caller, one.entry, 2)).toEqual({
        kind: 'tombstone',
        value: {
          entry: one.entry,
          version: 2,
          state: 'withdrawn',
          cause: null,
          shut: null,
          space: team,
          by: 'ada',
          at: world.now,
          reason: 'Wrong data',
          replacedBy: 1
        }
      });
      expect(await world.store.entries.object(bob.caller, one.entry, two.commit)).toBeNull();
      expect((await world.store.pages.page(bob.caller, one.entry, 2, 1)).kind).toBe('tombstone');
      expect((await world.store.pages.figure(bob.caller, one.entry, 2, 'cover')).kind).toBe('tombstone');
      expect((await world.store.pages.frame(bob.caller, one.entry, 2, 0)).kind).toBe('tombstone');
      const cmd = { undoHash: undo, now: world.now };
      expect(await world.store.snapshots.undoWithdraw({ ...cmd, actor: bob.account.id })).toEqual(
        refusal('undo-expired')
      );
      const back = value(await world.store.snapshots.undoWithdraw({ ...cmd, actor: ada.account.id }));
      expect(back).toEqual({ entry: one.entry, versions: [2] });
      expect(await world.store.entries.latest(bob.caller, one.entry)).toMatchObject({ value: { number: 2 } });
      expect(await world.titles(bob.caller, 'second')).toEqual(['Second']);
      expect(await world.store.snapshots.undoWithdraw({ ...cmd, actor: ada.account.id })).toEqual(
        refusal('undo-expired')
      );
    });

    it('keeps a tombstone for each version that is gone, for those who could read it', async () => {
      const one = await world.publish({ by: ada.account, space: team, code: '1' });
      const { entry } = one;
      for (const base of [1, 2, 3]) {
        await world.publish({ by: ada.account, space: team, entry, base, code: String(base + 1) });
      }
      const left = async (who: Person) =>
        (await world.store.entries.tombstones(who.caller, entry)).map(({ version, reason }) => [version, reason]);
      expect(await left(bob)).toEqual([]);
      await world.withdraw(ada.account, entry, 2, 'Counted twice');
      const undo = await world.withdraw(ada.account, entry, 4, 'By mistake');
      expect(await left(bob)).toEqual([
        [4, 'By mistake'],
        [2, 'Counted twice']
      ]);
      expect(await world.store.entries.tombstones(bob.caller, entry)).toMatchObject([
        { entry, by: 'ada', state: 'withdrawn', replacedBy: 3 },
        { replacedBy: 3 }
      ]);
      value(await world.store.snapshots.undoWithdraw({ undoHash: undo, now: world.now, actor: ada.account.id }));
      expect(await left(bob)).toEqual([[2, 'Counted twice']]);
      // What went, came back and went again has the reason of the last time, once.
      world.now += 1;
      await world.withdraw(ada.account, entry, 4, 'Really');
      expect(await left(bob)).toEqual([
        [4, 'Really'],
        [2, 'Counted twice']
      ]);
      expect(await left(await world.person('eve'))).toEqual([]);
    });

    it('takes an entire entry back; nothing is added to it and numbers are not used again', async () => {
      const one = await world.publish({ by: ada.account, space: team });
      const undo = await world.withdraw(ada.account, one.entry, null);
      expect(await world.store.entries.latest(bob.caller, one.entry)).toMatchObject({
        kind: 'tombstone',
        value: { version: 1, replacedBy: null }
      });
      const wish = { by: ada.account, space: team, entry: one.entry, base: 1, code: 'next' };
      expect(await world.prepare(wish)).toEqual(refusal('entry-withdrawn', { version: 1, by: 'ada' }));
      world.now += 2000;
      const late = { actor: ada.account.id, undoHash: undo, now: world.now };
      expect(await world.store.snapshots.undoWithdraw(late)).toEqual(refusal('undo-expired'));
      const again = { key: '', actor: ada.account.id, entry: one.entry, version: 1, reason: 'x', now: world.now };
      const rest = { undoHash: hash('2'), undoUntil: world.now };
      expect(await world.store.snapshots.withdraw({ ...again, ...rest })).toEqual(refusal('entry-withdrawn'));
    });

    it('gives a version after a withdrawn one the readable parent and a new number', async () => {
      const one = await world.publish({ by: ada.account, space: team, code: '1' });
      await world.publish({ by: ada.account, space: team, entry: one.entry, base: 1, code: '2' });
      await world.withdraw(ada.account, one.entry, 2);
      const wish = { by: ada.account, space: team, entry: one.entry, base: 1, code: '2' };
      expect(value(await world.prepare(wish)).parent).toBe(one.commit);
      expect(await world.publish(wish)).toMatchObject({ version: 3, created: true });
    });

    it('lets the author and an administrator of the space withdraw, with a reason, and nobody else', async () => {
      const one = await world.publish({ by: ada.account, space: team });
      const { now } = world;
      const cmd = { key: '', entry: one.entry, version: 1, reason: 'x', undoHash: hash('3'), undoUntil: now, now };
      const as = (actor: string, over = {}) => world.store.snapshots.withdraw({ ...cmd, actor, ...over });
      expect(await as(bob.account.id)).toEqual(refusal('not-allowed'));
      expect(await as(ada.account.id, { reason: ' \n' })).toEqual(refusal('reason-missing'));
      expect(await as(ada.account.id, { reason: 'x'.repeat(1001) })).toEqual(
        refusal('field-too-long', { field: 'reason', limit: 1000 })
      );
      expect(await as((await world.root()).id)).toMatchObject({ ok: true });
    });

    it('answers a repeated withdrawal the same, and its newest undo works', async () => {
      const one = await world.publish({ by: ada.account, space: team });
      const { now } = world;
      const cmd = {
        key: 'w',
        actor: ada.account.id,
        entry: one.entry,
        version: null,
        reason: 'x',
        undoUntil: now,
        now
      };
      const first = await world.store.snapshots.withdraw({ ...cmd, undoHash: hash('lost') });
      expect(await world.store.snapshots.withdraw({ ...cmd, undoHash: hash('kept') })).toEqual(first);
      const undo = { actor: ada.account.id, undoHash: hash('kept'), now };
      expect(await world.store.snapshots.undoWithdraw(undo)).toMatchObject({ ok: true });
    });
  });
}
