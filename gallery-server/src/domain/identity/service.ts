import { sha256Hex } from '@vitrine/core/hash';
import { done, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { checkAuthorize, codeChallenge, isCodeVerifier } from './authorize.js';
import type { AuthorizeQuery, AuthorizeRequest } from './authorize.js';
import { actingAs, sessionAccount } from './model.js';
import type { Account, Caller, Invitation, Proof, Scope, Via } from './model.js';
import { originOf } from './origins.js';
import { isWeak, SHORTEST } from './password.js';
import { demoLogins, DEVICE_INTERVAL, lifetimes, normaliseUserCode } from './signing-in.js';
import type { DeviceStart, IdentityDeps, IssuedToken, SignedIn, SignInContext, TokenRequest } from './signing-in.js';
import { Throttle } from './throttle.js';

export { demoLogins, DEVICE_INTERVAL, lifetimes } from './signing-in.js';
export type { DeviceStart, IdentityDeps, IssuedToken, SignedIn, SignInContext, TokenRequest } from './signing-in.js';

const MINUTE = 60_000;
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/;
const bothScopes: readonly Scope[] = ['read', 'publish'];

/** Everything about who somebody is. Pages and API call this; it knows neither of them. */
export class IdentityService {
  private readonly perLogin = new Throttle(5, 15 * MINUTE);
  private readonly perAddress = new Throttle(30, 15 * MINUTE);
  private readonly perCode = new Throttle(10, 15 * MINUTE);

  constructor(private readonly deps: IdentityDeps) {}

  /** Who stands behind a secret; null when nobody does any more. */
  async callerOf(secret: string): Promise<Caller | null> {
    return secret === '' ? null : this.deps.reader.callerByProof(sha256Hex(secret), this.deps.clock());
  }

  /** Opens a session of the page for a login and a password. */
  async signIn(login: string, password: string, context: SignInContext): Promise<Outcome<SignedIn>> {
    const now = this.deps.clock();
    const name = login.trim().toLowerCase();
    const seconds = Math.max(this.perLogin.wait(name, now), this.perAddress.wait(context.address, now));
    if (seconds > 0) {
      return refused('sign-in-too-often', { seconds });
    }
    // Counted before the slow check, so that many tries at once don't all pass.
    this.perLogin.failed(name, now);
    this.perAddress.failed(context.address, now);
    const found = LOGIN.test(name) ? await this.deps.reader.accountByLogin(name) : null;
    const right = await this.deps.hasher.verify(password, found?.passwordHash ?? '');
    if (found === null || !right || found.account.state !== 'active') {
      // The typed login may be a password typed into the wrong field: never recorded.
      const subject = found?.account.id ?? 'unknown';
      await this.deps.writer.recordDenial({ actor: null, action: 'sign-in', subject, now });
      return refused('sign-in-refused');
    }
    this.perLogin.cleared(name);
    this.perAddress.cleared(context.address);
    return this.openSession(found.account, 'password');
  }

  /** Accounts a demo page offers without a password; none outside the demo. */
  async demoAccounts(): Promise<Account[]> {
    if (this.deps.demo === null) {
      return [];
    }
    const found = await Promise.all(demoLogins.map(login => this.deps.reader.accountByLogin(login)));
    return found.flatMap(each => (each === null ? [] : [each.account]));
  }

  async demoSignIn(login: string): Promise<Outcome<SignedIn>> {
    const account = (await this.demoAccounts()).find(each => each.login === login);
    return account === undefined ? refused('sign-in-refused') : this.openSession(account, 'demo');
  }

  /** A one-time link for an account that has no password yet; answers the secret. */
  async startWelcome(accountId: string): Promise<Outcome<{ secret: string; expiresAt: number }>> {
    const now = this.deps.clock();
    const secret = this.deps.secrets.secret();
    const expiresAt = now + lifetimes.welcome;
    const granted = await this.deps.writer.grant({
      kind: 'welcome',
      secretHash: sha256Hex(secret),
      accountId,
      challenge: '',
      origin: 'welcome',
      redirect: '',
      scopes: bothScopes,
      expiresAt,
      now
    });
    return granted.ok ? done({ secret, expiresAt }) : granted;
  }

  /** Whose one-time link this is. Looking at it doesn't use it up. */
  async describeWelcome(secret: string): Promise<Outcome<Account>> {
    const account = await this.deps.reader.welcome(sha256Hex(secret), this.deps.clock());
    return account === null ? refused('welcome-expired') : done(account);
  }

  /** Signs in by the one-time link and sets the account's password; one that is refused leaves the link as it was. */
  async redeemWelcome(secret: string, password: string): Promise<Outcome<SignedIn>> {
    const found = await this.describeWelcome(secret);
    if (!found.ok) {
      return found;
    }
    if (isWeak(password, found.value.login)) {
      return refused('password-weak', { least: SHORTEST });
    }
    const passwordHash = await this.deps.hasher.hash(password);
    const proof = this.deps.secrets.secret();
    const redeemed = await this.redeem('welcome', secret, '', '', proof, 'session', lifetimes.session);
    if (!redeemed.ok) {
      return refused('welcome-expired');
    }
    const { id } = redeemed.value.account;
    const cmd = { actor: id, via: 'session' as const, accountId: id, passwordHash, now: this.deps.clock() };
    const set = await this.deps.writer.setPassword(cmd);
    return set.ok ? this.openSession(redeemed.value.account, 'welcome') : set;
  }

  /** What an invitation leads to, as long as it does. */
  async describeInvitation(secret: string): Promise<Outcome<Invitation>> {
    const found = await this.deps.reader.invitation(sha256Hex(secret), this.deps.clock());
    if (found === null) {
      return refused('invitation-unknown');
    }
    return found.state === 'open' ? done(found) : refused(`invitation-${found.state}`);
  }

  async acceptInvitation(
    secret: string,
    wish: { login: string; displayName: string; password: string }
  ): Promise<Outcome<SignedIn>> {
    const login = wish.login.trim().toLowerCase();
    const displayName = wish.displayName
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim();
    if (!LOGIN.test(login) || displayName === '' || displayName.length > 80) {
      return refused('request-invalid', { place: LOGIN.test(login) ? 'displayName' : 'login' });
    }
    if (isWeak(wish.password, login)) {
      return refused('password-weak', { least: SHORTEST });
    }
    const secretHash = sha256Hex(secret);
    const now = this.deps.clock();
    // Looked up first: a made-up link must not cost a password hash.
    const found = await this.describeInvitation(secret);
    if (!found.ok) {
      return found;
    }
    const created = await this.deps.writer.createAccount({
      key: `invitation:${secretHash}:${login}`,
      actor: null,
      login,
      displayName,
      passwordHash: await this.deps.hasher.hash(wish.password),
      administrator: false,
      invitation: secretHash,
      now
    });
    return created.ok ? this.openSession(created.value, 'invitation') : created;
  }

  /**
   * Sets one's own password; the page alone may, and only with the old one if there
   * is one. Every session and token ends with the old password: the answer is a new session.
   */
  async setPassword(caller: Caller, current: string, next: string): Promise<Outcome<SignedIn>> {
    const account = sessionAccount(caller);
    if (account === null) {
      return refused('sign-in-needed');
    }
    const found = await this.deps.reader.accountByLogin(account.login);
    const now = this.deps.clock();
    const seconds = this.perLogin.wait(account.login, now);
    if (seconds > 0) {
      return refused('sign-in-too-often', { seconds });
    }
    if (
      found === null ||
      (found.passwordHash !== '' && !(await this.deps.hasher.verify(current, found.passwordHash)))
    ) {
      this.perLogin.failed(account.login, now);
      await this.deps.writer.recordDenial({ actor: account.id, action: 'password', subject: account.id, now });
      return refused('sign-in-refused');
    }
    if (isWeak(next, account.login)) {
      return refused('password-weak', { least: SHORTEST });
    }
    const passwordHash = await this.deps.hasher.hash(next);
    const { id } = account;
    const cmd = { actor: id, ...actingAs(caller), accountId: id, passwordHash, now };
    const set = await this.deps.writer.setPassword(cmd);
    return set.ok ? this.openSession(account, 'password') : set;
  }

  /** What a Lab asks for, so that the page can ask the person. */
  describeAuthorize(query: AuthorizeQuery): Outcome<AuthorizeRequest> {
    return checkAuthorize(this.deps.origins, query);
  }

  /** The person said yes: a code for the Lab that asked, for one use within a minute. */
  async grantCode(caller: Caller, query: AuthorizeQuery): Promise<Outcome<{ redirectTo: string }>> {
    const account = sessionAccount(caller);
    if (account === null) {
      return refused('sign-in-needed');
    }
    const wish = checkAuthorize(this.deps.origins, query);
    if (!wish.ok) {
      return wish;
    }
    const now = this.deps.clock();
    const code = this.deps.secrets.secret();
    const granted = await this.deps.writer.grant({
      kind: 'code',
      secretHash: sha256Hex(code),
      accountId: account.id,
      challenge: wish.value.challenge,
      origin: wish.value.origin,
      redirect: wish.value.redirect,
      scopes: wish.value.scopes,
      expiresAt: now + lifetimes.code,
      now
    });
    const answer = `code=${encodeURIComponent(code)}&state=${encodeURIComponent(wish.value.state)}`;
    return granted.ok ? done({ redirectTo: `${wish.value.redirect}?${answer}` }) : granted;
  }

  /** A sign-in by short code: for the command line, and for Lab when its window was blocked. */
  async startDevice(origin: string): Promise<Outcome<DeviceStart>> {
    const now = this.deps.clock();
    const lab = originOf(origin);
    // What asked stands in front of its secret, so that a Lab's token ends when a Lab's does.
    const device = `${lab === null ? 'cli' : 'lab'}.${this.deps.secrets.secret()}`;
    const userCode = this.deps.secrets.userCode();
    const expiresAt = now + lifetimes.device;
    const granted = await this.deps.writer.grant({
      kind: 'device',
      secretHash: sha256Hex(device),
      accountId: null,
      challenge: userCode,
      origin: lab ?? origin,
      redirect: '',
      scopes: bothScopes,
      expiresAt,
      now
    });
    return granted.ok ? done({ device, userCode, interval: DEVICE_INTERVAL, expiresAt }) : granted;
  }

  async describeDevice(
    typed: string
  ): Promise<Outcome<{ userCode: string; origin: string; scopes: readonly Scope[] }>> {
    const userCode = normaliseUserCode(typed);
    const found = userCode === '' ? null : await this.deps.reader.deviceByUserCode(userCode, this.deps.clock());
    return found === null ? refused('grant-expired') : done({ userCode, ...found });
  }

  /** The person says yes, or no: then whatever waits is told instead of waiting on. */
  async answerDevice(caller: Caller, typed: string, yes: boolean): Promise<Outcome<{ origin: string }>> {
    const account = sessionAccount(caller);
    if (account === null) {
      return refused('sign-in-needed');
    }
    const now = this.deps.clock();
    const seconds = this.perCode.wait(account.id, now);
    if (seconds > 0) {
      return refused('sign-in-too-often', { seconds });
    }
    const { writer } = this.deps;
    const cmd = { ...actingAs(caller), userCode: normaliseUserCode(typed), accountId: account.id, now };
    const answered = await (yes ? writer.approveDevice(cmd) : writer.denyDevice(cmd));
    if (!answered.ok) {
      this.perCode.failed(account.id, now);
    }
    return answered;
  }

  /** Trades a code, an approved device or the demo's secret for a token. */
  async token(request: TokenRequest): Promise<Outcome<IssuedToken>> {
    const token = this.deps.secrets.secret();
    if (request.grant === 'demo') {
      return this.demoToken(request, token);
    }
    if (request.grant === 'device') {
      const via = request.device.startsWith('lab.') ? 'lab' : 'cli';
      return this.issued(await this.redeem('device', request.device, '', '', token, via, lifetimes[via]), token);
    }
    if (!isCodeVerifier(request.verifier)) {
      return refused('request-invalid', { place: 'verifier' });
    }
    const challenge = codeChallenge(request.verifier);
    return this.issued(
      await this.redeem('code', request.code, challenge, request.redirect, token, 'lab', lifetimes.lab),
      token
    );
  }

  async signOut(caller: Caller): Promise<Outcome<void>> {
    return caller.proof === null ? done(undefined) : this.endProof(caller, caller.proof);
  }

  /** Sessions and tokens of the caller's own account. */
  async listProofs(caller: Caller): Promise<Proof[]> {
    return caller.account === null ? [] : this.deps.reader.proofsOf(caller.account.id, this.deps.clock());
  }

  /** Ends one of the caller's own sessions or tokens; another's is not found. */
  async endProof(caller: Caller, id: string): Promise<Outcome<void>> {
    const own = await this.listProofs(caller);
    if (caller.account === null || !own.some(proof => proof.id === id)) {
      return refused('not-found');
    }
    return this.deps.writer.endProof({ actor: caller.account.id, proofId: id, now: this.deps.clock() });
  }

  /** Ends all of them but the one that asks. */
  async endOthers(caller: Caller): Promise<Outcome<{ ended: number }>> {
    if (caller.account === null || caller.proof === null) {
      return refused('sign-in-needed');
    }
    const { account, proof } = caller;
    return this.deps.writer.endOtherProofs({
      actor: account.id,
      ...actingAs(caller),
      keep: proof,
      now: this.deps.clock()
    });
  }

  /** Whether the caller's account has a password yet; those of the demo and of the first start begin without. */
  async hasPassword(caller: Caller): Promise<boolean> {
    const found = caller.account === null ? null : await this.deps.reader.accountByLogin(caller.account.login);
    return found !== null && found.passwordHash !== '';
  }

  private async demoToken(request: { secret: string; login?: string }, token: string): Promise<Outcome<IssuedToken>> {
    const demo = this.deps.demo;
    const login = request.login ?? demoLogins[0];
    const account = (await this.demoAccounts()).find(each => each.login === login);
    // Compared as digests: the time it takes says nothing about the secret.
    if (demo === null || account === undefined || sha256Hex(request.secret) !== sha256Hex(demo.secret)) {
      await this.deps.writer.recordDenial({ actor: null, action: 'token', subject: 'demo', now: this.deps.clock() });
      return refused('sign-in-refused');
    }
    const proof = await this.open(account, token, 'lab', 'demo', lifetimes.lab);
    return this.issued(proof.ok ? done({ account, proof: proof.value }) : proof, token);
  }

  private async openSession(account: Account, origin: string): Promise<Outcome<SignedIn>> {
    const secret = this.deps.secrets.secret();
    const proof = await this.open(account, secret, 'session', origin, lifetimes.session);
    return proof.ok ? done({ secret, account }) : proof;
  }

  private open(
    account: Account,
    secret: string,
    via: Exclude<Via, 'none'>,
    origin: string,
    lifetime: number
  ): Promise<Outcome<Proof>> {
    const now = this.deps.clock();
    return this.deps.writer.openProof({
      accountId: account.id,
      proofHash: sha256Hex(secret),
      via,
      origin,
      scopes: bothScopes,
      expiresAt: now + lifetime,
      now
    });
  }

  private redeem(
    kind: 'welcome' | 'code' | 'device',
    secret: string,
    challenge: string,
    redirect: string,
    proof: string,
    via: Exclude<Via, 'none'>,
    lifetime: number
  ): Promise<Outcome<{ account: Account; proof: Proof }>> {
    return this.deps.writer.redeem({
      kind,
      secretHash: sha256Hex(secret),
      challenge,
      redirect,
      proofHash: sha256Hex(proof),
      via,
      lifetime,
      now: this.deps.clock()
    });
  }

  private issued(outcome: Outcome<{ account: Account; proof: Proof }>, token: string): Outcome<IssuedToken> {
    if (!outcome.ok) {
      return outcome;
    }
    const { account, proof } = outcome.value;
    return done({ token, expiresAt: proof.expiresAt, scopes: proof.scopes, account });
  }
}
