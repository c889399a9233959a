// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { context, expectHarmless, fieldsOf, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { Purgeable } from '../../domain/erasure/ports.js';
import { purgedPage, purgePage } from './purge.js';
import type { PurgeData } from './purge.js';

const about: Purgeable = { entry: 'stations', version: 3, state: 'published', spaceName: 'Ward 7', sharedBy: 0 };

describe('asking before a version is deleted for good', () => {
  const show = (over: Partial<Purgeable> = {}, problem: PurgeData['problem'] = null): Document =>
    parsed(purgePage(context, { about: { ...about, ...over }, key: 'once', problem }));
  const told = (over: Partial<Purgeable> = {}): string[] => texts(show(over), 'main li');

  it('names what goes, on the button too', () => {
    expect(texts(show(), 'h1')).toEqual(['Delete v3 for good']);
    expect(texts(show(), 'main button')).toEqual(['Delete v3 for good']);
    expect(one(show(), '.vt-lead').textContent).toContain('v3 of a notebook in Ward 7');
  });

  it('sends the version, the token and a key, and has nothing typed in advance', () => {
    expect(fieldsOf(one(show(), 'main form'))).toEqual({ key: 'once', v: '3', _csrf: 'abc123', confirm: '' });
    expect(one(show(), 'main form').getAttribute('action')).toBe('/team/n/stations/purge');
    expect(hrefs(show(), 'main .vt-doors a')).toEqual(['/team/n/stations/v/3']);
  });

  it('says what goes, what stays and what is out of reach', () => {
    const [goes = '', stays = '', beyond = ''] = told();
    expect(told()).toHaveLength(3);
    expect(goes).toContain('search');
    expect(stays).toMatch(/receipt.*record/);
    expect(beyond).toContain('backups');
  });

  it('counts what keeps the same notebook', () => {
    expect(told({ sharedBy: 1 })[2]).toBe('1 other version holds the very same notebook and keeps it.');
    expect(told({ sharedBy: 4 })[2]).toBe('4 other versions hold the very same notebook and keep it.');
  });

  it('says what was wrong with what was typed', () => {
    const problem = { sentence: "What was typed isn't v3. Nothing was deleted.", next: 'Type v3 to delete it.' };
    expect(one(show({}, problem), 'main form').textContent).toContain(problem.sentence);
  });

  it.each(hostile)('shows the name of a space as text: %s', name => {
    expectHarmless(show({ spaceName: name }));
  });
});

describe('after it', () => {
  const show = (over: { again?: boolean; overwritten?: boolean } = {}): Document =>
    parsed(purgedPage(context, { entry: 'stations', version: 3, again: false, overwritten: true, ...over }));
  const says = (page: Document): string => one(page, 'main p').textContent ?? '';

  it('says whether the disk is written over, and whether it was gone before', () => {
    expect(says(show())).toContain('are overwritten');
    expect(says(show({ overwritten: false }))).toContain('when the gallery starts next');
    expect(says(show({ again: true }))).toBe('It was deleted already.');
    expect(hrefs(show(), 'main .vt-doors a')).toEqual(['/team/n/stations/v/3', '/team/']);
  });
});
