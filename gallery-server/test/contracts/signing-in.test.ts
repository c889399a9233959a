import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ScryptHasher } from '../../src/adapters/crypto/scrypt.js';
import { systemSecrets } from '../../src/adapters/crypto/secrets.js';
import { openSqliteStore } from '../../src/adapters/sqlite/index.js';
import { codeChallenge } from '../../src/domain/identity/authorize.js';
import { makeInvitation } from '../../src/domain/identity/invite.js';
import type { Caller } from '../../src/domain/identity/model.js';
import { IdentityService, lifetimes } from '../../src/domain/identity/service.js';
import { normaliseUserCode } from '../../src/domain/identity/signing-in.js';
import { callerOf, refusal, value, World } from './world.js';

const PASSWORD = 'four brown horses';
const lab = 'http://127.0.0.1:8888/';
const redirect = `${lab}lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html`;
const verifier = 'v'.repeat(43);
const wish = {
  client: 'lab',
  redirect,
  lab,
  scope: 'read publish',
  challenge: codeChallenge(verifier),
  state: 'state-of-a-lab'
};
const hasher = new ScryptHasher();
const here = { address: '127.0.0.1' };

let world: World;
let identity: IdentityService;

function service(demo: { secret: string } | null = null): IdentityService {
  return new IdentityService({
    writer: world.store.identity,
    reader: world.store.identity,
    hasher,
    secrets: systemSecrets,
    clock: () => world.now,
    origins: { loopback: true, listed: [] },
    demo
  });
}

beforeEach(async () => {
  world = await World.open(dataDir => openSqliteStore({ dataDir }));
  identity = service();
});
afterEach(() => world.close());

/** Somebody who came by an invitation, as the page of the link lets them. */
async function join(login = 'ada', over: { displayName?: string; password?: string } = {}): Promise<Caller> {
  const deps = { writer: world.store.identity, secrets: systemSecrets, clock: () => world.now };
  const root = callerOf(await world.root());
  const { secret } = value(await makeInvitation(deps, root, '', { space: null, role: 'reader', note: '' }));
  const joined = value(
    await identity.acceptInvitation(secret, { login, displayName: 'Ada', password: PASSWORD, ...over })
  );
  const caller = await identity.callerOf(joined.secret);
  if (caller === null) {
    throw new Error('Nobody came in.');
  }
  return caller;
}

describe('a session', () => {
  it('is who it stands for until its time is over', async () => {
    await join();
    const { secret } = value(await identity.signIn(' ADA ', PASSWORD, here));
    expect(await identity.callerOf(secret)).toMatchObject({ account: { login: 'ada' }, via: 'session' });
    world.now += lifetimes.session + 1;
    expect(await identity.callerOf(secret)).toBeNull();
  });

  it('is nobody for no secret and for another', async () => {
    expect(await identity.callerOf('')).toBeNull();
    expect(await identity.callerOf(systemSecrets.secret())).toBeNull();
  });

  it('ends by itself alone, and nobody ends that of another', async () => {
    const ada = await join();
    const bob = await join('bob');
    const [mine] = await identity.listProofs(ada);
    expect(await identity.endProof(bob, mine?.id ?? '')).toEqual(refusal('not-found'));
    expect(await identity.signOut(ada)).toMatchObject({ ok: true });
    expect(await identity.listProofs(ada)).toEqual([]);
    expect(await identity.listProofs(bob)).toHaveLength(1);
  });

  it('can end all others of its own at once', async () => {
    const ada = await join();
    const others = [await identity.signIn('ada', PASSWORD, here), await identity.signIn('ada', PASSWORD, here)];
    expect(await identity.endOthers(ada)).toMatchObject({ ok: true, value: { ended: 2 } });
    for (const other of others) {
      expect(await identity.callerOf(value(other).secret)).toBeNull();
    }
    expect(await identity.listProofs(ada)).toHaveLength(1);
  });
});

describe('guessing', () => {
  it('is stopped for a login after five tries, from wherever, and the right password waits too', async () => {
    await join();
    for (let tries = 0; tries < 5; tries++) {
      expect(await identity.signIn('ada', 'wrong', { address: `10.0.0.${tries}` })).toEqual(refusal('sign-in-refused'));
    }
    expect(await identity.signIn('ada', PASSWORD, here)).toEqual(refusal('sign-in-too-often', { seconds: 900 }));
    world.now += 15 * 60_000;
    expect(await identity.signIn('ada', PASSWORD, here)).toMatchObject({ ok: true });
  });

  it('starts from the beginning after the right password', async () => {
    await join();
    for (const password of ['a', 'b', 'c', 'd', PASSWORD, 'a', 'b', 'c', 'd']) {
      await identity.signIn('ada', password, here);
    }
    expect(await identity.signIn('ada', PASSWORD, here)).toMatchObject({ ok: true });
  });

  it('answers the same for an account that is not there, that is closed, or that is no name', async () => {
    const ada = await join();
    const root = await world.root();
    const closing = { actor: root.id, accountId: ada.account?.id ?? '', state: 'former', now: world.now } as const;
    value(await world.store.identity.setAccountState(closing));
    for (const login of ['ada', 'nobody', '', '../ada', "' or 1=1 --"]) {
      expect(await identity.signIn(login, PASSWORD, here)).toEqual({
        ok: false,
        refusal: { code: 'sign-in-refused', params: {} }
      });
    }
  });
});

