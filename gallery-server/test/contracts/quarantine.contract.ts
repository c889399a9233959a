import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/outcome.js';
import type { Reported } from '../../src/domain/quarantine/model.js';
import type { ReleaseCommand, ReportCommand } from '../../src/domain/quarantine/ports.js';
import { refusal, value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

/** What every store does with a version that something sensitive may be in: shut, told, opened by two. */
export function quarantineContract(open: OpenStore): void {
  describe('quarantine', () => {
    let world: World;
    let ada: Person;
    let bob: Person;
    let rita: Person;
    let team: string;

    beforeEach(async () => {
      world = await World.open(open);
      ada = await world.person('ada');
      bob = await world.person('bob');
      rita = await world.person('rita');
      team = (
        await world.team('Transport', [
          [ada.account, 'editor'],
          [bob.account, 'reader'],
          [rita.account, 'reviewer']
        ])
      ).id;
    });
    afterEach(() => world.close());

    const report = (by: Person, entry: string, over: Partial<ReportCommand> = {}): Promise<Outcome<Reported>> =>
      world.store.quarantine.report({
        key: randomUUID(),
        actor: by.account.id,
        entry,
        version: 1,
        kind: 'personal',
        cell: 7,
        note: 'A name',
        engine: '0.2',
        now: world.now,
        ...over
      });
    const list = (who: Person) => world.store.quarantine.quarantines(who.caller, { space: null, limit: 50 });
    const release = async (by: Person, entry: string, over: Partial<ReleaseCommand> = {}) => {
      const quarantine = (await list(ada)).find(one => one.entry === entry)?.id ?? 'none';
      const cmd = { key: randomUUID(), quarantine, reason: 'It is a made-up name', engine: '0.2', now: world.now };
      return world.store.quarantine.release({ ...cmd, actor: by.account.id, ...over });
    };
    const events = async (who: Person): Promise<(readonly [string, string, unknown])[]> => {
      const told = value(await world.store.audit.events(who.caller, { chain: team, from: 0, limit: 500 }));
      return told.map(event => [event.action, event.outcome, JSON.parse(event.payload ?? 'null')] as const);
    };
    const rootPerson = async (): Promise<Person> => {
      const account = await world.root();
      return { account, caller: { ...ada.caller, account }, personal: '' };
    };

    it('shuts every open version of an entry at once, and leaves who, when and why', async () => {
      const { entry, commit } = await world.publish({ by: ada.account, space: team, code: 'leak', markdown: 'findme' });
      await world.publish({ by: ada.account, space: team, entry, base: 1, code: 'leak too', markdown: 'findme' });
      expect(await world.titles(bob.caller, 'findme')).toHaveLength(1);
      expect(value(await report(bob, entry))).toEqual({ entry, versions: [2, 1], again: false });

      for (const who of [ada, bob, rita]) {
        expect(await world.titles(who.caller, 'findme')).toEqual([]);
        expect(await world.titles(who.caller, '')).toEqual([]);
        expect(await world.store.entries.latest(who.caller, entry)).toEqual({
          kind: 'tombstone',
          value: {
            entry,
            version: 2,
            state: 'quarantined',
            cause: 'report',
            shut: who === bob ? null : { kind: 'personal', found: 0, places: [{ cell: 7, place: 'cell', kind: null }] },
            space: team,
            by: '',
            at: world.now,
            reason: '',
            replacedBy: null
          }
        });
        expect((await world.store.pages.page(who.caller, entry, 1, 1)).kind).toBe('tombstone');
        expect((await world.store.pages.figure(who.caller, entry, 1, 0)).kind).toBe('tombstone');
        expect((await world.store.pages.frame(who.caller, entry, 1, 0)).kind).toBe('tombstone');
        expect((await world.store.pages.figure(who.caller, entry, 1, 'cover')).kind).toBe('tombstone');
        expect(await world.store.entries.object(who.caller, entry, commit)).toBeNull();
        expect(await world.store.entries.lineage(who.caller, entry)).toBeNull();
      }
      const told = (await events(await rootPerson())).at(-1);
      expect(told).toMatchObject(['version.report', 'done', { entry, versions: [2, 1], kind: 'personal', cell: 7 }]);
      expect(JSON.stringify(told)).not.toContain('A name');
    });

    it('tells its author and those who look after the space, each what they may know', async () => {
      const { entry } = await world.publish({ by: ada.account, space: team });
      await report(bob, entry);
      const root = await rootPerson();
      const seen = { entry, versions: [1], cause: 'report', kind: 'personal', note: 'A name', found: 0 };
      const places = [{ cell: 7, place: 'cell', kind: null }];
      expect(await list(ada)).toMatchObject([{ ...seen, places, own: true, reporter: null, mayRelease: false }]);
      expect(await list(rita)).toMatchObject([{ ...seen, reporter: 'bob', own: false, mayRelease: true }]);
      expect(await list(root)).toMatchObject([{ ...seen, reporter: 'bob', mayRelease: true, mayPurge: true }]);
      expect(await list(bob)).toEqual([]);
      expect(await list(await world.person('eve'))).toEqual([]);
      const [one] = await list(rita);
      expect(await world.store.quarantine.quarantine(rita.caller, one?.id ?? '')).toEqual(one);
      expect(await world.store.quarantine.quarantine(bob.caller, one?.id ?? '')).toBeNull();
    });

    it('hides what a reporter wrote from an administrator of the gallery who could not have read the version', async () => {
      const { entry } = await world.publish({ by: ada.account, space: team });
      await report(bob, entry);
      const root = await rootPerson();
      const out = { actor: root.account.id, space: team, account: root.account.id, role: null, now: world.now };
      value(await world.store.spaces.setRole(out));
      expect(await list(root)).toMatchObject([{ entry, note: '', reporter: null, mayRelease: false, mayPurge: false }]);
      const own = await world.publish({ by: ada.account, space: ada.personal });
      await report(ada, own.entry);
      expect((await list(root)).map(one => one.entry)).toEqual([entry]);
    });

    it('lets a token report, and nobody who may not read the version', async () => {
      const { entry } = await world.publish({ by: ada.account, space: team });
      const eve = await world.person('eve');
      expect(await report(eve, entry)).toEqual(refusal('not-found'));
      expect(await report(bob, entry, { version: 9 })).toEqual(refusal('not-found'));
      expect((await world.store.entries.latest(ada.caller, entry)).kind).toBe('found');
      expect(await report(bob, entry, { via: 'lab', scopes: ['read'] })).toMatchObject({ ok: true });
    });

    it('shuts once: a second report, and the same one sent twice, change nothing', async () => {
      const { entry } = await world.publish({ by: ada.account, space: team });
      const first = await report(bob, entry, { key: 'same' });
      expect(await report(bob, entry, { key: 'same' })).toEqual(first);
      expect(await report(rita, entry)).toEqual({ ok: true, value: { entry, versions: [], again: true } });
      expect(await list(ada)).toHaveLength(1);
    });

    it('lets one account shut ten entries in an hour, and no more', async () => {
      const made = [];
      for (let at = 0; at < 11; at++) {
        made.push(await world.publish({ by: ada.account, space: team, code: `n = ${at}` }));
      }
      const outcomes = [];
      for (const { entry } of made) {
        outcomes.push(await report(bob, entry));
      }
      expect(outcomes.slice(0, 10).every(one => one.ok)).toBe(true);
      expect(outcomes[10]).toEqual(refusal('rate-limited', { seconds: 3600 }));
      const last = made[10]?.entry ?? '';
      expect((await world.store.entries.latest(bob.caller, last)).kind).toBe('found');
      expect(await report(rita, last)).toMatchObject({ ok: true });
      world.now += 3_600_001;
      const next = await world.publish({ by: ada.account, space: team, code: 'next' });
      expect(await report(bob, next.entry)).toMatchObject({ ok: true });
    });

    it('ends with a cleaned version: what was shut stays shut, the entry is readable again', async () => {
      const { entry } = await world.publish({ by: ada.account, space: team, code: 'leak' });
      await report(bob, entry);
      const wish = { by: ada.account, space: team, entry, base: 1, code: 'clean', markdown: 'cleaned' };
      expect(value(await world.prepare(wish)).parent).toBeNull();
      const next = await world.publish(wish);
      expect(next).toMatchObject({ version: 2, created: true });
      expect(await world.titles(bob.caller, 'cleaned')).toHaveLength(1);
      expect(await world.store.entries.latest(bob.caller, entry)).toMatchObject({ value: { number: 2 } });
      expect(await world.store.entries.version(bob.caller, entry, 1)).toMatchObject({
        kind: 'tombstone',
        value: { state: 'quarantined', replacedBy: 2 }
      });
      expect(await list(ada)).toMatchObject([{ versions: [1], replacedBy: 2 }]);
    });

    it('never takes the same notebook again while it is shut, under whatever title', async () => {
      const { entry } = await world.publish({ by: ada.account, space: team, code: 'leak' });
      await report(bob, entry);
      for (const over of [{ entry, base: 1 }, { fields: { title: 'Another title' } }]) {
        const wish = { by: ada.account, space: team, code: 'leak', ...over };
        const prepared = value(await world.prepare(wish));
        expect(await world.store.snapshots.publish(world.command(wish, prepared))).toEqual(
          refusal('content-quarantined')
        );
      }
      const elsewhere = { by: ada.account, space: ada.personal, code: 'leak' };
      expect(await world.publish(elsewhere)).toMatchObject({ created: true });
    });

    it('forgets the answer of a publish whose version was shut', async () => {
      const wish = { by: ada.account, space: team, code: 'leak' };
      const command = world.command(wish, value(await world.prepare(wish)), 'key-q');
      const first = value(await world.store.snapshots.publish(command));
      await report(bob, first.entry);
      expect(await world.store.snapshots.publish(command)).toEqual(refusal('content-quarantined'));
    });

    it('asks whoever did not see that it was shut to look again', async () => {
      const { entry } = await world.publish({ by: ada.account, space: team, code: '1' });
      await world.publish({ by: ada.account, space: team, entry, base: 1, code: '2' });
      const late = { by: ada.account, space: team, entry, base: 2, code: '3' };
      const prepared = value(await world.prepare(late));
      await report(bob, entry, { version: 2 });
      expect(await world.store.snapshots.publish(world.command(late, prepared))).toEqual(refusal('version-conflict'));
      expect(await world.prepare({ ...late, base: 7 })).toEqual(refusal('version-conflict'));
    });

    it('is released by a second person with a reason, never by its author or whoever reported it', async () => {
      const { entry } = await world.publish({ by: ada.account, space: team, markdown: 'findme' });
      const root = await rootPerson();
      await report(rita, entry);
      expect(await release(ada, entry)).toEqual(refusal('not-allowed'));
      expect(await release(bob, entry)).toEqual(refusal('not-allowed'));
      expect(await release(rita, entry)).toEqual(refusal('second-person-needed'));
      expect(await release(root, entry, { reason: ' \n' })).toEqual(refusal('quarantine-reason-missing'));
      expect(await release(root, entry, { reason: 'x'.repeat(1001) })).toEqual(refusal('field-too-long'));
      for (const via of ['lab', 'cli'] as const) {
        expect(await release(root, entry, { via, scopes: ['read', 'publish'] })).toEqual(refusal('not-allowed'));
      }
      expect((await world.store.entries.latest(bob.caller, entry)).kind).toBe('tombstone');
      expect(value(await release(root, entry))).toEqual({ entry, versions: [1] });
      expect((await world.store.entries.latest(bob.caller, entry)).kind).toBe('found');
      expect(await world.titles(bob.caller, 'findme')).toHaveLength(1);
      expect(await list(ada)).toEqual([]);
      expect((await events(root)).at(-1)).toMatchObject([
        'quarantine.release',
        'done',
        { entry, versions: [1], engine: '0.2', bound: [[expect.any(String), 'internal', expect.any(String)]] }
      ]);
      expect((await events(root)).filter(([, outcome]) => outcome === 'denied').length).toBeGreaterThan(5);
    });

    it('is not released by the one who wrote any part of what was shut together', async () => {
      value(
        await world.store.spaces.setRole({
          actor: (await world.root()).id,
          space: team,
          account: ada.account.id,
          role: 'administrator',
          now: world.now
        })
      );
      const { entry } = await world.publish({ by: ada.account, space: team, code: '1' });
      await world.publish({ by: rita.account, space: team, entry, base: 1, code: '2' });
      await report(bob, entry, { version: 2 });
      expect(await release(ada, entry)).toEqual(refusal('second-person-needed'));
      expect(await release(rita, entry)).toEqual(refusal('second-person-needed'));
    });

    it('returns a version to what it was: what was withdrawn is not published by a release', async () => {
      const { entry } = await world.publish({ by: ada.account, space: team, code: '1' });
      await world.publish({ by: ada.account, space: team, entry, base: 1, code: '2' });
      const undo = await world.withdraw(ada.account, entry, 2);
      await report(bob, entry);
      const back = { actor: ada.account.id, undoHash: undo, now: world.now };
      // What can't be undone any more is not a way around.
      expect(await world.store.snapshots.undoWithdraw(back)).toMatchObject({ ok: false });
      expect((await world.store.entries.version(ada.caller, entry, 2)).kind).toBe('tombstone');
      value(await release(rita, entry));
      expect(await world.store.entries.version(bob.caller, entry, 2)).toMatchObject({ value: { state: 'withdrawn' } });
      expect(await world.store.entries.latest(bob.caller, entry)).toMatchObject({ value: { number: 1 } });
    });

    it('is what a look at a stored version ends in, whether something was found or nobody could look', async () => {
      const one = await world.publish({ by: ada.account, space: team, code: 'one' });
      const two = await world.publish({ by: ada.account, space: team, code: 'two' });
      const three = await world.publish({ by: ada.account, space: team, code: 'three' });
      const policyHash = (await world.store.spaces.space(ada.caller, team))?.policyHash ?? '';
      const look = (versionId: string, outcome: 'clean' | 'found' | 'unchecked', cell: number | null) =>
        world.store.quarantine.recordCheck({
          versionId,
          engine: '0.3',
          policyHash,
          outcome,
          places: cell === null ? [] : [{ cell, place: 'source', kind: 'EMAIL' }],
          found: cell === null ? 0 : 1,
          run: null,
          now: world.now
        });
      expect(await look(one.versionId, 'clean', null)).toMatchObject({ shut: false });
      expect(await look(two.versionId, 'found', 3)).toMatchObject({ shut: true });
      expect(await look(three.versionId, 'unchecked', null)).toMatchObject({ shut: true });
      expect(await look(three.versionId, 'unchecked', null)).toMatchObject({ shut: false });
      expect(await look('nothing', 'found', 1)).toMatchObject({ shut: false });
      expect((await world.store.entries.latest(bob.caller, one.entry)).kind).toBe('found');
      expect(await world.store.entries.latest(bob.caller, two.entry)).toMatchObject({ value: { cause: 'found' } });
      expect(await world.store.entries.latest(bob.caller, three.entry)).toMatchObject({
        value: { cause: 'unchecked' }
      });
      const told = (await events(await rootPerson())).filter(([action]) => action === 'version.quarantine');
      expect(told).toMatchObject([
        ['version.quarantine', 'done', { entry: two.entry, cause: 'found', found: 1, cells: [3], engine: '0.3' }],
        ['version.quarantine', 'done', { entry: three.entry, cause: 'unchecked', found: 0, cells: [] }]
      ]);
      expect((await list(ada)).map(each => each.cause).sort()).toEqual(['found', 'unchecked']);
      expect((await world.store.audit.verifyAll()).filter(chain => chain.broken !== null)).toEqual([]);
    });
  });
}
