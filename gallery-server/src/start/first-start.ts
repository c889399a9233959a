import { VitrineError } from '@vitrine/core/errors';
import { policies, policyHash } from '@vitrine/core/redaction';
import type { Account, Caller } from '../domain/identity/model.js';
import { demoLogins } from '../domain/identity/service.js';
import type { IdentityService } from '../domain/identity/service.js';
import type { Outcome } from '../domain/outcome.js';
import type { Store } from '../domain/store.js';

/** What the first account is signed in by. */
export const ADMINISTRATOR = 'admin';
const TEAM = 'Team';
const demoNames: readonly string[] = ['Demo author', 'Demo colleague'];

/** The value of what went well; a refusal is thrown. */
export function sure<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) {
    throw new VitrineError(outcome.refusal.code, outcome.refusal.params);
  }
  return outcome.value;
}

/** An account without a password: it signs in by a link, or by the demo. */
export async function account(
  store: Store,
  actor: string | null,
  login: string,
  displayName: string,
  now: number
): Promise<Account> {
  const found = await store.identity.accountByLogin(login);
  if (found !== null) {
    return found.account;
  }
  return sure(
    await store.identity.createAccount({
      key: `first-start:${login}`,
      actor,
      login,
      displayName,
      passwordHash: '',
      administrator: actor === null,
      invitation: null,
      now
    })
  );
}

/** True once somebody can sign in: an administrator without a password is nobody yet. */
export async function hasAccounts(store: Store): Promise<boolean> {
  const count = await store.identity.countAccounts();
  const administrator = await store.identity.accountByLogin(ADMINISTRATOR);
  return count > 1 || (count === 1 && administrator?.passwordHash !== '');
}

/**
 * The administrator's one-time secret, or null when there is an administrator
 * with a password already. A link that ran out is replaced by the next start.
 */
export async function welcomeAdministrator(
  store: Store,
  identity: IdentityService,
  now: number
): Promise<string | null> {
  const found = await store.identity.accountByLogin(ADMINISTRATOR);
  if (found === null && (await store.identity.countAccounts()) > 0) {
    return null;
  }
  if (found !== null && (found.passwordHash !== '' || found.account.state !== 'active')) {
    return null;
  }
  const administrator = await account(store, null, ADMINISTRATOR, 'Administrator', now);
  return sure(await identity.startWelcome(administrator.id)).secret;
}

/** The demo's two people and the space they share. Safe to repeat after an interrupted start. */
export async function seedDemo(store: Store, now: number): Promise<void> {
  const administrator = await store.identity.accountByLogin(ADMINISTRATOR);
  const existing = await store.identity.accountByLogin(demoLogins[0] ?? '');
  // Only a gallery that is empty, or that is a demo already, becomes one.
  if (administrator === null || (existing === null && (await store.identity.countAccounts()) > 1)) {
    return;
  }
  const people: Account[] = [];
  for (const [at, login] of demoLogins.entries()) {
    people.push(await account(store, administrator.account.id, login, demoNames[at] ?? login, now));
  }
  const caller: Caller = { account: administrator.account, via: 'session', scopes: ['read', 'publish'], proof: null };
  const spaces = await store.spaces.spacesOf(caller);
  const actor = administrator.account.id;
  const team =
    spaces.find(space => space.kind === 'team' && space.name === TEAM) ??
    sure(
      await store.spaces.createSpace({
        key: 'first-start:team',
        actor,
        kind: 'team',
        name: TEAM,
        label: '',
        policyHash: policyHash(policies.team),
        now
      })
    );
  const members = await store.spaces.members(caller, team.id);
  for (const person of people.filter(each => !members.some(member => member.account === each.id))) {
    sure(await store.spaces.setRole({ actor, space: team.id, account: person.id, role: 'editor', now }));
  }
}
