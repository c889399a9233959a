import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Grant } from '../../src/domain/identity/ports.js';
import { hash, refusal, value, World } from './world.js';
import type { OpenStore, Person } from './world.js';

const day = 24 * 3_600_000;

/** What every store does with accounts, invitations, grants and proofs. */
export function identityContract(open: OpenStore): void {
  describe('identity', () => {
    let world: World;
    let root: Person;
    let ada: Person;

    beforeEach(async () => {
      world = await World.open(open);
      root = await world.person('root');
      ada = await world.person('ada');
    });
    afterEach(() => world.close());

    const account = (login: string, over = {}) => ({
      key: '',
      actor: null,
      login,
      displayName: login,
      passwordHash: 'x',
      administrator: false,
      invitation: null,
      now: world.now,
      ...over
    });
    const grant = (over: Partial<Grant> = {}): Grant & { now: number } => ({
      kind: 'code',
      secretHash: hash('code'),
      accountId: ada.account.id,
      challenge: 'challenge',
      origin: 'http://127.0.0.1:8888',
      redirect: 'http://127.0.0.1:8888/callback',
      scopes: ['read', 'publish'],
      expiresAt: world.now + 60_000,
      now: world.now,
      ...over
    });
    const redeem = (over = {}) =>
      world.store.identity.redeem({
        kind: 'code',
        secretHash: hash('code'),
        challenge: 'challenge',
        redirect: 'http://127.0.0.1:8888/callback',
        proofHash: hash('token'),
        via: 'lab',
        lifetime: 3_600_000,
        now: world.now,
        ...over
      });

    it('makes the first account without leave, and no other', async () => {
      expect(root.account.administrator).toBe(true);
      expect(await world.store.identity.createAccount(account('eve'))).toEqual(refusal('not-allowed'));
      expect(await world.store.identity.createAccount(account('eve', { actor: ada.account.id }))).toEqual(
        refusal('not-allowed')
      );
      const made = await world.store.identity.createAccount(account('eve', { actor: root.account.id }));
      expect(made).toMatchObject({ ok: true });
      expect(await world.store.identity.countAccounts()).toBe(3);
    });

    it('gives every account a space that only it sees', async () => {
      const spaces = await world.store.spaces.spacesOf(ada.caller);
      expect(spaces.map(space => [space.kind, space.role, space.readers])).toEqual([
        ['personal', 'administrator', 1],
        ['public', 'editor', 2]
      ]);
      expect(await world.store.spaces.space(root.caller, ada.personal)).toBeNull();
    });

    it('takes a login once, however it is written, and an account made twice with one key once', async () => {
      const as = { actor: root.account.id };
      expect(await world.store.identity.createAccount(account('ADA', as))).toEqual(refusal('login-taken'));
      const first = await world.store.identity.createAccount(account('eve', { ...as, key: 'k' }));
      const again = account('eve', { ...as, key: 'k', passwordHash: 'another salt' });
      expect(await world.store.identity.createAccount(again)).toEqual(first);
      const other = account('mallory', { ...as, key: 'k' });
      expect(await world.store.identity.createAccount(other)).toEqual(refusal('idempotency-reused'));
    });

    it('uses an invitation once, with the role it promises, and never for an administrator', async () => {
      const { now } = world;
      const team = await world.team('Team', [[ada.account, 'editor']]);
      const base = {
        key: 'i',
        actor: root.account.id,
        space: team.id,
        role: 'reviewer',
        note: '',
        expiresAt: now + day,
        now
      } as const;
      const made = await world.store.identity.invite({ ...base, secretHash: hash('lost') });
      expect(await world.store.identity.invite({ ...base, secretHash: hash('kept') })).toEqual(made);
      expect(await world.store.identity.invitation(hash('lost'), now)).toBeNull();
      expect(await world.store.identity.invitation(hash('kept'), now)).toEqual({
        state: 'open',
        space: team.id,
        spaceName: 'Team',
        role: 'reviewer',
        invitedBy: 'root'
      });
      const invitation = { invitation: hash('kept') };
      const grab = account('eve', { ...invitation, administrator: true });
      expect(await world.store.identity.createAccount(grab)).toEqual(refusal('not-allowed'));
      const late = account('eve', { ...invitation, now: now + day });
      expect(await world.store.identity.createAccount(late)).toEqual(refusal('invitation-expired'));
      const eve = value(await world.store.identity.createAccount(account('eve', invitation)));
      const members = await world.store.spaces.members(ada.caller, team.id);
      expect(members.find(member => member.account === eve.id)?.role).toBe('reviewer');
      expect(await world.store.identity.createAccount(account('bob', invitation))).toEqual(refusal('invitation-used'));
      expect(await world.store.identity.accountByLogin('bob')).toBeNull();
    });

    it('lets nobody invite into a space they do not look after', async () => {
      const { now } = world;
      const team = await world.team('Team', [[ada.account, 'editor']]);
      const cmd = {
        key: '',
        actor: ada.account.id,
        secretHash: hash('s'),
        role: 'reader',
        note: '',
        expiresAt: now,
        now
      } as const;
      expect(await world.store.identity.invite({ ...cmd, space: team.id })).toEqual(refusal('not-allowed'));
      expect(await world.store.identity.invite({ ...cmd, space: null })).toEqual(refusal('not-allowed'));
      expect(await world.store.identity.invite({ ...cmd, space: ada.personal })).toEqual(refusal('not-allowed'));
    });

    it('redeems a code once, for its verifier and its redirect', async () => {
      value(await world.store.identity.grant(grant()));
      expect(await redeem({ challenge: 'wrong' })).toEqual(refusal('grant-expired'));
      expect(await redeem({ redirect: 'http://evil/callback' })).toEqual(refusal('grant-expired'));
      expect(await redeem({ kind: 'welcome' })).toEqual(refusal('grant-expired'));
      expect(await redeem({ now: world.now + 60_000 })).toEqual(refusal('grant-expired'));
      const { account: who, proof } = value(await redeem());
      expect(who.id).toBe(ada.account.id);
      expect(proof).toMatchObject({ via: 'lab', expiresAt: world.now + 3_600_000, scopes: ['read', 'publish'] });
      expect(await redeem({ proofHash: hash('second') })).toEqual(refusal('grant-expired'));
      const caller = await world.store.identity.callerByProof(hash('token'), world.now);
      expect(caller).toMatchObject({ account: { id: ada.account.id }, via: 'lab', proof: proof.id });
    });

    it('opens nothing for a device before a person said yes', async () => {
      const device = {
        kind: 'device',
        accountId: null,
        challenge: 'ABCD-EFGH',
        redirect: '',
        scopes: ['read']
      } as const;
      value(await world.store.identity.grant(grant(device)));
      const { now } = world;
      const ask = { kind: 'device', challenge: '', redirect: '', via: 'cli' };
      expect(await redeem(ask)).toEqual(refusal('grant-pending'));
      expect(await world.store.identity.deviceByUserCode('ABCD-EFGH', now)).toMatchObject({ scopes: ['read'] });
      const approve = { accountId: ada.account.id, now };
      expect(await world.store.identity.approveDevice({ ...approve, userCode: 'XXXX-XXXX' })).toEqual(
        refusal('grant-expired')
      );
      value(await world.store.identity.approveDevice({ ...approve, userCode: 'ABCD-EFGH' }));
      expect(await world.store.identity.approveDevice({ ...approve, userCode: 'ABCD-EFGH' })).toEqual(
        refusal('grant-expired')
      );
      expect(value(await redeem(ask)).proof).toMatchObject({ via: 'cli', scopes: ['read'] });
    });

    it('opens the demo as often as it is asked for', async () => {
      value(await world.store.identity.grant(grant({ kind: 'demo', redirect: '', challenge: '' })));
      value(await world.store.identity.grant(grant({ kind: 'demo', redirect: '', challenge: '' })));
      value(await redeem({ kind: 'demo', proofHash: hash('1') }));
      value(await redeem({ kind: 'demo', proofHash: hash('2') }));
      expect(await world.store.identity.proofsOf(ada.account.id, world.now)).toHaveLength(2);
    });

    it('ends a proof for its owner alone, and all of them with a new password', async () => {
      value(await world.store.identity.grant(grant()));
      const { proof } = value(await redeem());
      const { now } = world;
      const end = { proofId: proof.id, now };
      expect(await world.store.identity.endProof({ ...end, actor: root.account.id })).toEqual(refusal('not-found'));
      expect(await world.store.identity.callerByProof(hash('token'), now)).not.toBeNull();
      value(await world.store.identity.endProof({ ...end, actor: ada.account.id }));
      expect(await world.store.identity.callerByProof(hash('token'), now)).toBeNull();
      const session = {
        accountId: ada.account.id,
        proofHash: hash('session'),
        via: 'session',
        origin: 'page',
        scopes: ['read', 'publish'],
        expiresAt: now + day,
        now
      } as const;
      value(await world.store.identity.openProof(session));
      expect(await world.store.identity.callerByProof(hash('session'), now + day)).toBeNull();
      const password = { actor: root.account.id, accountId: ada.account.id, passwordHash: 'new', now };
      expect(await world.store.identity.setPassword(password)).toEqual(refusal('not-allowed'));
      value(await world.store.identity.setPassword({ ...password, actor: ada.account.id }));
      expect(await world.store.identity.callerByProof(hash('session'), now)).toBeNull();
      expect((await world.store.identity.accountByLogin('ada'))?.passwordHash).toBe('new');
    });

    it('lets no token make accounts, invite, or say yes to a device', async () => {
      const { now } = world;
      const via = { actor: root.account.id, via: 'cli', scopes: ['read', 'publish'] } as const;
      expect(await world.store.identity.createAccount(account('eve', via))).toEqual(refusal('not-allowed'));
      const cmd = {
        key: '',
        secretHash: hash('s'),
        space: null,
        role: 'reader',
        note: '',
        expiresAt: now,
        now
      } as const;
      expect(await world.store.identity.invite({ ...cmd, ...via })).toEqual(refusal('not-allowed'));
    });
  });
}
