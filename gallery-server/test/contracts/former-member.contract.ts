import { policies } from '@vitrine/core/redaction';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RemoveCommand, Removed } from '../../src/domain/erasure/ports.js';
import { FORMER_MEMBER } from '../../src/domain/identity/former.js';
import type { Outcome } from '../../src/domain/outcome.js';
import { Ward } from './reviewing.js';
import { hash, refusal, value } from './world.js';
import type { OpenStore, Person, World } from './world.js';

/** Takes a person away, by the administrator of the gallery at the page. */
export async function remove(world: World, who: Person, over: Partial<RemoveCommand> = {}): Promise<Outcome<Removed>> {
  const { id: accountId, login: confirm } = who.account;
  const actor = over.actor === undefined ? (await world.root()).id : over.actor;
  return world.store.erasure.remove({ key: '', accountId, confirm, now: world.now, ...over, actor });
}

/** What every store does with a person who leaves. */
export function formerMemberContract(open: OpenStore): void {
  describe('a person who is removed', () => {
    let ward: Ward;
    let world: World;
    let author: Person;
    let colleague: Person;
    let reviewer: Person;
    let keeper: Person;
    let reader: Person;
    let root: Person;

    beforeEach(async () => {
      ward = await Ward.open(open);
      world = ward.world;
      ({ author, colleague, reviewer, keeper, reader } = ward.people);
      const account = await world.root();
      root = { account, caller: { ...reader.caller, account }, personal: '' };
    });
    afterEach(() => ward.close());

    const approved = async (code: string) => {
      const one = await ward.publish(author, code);
      value(await ward.decide(reviewer, one, 'approved'));
      return one;
    };
    const whole = async (): Promise<void> => {
      expect((await world.store.audit.verifyAll()).filter(({ broken }) => broken !== null)).toEqual([]);
    };

    it('is a former member for readers, and what they published stays where it is', async () => {
      const one = await approved('one findme');
      const seen = await world.store.entries.version(reader.caller, one.entry, 1);
      expect(value(await remove(world, author))).toEqual({ account: author.account.id, again: false });
      const after = await world.store.entries.version(reader.caller, one.entry, 1);
      expect(seen).toMatchObject({ kind: 'found', value: { authorName: 'author', authorId: author.account.id } });
      expect(after).toEqual({
        ...seen,
        value: { ...(seen.kind === 'found' ? seen.value : {}), authorName: FORMER_MEMBER }
      });
      expect(await world.titles(reader.caller, 'findme')).toHaveLength(1);
      const object = await world.store.entries.object(reader.caller, one.entry, one.commit);
      expect(Buffer.from(object?.data ?? []).toString('utf8')).toContain(`author ${author.account.id} <`);
      await whole();
    });

    it('comes in no more, by no way, and the name they had is free', async () => {
      const { store } = world;
      const proof = { accountId: author.account.id, via: 'lab', origin: 'http://a', scopes: ['read'] } as const;
      const expiresAt = world.now + 90_000;
      value(await store.identity.openProof({ ...proof, proofHash: hash('p'), expiresAt, now: world.now }));
      expect(await store.identity.callerByProof(hash('p'), world.now)).not.toBeNull();
      value(await remove(world, author));
      expect(await store.identity.callerByProof(hash('p'), world.now)).toBeNull();
      expect(await store.identity.accountByLogin('author')).toBeNull();
      expect(await store.identity.openProof({ ...proof, proofHash: hash('q'), expiresAt, now: world.now })).toEqual(
        refusal('sign-in-refused')
      );
      const prepared = await world.prepare({ by: author.account, space: ward.space });
      expect(prepared).toEqual(refusal('not-found'));
      expect((await world.person('author')).account.id).not.toBe(author.account.id);
      expect(await store.identity.accountById(author.account.id)).toMatchObject({
        displayName: FORMER_MEMBER,
        state: 'removed',
        administrator: false
      });
    });

    it('cannot publish with what was prepared before', async () => {
      const wish = { by: author.account, space: ward.space };
      const prepared = value(await world.prepare(wish));
      value(await remove(world, author));
      expect(await world.store.snapshots.publish(world.command(wish, prepared))).toEqual(refusal('ticket-expired'));
    });

    it('belongs to no space any more, which the chain of each tells by ids alone', async () => {
      value(await remove(world, author));
      const members = await world.store.spaces.members(keeper.caller, ward.space);
      expect(members.map(({ account }) => account)).not.toContain(author.account.id);
      const chain = { chain: ward.space, from: 1, limit: 500 };
      const told = value(await world.store.audit.events(keeper.caller, chain)).at(-1);
      expect(told).toMatchObject({ action: 'role.set', subject: author.account.id, payload: '{"role":null}' });
      const own = value(await world.store.audit.events(root.caller, { ...chain, chain: 'instance' })).at(-1);
      expect(own).toMatchObject({ action: 'account.remove', subject: author.account.id, actor: root.account.id });
      expect(own?.payload).not.toMatch(/author/);
      await whole();
    });

    it('takes along what only they could read, and nothing else', async () => {
      const mine = await world.publish({ by: author.account, space: author.personal, code: 'x = "alone"' });
      const back = await ward.publish(author, 'comes back');
      value(await ward.decide(reviewer, back, 'returned'));
      const waits = await ward.publish(author, 'waits');
      const others = await world.publish({ by: colleague.account, space: colleague.personal });
      value(await remove(world, author));
      for (const gone of [mine, back]) {
        expect((await world.store.entries.version(author.caller, gone.entry, 1)).kind).not.toBe('found');
      }
      expect(await world.store.entries.version(reviewer.caller, back.entry, 1)).toMatchObject({
        kind: 'tombstone',
        value: { state: 'purged', by: 'root' }
      });
      expect(await ward.states(reviewer, waits.entry)).toEqual([[1, 'pending']]);
      expect((await world.store.entries.version(colleague.caller, others.entry, 1)).kind).toBe('found');
      await whole();
    });

    it('leaves what waits in the queue, where it can be approved', async () => {
      const waits = await ward.publish(author, 'waits');
      value(await remove(world, author));
      const queue = value(await world.store.reviews.queue(reviewer.caller));
      expect(queue).toMatchObject([{ entry: waits.entry, authorName: FORMER_MEMBER }]);
      value(await ward.decide(reviewer, waits, 'approved'));
      expect(await world.store.entries.version(reader.caller, waits.entry, 1)).toMatchObject({
        kind: 'found',
        value: { authorName: FORMER_MEMBER }
      });
      await whole();
    });

    it('leaves what waits where it can be returned, which takes it back, and an administrator deletes it', async () => {
      const waits = await ward.publish(author, 'waits');
      value(await remove(world, author));
      value(await ward.decide(reviewer, waits, 'returned'));
      for (const who of [reviewer, keeper]) {
        expect(await world.store.entries.version(who.caller, waits.entry, 1)).toMatchObject({
          kind: 'tombstone',
          value: { state: 'withdrawn' }
        });
      }
      expect((await world.store.entries.version(reader.caller, waits.entry, 1)).kind).toBe('absent');
      expect(value(await world.store.erasure.purgeable(keeper.caller, waits.entry, 1))).toMatchObject({ version: 1 });
    });

    it('takes what waits back when somebody else publishes in its place', async () => {
      const one = await approved('one');
      const waits = await ward.publish(author, 'two', { entry: one.entry, base: 1 });
      value(await remove(world, author));
      await ward.publish(colleague, 'three', { entry: one.entry, base: 1 });
      expect(await world.store.entries.version(keeper.caller, one.entry, waits.version)).toMatchObject({
        kind: 'tombstone',
        value: { state: 'withdrawn' }
      });
    });

    it('has approved what they approved, and approves nothing more', async () => {
      const one = await approved('one');
      const two = await ward.publish(author, 'two', { entry: one.entry, base: 1 });
      const wish = await ward.wish(reviewer, two, 'approved');
      value(await remove(world, reviewer));
      expect(await world.store.reviews.decide(wish)).toEqual(refusal('not-found'));
      expect(await ward.states(reader, one.entry)).toEqual([[1, 'published']]);
      const standing = await world.store.reviews.standing(author.caller, one.entry, 1);
      expect(standing).toMatchObject({ review: { decision: 'approved', by: FORMER_MEMBER, void: false } });
      value(await ward.decide(ward.people.second, two, 'approved'));
      await whole();
    });

    it('is a former member in withdrawals, notes and the record', async () => {
      const one = await approved('one');
      await world.withdraw(author.account, one.entry, 1, 'Author asked me to, says author.');
      const two = await ward.publish(colleague, 'two');
      const notes = [{ cell: 0, text: 'Ask author or the authority.' }];
      value(await ward.decide(reviewer, two, 'returned', { notes }));
      value(await remove(world, author));
      expect(await world.store.entries.version(reader.caller, one.entry, 1)).toMatchObject({
        kind: 'tombstone',
        value: { by: FORMER_MEMBER, reason: `${FORMER_MEMBER} asked me to, says ${FORMER_MEMBER}.` }
      });
      const standing = await world.store.reviews.standing(colleague.caller, two.entry, 1);
      expect(standing).toMatchObject({ review: { notes: [{ text: `Ask ${FORMER_MEMBER} or the authority.` }] } });
      const query = { chain: ward.space, kind: null, refusedOnly: false, before: null, limit: 200 };
      const record = value(await world.store.audit.record(keeper.caller, query));
      expect(record.people).toContainEqual({ id: author.account.id, name: FORMER_MEMBER });
      expect(JSON.stringify(record)).not.toMatch(/\bauthor\b/);
      await whole();
    });

    it('is removed by an administrator of the gallery at the page, who typed whom they mean', async () => {
      for (const who of [author, keeper, reader]) {
        expect(await remove(world, colleague, { actor: who.account.id })).toEqual(refusal('not-allowed'));
      }
      for (const via of ['lab', 'cli'] as const) {
        expect(await remove(world, colleague, { via })).toEqual(refusal('not-allowed'));
      }
      for (const confirm of ['', 'author', 'colleague1']) {
        expect(await remove(world, colleague, { confirm })).toEqual(refusal('removal-unconfirmed'));
      }
      expect(await remove(world, colleague, { accountId: 'nobody' })).toEqual(refusal('not-found'));
      expect(value(await remove(world, colleague, { confirm: ' Colleague ' }))).toMatchObject({ again: false });
      expect(value(await remove(world, colleague))).toMatchObject({ again: true });
    });

    it('is never the last administrator, nor whoever asks for it', async () => {
      expect(await remove(world, root)).toEqual(refusal('last-administrator'));
      const second = { accountId: keeper.account.id, administrator: true, now: world.now };
      value(await world.store.identity.setAdministrator({ actor: root.account.id, ...second }));
      expect(await remove(world, root)).toEqual(refusal('account-own'));
      value(await remove(world, root, { actor: keeper.account.id }));
      expect(await remove(world, keeper, { actor: root.account.id })).toEqual(refusal('not-allowed'));
      expect(await remove(world, keeper, { actor: null })).toEqual(refusal('last-administrator'));
    });

    it('is never let in again or given anything', async () => {
      value(await remove(world, author));
      const cmd = { actor: root.account.id, accountId: author.account.id, now: world.now };
      const { identity, spaces } = world.store;
      expect(await identity.setAccountState({ ...cmd, state: 'active' })).toEqual(refusal('account-removed'));
      expect(await identity.setAdministrator({ ...cmd, administrator: true })).toEqual(refusal('account-removed'));
      const role = { actor: root.account.id, space: ward.space, account: author.account.id, now: world.now };
      expect(await spaces.setRole({ ...role, role: 'reader' })).toEqual(refusal('not-found'));
    });

    it('may be deactivated already, and is removed once for one key', async () => {
      const cmd = { actor: root.account.id, accountId: author.account.id, now: world.now };
      value(await world.store.identity.setAccountState({ ...cmd, state: 'former' }));
      const first = await remove(world, author, { key: 'k' });
      expect(value(first)).toMatchObject({ again: false });
      expect(await remove(world, author, { key: 'k' })).toEqual(first);
    });

    it('is shown to administrators with the teams that nobody else looks after', async () => {
      const { erasure } = world.store;
      expect(value(await erasure.removable(root.caller, keeper.account.id))).toEqual({
        account: keeper.account,
        orphaned: []
      });
      const cmd = { actor: root.account.id, space: ward.space, account: root.account.id, now: world.now };
      value(await world.store.spaces.setRole({ ...cmd, role: null }));
      expect(value(await erasure.removable(root.caller, keeper.account.id)).orphaned).toEqual([
        { id: ward.space, name: 'Ward 7' }
      ]);
      expect(await erasure.removable(keeper.caller, author.account.id)).toEqual(refusal('not-allowed'));
      expect(await erasure.removable(root.caller, 'nobody')).toEqual(refusal('not-found'));
    });

    it('stays the origin of what others made of theirs', async () => {
      await ward.close();
      ward = await Ward.open(open, policies.team);
      world = ward.world;
      ({ author, colleague, reader } = ward.people);
      const one = await ward.publish(author, 'one');
      const origin = { entry: one.entry, version: 1, contentId: one.contentId, commit: one.commit };
      const fork = await world.publish({ by: colleague.account, space: ward.space, code: 'fork', origin });
      value(await remove(world, author));
      const lineage = await world.store.entries.lineage(reader.caller, fork.entry);
      expect(lineage?.origin).toMatchObject({ entry: one.entry, version: 1, authorName: FORMER_MEMBER });
      const again = await world.publish({ by: colleague.account, space: ward.space, code: 'another', origin });
      expect((await world.store.entries.lineage(reader.caller, again.entry))?.origin?.entry).toBe(one.entry);
    });
  });
}
