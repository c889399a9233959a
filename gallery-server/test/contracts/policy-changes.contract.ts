import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policies, policyHash, strictest } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { ActingAs } from '../../src/domain/identity/model.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { PolicyChanged, PolicyWish } from '../../src/domain/policies/model.js';
import { refusal, value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

const regulated = policyHash(policies.regulated);
const team = policyHash(policies.team);
/** As strict as Regulated but for the approval. */
const looser: Policy = { ...policies.regulated, name: 'Nearly', approvals: 0 };

/** What every store does when the rules of a space, a label or the gallery change. */
export function policyChangesContract(open: OpenStore): void {
  describe('changing what holds', () => {
    let world: World;
    let root: Person;
    let ada: Person;
    let bob: Person;
    let eve: Person;
    let space: string;

    beforeEach(async () => {
      world = await World.open(open);
      root = await world.person('root');
      ada = await world.person('ada');
      bob = await world.person('bob');
      eve = await world.person('eve');
      space = (
        await world.team('Ward', [
          [ada.account, 'administrator'],
          [bob.account, 'administrator'],
          [eve.account, 'editor']
        ])
      ).id;
    });
    afterEach(() => world.close());

    const toSpace = (policyHash: string, label = 'internal'): PolicyWish => ({
      kind: 'space',
      space,
      policyHash,
      label
    });
    const baseFor = async (wish: PolicyWish): Promise<string> =>
      value(await world.store.policies.consequences(root.caller, wish)).base;
    const change = async (
      wish: PolicyWish,
      by: Person = root,
      over: ActingAs & { base?: string; key?: string } = {}
    ): Promise<Outcome<PolicyChanged>> =>
      world.store.policies.changePolicy({
        key: '',
        actor: by.account.id,
        wish,
        base: over.base ?? (await baseFor(wish)),
        now: world.now,
        ...over
      });
    const decide = (
      proposal: string | null,
      decision: 'agree' | 'decline' | 'withdraw',
      by: Person,
      over: ActingAs = {}
    ) =>
      world.store.policies.decideProposal({
        actor: by.account.id,
        proposal: proposal ?? '',
        decision,
        now: world.now,
        ...over
      });
    const written = async (policy: Policy): Promise<string> =>
      value(
        await world.store.policies.writePolicy({
          key: '',
          actor: root.account.id,
          series: null,
          base: null,
          policy,
          now: world.now
        })
      ).hash;
    const inForce = async (): Promise<string> => (await world.store.spaces.space(ada.caller, space))?.policyHash ?? '';
    const states = async (entry: string): Promise<string[]> =>
      (await world.store.entries.versions(ada.caller, entry)).map(version => version.state);
    const actions = async (chain: string): Promise<string[]> =>
      value(await world.store.audit.events(root.caller, { chain, from: 1, limit: 500 })).map(
        event => `${event.action} ${event.outcome}`
      );

    it('is for who looks after the space, at the page, and never about a personal one', async () => {
      const wish = toSpace(regulated);
      expect(await change(wish, eve)).toEqual(refusal('not-allowed'));
      expect(await change(wish, ada, { via: 'lab' })).toEqual(refusal('not-allowed'));
      expect(await change(wish, ada, { via: 'cli' })).toEqual(refusal('not-allowed'));
      const outsider = await world.person('outsider');
      expect(await change(wish, outsider)).toEqual(refusal('not-found'));
      expect(await world.store.policies.consequences(eve.caller, wish)).toEqual(refusal('not-allowed'));
      expect(await world.store.policies.consequences(outsider.caller, wish)).toEqual(refusal('not-found'));
      const own: PolicyWish = { kind: 'space', space: ada.personal, policyHash: regulated, label: '' };
      expect(await world.store.policies.consequences(ada.caller, own)).toEqual(refusal('not-allowed'));
      expect(await change(own, ada, { base: 'x' })).toEqual(refusal('not-allowed'));
      const floor: PolicyWish = { kind: 'floor', policyHash: regulated };
      expect(await change(floor, ada)).toEqual(refusal('not-allowed'));
      expect(await world.store.policies.consequences(ada.caller, floor)).toEqual(refusal('not-allowed'));
      expect(await inForce()).toBe(team);
      expect((await actions(space)).filter(told => told === 'policy.change denied')).toHaveLength(4);
    });

    it('takes what was written and labels that are there, and nothing made up', async () => {
      expect(await change(toSpace('f'.repeat(64)), ada, { base: await baseFor(toSpace(team)) })).toEqual(
        refusal('request-invalid', { place: 'policyHash' })
      );
      // What holds may be put together of several; that can't be chosen, only what it was made of.
      const base = await baseFor(toSpace(regulated));
      expect(await change(toSpace(regulated, 'made up'), ada, { base })).toEqual(
        refusal('request-invalid', { place: 'label' })
      );
      expect(await change(toSpace(team), ada)).toEqual(refusal('policy-same'));
      const label = (name: string) => change({ kind: 'label', label: name, policyHash: team });
      for (const name of ['', ' x', 'x'.repeat(41), 'a\nb']) {
        expect(await label(name)).toEqual(refusal('request-invalid', { place: 'label' }));
      }
    });

    it('tightens at once, and tells the chain both hashes', async () => {
      expect(await change(toSpace(regulated), ada)).toMatchObject({ ok: true, value: { state: 'done', spaces: 1 } });
      expect(await inForce()).toBe(regulated);
      const events = value(await world.store.audit.events(ada.caller, { chain: space, from: 1, limit: 50 }));
      expect(JSON.parse(events.at(-1)?.payload ?? '')).toMatchObject({
        policyHash: regulated,
        before: team,
        effective: regulated
      });
    });

    it('loosens only with a second administrator, by whichever way', async () => {
      await change(toSpace(regulated), ada);
      const nearly = await written(looser);
      const proposed = value(await change(toSpace(nearly), ada));
      expect(proposed).toMatchObject({ state: 'proposed', spaces: 0 });
      expect(await inForce()).toBe(regulated);
      expect(await decide(proposed.proposal, 'agree', ada)).toEqual(refusal('second-administrator'));
      expect(await decide(proposed.proposal, 'decline', ada)).toEqual(refusal('second-administrator'));
      expect(await decide(proposed.proposal, 'withdraw', bob)).toEqual(refusal('not-allowed'));
      expect(await decide(proposed.proposal, 'agree', eve)).toEqual(refusal('not-allowed'));
      expect(await decide(proposed.proposal, 'agree', bob, { via: 'lab' })).toEqual(refusal('not-allowed'));
      expect(await decide(proposed.proposal, 'agree', bob, { via: 'cli' })).toEqual(refusal('not-allowed'));
      expect(await decide('nowhere', 'agree', bob)).toEqual(refusal('not-found'));
      expect(await inForce()).toBe(regulated);
      expect(await decide(proposed.proposal, 'agree', bob)).toMatchObject({ ok: true, value: { state: 'agreed' } });
      expect(await inForce()).toBe(nearly);
      expect(await decide(proposed.proposal, 'agree', bob)).toEqual(refusal('proposal-closed'));
      expect((await actions(space)).slice(-2)).toEqual(['policy.agree done', 'policy.agree denied']);
    });

    it('is not loosened in two steps: asking for one administrator only is looser itself', async () => {
      await change(toSpace(regulated), ada);
      const alone = await written({ ...policies.regulated, name: 'Alone', loosenedBy: 1 });
      expect(value(await change(toSpace(alone), ada)).state).toBe('proposed');
      // Stricter in one thing and looser in another is looser.
      const mixed = await written({ ...looser, name: 'Mixed', words: ['Nightjar'] });
      expect(await change(toSpace(mixed), ada)).toEqual(refusal('proposal-waits'));
      expect(await inForce()).toBe(regulated);
    });

    it('can be declined, and withdrawn by whoever proposed it', async () => {
      await change(toSpace(regulated), ada);
      const first = value(await change(toSpace(team), ada));
      expect(await decide(first.proposal, 'decline', root)).toMatchObject({ ok: true, value: { state: 'declined' } });
      const second = value(await change(toSpace(team), bob));
      expect(await decide(second.proposal, 'withdraw', bob)).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
      expect(await decide(second.proposal, 'agree', ada)).toEqual(refusal('proposal-closed'));
      expect(await inForce()).toBe(regulated);
      const list = value(await world.store.policies.proposals(ada.caller, space));
      expect(list.map(one => [one.state, one.proposedBy.name, one.decidedBy, one.about, one.rules?.name])).toEqual(
        expect.arrayContaining([
          ['declined', 'ada', 'root', 'Ward', 'Team'],
          ['withdrawn', 'bob', 'bob', 'Ward', 'Team']
        ])
      );
    });

    it('lapses when the rules changed meanwhile, or who proposed may not any more', async () => {
      await change(toSpace(regulated), ada);
      const first = value(await change(toSpace(team), ada));
      const tighter = await written({ ...policies.regulated, name: 'Tighter', words: ['Nightjar'] });
      value(await change(toSpace(tighter), bob));
      expect(await decide(first.proposal, 'agree', bob)).toEqual(refusal('proposal-closed'));
      const second = value(await change(toSpace(team), ada));
      const { now } = world;
      const out = { actor: root.account.id, space, account: ada.account.id, role: 'editor' as const, now };
      value(await world.store.spaces.setRole(out));
      expect(await decide(second.proposal, 'agree', bob)).toMatchObject({ ok: true, value: { state: 'lapsed' } });
      expect(await inForce()).toBe(tighter);
      expect((await actions(space)).at(-1)).toBe('policy.lapse done');
    });

    it('lapses when the floor under it changed', async () => {
      await change(toSpace(regulated), ada);
      const { proposal } = value(await change(toSpace(team), ada));
      const floor = await written({ format: 1, name: 'Floor', profile: 'open', words: ['Nightjar'] });
      value(await change({ kind: 'floor', policyHash: floor }));
      expect(await decide(proposal, 'agree', bob)).toEqual(refusal('proposal-closed'));
    });

    it('is no way around: a label taken off, loosened or removed needs the second too', async () => {
      const label: PolicyWish = { kind: 'label', label: 'confidential', policyHash: regulated };
      value(await change(label));
      value(await change(toSpace(team, 'confidential'), ada));
      expect(await inForce()).toBe(policyHash(strictest(policies.team, policies.regulated)));
      const off = value(await change(toSpace(team, ''), ada));
      expect(off.state).toBe('proposed');
      value(await decide(off.proposal, 'withdraw', ada));
      expect(value(await change({ ...label, policyHash: team })).state).toBe('proposed');
      expect(await change({ ...label, policyHash: null })).toEqual(refusal('label-worn'));
      const before = await inForce();
      const second = await world.person('second');
      value(
        await world.store.identity.setAdministrator({
          actor: root.account.id,
          accountId: second.account.id,
          administrator: true,
          now: world.now
        })
      );
      const [open] = value(await world.store.policies.proposals(root.caller, null));
      expect(open).toMatchObject({ state: 'open', about: 'confidential', wish: { kind: 'label' } });
      expect(await decide(open?.id ?? '', 'agree', ada)).toEqual(refusal('not-allowed'));
      expect(await inForce()).toBe(before);
      value(await decide(open?.id ?? '', 'agree', second));
      expect(await inForce()).toBe(team);
    });

    it('is no way around: the floor lowered or taken away needs the second too', async () => {
      value(await change({ kind: 'floor', policyHash: regulated }));
      expect(await inForce()).toBe(policyHash(strictest(policies.team, policies.regulated)));
      const away = value(await change({ kind: 'floor', policyHash: null }));
      expect(away.state).toBe('proposed');
      expect(await change({ kind: 'floor', policyHash: team })).toEqual(refusal('proposal-waits'));
      expect(value(await world.store.policies.floor(root.caller))?.name).toBe('Regulated');
      // What the floor asks for holds whatever the space chooses, so this loosens nothing.
      expect(value(await change(toSpace(policyHash(policies.public)), ada)).state).toBe('done');
    });

    it('an unused label that two have to agree about is not removed by one', async () => {
      const label: PolicyWish = { kind: 'label', label: 'confidential', policyHash: regulated };
      value(await change(label));
      expect(value(await change({ ...label, policyHash: null })).state).toBe('proposed');
      value(await change({ kind: 'label', label: 'plain', policyHash: team }));
      expect(value(await change({ kind: 'label', label: 'plain', policyHash: null })).state).toBe('done');
    });

    it('by two at once is one change: the second looked at rules that are gone', async () => {
      const wishes = [toSpace(regulated), toSpace(policyHash(policies.public))];
      const bases = await Promise.all(wishes.map(baseFor));
      expect(bases[0]).toBe(bases[1]);
      const both = await Promise.all(
        wishes.map((wish, at) => change(wish, at === 0 ? ada : bob, { base: bases[at] ?? '' }))
      );
      expect(both.map(one => one.ok)).toEqual([true, false]);
      expect(both[1]).toEqual(refusal('rules-changed'));
      expect(await inForce()).toBe(regulated);
    });

    it('agreed and declined at once is decided once', async () => {
      await change(toSpace(regulated), ada);
      const { proposal } = value(await change(toSpace(team), ada));
      const both = await Promise.all([decide(proposal, 'agree', bob), decide(proposal, 'decline', root)]);
      expect(both.filter(one => one.ok)).toHaveLength(1);
      expect(both.find(one => !one.ok)).toEqual(refusal('proposal-closed'));
    });

    it('between preparing and publishing refuses the publish, and nothing is stored', async () => {
      const wish = { by: eve.account, space };
      const preparation = value(await world.prepare(wish));
      value(await change(toSpace(regulated), ada));
      expect(await world.store.snapshots.publish(world.command(wish, preparation))).toEqual(refusal('policy-changed'));
      expect(await world.titles(ada.caller, '')).toEqual([]);
      // Also where it went back to what it was: loosening it was agreed to by two, and the ticket fits again.
      const { proposal } = value(await change(toSpace(team), ada));
      value(await decide(proposal, 'agree', bob));
      expect(await world.store.snapshots.publish(world.command(wish, preparation))).toMatchObject({ ok: true });
    });

    it('ends the decisions about what is stored: what lacks an approval waits, and comes back by none of the ways', async () => {
      const one = await world.publish({ by: eve.account, space });
      const two = await world.publish({ by: eve.account, space, fields: { title: 'Second' } });
      const undo = await world.withdraw(eve.account, two.entry, null);
      const other = await world.team('Other', [[ada.account, 'reader']]);
      const kept = await world.publish({ by: root.account, space: other.id });
      const preview = value(await world.store.policies.consequences(ada.caller, toSpace(regulated)));
      expect(preview.groups).toMatchObject([{ waiting: 1, spaces: [{ id: space, notebooks: 1 }] }]);
      expect(value(await change(toSpace(regulated), ada))).toMatchObject({ waiting: 1 });
      expect(await states(one.entry)).toEqual(['pending']);
      expect(await states(kept.entry)).toEqual(['published']);
      expect(await world.titles(ada.caller, '')).toEqual(['Station forecast']);
      expect(await world.titles(ada.caller, 'station')).toEqual(['Station forecast']);
      value(await world.store.snapshots.undoWithdraw({ actor: eve.account.id, undoHash: undo, now: world.now }));
      expect(await states(two.entry)).toEqual(['pending']);
      // Stored versions keep the rules they were published under.
      expect((await world.store.entries.versions(ada.caller, one.entry))[0]?.policyHash).toBe(team);
    });

    it('by a label alone ends decisions too, since they are bound to it', async () => {
      value(await change(toSpace(regulated), ada));
      value(await change({ kind: 'label', label: 'ward', policyHash: team }));
      const preview = value(await world.store.policies.consequences(ada.caller, toSpace(regulated, 'ward')));
      expect(preview.groups).toMatchObject([{ before: policies.regulated, after: policies.regulated }]);
      expect(value(await change(toSpace(regulated, 'ward'), ada))).toMatchObject({ state: 'done', spaces: 1 });
      expect((await world.store.spaces.space(ada.caller, space))?.label).toBe('ward');
    });

    it('shows before what it touches: titles that may be read, else counts', async () => {
      await world.publish({ by: eve.account, space, fields: { title: 'Seen by members' } });
      await world.publish({ by: bob.account, space: bob.personal, fields: { title: 'Quokka' } });
      const wish: PolicyWish = { kind: 'floor', policyHash: regulated };
      const seen = value(await world.store.policies.consequences(root.caller, wish));
      const groups = Object.fromEntries(seen.groups.map(group => [group.before.name, group]));
      expect(groups['Team']?.spaces).toMatchObject([{ name: 'Ward', notebooks: 1 }]);
      expect(groups['Team']?.spaces[0]?.readable.map(one => one.title)).toEqual(['Seen by members']);
      expect(groups['Personal']).toMatchObject({ others: { spaces: 3, notebooks: 1 }, waiting: 0 });
      expect(groups['Personal']?.spaces.map(one => one.id)).toEqual([root.personal]);
      expect(JSON.stringify(seen)).not.toContain('Quokka');
      const { now } = world;
      const leave = { actor: root.account.id, space, account: root.account.id, role: null, now };
      value(await world.store.spaces.setRole(leave));
      const outside = value(await world.store.policies.consequences(root.caller, wish));
      expect(JSON.stringify(outside)).not.toContain('Seen by members');
      expect(outside.groups.find(group => group.before.name === 'Team')?.spaces).toMatchObject([{ notebooks: 1 }]);
      // In a personal space nobody else reads, so nobody has to agree either.
      value(await change(wish));
      expect(await world.titles(bob.caller, 'quokka')).toEqual(['Quokka']);
    });

    it('decided for all tells the record of each space', async () => {
      value(await change({ kind: 'floor', policyHash: regulated }));
      expect((await actions('instance')).at(-1)).toBe('floor.set done');
      const events = value(await world.store.audit.events(ada.caller, { chain: space, from: 1, limit: 50 }));
      expect(events.at(-1)).toMatchObject({ action: 'policy.change', actor: root.account.id, subject: space });
      expect(JSON.parse(events.at(-1)?.payload ?? '')).toEqual({ from: team, to: await inForce(), by: 'floor' });
      expect(value(await world.store.audit.verify(ada.caller, ada.personal)).broken).toBeNull();
    });
  });
}
