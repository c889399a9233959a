import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nobody } from '../../src/domain/identity/model.js';
import type { Store } from '../../src/domain/store.js';
import { callerOf, hash, refusal, value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

const day = 24 * 3_600_000;

/** What every store does for those who look after people: accounts that close and open, invitations that wait. */
export function peopleContract(open: OpenStore): void {
  describe('people', () => {
    let world: World;
    let root: Person;
    let ada: Person;
    let bob: Person;

    beforeEach(async () => {
      world = await World.open(open);
      root = await world.person('root');
      ada = await world.person('ada');
      bob = await world.person('bob');
    });
    afterEach(() => world.close());

    const identity = (): Store['identity'] => world.store.identity;
    const audit = (): Store['audit'] => world.store.audit;
    const by = (person: Person) => ({ actor: person.account.id, now: world.now });
    const everybody = (words = '', limit = 50) => identity().people(root.caller, { words, limit });
    const session = (accountId: string, name: string) =>
      identity().openProof({
        accountId,
        proofHash: hash(name),
        via: 'session',
        origin: 'password',
        scopes: ['read', 'publish'],
        expiresAt: world.now + day,
        now: world.now
      });
    const invite = (over = {}) =>
      identity().invite({
        key: '',
        ...by(root),
        secretHash: hash('link'),
        space: null,
        role: 'reader',
        note: 'for Carol',
        expiresAt: world.now + day,
        ...over
      });
    const told = async (chain: string) =>
      value(await audit().events(root.caller, { chain, from: 1, limit: 500 })).map(
        event => `${event.action} ${event.outcome}`
      );

    it('are listed for administrators of the gallery at the page, and for nobody else', async () => {
      const team = await world.team('Team', [[ada.account, 'editor']]);
      value(await session(ada.account.id, 'one'));
      const { people, ...counts } = value(await everybody());
      expect(counts).toEqual({ total: 3, active: 3, administrators: 1 });
      expect(people.map(person => person.account.login)).toEqual(['ada', 'bob', 'root']);
      expect(people[0]).toMatchObject({
        lastSignIn: world.now,
        roles: [{ space: team.id, spaceName: 'Team', role: 'editor' }]
      });
      expect(people[1]).toMatchObject({ lastSignIn: null, roles: [] });
      const asks = [ada.caller, nobody, callerOf(root.account, { via: 'lab' })];
      for (const caller of asks) {
        expect(await identity().people(caller, { words: '', limit: 9 })).toEqual(refusal('not-allowed'));
        expect(await identity().openInvitations(caller, null, world.now)).toEqual(refusal('not-allowed'));
      }
    });

    it('are found by what they are called, and no sign stands for another', async () => {
      expect(value(await everybody('AD'))).toMatchObject({
        total: 1,
        active: 3,
        people: [{ account: { login: 'ada' } }]
      });
      expect(value(await everybody('_')).total).toBe(0);
      expect(value(await everybody('%')).total).toBe(0);
      expect(value(await everybody('', 2)).people).toHaveLength(2);
    });

    it('look after the gallery as long as an administrator says, and one always stays', async () => {
      const make = (person: Person, to: Person, administrator: boolean, over = {}) =>
        identity().setAdministrator({ ...by(person), accountId: to.account.id, administrator, ...over });
      expect(await make(ada, ada, true)).toEqual(refusal('not-allowed'));
      expect(await make(root, ada, true, { via: 'cli' })).toEqual(refusal('not-allowed'));
      expect(await make(root, root, false)).toEqual(refusal('last-administrator'));
      expect(await make(root, { ...ada, account: { ...ada.account, id: 'aaaaaaaaaaaa' } }, true)).toEqual(
        refusal('not-found')
      );
      value(await make(root, ada, true));
      value(await make(ada, root, false));
      expect(await make(root, root, true)).toEqual(refusal('not-allowed'));
      const now = callerOf({ ...ada.account, administrator: true });
      expect(value(await identity().people(now, { words: '', limit: 9 })).administrators).toBe(1);
    });

    it('can do nothing once their account is closed, and come back as they were', async () => {
      const team = await world.team('Team', [[ada.account, 'administrator']]);
      value(await session(ada.account.id, 'one'));
      value(await invite({ ...by(ada), space: team.id }));
      const state = (to: 'active' | 'former', over = {}) =>
        identity().setAccountState({ ...by(root), accountId: ada.account.id, state: to, ...over });
      expect(await state('former', by(bob))).toEqual(refusal('not-allowed'));
      expect(await state('former', { accountId: root.account.id })).toEqual(refusal('last-administrator'));
      value(await state('former'));
      expect(await identity().callerByProof(hash('one'), world.now)).toBeNull();
      expect(await session(ada.account.id, 'two')).toEqual(refusal('sign-in-refused'));
      expect(await identity().invitation(hash('link'), world.now)).toMatchObject({ state: 'withdrawn' });
      expect(value(await everybody())).toMatchObject({ total: 3, active: 2 });
      expect((await world.store.spaces.members(root.caller, team.id)).map(member => member.account)).toEqual([
        root.account.id
      ]);
      const again = { ...by(root), space: team.id, account: ada.account.id, role: 'reader' } as const;
      expect(await world.store.spaces.setRole(again)).toEqual(refusal('not-found'));

      value(await state('active'));
      value(await session(ada.account.id, 'three'));
      expect(await identity().callerByProof(hash('one'), world.now)).toBeNull();
      expect((await world.store.spaces.space(ada.caller, team.id))?.role).toBe('administrator');
      expect(await told('instance')).toEqual(
        expect.arrayContaining(['account.deactivate denied', 'account.deactivate done', 'account.reactivate done'])
      );
    });

    it('are invited into the space that whoever asks looks after, and the link can be taken back', async () => {
      const team = await world.team('Team', [
        [ada.account, 'administrator'],
        [bob.account, 'reader']
      ]);
      const other = await world.team('Other', []);
      expect(await invite({ ...by(ada), space: other.id })).toEqual(refusal('not-found'));
      const { id } = value(await invite({ ...by(ada), space: team.id, role: 'editor' }));
      const open = async (person: Person, space: string | null) =>
        identity().openInvitations(person.caller, space, world.now);
      expect(value(await open(ada, team.id))).toMatchObject([
        { id, note: 'for Carol', role: 'editor', invitedBy: 'ada' }
      ]);
      expect(value(await open(root, null))).toHaveLength(1);
      expect(await open(bob, team.id)).toEqual(refusal('not-allowed'));
      expect(await open(bob, other.id)).toEqual(refusal('not-found'));

      const take = (person: Person, which = id) => identity().withdrawInvitation({ ...by(person), id: which });
      expect(await take(bob)).toEqual(refusal('not-allowed'));
      expect(await take(ada, 'aaaaaaaaaaaa')).toEqual(refusal('not-allowed'));
      value(await take(ada));
      expect(await take(ada)).toEqual(refusal('not-found'));
      expect(value(await open(root, null))).toEqual([]);
      expect(await identity().invitation(hash('link'), world.now)).toMatchObject({ state: 'withdrawn' });
      const come = {
        key: '',
        actor: null,
        login: 'carol',
        displayName: 'Carol',
        passwordHash: 'x',
        administrator: false
      };
      const wish = { ...come, invitation: hash('link'), now: world.now };
      expect(await identity().createAccount(wish)).toEqual(refusal('invitation-withdrawn'));
      expect(await identity().createAccount({ ...wish, invitation: hash('never') })).toEqual(
        refusal('invitation-unknown')
      );
    });

    it('who come by an invitation are told in the chain of the space they come into', async () => {
      const team = await world.team('Team', []);
      value(await invite({ space: team.id, role: 'reviewer' }));
      const wish = {
        key: '',
        actor: null,
        login: 'carol',
        displayName: 'Carol',
        passwordHash: 'x',
        administrator: false,
        invitation: hash('link'),
        now: world.now
      };
      value(await identity().createAccount(wish));
      expect(await told(team.id)).toEqual(['space.create done', 'invitation.create done', 'role.set done']);
      const events = value(await audit().events(root.caller, { chain: team.id, from: 1, limit: 9 }));
      expect(JSON.stringify(events)).not.toContain('for Carol');
      expect(value(await audit().verify(root.caller, team.id))).toMatchObject({ events: 3, broken: null });
    });

    it('end all their other sign-ins at once', async () => {
      const kept = value(await session(ada.account.id, 'kept'));
      value(await session(ada.account.id, 'old'));
      value(await session(bob.account.id, 'another'));
      const cmd = { ...by(ada), keep: kept.id };
      expect(await identity().endOtherProofs(cmd)).toEqual({ ok: true, value: { ended: 1 } });
      expect(await identity().callerByProof(hash('kept'), world.now)).not.toBeNull();
      expect(await identity().callerByProof(hash('old'), world.now)).toBeNull();
      expect(await identity().callerByProof(hash('another'), world.now)).not.toBeNull();
    });

    it('of the first start have a link that lives until there is a password', async () => {
      const passwordless = value(
        await identity().createAccount({
          key: '',
          ...by(root),
          login: 'dora',
          displayName: 'Dora',
          passwordHash: '',
          administrator: false,
          invitation: null
        })
      );
      const link = {
        kind: 'welcome',
        secretHash: hash('welcome'),
        accountId: passwordless.id,
        challenge: '',
        origin: 'welcome',
        redirect: '',
        scopes: ['read', 'publish'],
        expiresAt: world.now + 1000,
        now: world.now
      } as const;
      value(await identity().grant(link));
      expect(await identity().welcome(hash('welcome'), world.now)).toMatchObject({ login: 'dora' });
      expect(await identity().welcome(hash('welcome'), world.now + 1000)).toBeNull();
      expect(await identity().welcome(hash('other'), world.now)).toBeNull();
      const password = { actor: passwordless.id, accountId: passwordless.id, passwordHash: 'x', now: world.now };
      value(await identity().setPassword(password));
      expect(await identity().welcome(hash('welcome'), world.now)).toBeNull();
    });
  });
}
