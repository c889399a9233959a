import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityService } from '../../domain/identity/service.js';
import { ScryptHasher } from '../../adapters/crypto/scrypt.js';
import { systemSecrets } from '../../adapters/crypto/secrets.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Person } from '../../../test/support/gallery.js';

const demoSecret = 'a-demo-secret-of-tests';
const lab = 'http://127.0.0.1:8888/';
const redirect = `${lab}lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html`;
let gallery: TestGallery;
let identity: IdentityService;
let author: Person;
let other: Person;
let now = Date.now();

beforeAll(async () => {
  gallery = await TestGallery.open({ demo: true, demoSecret }, { clock: () => now });
  // The same service as the gallery's, over the same store: what the pages call.
  identity = new IdentityService({
    writer: gallery.store.identity,
    reader: gallery.store.identity,
    hasher: new ScryptHasher(),
    secrets: systemSecrets,
    clock: () => now,
    origins: { loopback: true, listed: [] },
    demo: { secret: demoSecret }
  });
  author = await gallery.person('author');
  other = await gallery.person('other');
});
afterAll(() => gallery.close());

async function callerOf(session: string): Promise<Awaited<ReturnType<IdentityService['callerOf']>> & object> {
  const caller = await identity.callerOf(session);
  if (caller === null) {
    throw new Error('nobody');
  }
  return caller;
}

const token = (body: unknown): ReturnType<TestGallery['ask']> => gallery.ask('POST', '/token', { body });

describe('signing in from Lab', () => {
  const verifier = randomBytes(40).toString('base64url');
  const query = {
    client: 'lab',
    lab,
    redirect,
    challenge: createHash('sha256').update(verifier).digest('base64url'),
    state: 'some-state-of-lab',
    scope: 'read publish'
  };

  async function code(): Promise<string> {
    const outcome = await identity.grantCode(await callerOf(author.session), query);
    if (!outcome.ok) {
      throw new Error(outcome.refusal.code);
    }
    const url = new URL(outcome.value.redirectTo);
    expect(url.origin + url.pathname).toBe(redirect);
    expect(url.searchParams.get('state')).toBe(query.state);
    return url.searchParams.get('code') ?? '';
  }

  it('trades a code for an hour of reading and publishing, once', async () => {
    const grant = { grant: 'code', code: await code(), verifier, redirect };
    const answer = await token(grant);
    expect(answer.json()).toMatchObject({ scopes: ['read', 'publish'], account: { id: author.account.id } });
    const { token: secret, expiresAt } = answer.json() as { token: string; expiresAt: number };
    expect(expiresAt - now).toBeLessThanOrEqual(3_600_000);
    expect((await gallery.ask('GET', '/me', { token: secret })).status).toBe(200);
    expect((await token(grant)).json()).toMatchObject({ code: 'grant-expired' });
  });

  it.each([
    ['another verifier', { verifier: randomBytes(40).toString('base64url') }],
    ['another redirect', { redirect: redirect.replace('8888', '8889') }],
    ['a made-up code', { code: 'made-up' }]
  ])('refuses %s', async (_name, wrong) => {
    const answer = await token({ grant: 'code', code: await code(), verifier, redirect, ...wrong });
    expect(answer.json()).toMatchObject({ code: 'grant-expired' });
  });

  it('gives a code sixty seconds', async () => {
    const late = await code();
    now += 60_001;
    expect((await token({ grant: 'code', code: late, verifier, redirect })).json()).toMatchObject({
      code: 'grant-expired'
    });
  });

  it('grants nothing to a token', async () => {
    expect(await identity.grantCode(await callerOf(author.token), query)).toMatchObject({ ok: false });
  });
});

