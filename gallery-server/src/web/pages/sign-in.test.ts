// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { author } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, fieldsOf, hostile, nobody, one, parsed, texts } from '../../../test/pages/look.js';
import { signInPage, signOutPage } from './sign-in.js';
import type { SignInData } from './sign-in.js';

const door: SignInData = { next: '/n/stations', login: '', demoAccounts: [], problem: null };
const refused = { sentence: "This name and password don't fit together.", next: 'Check both and try again.' };
const show = (over: Partial<SignInData>): Document => parsed(signInPage(nobody, { ...door, ...over }));
const forms = (page: Document): Element[] => [...page.querySelectorAll('main form')];

describe('the door', () => {
  it('asks for a name and a password, and remembers where somebody wanted to go', () => {
    const page = show({});
    const form = one(page, 'main form');
    expect(form.getAttribute('action')).toBe('/team/sign-in');
    expect(form.getAttribute('method')).toBe('post');
    expect(fieldsOf(form)).toEqual({ next: '/n/stations', login: '', password: '' });
    expect(one(form, 'input[name=password]').getAttribute('type')).toBe('password');
    expect(one(form, 'input[name=login]').hasAttribute('autofocus')).toBe(true);
  });

  it('tells password managers which field is which, and asks for both', () => {
    const page = show({});
    expect(one(page, '[name=login]').getAttribute('autocomplete')).toBe('username');
    expect(one(page, '[name=password]').getAttribute('autocomplete')).toBe('current-password');
    for (const input of page.querySelectorAll('main .vt-field input')) {
      expect(input.hasAttribute('required')).toBe(true);
      expect(one(page, `label[for=${input.id}]`).textContent).not.toBe('');
    }
  });

  it('says aloud what did not fit, keeps the name and never the password', () => {
    const page = show({ login: 'ada', problem: refused });
    expect(one(page, 'main [role=alert]').textContent).toBe(`${refused.sentence} ${refused.next}`);
    expect(fieldsOf(one(page, 'main form'))).toEqual({ next: '/n/stations', login: 'ada', password: '' });
    expect(show({}).querySelector('[role=alert]')).toBeNull();
  });

  it('has one button a person in a demo, the first of them the main one', () => {
    const demoAccounts = [author, { ...author, id: 'b', login: 'demo-colleague', displayName: 'Demo colleague' }];
    const page = show({ demoAccounts });
    expect(forms(page).map(fieldsOf)).toEqual([
      { next: '/n/stations', demo: 'demo-author' },
      { next: '/n/stations', demo: 'demo-colleague' },
      { next: '/n/stations', login: '', password: '' }
    ]);
    expect(texts(page, '.vt-mod-primary')).toEqual(['Sign in as Demo author']);
    expect(page.querySelector('[autofocus]')).toBeNull();
  });

  it('has one main button, says how accounts come, and no demo outside of one', () => {
    const page = show({});
    expect(texts(page, '.vt-mod-primary')).toEqual(['Sign in']);
    expect(page.body.textContent).toContain('Accounts come by invitation');
    expect(page.body.textContent).not.toContain('demo');
  });

  it.each(hostile)('shows a name as it was typed: %#', words => {
    const page = show({ login: words, next: `/search?q=${encodeURIComponent(words)}`, problem: refused });
    expectHarmless(page);
    expect(fieldsOf(one(page, 'main form'))['login']).toBe(words);
  });
});

describe('going', () => {
  it('asks first, says what stays connected, and carries the token of the session', () => {
    const page = parsed(signOutPage(context));
    const form = one(page, 'main form');
    expect(form.getAttribute('action')).toBe('/team/sign-out');
    expect(fieldsOf(form)).toEqual({ _csrf: 'abc123' });
    expect(one(page, 'main').textContent).toContain('JupyterLab and the command line stay connected.');
  });
});
