import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policies, policyHash, policyText } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { voidDecisions } from '../../src/adapters/sqlite/commands/decisions.js';
import { databaseFile } from '../../src/adapters/sqlite/database.js';
import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { Db } from '../../src/adapters/sqlite/rows.js';
import type { Published } from '../../src/domain/snapshots/ports.js';
import { Ward } from './reviewing.js';
import { hash, refusal, value } from './world.js';
import type { Person } from './world.js';

const stricter: Policy = { ...policies.regulated, words: ['Nightjar'] };

/** Two commands under way on the real store: what was decided about something else never counts. */
describe('deciding while something else happens', () => {
  let ward: Ward;
  let db: Db;
  let first: Published;
  const as = (name: keyof Ward['people']): Person => ward.people[name];

  beforeEach(async () => {
    ward = await Ward.open(dataDir => openSqliteStore({ dataDir }));
    db = new Db(new DatabaseSync(databaseFile(ward.world.dataDir), { timeout: 5000 }));
    first = await ward.publish(as('author'), 'quokkas = 1');
  });
  afterEach(async () => {
    db.raw.close();
    await ward.close();
  });

  /** What a command does that changes the rules or the label of a space. */
  function change(over: { rules?: Policy; label?: string }): string[] {
    const { rules, label } = over;
    if (rules !== undefined) {
      const [policy, document] = [policyHash(rules), policyText(rules)];
      db.run('INSERT OR IGNORE INTO policies VALUES (:policy, :document, 0)', { policy, document });
      db.run('UPDATE spaces SET policy_hash = :policy WHERE id = :space', { policy, space: ward.space });
    }
    if (label !== undefined) {
      db.run('UPDATE spaces SET label = :label WHERE id = :space', { label, space: ward.space });
    }
    return voidDecisions(db, ward.space, ward.world.now, as('keeper').account.id);
  }

  function changed(over: { rules?: Policy; label?: string }): string[] {
    db.raw.exec('BEGIN IMMEDIATE');
    const waiting = change(over);
    db.raw.exec('COMMIT');
    return waiting;
  }

  it('lets one of two approvals count, and tells the other who was first', async () => {
    const { reviews } = ward.world.store;
    const wishes = [
      await ward.wish(as('reviewer'), first, 'approved'),
      await ward.wish(as('second'), first, 'approved')
    ];
    const answers = await Promise.all(wishes.map(wish => reviews.decide(wish)));
    expect(answers).toEqual([
      { ok: true, value: { entry: first.entry, number: 1, decision: 'approved' } },
      refusal('review-decided', { by: 'reviewer', decision: 'approved' })
    ]);
    const kept = db.all('SELECT reviewer FROM reviews').map(row => row.text('reviewer'));
    expect(kept).toEqual([as('reviewer').account.id]);
  });

  it('tells who approves late that it went back, though it may not be read any more', async () => {
    const { reviews } = ward.world.store;
    const wishes = [
      await ward.wish(as('reviewer'), first, 'returned'),
      await ward.wish(as('second'), first, 'approved')
    ];
    const answers = await Promise.all(wishes.map(wish => reviews.decide(wish)));
    expect(answers[1]).toEqual(refusal('review-decided', { by: 'reviewer', decision: 'returned' }));
    expect(await ward.states(as('reader'), first.entry)).toEqual([]);
  });

  it('refuses an approval that comes with a newer version, whichever is first', async () => {
    const { reviews, snapshots } = ward.world.store;
    const on = { by: as('author').account, space: ward.space, entry: first.entry, base: 1, code: 'quokkas = 2' };
    const preparation = value(await ward.world.prepare(on));
    const approval = await ward.wish(as('reviewer'), first, 'approved');
    const [published, decided] = await Promise.all([
      snapshots.publish(ward.world.command(on, preparation)),
      reviews.decide(approval)
    ]);
    expect(value(published)).toMatchObject({ version: 2, state: 'pending' });
    expect(decided).toEqual(refusal('review-outdated'));
    expect(await ward.states(as('reader'), first.entry)).toEqual([]);
  });

  it('refuses an approval of what is withdrawn meanwhile', async () => {
    const { reviews, snapshots } = ward.world.store;
    const approval = await ward.wish(as('reviewer'), first, 'approved');
    const { now } = ward.world;
    const withdrawal = {
      key: '',
      actor: as('author').account.id,
      entry: first.entry,
      version: 1,
      reason: 'Wrong ward',
      undoHash: hash('undo'),
      undoUntil: now + 1000,
      now
    };
    const [withdrawn, decided] = await Promise.all([snapshots.withdraw(withdrawal), reviews.decide(approval)]);
    expect(withdrawn.ok).toBe(true);
    expect(decided).toEqual(refusal('review-outdated'));
    // Who could never read it isn't told that it was taken back.
    expect(await ward.world.store.entries.tombstones(as('reader').caller, first.entry)).toEqual([]);
    expect(await ward.world.store.entries.latest(as('reader').caller, first.entry)).toEqual({ kind: 'absent' });
    expect(await ward.world.store.entries.tombstones(as('reviewer').caller, first.entry)).toHaveLength(1);
    value(await snapshots.undoWithdraw({ actor: as('author').account.id, undoHash: hash('undo'), now }));
    expect(await ward.states(as('reviewer'), first.entry)).toEqual([[1, 'pending']]);
    value(await ward.decide(as('reviewer'), first, 'approved'));
  });

  it('refuses an approval that waits behind a change of the rules', async () => {
    const approval = await ward.wish(as('reviewer'), first, 'approved');
    db.raw.exec('BEGIN IMMEDIATE');
    change({ rules: stricter });
    const decided = ward.world.store.reviews.decide(approval);
    // The store is under way with it, and has to wait for what holds the lock.
    await new Promise(resolve => setTimeout(resolve, 50));
    db.raw.exec('COMMIT');
    expect(await decided).toEqual(refusal('review-outdated'));
    expect(await ward.states(as('reader'), first.entry)).toEqual([]);
    value(await ward.decide(as('reviewer'), first, 'approved'));
    expect(await ward.states(as('reader'), first.entry)).toEqual([[1, 'published']]);
  });

  it.each([
    ['rules', { rules: stricter }],
    ['label', { label: 'secret' }]
  ])('takes back from readers what was approved under another %s', async (_name, over) => {
    value(await ward.decide(as('reviewer'), first, 'approved'));
    expect(changed(over)).toEqual([first.versionId]);
    expect(await ward.states(as('reader'), first.entry)).toEqual([]);
    expect(await ward.world.titles(as('reader').caller, 'quokkas')).toEqual([]);
    expect(db.one('SELECT count(*) AS n FROM refs')?.number('n')).toBe(0);
    const { caller } = as('author');
    expect(await ward.world.store.reviews.standing(caller, first.entry, 1)).toMatchObject({
      state: 'waiting',
      review: { decision: 'approved', void: true }
    });
    expect((await ward.events()).at(-1)).toBe('review.void done');
    value(await ward.decide(as('second'), first, 'approved'));
    expect(await ward.states(as('reader'), first.entry)).toEqual([[1, 'published']]);
    expect(await ward.world.titles(as('reader').caller, 'quokkas')).toEqual(['Station forecast']);
  });

  it('leaves alone what needs no approval any more, and asks again where one is asked anew', async () => {
    value(await ward.decide(as('reviewer'), first, 'approved'));
    expect(changed({ rules: policies.team })).toEqual([]);
    expect(await ward.states(as('reader'), first.entry)).toEqual([[1, 'published']]);
    const free = await ward.publish(as('colleague'), 'wombats = 1');
    expect(free.state).toBe('published');
    expect(changed({ rules: policies.regulated }).sort()).toEqual([first.versionId, free.versionId].sort());
    expect(await ward.states(as('reader'), free.entry)).toEqual([]);
  });

  it('brings nothing back that lacks its approval when a withdrawal is undone', async () => {
    value(await ward.decide(as('reviewer'), first, 'approved'));
    const undoHash = await ward.world.withdraw(as('author').account, first.entry, null);
    changed({ rules: stricter });
    const { now } = ward.world;
    value(await ward.world.store.snapshots.undoWithdraw({ actor: as('author').account.id, undoHash, now }));
    expect(await ward.states(as('reader'), first.entry)).toEqual([]);
    expect(await ward.states(as('reviewer'), first.entry)).toEqual([[1, 'pending']]);
    expect(value(await ward.world.store.reviews.queue(as('reviewer').caller))).toHaveLength(1);
  });

  it('does a decision once, however often it is sent', async () => {
    const { reviews } = ward.world.store;
    const approval = await ward.wish(as('reviewer'), first, 'approved', { key: 'one' });
    const answers = await Promise.all([reviews.decide(approval), reviews.decide(approval)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await reviews.decide(approval)).toEqual(answers[0]);
    expect((await ward.events()).filter(event => event.startsWith('review.'))).toEqual(['review.approve done']);
    const other = { ...approval, decision: 'returned' as const };
    expect(await reviews.decide(other)).toMatchObject({ ok: false });
  });

  it('takes no decision of an account that was closed, and keeps what it asked for', async () => {
    const { identity, reviews } = ward.world.store;
    const approval = await ward.wish(as('reviewer'), first, 'approved');
    const actor = (await ward.world.root()).id;
    const close = { actor, state: 'former' as const, now: ward.world.now };
    value(await identity.setAccountState({ ...close, accountId: as('reviewer').account.id }));
    expect(await reviews.decide(approval)).toMatchObject({ ok: false });
    value(await identity.setAccountState({ ...close, accountId: as('author').account.id }));
    expect(value(await reviews.queue(as('second').caller))).toMatchObject([{ entry: first.entry, mayDecide: true }]);
    value(await ward.decide(as('second'), first, 'approved'));
    expect(await ward.states(as('reader'), first.entry)).toEqual([[1, 'published']]);
  });

  it('keeps what a closed account approved while it was open', async () => {
    value(await ward.decide(as('reviewer'), first, 'approved'));
    const actor = (await ward.world.root()).id;
    const accountId = as('reviewer').account.id;
    value(await ward.world.store.identity.setAccountState({ actor, accountId, state: 'former', now: ward.world.now }));
    expect(changed({})).toEqual([]);
    expect(await ward.states(as('reader'), first.entry)).toEqual([[1, 'published']]);
  });

  it('goes by the order of decisions, not by a clock that jumps', async () => {
    value(await ward.decide(as('reviewer'), first, 'approved'));
    changed({ label: 'secret' });
    ward.world.now -= 30 * 86_400_000;
    value(await ward.decide(as('second'), first, 'returned'));
    expect(await ward.world.store.reviews.standing(as('author').caller, first.entry, 1)).toMatchObject({
      state: 'returned',
      review: { decision: 'returned', by: 'second' }
    });
    const older = await ward.publish(as('author'), 'a = 1');
    ward.world.now -= 30 * 86_400_000;
    const newer = await ward.publish(as('author'), 'b = 1');
    const queue = value(await ward.world.store.reviews.queue(as('reviewer').caller));
    expect(queue.map(({ entry }) => entry)).toEqual([older.entry, newer.entry]);
  });

  it('undoes all of it when a part fails', async () => {
    db.raw.exec(`CREATE TRIGGER no_room BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    await expect(ward.decide(as('reviewer'), first, 'approved')).rejects.toThrow();
    db.raw.exec('DROP TRIGGER no_room');
    expect(db.one('SELECT count(*) AS n FROM reviews')?.number('n')).toBe(0);
    expect(await ward.states(as('reader'), first.entry)).toEqual([]);
    value(await ward.decide(as('reviewer'), first, 'approved'));
  });
});
