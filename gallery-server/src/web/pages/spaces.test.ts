// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { author, NOW } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, fieldsOf, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { Member, SpaceView } from '../../domain/spaces/model.js';
import { spacePage } from './space.js';
import type { SpaceData } from './space.js';
import { readersOf, spacesPage, standing } from './spaces.js';
import type { SpacesData } from './spaces.js';

const root = { ...context, account: { ...author, id: 'root', administrator: true } };
const team: SpaceView = {
  id: 'team',
  kind: 'team',
  name: 'Team',
  label: '',
  policyHash: '',
  owner: null,
  role: 'editor',
  readers: 14
};
const personal: SpaceView = {
  ...team,
  id: 'mine',
  kind: 'personal',
  name: 'Only you',
  role: 'administrator',
  readers: 1
};
const everybody: SpaceView = { ...team, id: 'all', kind: 'public', name: 'Everyone here' };
const member: Member = { account: 'ada', displayName: 'Ada', role: 'reviewer', since: NOW - 3_600_000 };

describe('the page of spaces', () => {
  const data: SpacesData = {
    spaces: [personal, team],
    mayCreate: false,
    createKey: 'k',
    policies: [{ value: 'h', name: 'Team v1' }],
    policy: 'h',
    typed: '',
    problem: null
  };
  const show = (over: Partial<SpacesData> = {}, who = context): Document =>
    parsed(spacesPage(who, { ...data, ...over }));

  it.each([
    [{}, "You're in 1 team space."],
    [{ spaces: [personal] }, "You aren't in a team space yet. Its administrator can add you."],
    [{ mayCreate: true }, 'This gallery has 1 team space.'],
    [{ spaces: [], mayCreate: true }, 'There is no team space yet. Make one, and invite people into it.']
  ])('begins with how many there are: %#', (over, sentence) => {
    expect(texts(show(over), 'main .vt-lead')).toEqual([sentence]);
  });

  it('says what one is in each, and leads to it', () => {
    const page = show();
    expect(texts(page, '[aria-label=Spaces] li')).toEqual([
      'Only youYours alone',
      "TeamYou're an editor here · 14 people"
    ]);
    expect(hrefs(page, '[aria-label=Spaces] a')).toEqual(['/team/spaces/mine', '/team/spaces/team']);
    expect(standing({ ...team, role: null })).toBe('You look after it, and read nothing in it');
    expect(readersOf({ ...team, role: null, readers: 1 })).toBe('1 member');
    expect(readersOf(everybody)).toBe('Everyone with an account');
  });

  it('lets those make a space who may, and says why it was not made', () => {
    expect(show().querySelector('main form')).toBeNull();
    const page = show({ mayCreate: true, problem: { sentence: 'A space needs a name.', next: 'Type one.' } }, root);
    expect(fieldsOf(one(page, 'main form'))).toEqual({ key: 'k', _csrf: 'abc123', name: '' });
    expect(texts(page, '[role=alert]')).toEqual(['A space needs a name. Type one.']);
  });

  it('has the other pages beside it for administrators of the gallery alone', () => {
    expect(show().querySelector('.vt-tabs')).toBeNull();
    const all = ['/team/people', '/team/spaces', '/team/policies', '/team/quarantine', '/team/storage', '/team/record'];
    expect(hrefs(show({}, root), '.vt-tabs a')).toEqual(all);
  });
});

describe('the page of a space', () => {
  const none = { members: false, rename: false, invite: false, record: false };
  const all = { members: true, rename: true, invite: true, record: true };
  const data: SpaceData = {
    space: team,
    members: [member],
    may: none,
    invitations: [],
    logins: [],
    inviteKey: 'k',
    typed: '',
    problem: null,
    done: null
  };
  const show = (over: Partial<SpaceData> = {}): Document => parsed(spacePage(context, { ...data, ...over }));

  it('is for looking at where one may do no more', () => {
    const page = show();
    expect(texts(page, 'main .vt-lead')).toEqual(['1 member reads what is published here, and nobody else.']);
    expect(texts(page, '[aria-label=Members] li')).toEqual(['AdaReviewer · since 1 hour ago']);
    expect(page.querySelectorAll('main form')).toHaveLength(0);
    expect(hrefs(page, 'main .vt-doors a')).toEqual(['/team/search?space=team', '/team/spaces/team/rules']);
    expect(texts(page, '.vt-roles dt')).toEqual(['Reader', 'Editor', 'Reviewer', 'Administrator']);
  });

  it('changes roles and takes people out where one may', () => {
    const page = show({ may: all });
    const forms = [...page.querySelectorAll('[aria-label=Members] form')];
    expect(forms.map(form => form.getAttribute('action'))).toEqual(Array(2).fill('/team/spaces/team/members/ada'));
    expect(one(page, '[aria-label=Members] option[selected]').textContent).toBe('Reviewer');
    expect(fieldsOf(forms[1] ?? page.body)).toEqual({ role: '', _csrf: 'abc123' });
    expect(hrefs(page, 'main .vt-doors a')).toContain('/team/spaces/team/record');
    expect(texts(page, 'h2')).toEqual([
      'Members',
      'Invite somebody without an account',
      'Name',
      'What each role may do'
    ]);
  });

  it('has every label of its own, however many rows there are', () => {
    const members = Array.from({ length: 300 }, (_, at) => ({ ...member, account: `a${at}` }));
    const page = show({ may: all, members });
    const ids = [...page.querySelectorAll('[id]')].map(each => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of page.querySelectorAll('main select, main input:not([type=hidden])')) {
      expect(page.querySelector(`label[for="${field.id}"]`)?.textContent).not.toBe('');
    }
  });

  it('suggests names only where it was given some, and keeps what was typed', () => {
    expect(show({ may: all }).querySelector('datalist')).toBeNull();
    const problem = { sentence: 'Nobody here signs in by this name.', next: 'Check it.' };
    const page = show({ may: all, logins: [{ login: 'bob', name: 'Bob' }], typed: 'bbo', problem });
    expect(one(page, 'datalist option').getAttribute('value')).toBe('bob');
    expect(one(page, 'input[name=login]').getAttribute('value')).toBe('bbo');
    expect(texts(page, '[role=alert]')).toEqual(['Nobody here signs in by this name. Check it.']);
  });

  it("says of a personal space that it is nobody else's, and offers nobody a part in it", () => {
    const page = show({ space: personal, may: { ...none, record: true } });
    expect(texts(page, 'main .vt-lead')[0]).toContain('Nobody but you reads what is here');
    expect(page.querySelector('[aria-label=Members]')).toBeNull();
    expect(texts(show({ space: everybody, members: [] }), 'section .vt-meta')).toContain(
      'Everybody reads and publishes here; nobody has another role.'
    );
  });

  it('leads an administrator who is no member to no notebook of it', () => {
    const page = show({ space: { ...team, role: null }, may: all });
    expect(hrefs(page, 'main .vt-doors a')).toEqual(['/team/spaces/team/rules', '/team/spaces/team/record']);
  });

  it.each(hostile)('shows names as text: %#', words => {
    const page = show({
      space: { ...team, id: words, name: words },
      members: [{ ...member, displayName: words, account: words }],
      may: all,
      logins: [{ login: words, name: words }],
      typed: words,
      done: { text: words, undo: null }
    });
    expectHarmless(page);
    expect(one(page, 'h1').textContent).toBe(words);
  });
});
