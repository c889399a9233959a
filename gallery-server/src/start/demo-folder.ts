import { VitrineError } from '@vitrine/core/errors';
import { policies, policyHash, loadRecognisers } from '@vitrine/core/redaction';
import type { Account, Caller } from '../domain/identity/model.js';
import { done, refused } from '../domain/outcome.js';
import type { Outcome } from '../domain/outcome.js';
import type { SnapshotService } from '../domain/snapshots/service.js';
import type { Store } from '../domain/store.js';
import { FIRST_DAY } from '../cli/demo/recipe.js';
import type { Publisher } from '../cli/demo/fill.js';
import { authorLogin, authorName, demoSpaces } from '../cli/demo/generate.js';
import { snapshotOf } from '../cli/demo/over-http.js';
import { account, ADMINISTRATOR, sure } from './first-start.js';

const HOUR = 3_600_000;
const callerOf = (who: Account): Caller => ({ account: who, via: 'session', scopes: ['read', 'publish'], proof: null });

/** Only a folder in which nobody signed in yet, and nobody but the demo's people is, becomes a demo. */
export async function mayBeDemo(store: Store): Promise<Outcome<void>> {
  const administrator = await store.identity.accountByLogin(ADMINISTRATOR);
  let known = administrator === null ? 0 : 1;
  for (let author = 0, missing = 0; missing < 50; author++) {
    const there = (await store.identity.accountByLogin(authorLogin(author))) !== null;
    known += there ? 1 : 0;
    missing = there ? 0 : missing + 1;
  }
  const all = await store.identity.countAccounts();
  return all === known && (administrator === null || administrator.passwordHash === '')
    ? done(undefined)
    : refused('not-allowed');
}

/**
 * Publishes into a folder that no gallery runs on, with people, teams and dates of their own. Each version goes
 * through the same checks; `now` is turned to its date before it does.
 */
export function intoFolder(store: Store, snapshots: SnapshotService, now: (at: number) => void): Publisher {
  const people = new Map<number, Promise<Account>>();
  const homes = new Map<string, Promise<string>>();
  const joined = new Set<string>();

  const administrator = (): Promise<Account> => account(store, null, ADMINISTRATOR, 'Administrator', FIRST_DAY - HOUR);
  const person = (author: number): Promise<Account> => {
    const found =
      people.get(author) ??
      administrator().then(({ id }) => account(store, id, authorLogin(author), authorName(author), FIRST_DAY - HOUR));
    people.set(author, found);
    return found;
  };

  const team = async (name: string): Promise<string> => {
    const admin = await administrator();
    const known = (await store.spaces.spacesOf(callerOf(admin))).find(
      each => each.kind === 'team' && each.name === name
    );
    const cmd = { key: `demo:${name}`, actor: admin.id, kind: 'team' as const, name, label: '' };
    const made =
      known ??
      sure(await store.spaces.createSpace({ ...cmd, policyHash: policyHash(policies.team), now: FIRST_DAY - HOUR }));
    return made.id;
  };

  const homeFor = async (who: Account, space: number, at: number): Promise<string> => {
    const { kind, name } = demoSpaces[space] ?? { kind: 'personal', name: '' };
    if (kind !== 'team') {
      const found = (await store.spaces.spacesOf(callerOf(who))).find(each => each.kind === kind);
      if (found === undefined) {
        throw new VitrineError('not-found');
      }
      return found.id;
    }
    const home = homes.get(name) ?? team(name);
    homes.set(name, home);
    const id = await home;
    if (!joined.has(`${id} ${who.id}`)) {
      joined.add(`${id} ${who.id}`);
      const actor = (await administrator()).id;
      sure(await store.spaces.setRole({ actor, space: id, account: who.id, role: 'editor', now: at }));
    }
    return id;
  };

  const publish: Publisher['publish'] = async (made, place, key) => {
    const at = made.publishedAt;
    const who = await person(made.author);
    const space = await homeFor(who, made.space, at);
    now(at);
    const caller = callerOf(who);
    const preparation = sure(await snapshots.prepare(caller, { space, ...place }));
    await loadRecognisers(preparation.policy);
    const snapshot = snapshotOf(made.text, made.fields, preparation);
    const body = Buffer.from(JSON.stringify({ ticket: preparation.ticket, snapshot }));
    const { entry, version, contentId, commit } = sure(await snapshots.publish(caller, key, body));
    return { entry, version, contentId, commit };
  };
  const find: Publisher['find'] = async (author, entry, version) => {
    const found = await store.entries.version(callerOf(await person(author)), entry, version);
    if (found.kind !== 'found') {
      throw new VitrineError('not-found');
    }
    return { entry, version, contentId: found.value.contentId, commit: found.value.commit };
  };
  return { publish, find };
}