describe('an invitation', () => {
  it('makes one account', async () => {
    const ada = await join('ada', { displayName: '  Ada \u200B\n Example ' });
    expect(ada.account).toMatchObject({ login: 'ada', displayName: 'Ada Example', administrator: false });
    expect(await identity.describeInvitation('made-up')).toEqual(refusal('invitation-unknown'));
  });

  it.each([
    [{ login: 'A B' }, 'request-invalid', { place: 'login' }],
    [{ login: '-ada' }, 'request-invalid', { place: 'login' }],
    [{ displayName: ' \u200B ' }, 'request-invalid', { place: 'displayName' }],
    [{ displayName: 'x'.repeat(81) }, 'request-invalid', { place: 'displayName' }],
    [{ password: 'short' }, 'password-weak', { least: 12 }],
    [{ password: 'adaadaadaada' }, 'password-weak', { least: 12 }]
  ])('is not used up by %o', async (over, code, params) => {
    const root = callerOf(await world.root());
    const deps = { writer: world.store.identity, secrets: systemSecrets, clock: () => world.now };
    const { secret } = value(await makeInvitation(deps, root, '', { space: null, role: 'reader', note: '' }));
    const right = { login: 'ada', displayName: 'Ada', password: PASSWORD };
    expect(await identity.acceptInvitation(secret, { ...right, ...over })).toEqual(refusal(code, params));
    expect(await identity.acceptInvitation(secret, right)).toMatchObject({ ok: true });
    expect(await identity.describeInvitation(secret)).toEqual(refusal('invitation-used'));
  });
});

describe('a password', () => {
  it('is set with the old one alone, and ends every sign-in but the new', async () => {
    const ada = await join();
    expect(await identity.hasPassword(ada)).toBe(true);
    expect(await identity.setPassword(ada, 'wrong', 'seven white horses')).toEqual(refusal('sign-in-refused'));
    expect(await identity.setPassword(ada, PASSWORD, 'password1234')).toEqual(refusal('password-weak'));
    const set = value(await identity.setPassword(ada, PASSWORD, 'seven white horses'));
    expect((await identity.listProofs(ada)).length).toBe(1);
    expect(await identity.callerOf(set.secret)).toMatchObject({ account: { login: 'ada' } });
    expect(await identity.signIn('ada', PASSWORD, here)).toEqual(refusal('sign-in-refused'));
    expect(await identity.signIn('ada', 'seven white horses', here)).toMatchObject({ ok: true });
  });

  it('is nothing that a token may touch', async () => {
    const ada = await join();
    for (const via of ['lab', 'cli', 'none'] as const) {
      expect(await identity.setPassword({ ...ada, via }, PASSWORD, 'seven white horses')).toEqual(
        refusal('sign-in-needed')
      );
    }
  });
});

describe('a Lab', () => {
  const code = (to: string): string => new URL(to).searchParams.get('code') ?? '';

  it('trades a code for a token once, with the verifier it began with, at the address it named', async () => {
    const ada = await join();
    const granted = value(await identity.grantCode(ada, wish));
    expect(new URL(granted.redirectTo).searchParams.get('state')).toBe(wish.state);
    const trade = { grant: 'code', code: code(granted.redirectTo), verifier, redirect } as const;
    const token = value(await identity.token(trade));
    expect(await identity.callerOf(token.token)).toMatchObject({ via: 'lab', account: { login: 'ada' } });
    expect(token.expiresAt).toBe(world.now + lifetimes.lab);
    expect(await identity.token(trade)).toEqual(refusal('grant-expired'));
  });

  it.each([
    [{ verifier: 'w'.repeat(43) }, 'grant-expired'],
    [{ redirect: `${redirect}x` }, 'grant-expired'],
    [{ verifier: 'short' }, 'request-invalid']
  ])('gets nothing with %o', async (over, refused) => {
    const granted = value(await identity.grantCode(await join(), wish));
    const trade = { grant: 'code', code: code(granted.redirectTo), verifier, redirect, ...over } as const;
    expect(await identity.token(trade)).toEqual(refusal(refused));
  });

  it('gets nothing after a minute, and a token grants no other', async () => {
    const ada = await join();
    const granted = value(await identity.grantCode(ada, wish));
    world.now += lifetimes.code + 1;
    const late = await identity.token({ grant: 'code', code: code(granted.redirectTo), verifier, redirect });
    expect(late).toEqual(refusal('grant-expired'));
    expect(await identity.grantCode({ ...ada, via: 'lab' }, wish)).toEqual(refusal('sign-in-needed'));
    const elsewhere = { ...wish, redirect: redirect.replace('127.0.0.1', 'lab.example') };
    expect(await identity.grantCode(ada, elsewhere)).toEqual(refusal('redirect-not-listed'));
  });
});

