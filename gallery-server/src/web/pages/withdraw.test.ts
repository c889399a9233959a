// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NOW, versionOf } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, fieldsOf, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { Tombstone } from '../../domain/entries/model.js';
import { tombstonePage, withdrawnPage, withdrawPage } from './withdraw.js';
import type { WithdrawData, WithdrawnData } from './withdraw.js';

const version = versionOf({ entry: 'stations', number: 2, title: 'Station forecast' });
const problem = { sentence: 'A reason is missing. Nothing was withdrawn.', next: 'Type one sentence for readers.' };

describe('asking why', () => {
  const data: WithdrawData = { version, whole: false, key: 'once', problem: null };
  const show = (over: Partial<WithdrawData>): Document => parsed(withdrawPage(context, { ...data, ...over }));

  it('names what is taken back, on the button too', () => {
    expect(texts(show({}), 'h1')).toEqual(['Withdraw v2']);
    expect(texts(show({}), 'main button')).toEqual(['Withdraw v2']);
    expect(texts(show({ whole: true }), 'h1')).toEqual(['Withdraw this notebook']);
    expect(texts(show({ whole: true }), 'main button')).toEqual(['Withdraw this notebook']);
  });

  it('sends the version, the token and a key that makes sending twice the same as once', () => {
    expect(fieldsOf(one(show({}), 'main form'))).toEqual({ key: 'once', v: '2', _csrf: 'abc123', reason: '' });
    expect(fieldsOf(one(show({ whole: true }), 'main form'))).toEqual({ key: 'once', _csrf: 'abc123', reason: '' });
    expect(one(show({}), 'main form').getAttribute('action')).toBe('/team/n/stations/withdraw');
  });

  it('takes no longer reason than the gallery keeps', () => {
    expect(one(show({}), '[name=reason]').getAttribute('maxlength')).toBe('1000');
  });

  it('says what it does not do, and can be left', () => {
    const page = show({});
    expect(one(page, 'main').textContent).toContain('Copies that people made already stay with them.');
    expect(hrefs(page, 'main a')).toEqual(['/team/n/stations/v/2']);
  });

  it('comes back with what was wrong', () => {
    expect(one(show({ problem }), 'main [role=alert]').textContent).toBe(`${problem.sentence} ${problem.next}`);
    expect(show({}).querySelector('[role=alert]')).toBeNull();
  });

  it('keeps what was typed when it was refused', () => {
    const page = show({ problem, reason: 'Rides were counted twice, and then some more.' });
    expect(one(page, '[name=reason]').getAttribute('value')).toBe('Rides were counted twice, and then some more.');
  });

  it.each(hostile)('keeps what was typed as text: %#', words => {
    const page = show({ problem, reason: words });
    expectHarmless(page);
    expect(one(page, '[name=reason]').getAttribute('value')).toBe(words);
  });

  it.each(hostile)('shows the title as text: %#', words => {
    const wild = versionOf({ entry: words, number: 1, title: words });
    const page = show({ version: wild });
    expectHarmless(page);
    expect(one(page, '.vt-lead').textContent).toBe(words);
  });
});

describe('taken back', () => {
  const data: WithdrawnData = {
    entry: 'stations',
    versions: [2],
    replacedBy: 1,
    undo: 'undo-secret',
    undoUntil: NOW + 15 * 60_000
  };
  const show = (over: Partial<WithdrawnData>): Document => parsed(withdrawnPage(context, { ...data, ...over }));

  it('says what is gone and what readers see instead', () => {
    expect(texts(show({}), 'h1')).toEqual(['Withdrawn: v2']);
    expect(one(show({}), 'main').textContent).toContain('v1 as the newest version');
    const all = show({ versions: [1, 2, 3], replacedBy: null });
    expect(texts(all, 'h1')).toEqual(['Withdrawn: 3 versions']);
    expect(one(all, 'main').textContent).toContain('Nobody can open it any more.');
    expect(hrefs(all, 'main a')).toEqual(['/team/']);
  });

  it('can be undone by one button while there is time, and says how long', () => {
    const form = one(show({}), 'main form');
    expect(form.getAttribute('action')).toBe('/team/withdrawals/undo');
    expect(fieldsOf(form)).toEqual({ undo: 'undo-secret', entry: 'stations', _csrf: 'abc123' });
  });

  it.each([
    [15 * 60_000, '15 minutes'],
    [89_000, '1 minute'],
    [1, '1 minute'],
    [-5000, '1 minute']
  ])('tells %d ms as %s', (rest, words) => {
    expect(one(show({ undoUntil: NOW + rest }), 'main').textContent).toContain(`for ${words}.`);
  });
});

describe('what is left', () => {
  const stone: Tombstone = {
    entry: 'stations',
    version: 3,
    state: 'withdrawn',
    cause: null,
    shut: null,
    space: 'team',
    by: 'Demo author',
    at: NOW - 60_000,
    reason: 'Rides were counted twice.',
    replacedBy: null
  };

  it('is who, when and why, without a title or a cell', () => {
    const page = parsed(tombstonePage(context, stone));
    expect(page.title).toBe('v3 was withdrawn · Vitrine');
    expect(one(page, 'main').textContent).toContain('Demo author took it back 1 minute ago.');
    expect(texts(page, 'blockquote')).toEqual(['Rides were counted twice.']);
    expect(hrefs(page, 'main a')).toEqual(['/team/']);
  });

  it('names the version that replaces it', () => {
    const page = parsed(tombstonePage(context, { ...stone, replacedBy: 2 }));
    expect(hrefs(page, 'main a')).toEqual(['/team/n/stations/v/2', '/team/']);
  });

  it('has no empty quotation where no reason is told', () => {
    expect(parsed(tombstonePage(context, { ...stone, reason: '' })).querySelector('blockquote')).toBeNull();
  });

  it.each(hostile)('shows a reason as text: %#', words => {
    const page = parsed(tombstonePage(context, { ...stone, reason: words, by: words }));
    expectHarmless(page);
    expect(one(page, 'blockquote').textContent).toBe(words);
  });
});