describe('signing in by short code', () => {
  it('waits for the person, works once, and says so meanwhile', async () => {
    const started = await gallery.ask('POST', '/device', { body: { origin: 'vitrine on a laptop' } });
    const { device, userCode, url } = started.json() as { device: string; userCode: string; url: string };
    expect(userCode).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
    expect(url).toBe(`${gallery.url}/device`);
    const wait = await token({ grant: 'device', device });
    expect(wait.status).toBe(428);
    expect(wait.json()).toMatchObject({ code: 'grant-pending' });
    const typed = userCode.toLowerCase().replace('-', ' ');
    expect(await identity.describeDevice(typed)).toMatchObject({ ok: true, value: { origin: 'vitrine on a laptop' } });
    expect(await identity.answerDevice(await callerOf(author.token), typed, true)).toMatchObject({ ok: false });
    expect(await identity.answerDevice(await callerOf(author.session), typed, true)).toMatchObject({ ok: true });
    expect((await token({ grant: 'device', device })).json()).toMatchObject({ account: { id: author.account.id } });
    expect((await token({ grant: 'device', device })).status).toBe(410);
  });

  it('gives a Lab the hour of a Lab, and a command line its thirty days', async () => {
    for (const [origin, via, lasts] of [
      ['http://127.0.0.1:8888', 'lab', 3_600_000],
      ['vitrine on a laptop', 'cli', 30 * 86_400_000]
    ] as const) {
      const started = (await gallery.ask('POST', '/device', { body: { origin } })).json();
      const { device, userCode } = started as { device: string; userCode: string };
      expect(started).toMatchObject({ now, expiresAt: now + 600_000 });
      await identity.answerDevice(await callerOf(author.session), userCode, true);
      const issued = (await token({ grant: 'device', device })).json() as { token: string };
      expect(issued).toMatchObject({ now, expiresAt: now + lasts });
      expect(await callerOf(issued.token)).toMatchObject({ via });
    }
    const pretended = await gallery.ask('POST', '/device', { body: { origin: 'http://127.0.0.1:8888' } });
    const { device } = pretended.json() as { device: string };
    expect((await token({ grant: 'device', device: device.replace('lab.', 'cli.') })).status).toBe(410);
  });

  it('stops whoever guesses codes', async () => {
    const caller = await callerOf(other.session);
    for (let tries = 0; tries < 10; tries++) {
      expect(await identity.answerDevice(caller, 'BBBB-BBBB', true)).toMatchObject({
        refusal: { code: 'grant-expired' }
      });
    }
    expect(await identity.answerDevice(caller, 'BBBB-BBBB', true)).toMatchObject({
      refusal: { code: 'sign-in-too-often' }
    });
  });
});

describe('the demo', () => {
  it('signs both people in by its secret, and nobody else', async () => {
    expect((await token({ grant: 'demo', secret: demoSecret })).json()).toMatchObject({
      account: { displayName: 'Demo author' }
    });
    const colleague = await token({ grant: 'demo', secret: demoSecret, login: 'demo-colleague' });
    expect(colleague.json()).toMatchObject({ account: { displayName: 'Demo colleague' } });
    for (const body of [
      { grant: 'demo', secret: 'wrong' },
      { grant: 'demo', secret: demoSecret, login: 'admin' },
      { grant: 'demo', secret: demoSecret, login: 'author' }
    ]) {
      expect((await token(body)).json()).toMatchObject({ code: 'sign-in-refused' });
    }
  });

  it('has a team of two', async () => {
    const { token: secret } = (await token({ grant: 'demo', secret: demoSecret })).json() as { token: string };
    const me = (await gallery.ask('GET', '/me', { token: secret })).json();
    expect(me).toMatchObject({
      spaces: expect.arrayContaining([expect.objectContaining({ name: 'Team', role: 'editor' })])
    });
    expect((await identity.demoAccounts()).map(account => account.displayName)).toEqual([
      'Demo author',
      'Demo colleague'
    ]);
    expect(await identity.demoSignIn('admin')).toMatchObject({ ok: false });
    expect(await identity.demoSignIn('demo-colleague')).toMatchObject({ ok: true });
  });
});

