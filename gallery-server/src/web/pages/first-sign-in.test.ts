// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  context,
  expectHarmless,
  fieldsOf,
  hostile,
  hrefs,
  nobody,
  one,
  parsed,
  texts
} from '../../../test/pages/look.js';
import { SHORTEST } from '../../domain/identity/password.js';
import { deadLinkPage, invitationPage, welcomePage } from './first-sign-in.js';
import type { InvitationData, WelcomeData } from './first-sign-in.js';

describe('an invitation', () => {
  const invited: InvitationData = {
    secret: 'a-secret',
    invitation: { spaceName: 'Team', role: 'reviewer', invitedBy: 'Maria' },
    typed: { login: '', displayName: '' },
    problem: null
  };
  const card = (over: Partial<InvitationData>): Document => parsed(invitationPage(nobody, { ...invited, ...over }));

  it('says where it leads, who sent it and as what one joins', () => {
    expect(texts(card({}), 'h1')).toEqual(["You're invited to Team"]);
    expect(texts(card({}), '.vt-lead')).toEqual([
      'Maria made this link for you. You join as reviewer; choose how you sign in.'
    ]);
    const gallery = card({ invitation: { ...invited.invitation, spaceName: null } });
    expect(texts(gallery, 'h1')).toEqual(["You're invited to this gallery"]);
    expect(texts(gallery, '.vt-lead')).toEqual(['Maria made this link for you. Choose how you sign in.']);
  });

  it('says whose session the new account takes the place of', () => {
    expect(parsed(invitationPage(context, invited)).body.textContent).toContain("You're signed in as Demo author.");
    expect(card({}).body.textContent).not.toContain("You're signed in as");
  });

  it('posts to its own address, three fields, nothing filled in', () => {
    const form = one(card({}), 'main form');
    expect(form.getAttribute('action')).toBe('/team/invitation/a-secret');
    expect(fieldsOf(form)).toEqual({ login: '', displayName: '', password: '' });
    expect(one(form, '[name=password]').getAttribute('autocomplete')).toBe('new-password');
  });

  it('keeps what was typed when a name is taken, but the password', () => {
    const problem = { sentence: 'Somebody else uses this sign-in name.', next: 'Choose another name.' };
    const page = card({ typed: { login: 'ada', displayName: 'Ada L.' }, problem });
    expect(fieldsOf(one(page, 'main form'))).toEqual({ login: 'ada', displayName: 'Ada L.', password: '' });
    expect(one(page, 'main [role=alert]').textContent).toContain('Choose another name.');
  });

  it.each(hostile)('shows a space and a name as text: %#', words => {
    const page = card({
      invitation: { spaceName: words, role: 'reader', invitedBy: words },
      secret: words,
      typed: { login: words, displayName: words }
    });
    expectHarmless(page);
    expect(one(page, 'h1 bdi').textContent).toBe(words);
    // A secret is one part of the address, whatever is in it.
    expect(one(page, 'main form').getAttribute('action')?.slice('/team/invitation/'.length)).not.toMatch(/[/?#]/);
  });
});

describe('the first link', () => {
  const show = (over: Partial<WelcomeData> = {}): Document =>
    parsed(welcomePage(nobody, { secret: 'one/time?secret', login: 'admin', problem: null, ...over }));

  it('asks for a password before anything is used up, and tells password managers whose it is', () => {
    const page = show();
    const form = one(page, 'main form');
    expect(form.getAttribute('action')).toBe('/team/welcome/one%2Ftime%3Fsecret');
    expect(fieldsOf(form)).toEqual({ login: 'admin', password: '' });
    expect(one(form, '[name=login]').hasAttribute('readonly')).toBe(true);
    expect(one(form, '[name=password]').getAttribute('minlength')).toBe(String(SHORTEST));
    expect(page.querySelectorAll('main a')).toHaveLength(0);
  });

  it('says what is wrong with a password', () => {
    const problem = {
      sentence: 'This password is too easy to guess.',
      next: 'Choose one with at least 12 characters.'
    };
    expect(one(show({ problem }), '[role=alert]').textContent).toContain('at least 12 characters');
  });
});

describe('a link that leads nowhere', () => {
  const problem = { sentence: 'This invitation was withdrawn.', next: 'Ask whoever sent it.' };

  it('says why in its heading, and has a door for whoever is here', () => {
    const page = parsed(deadLinkPage(nobody, problem));
    expect(texts(page, 'h1')).toEqual([problem.sentence]);
    expect(hrefs(page, 'main .vt-doors a')).toEqual(['/team/sign-in']);
    expect(hrefs(parsed(deadLinkPage(context, problem)), 'main .vt-doors a')).toEqual(['/team/']);
  });
});
