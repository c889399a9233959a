// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { author, NOW } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, fieldsOf, hostile, one, parsed, texts } from '../../../test/pages/look.js';
import { SHORTEST } from '../../domain/identity/password.js';
import type { Proof } from '../../domain/identity/model.js';
import { accountPage } from './account.js';
import type { AccountData } from './account.js';

const HOUR = 3_600_000;
const session: Proof = {
  id: 'proof-1',
  via: 'session',
  origin: 'password',
  scopes: ['read', 'publish'],
  createdAt: NOW - HOUR,
  lastUsedAt: NOW - 60_000,
  expiresAt: NOW + 11 * HOUR
};
const lab: Proof = { ...session, id: 'proof-2', via: 'lab', origin: 'http://localhost:8888' };
const data: AccountData = {
  proofs: [session],
  current: session.id,
  passwordProblem: null,
  passwordChanged: false,
  ended: null,
  fresh: false
};
const show = (over: Partial<AccountData>): Document => parsed(accountPage(context, { ...data, ...over }));
const passwordForm = (page: Document): HTMLElement => one(page, 'form[action="/team/account/password"]');

describe('what acts in your name', () => {
  it.each([
    [[session], 'No JupyterLab or command line is connected to your account.'],
    [[session, lab], '1 connection can act in your name.'],
    [[session, lab, { ...lab, id: 'proof-3', via: 'cli' }], '2 connections can act in your name.']
  ] as const)('is counted without the browsers: %#', (proofs, sentence) => {
    expect(texts(show({ proofs }), 'main .vt-lead')).toEqual([sentence]);
  });

  it('is listed with what it is, what it may do and how long it lasts', () => {
    const page = show({ proofs: [session, { ...lab, scopes: ['read'], expiresAt: NOW + 30 * 60_000 }] });
    const [own, other] = texts(page, '.vt-proof-text');
    expect(own).toContain('Browser · this one');
    expect(own).toContain('used 1 minute ago · can read and publish · 11 hours left');
    expect(other).toContain('JupyterLab · http://localhost:8888');
    expect(other).toContain('can read · 30 minutes left');
  });

  it.each([
    [30_000, '1 minute left'],
    [89 * 60_000, '89 minutes left'],
    [90 * 60_000, '2 hours left'],
    [47 * HOUR, '47 hours left'],
    [30 * 24 * HOUR, '30 days left'],
    [-1, '1 minute left']
  ])('says %d ms as a person would', (rest, words) => {
    expect(texts(show({ proofs: [{ ...lab, expiresAt: NOW + rest }] }), '.vt-proof-text')[0]).toContain(words);
  });

  it('can be cut one by one, each button with the name of what it cuts', () => {
    const page = show({ proofs: [session, lab] });
    const forms = [...page.querySelectorAll('.vt-proof form')];
    expect(forms.map(fieldsOf)).toEqual([
      { id: 'proof-1', _csrf: 'abc123' },
      { id: 'proof-2', _csrf: 'abc123' }
    ]);
    expect(texts(page, '.vt-proof button')).toEqual(['Sign out', 'Disconnect']);
    expect([...page.querySelectorAll('.vt-proof button')].map(each => each.getAttribute('aria-label'))).toEqual([
      'Sign out Browser',
      'Disconnect JupyterLab · http://localhost:8888'
    ]);
  });

  it('can be cut all at once but for this one, and says how many that were', () => {
    const action = 'form[action="/team/account/end-others"]';
    expect(show({}).querySelector(action)).toBeNull();
    expect(fieldsOf(one(show({ proofs: [session, lab] }), action))).toEqual({ _csrf: 'abc123' });
    expect(texts(show({ ended: 2 }), 'main [role=status]')).toEqual(['2 other sign-ins ended.']);
    expect(texts(show({ ended: 0 }), 'main [role=status]')).toEqual(['There was nothing else to end.']);
  });

  it.each(hostile)('is named by what it called itself, as text: %#', words => {
    const page = parsed(
      accountPage(
        { ...context, account: { ...author, displayName: words, login: words } },
        { ...data, proofs: [{ ...lab, via: 'cli', origin: words }] }
      )
    );
    expectHarmless(page);
    expect(one(page, 'main h1').textContent).toBe(words);
    expect(one(page, '.vt-proof bdi').textContent).toBe(`Command line · ${words}`);
  });
});

describe('the password', () => {
  it('is changed with the one there is', () => {
    const form = passwordForm(show({}));
    expect(Object.keys(fieldsOf(form)).sort()).toEqual(['_csrf', 'current', 'password']);
    expect(one(form, '[name=current]').getAttribute('autocomplete')).toBe('current-password');
    expect(one(form, '[name=password]').getAttribute('autocomplete')).toBe('new-password');
  });

  it('is chosen without one where there is none yet', () => {
    const form = passwordForm(show({ fresh: true }));
    expect(fieldsOf(form)).toEqual({ _csrf: 'abc123', password: '' });
    expect(texts(form, 'button')).toEqual(['Set the password']);
  });

  it('has the least length that the gallery takes, in words and for the browser', () => {
    const field = one(passwordForm(show({})), '[name=password]');
    expect(field.getAttribute('minlength')).toBe(String(SHORTEST));
    expect(one(show({}), '#field-password-help').textContent).toBe(`At least ${SHORTEST} characters.`);
  });

  it('says that it was changed, or why not, and never both fields back', () => {
    expect(texts(show({ passwordChanged: true }), 'main [role=status]')).toEqual([
      'Your password was changed. Everything else that was signed in as you has to sign in again.'
    ]);
    const page = show({ passwordProblem: { sentence: 'Too easy to guess.', next: 'Choose a longer one.' } });
    expect(texts(page, 'main [role=alert]')).toEqual(['Too easy to guess. Choose a longer one.']);
    expect(fieldsOf(passwordForm(page))).toEqual({ _csrf: 'abc123', current: '', password: '' });
  });
});
