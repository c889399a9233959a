import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policies, policyFrom, policyHash, strictest } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { nobody } from '../../src/domain/identity/model.js';
import type { Caller } from '../../src/domain/identity/model.js';
import type { PolicySeries } from '../../src/domain/policies/model.js';
import type { WritePolicy } from '../../src/domain/policies/ports.js';
import { refusal, value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

const ward: Policy = { format: 1, name: 'Ward 7', profile: 'balanced', words: ['Nightjar'] };

/** What every store does with policies that administrators write. */
export function policiesContract(open: OpenStore): void {
  describe('policies', () => {
    let world: World;
    let root: Person;
    let ada: Person;

    beforeEach(async () => {
      world = await World.open(open);
      root = await world.person('root');
      ada = await world.person('ada');
    });
    afterEach(() => world.close());

    const write = (over: Partial<WritePolicy> = {}) =>
      world.store.policies.writePolicy({
        key: '',
        actor: root.account.id,
        series: null,
        base: null,
        policy: ward,
        now: world.now,
        ...over
      });
    const listed = async (caller: Caller, space: string | null = null): Promise<PolicySeries[]> =>
      value(await world.store.policies.choices(caller, space)).policies;

    it('begin with those the product brings, each the first of its name', async () => {
      const series = await listed(root.caller);
      expect(series.map(one => [one.name, one.versions.map(version => version.hash)])).toEqual(
        [policies.personal, policies.team, policies.public, policies.regulated].map(policy => [
          policy.name,
          [policyHash(policy)]
        ])
      );
      expect(series.find(one => one.name === 'Regulated')?.versions[0]).toMatchObject({
        number: 1,
        profile: 'strict',
        approvals: 1,
        releases: 'another',
        keyed: true,
        loosenedBy: 2,
        writtenBy: null
      });
    });

    it('are counted up: what was written stays, a change makes the next version', async () => {
      const first = value(await write());
      const numbered = { ...ward, version: 1 };
      expect(first).toMatchObject({ number: 1, hash: policyHash(numbered) });
      const next = {
        series: first.series,
        base: 1,
        policy: { ...ward, name: 'Other', version: 9, words: ['Blue Tit'] }
      };
      const second = value(await write(next));
      expect(second).toEqual({
        series: first.series,
        number: 2,
        hash: policyHash({ ...ward, version: 2, words: ['Blue Tit'] })
      });
      expect(value(await world.store.policies.document(root.caller, first.hash))).toEqual(numbered);
      const own = (await listed(root.caller)).find(one => one.id === first.series);
      expect(own).toMatchObject({
        name: 'Ward 7',
        versions: [{ number: 2, writtenBy: 'root', words: 1 }, { number: 1 }]
      });
      expect(await write({ ...next, base: 2 })).toEqual(refusal('policy-same'));
    });

    it('are written by an administrator of the gallery at the page, once per key, and only whole', async () => {
      expect(await write({ actor: ada.account.id })).toEqual(refusal('not-allowed'));
      expect(await write({ via: 'lab' })).toEqual(refusal('not-allowed'));
      expect(await write({ via: 'cli' })).toEqual(refusal('not-allowed'));
      const broken = { ...ward, words: ['x'], approvals: 7 };
      expect(policyFrom(broken as never).mistakes).toHaveLength(2);
      expect(await write({ policy: broken })).toEqual(refusal('policy-invalid', { count: 2 }));
      expect(await write({ series: 'nowhere', base: 1 })).toEqual(refusal('not-found'));
      const first = await write({ key: 'k' });
      expect(await write({ key: 'k' })).toEqual(first);
      expect(await write({ policy: { ...ward, name: 'WARD 7' } })).toEqual(refusal('policy-name-taken'));
      expect(await write({ policy: { ...ward, name: 'team' } })).toEqual(refusal('policy-name-taken'));
      expect(await listed(root.caller)).toHaveLength(5);
    });

    it('written by two at once become one version: the second is told of the first', async () => {
      const { series } = value(await write());
      const both = await Promise.all(
        ['Blue Tit', 'Wren'].map(word => write({ series, base: 1, policy: { ...ward, words: [word] } }))
      );
      expect(both.map(one => one.ok).sort()).toEqual([false, true]);
      expect(both.find(one => !one.ok)).toEqual(refusal('policy-newer', { version: 2 }));
    });

    it('are shown to who looks after the gallery or the space; their words and their use not to the second', async () => {
      const team = await world.team('Team', [[ada.account, 'administrator']]);
      await world.publish({ by: ada.account, space: team.id });
      const { hash } = value(await write());
      expect(await world.store.policies.choices(ada.caller, null)).toEqual(refusal('not-allowed'));
      expect(await world.store.policies.choices({ ...ada.caller, via: 'lab' }, team.id)).toEqual(
        refusal('not-allowed')
      );
      expect(await world.store.policies.choices(ada.caller, root.personal)).toEqual(refusal('not-found'));
      const used = async (caller: Caller, space: string | null) =>
        (await listed(caller, space)).find(one => one.name === 'Team')?.versions[0]?.used;
      expect(await used(root.caller, null)).toEqual({ spaces: 1, labels: [], floor: false, versions: 1 });
      expect(await used(ada.caller, team.id)).toEqual({ spaces: 0, labels: [], floor: false, versions: 0 });
      expect(JSON.stringify(await listed(ada.caller, team.id))).not.toContain('Nightjar');
      expect(await world.store.policies.document(ada.caller, hash)).toEqual(refusal('not-allowed'));
      expect(await world.store.policies.document(root.caller, 'x')).toEqual(refusal('not-found'));
    });

    it('tell who may publish what to follow, whole, and everybody else nothing', async () => {
      const reader = await world.person('reader');
      const team = await world.team('Team', [
        [ada.account, 'editor'],
        [reader.account, 'reader']
      ]);
      const whole = { hash: policyHash(policies.team), policy: policies.team };
      expect(await world.store.policies.effective(ada.caller, team.id)).toEqual(whole);
      expect(await world.store.policies.effective({ ...ada.caller, via: 'cli', scopes: ['publish'] }, team.id)).toEqual(
        whole
      );
      expect(await world.store.policies.effective(root.caller, team.id)).toEqual(whole);
      expect(await world.store.policies.effective(reader.caller, team.id)).toBeNull();
      expect(await world.store.policies.effective(ada.caller, root.personal)).toBeNull();
      expect(await world.store.policies.effective(nobody, team.id)).toBeNull();
      const [brief, ...rest] = await world.store.policies.briefs([whole.hash, whole.hash, 'x']);
      expect([brief?.name, rest]).toEqual(['Team', []]);
    });

    it("of a label and of the floor hold beside a space's own, for new spaces too", async () => {
      const { hash } = value(await write());
      const floor = value(await world.store.policies.consequences(root.caller, { kind: 'floor', policyHash: hash }));
      const cmd = { key: '', actor: root.account.id, now: world.now };
      value(
        await world.store.policies.changePolicy({ ...cmd, wish: { kind: 'floor', policyHash: hash }, base: floor.base })
      );
      const team = await world.team('Team', [[ada.account, 'editor']]);
      const both = strictest(policies.team, { ...ward, version: 1 });
      expect(team.policyHash).toBe(policyHash(both));
      expect(await world.store.policies.effective(ada.caller, team.id)).toEqual({
        hash: policyHash(both),
        policy: both
      });
      expect(value(await world.store.policies.ofSpace(ada.caller, team.id))).toMatchObject({
        own: { name: 'Team' },
        label: { name: 'internal', rules: null },
        floor: { name: 'Ward 7', words: 1 }
      });
      const later = await world.person('later');
      const personal = await world.store.spaces.space(later.caller, later.personal);
      expect(personal?.policyHash).toBe(policyHash(strictest(policies.personal, { ...ward, version: 1 })));
      expect(await world.store.policies.briefs([personal?.policyHash ?? ''])).toMatchObject([{ words: 1 }]);
      await world.publish({ by: later.account, space: later.personal });
      expect((await world.find(later.caller)).items[0]?.latest.policyHash).toBe(personal?.policyHash);
    });

    it('tell each chain what happened, in hashes', async () => {
      const { hash } = value(await write());
      const events = value(await world.store.audit.events(root.caller, { chain: 'instance', from: 1, limit: 100 }));
      const told = events.find(event => event.action === 'policy.write');
      expect(JSON.parse(told?.payload ?? '')).toEqual({ name: 'Ward 7', number: 1, hash });
      expect(told?.payload).not.toContain('Nightjar');
    });
  });
}