describe('invitations and passwords', () => {
  async function invite(): Promise<string> {
    const admin = await gallery.proof(await gallery.admin(), 'session');
    const answer = await gallery.ask('POST', '/invitations', { session: admin, body: { space: null, role: 'reader' } });
    expect(answer.status).toBe(201);
    return (answer.json() as { url: string }).url.split('/invitation/')[1] ?? '';
  }
  const password = 'four brown horses';
  const context = { address: '192.0.2.1' };

  it('makes one account per link, and signs it in by its password', async () => {
    const secret = await invite();
    expect(await identity.describeInvitation(secret)).toMatchObject({ ok: true, value: { role: 'reader' } });
    const wish = { login: 'Nora', displayName: ' Nora \n Berg ', password };
    expect(await identity.acceptInvitation(secret, { ...wish, password: 'short' })).toMatchObject({
      refusal: { code: 'password-weak' }
    });
    expect(await identity.acceptInvitation(secret, { ...wish, login: 'a b' })).toMatchObject({
      refusal: { code: 'request-invalid' }
    });
    expect(await identity.acceptInvitation(secret, { ...wish, login: 'author' })).toMatchObject({
      refusal: { code: 'login-taken' }
    });
    expect(await identity.acceptInvitation(secret, wish)).toMatchObject({
      ok: true,
      value: { account: { login: 'nora', displayName: 'Nora Berg' } }
    });
    expect(await identity.acceptInvitation(secret, { ...wish, login: 'second' })).toMatchObject({
      refusal: { code: 'invitation-used' }
    });
    expect(await identity.signIn(' NORA ', password, context)).toMatchObject({ ok: true });
    expect(await identity.signIn('nora', 'wrong', context)).toMatchObject({ refusal: { code: 'sign-in-refused' } });
  });

  it('answers an unknown login like a wrong password, and both go into the record', async () => {
    const admin = await gallery.personOf(await gallery.admin());
    const record = (): ReturnType<TestGallery['ask']> =>
      gallery.ask('GET', '/audit/instance?limit=500', { session: admin.session });
    const denied = async (): Promise<number> =>
      ((await record()).json() as { items: { action: string; outcome: string }[] }).items.filter(
        event => event.action === 'sign-in' && event.outcome === 'denied'
      ).length;
    const before = await denied();
    expect(await identity.signIn('nobody-here', password, context)).toEqual(
      await identity.signIn('author', password, context)
    );
    expect(await denied()).toBe(before + 2);
    expect((await record()).text).not.toContain('nobody-here');
  });

  it('makes whoever guesses wait, whoever it claims to be', async () => {
    for (let tries = 0; tries < 5; tries++) {
      await identity.signIn('victim', `guess ${tries}`, { address: '192.0.2.9' });
    }
    expect(await identity.signIn('victim', password, { address: '192.0.2.10' })).toMatchObject({
      refusal: { code: 'sign-in-too-often' }
    });
  });

  it('changes a password for a session alone, and ends every other proof', async () => {
    const person = await gallery.person('changer');
    const put = (proof: object, current: string, next: string): ReturnType<TestGallery['ask']> =>
      gallery.ask('PUT', '/me/password', { ...proof, body: { current, next } });
    expect((await put({ token: person.token }, '', password)).status).toBe(403);
    expect((await put({ session: person.session }, '', 'weak')).json()).toMatchObject({ code: 'password-weak' });
    const changed = await put({ session: person.session }, '', password);
    expect(changed.status).toBe(204);
    expect(changed.headers.get('set-cookie')).toMatch(
      /^vitrine_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/
    );
    expect((await gallery.ask('GET', '/me', { token: person.token })).json()).toMatchObject({
      code: 'sign-in-expired'
    });
    const session = /vitrine_session=([^;]+)/.exec(changed.headers.get('set-cookie') ?? '')?.[1] ?? '';
    expect((await put({ session }, 'not it', 'another good one')).json()).toMatchObject({ code: 'sign-in-refused' });
    expect((await put({ session }, password, 'another good one')).status).toBe(204);
  });
});

describe('sessions and tokens', () => {
  it('are listed without their secrets, and only their own account ends them', async () => {
    const list = await gallery.ask('GET', '/tokens', { token: author.token });
    const { items } = list.json() as { items: { id: string; via: string }[] };
    expect(items.map(item => item.via)).toContain('lab');
    expect(list.text).not.toContain(author.token);
    const lab = items.find(item => item.via === 'session')?.id ?? '';
    expect((await gallery.ask('DELETE', `/tokens/${lab}`, { token: other.token })).status).toBe(404);
    expect((await gallery.ask('DELETE', `/tokens/${lab}`, { token: author.token })).status).toBe(204);
    expect((await gallery.ask('GET', '/me', { session: author.session })).json()).toMatchObject({
      code: 'sign-in-expired'
    });
  });

  it('end by themselves', async () => {
    const secret = await gallery.proof(other.account, 'lab');
    expect((await gallery.ask('DELETE', '/token', { token: secret })).status).toBe(204);
    expect((await gallery.ask('DELETE', '/token', { token: secret })).status).toBe(401);
  });

  it('keep to their way: a session in a header or a token in the cookie proves nothing', async () => {
    expect((await gallery.ask('GET', '/me', { token: other.session })).status).toBe(401);
    expect((await gallery.ask('GET', '/me', { session: other.token })).status).toBe(401);
    expect(
      (await gallery.ask('GET', '/me', { session: other.session, headers: { authorization: 'Bearer x' } })).status
    ).toBe(401);
  });
});

describe('the welcome link', () => {
  it('signs the administrator in once', async () => {
    const secret = gallery.welcome?.split('/welcome/')[1] ?? '';
    expect(await identity.redeemWelcome(secret, 'weak')).toMatchObject({ refusal: { code: 'password-weak' } });
    expect(await identity.redeemWelcome(secret, 'four brown horses')).toMatchObject({
      ok: true,
      value: { account: { administrator: true } }
    });
    expect(await identity.redeemWelcome(secret, 'five brown horses')).toMatchObject({
      refusal: { code: 'welcome-expired' }
    });
    expect(await identity.signIn('admin', 'four brown horses', { address: '192.0.2.3' })).toMatchObject({ ok: true });
  });

  it('ends after ten minutes', async () => {
    const started = await identity.startWelcome((await gallery.admin()).id);
    now += 600_001;
    expect(await identity.redeemWelcome(started.ok ? started.value.secret : '', 'four brown horses')).toMatchObject({
      ok: false
    });
    expect(JSON.stringify(gallery.logs)).not.toContain('/welcome/');
  });
});
