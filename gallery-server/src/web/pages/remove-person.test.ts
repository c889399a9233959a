// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { author } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, fieldsOf, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { Removable } from '../../domain/erasure/ports.js';
import { removedPersonPage, removePersonPage } from './remove-person.js';
import type { RemovePersonData } from './remove-person.js';

const about: Removable = {
  account: { ...author, id: 'ada', login: 'ada.k', displayName: 'Ada King' },
  orphaned: []
};

describe('asking before a person is removed', () => {
  const show = (over: Partial<Removable> = {}, problem: RemovePersonData['problem'] = null): Document =>
    parsed(removePersonPage(context, { about: { ...about, ...over }, key: 'once', problem }));
  const told = (over: Partial<Removable> = {}): string[] => texts(show(over), 'main li');

  it('names whom, on the button too, and says that it cannot be undone', () => {
    expect(texts(show(), 'h1')).toEqual(['Remove Ada King']);
    expect(texts(show(), 'main button')).toEqual(['Remove Ada King']);
    expect(one(show(), '.vt-lead').textContent).toBe(
      "They become a former member wherever their name stands. This can't be undone."
    );
  });

  it('sends a key and the token, has nothing typed in advance, and a way back', () => {
    expect(fieldsOf(one(show(), 'main form'))).toEqual({ key: 'once', _csrf: 'abc123', confirm: '' });
    expect(one(show(), 'main form').getAttribute('action')).toBe('/team/people/ada/remove');
    expect(texts(show(), 'main label')).toEqual(['Type ada.k']);
    expect(hrefs(show(), 'main .vt-doors a')).toEqual(['/team/people']);
    expect(show().body.textContent).toContain('deactivate them instead');
  });

  it('says what ends, what stays, what is deleted and what is out of reach', () => {
    const [ends = '', stays = '', alone = '', holds = '', beyond = ''] = told();
    expect(told()).toHaveLength(5);
    expect(ends).toMatch(/sign-ins end.*JupyterLab.*command line.*leave every space.*password/);
    expect(stays).toMatch(/Former member.*looks after its space.*review keeps its place/);
    expect(alone).toMatch(/personal space.*returned to them.*move it to a team first/);
    expect(holds).toMatch(/Approvals.*stay valid.*receipts and the record/);
    expect(beyond).toMatch(/text of a notebook.*Backups/);
  });

  it('names the teams that nobody would look after, with the way to each', () => {
    const teams = ['Ward 7', 'Ward 8', 'Ward 9'].map((name, at) => ({ id: `w${at}`, name }));
    const last = (count: number): string | undefined => told({ orphaned: teams.slice(0, count) }).at(-1);
    expect(last(1)).toBe('Nobody else is administrator of Ward 7. Name somebody there first.');
    expect(last(2)).toContain('of Ward 7 and Ward 8.');
    expect(last(3)).toContain('of Ward 7, Ward 8 and Ward 9.');
    expect(hrefs(show({ orphaned: teams.slice(0, 1) }), 'main li a')).toEqual(['/team/spaces/w0']);
  });

  it('says what was wrong with what was typed', () => {
    const problem = { sentence: "What was typed isn't it.", next: 'Type it.' };
    expect(one(show({}, problem), '[role=alert]').textContent).toBe("What was typed isn't it. Type it.");
  });

  it.each(hostile)('shows names as text: %s', words => {
    const account = { ...about.account, displayName: words, login: words, id: words };
    const page = show({ account, orphaned: [{ id: words, name: words }] });
    expectHarmless(page);
    expect(one(page, 'h1 bdi').textContent).toBe(words);
  });
});

describe('after it', () => {
  const says = (over: { again?: boolean; overwritten?: boolean } = {}): string =>
    one(parsed(removedPersonPage(context, { again: false, overwritten: true, ...over })), 'main p').textContent ?? '';

  it('says whether the disk is written over, and whether it was so before', () => {
    expect(says()).toContain('are overwritten');
    expect(says({ overwritten: false })).toContain('when the gallery starts next');
    expect(says({ again: true })).toBe('They were removed already.');
    const page = parsed(removedPersonPage(context, { again: false, overwritten: true }));
    expect(hrefs(page, 'main .vt-doors a')).toEqual(['/team/people', '/team/record']);
  });
});