describe('a short code', () => {
  it.each([
    ['bcdf-ghjk', 'BCDF-GHJK'],
    [' BCDF GHJK ', 'BCDF-GHJK'],
    ['bcdfghjk', 'BCDF-GHJK'],
    ['BCDF', ''],
    ['BCDF-GHJK-L', ''],
    ['', '']
  ])('typed as "%s" is "%s"', (typed, code) => {
    expect(normaliseUserCode(typed)).toBe(code);
  });

  it('connects what waits once somebody says yes, and not before', async () => {
    const ada = await join();
    const start = value(await identity.startDevice('vitrine on a laptop'));
    const ask = { grant: 'device', device: start.device } as const;
    expect(await identity.token(ask)).toEqual(refusal('grant-pending'));
    expect(await identity.describeDevice(start.userCode.toLowerCase())).toMatchObject({
      value: { userCode: start.userCode, origin: 'vitrine on a laptop' }
    });
    expect(await identity.answerDevice(ada, start.userCode, true)).toMatchObject({ ok: true });
    const token = value(await identity.token(ask));
    expect(token.expiresAt).toBe(world.now + lifetimes.cli);
    expect(await identity.token(ask)).toEqual(refusal('grant-expired'));
    expect(await identity.describeDevice(start.userCode)).toEqual(refusal('grant-expired'));
  });

  it('of a Lab gives a token that ends when those of a Lab do', async () => {
    const ada = await join();
    const start = value(await identity.startDevice(`${lab}lab/tree/x.ipynb`));
    expect(await identity.describeDevice(start.userCode)).toMatchObject({ value: { origin: 'http://127.0.0.1:8888' } });
    await identity.answerDevice(ada, start.userCode, true);
    expect(value(await identity.token({ grant: 'device', device: start.device })).expiresAt).toBe(
      world.now + lifetimes.lab
    );
  });

  it('that is refused tells what waits, at once and for good', async () => {
    const ada = await join();
    const start = value(await identity.startDevice('vitrine on a laptop'));
    const ask = { grant: 'device', device: start.device } as const;
    expect(await identity.answerDevice({ ...ada, via: 'cli' }, start.userCode, false)).toEqual(
      refusal('sign-in-needed')
    );
    expect(await identity.token(ask)).toEqual(refusal('grant-pending'));
    expect(await identity.answerDevice(ada, start.userCode, false)).toEqual({
      ok: true,
      value: { origin: 'vitrine on a laptop' }
    });
    expect(await identity.token(ask)).toEqual(refusal('sign-in-denied'));
    expect(await identity.answerDevice(ada, start.userCode, true)).toEqual(refusal('grant-expired'));
    expect(await identity.token(ask)).toEqual(refusal('sign-in-denied'));
    const another = value(await identity.startDevice('vitrine on a laptop'));
    expect(await identity.token({ grant: 'device', device: another.device })).toEqual(refusal('grant-pending'));
  });

  it('that was used is not one that was refused, nor can it be refused any more', async () => {
    const ada = await join();
    const start = value(await identity.startDevice('vitrine'));
    value(await identity.answerDevice(ada, start.userCode, true));
    expect(await identity.answerDevice(ada, start.userCode, false)).toEqual(refusal('grant-expired'));
    const ask = { grant: 'device', device: start.device } as const;
    value(await identity.token(ask));
    expect(await identity.token(ask)).toEqual(refusal('grant-expired'));
  });

  it('can not be guessed: ten wrong ones, and the right one waits too', async () => {
    const ada = await join();
    const start = value(await identity.startDevice('vitrine'));
    for (let tries = 0; tries < 10; tries++) {
      expect((await identity.answerDevice(ada, 'BBBB-BBBB', tries % 2 === 0)).ok).toBe(false);
    }
    expect(await identity.answerDevice(ada, start.userCode, true)).toEqual(refusal('sign-in-too-often'));
  });
});

describe('the demo', () => {
  it('opens with its secret, and nothing opens where it is off', async () => {
    const demo = service({ secret: 'a secret of the demo' });
    for (const login of ['demo-author', 'demo-colleague']) {
      await world.person(login);
    }
    expect((await demo.demoAccounts()).map(account => account.login)).toEqual(['demo-author', 'demo-colleague']);
    expect(await demo.token({ grant: 'demo', secret: 'a guess' })).toEqual(refusal('sign-in-refused'));
    const token = value(await demo.token({ grant: 'demo', secret: 'a secret of the demo' }));
    expect(token.account.login).toBe('demo-author');
    expect(await demo.demoSignIn('demo-colleague')).toMatchObject({ ok: true });
    expect(await demo.demoSignIn('root')).toEqual(refusal('sign-in-refused'));
    expect(await identity.demoAccounts()).toEqual([]);
    expect(await identity.demoSignIn('demo-author')).toEqual(refusal('sign-in-refused'));
    expect(await identity.token({ grant: 'demo', secret: '' })).toEqual(refusal('sign-in-refused'));
  });
});
