// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { context, expectHarmless, fieldsOf, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { AuthorizeRequest } from '../../domain/identity/authorize.js';
import { consentPage, deviceDonePage, devicePage, scopesList } from './consent.js';
import type { DeviceData } from './consent.js';

const wish: AuthorizeRequest = {
  origin: 'http://localhost:8888',
  redirect: 'http://localhost:8888/lab/extensions/jupyterlab-vitrine/static/callback-0.1.0.html',
  lab: 'http://localhost:8888/',
  scopes: ['read', 'publish'],
  challenge: 'A'.repeat(43),
  state: 'abcdefgh',
  refusal: 'http://localhost:8888/lab/extensions/x?error=access_denied&state=abcdefgh'
};

describe('what a connection may do', () => {
  it.each([
    [['read'], ['See the notebooks you can see']],
    [['publish'], ['Publish notebooks in your name, and withdraw them']],
    [
      ['read', 'publish'],
      ['See the notebooks you can see', 'Publish notebooks in your name, and withdraw them']
    ]
  ] as const)('is said in words: %j', (scopes, sentences) => {
    expect(texts(parsed(renderToStaticMarkup(scopesList(scopes))), 'li')).toEqual(sentences);
  });
});

describe('a Lab that asks to be let in', () => {
  const page = parsed(consentPage(context, wish));

  it('is named by its address, and the person it would act as', () => {
    expect(texts(page, '.vt-origin')).toEqual(['http://localhost:8888']);
    expect(texts(page, 'main strong')).toEqual(['Demo author']);
    expect(one(page, 'main').textContent).toContain("It can't change your password");
  });

  it('gets what it asked for and nothing else: the form carries the wish as it came', () => {
    expect(fieldsOf(one(page, 'main form'))).toEqual({
      client: 'lab',
      redirect: wish.redirect,
      lab: wish.lab,
      challenge: wish.challenge,
      state: wish.state,
      scope: 'read+publish',
      _csrf: 'abc123'
    });
    const reading = parsed(consentPage(context, { ...wish, scopes: ['read'] }));
    expect(fieldsOf(one(reading, 'main form'))['scope']).toBe('read');
    expect(texts(reading, '.vt-scopes li')).toHaveLength(1);
  });

  it('can be refused without sending anything, and the Lab is told', () => {
    expect(hrefs(page, 'main form a')).toEqual([wish.refusal]);
    expect(texts(page, 'main form a')).toEqual(["Don't connect"]);
  });

  it.each(hostile)('cannot put its own text into the page: %#', words => {
    const evil = parsed(consentPage(context, { ...wish, origin: words, lab: words, redirect: words, state: words }));
    expectHarmless(evil);
    expect(fieldsOf(one(evil, 'main form'))['state']).toBe(words);
    expect(one(evil, '[data-vt-remember-lab]').dataset['vtRememberLab']).toBe(words);
  });
});

describe('a short code', () => {
  const show = (over: Partial<DeviceData>): Document =>
    parsed(devicePage(context, { code: '', waiting: null, problem: null, ...over }));
  const waiting = { userCode: 'ABCD-EFGH', origin: 'vitrine on laptop', scopes: ['read', 'publish'] } as const;

  it('is asked for first, and what was typed stays', () => {
    const page = show({ code: 'abcd', problem: { sentence: 'It took too long.', next: 'Start again.' } });
    expect(fieldsOf(one(page, 'main form'))).toEqual({ _csrf: 'abc123', code: 'abcd' });
    expect(one(page, '[name=code]').getAttribute('autocomplete')).toBe('one-time-code');
    expect(one(page, 'main [role=alert]').textContent).toBe('It took too long. Start again.');
  });

  it('connects only after what asks was shown, with the code as it is known', () => {
    const page = show({ code: 'abcd efgh', waiting });
    expect(texts(page, 'h1')).toEqual(['Connect what shows ABCD-EFGH?']);
    expect(texts(page, '.vt-origin')).toEqual(['vitrine on laptop']);
    expect(fieldsOf(one(page, 'main form'))).toEqual({ _csrf: 'abc123', code: 'ABCD-EFGH' });
    const answers = [...page.querySelectorAll('main form button')];
    expect(answers.map(each => [each.getAttribute('name'), each.getAttribute('value'), each.textContent])).toEqual([
      ['approve', 'yes', 'Connect it'],
      ['approve', 'no', "Don't connect"]
    ]);
    expect(page.body.textContent).toContain('only if you see this code on your own screen right now');
    expect(show({}).querySelector('[name=approve]')).toBeNull();
  });

  it.each(hostile)('never shows what asks as anything but text: %#', words => {
    for (const html of [
      devicePage(context, { code: words, waiting: null, problem: null }),
      devicePage(context, { code: words, waiting: { ...waiting, origin: words }, problem: null }),
      deviceDonePage(context, words, true)
    ]) {
      expectHarmless(parsed(html));
    }
  });

  it('says that a no was heard, and by whom', () => {
    const page = parsed(deviceDonePage(context, 'vitrine on laptop', false));
    expect(page.title).toBe('Not connected · Vitrine');
    expect(one(page, 'main [role=status]').textContent).toContain('It was told that you said no');
    expect(one(page, 'main [role=status]').textContent).not.toContain('goes on by itself');
  });

  it('is done when it says where to go on', () => {
    const page = parsed(deviceDonePage(context, 'vitrine on laptop', true));
    expect(one(page, 'main [role=status]').textContent).toContain('it goes on by itself');
    expect(texts(page, '.vt-origin')).toEqual(['vitrine on laptop']);
    expect(page.querySelectorAll('main form')).toHaveLength(0);
  });
});
