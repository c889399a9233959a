// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { author, NOW } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, fieldsOf, hostile, hrefs, one, parsed, texts } from '../../../test/pages/look.js';
import type { OpenInvitation, Person } from '../../domain/identity/model.js';
import { invitedPage, peoplePage } from './people.js';
import type { InvitedData, PeopleData } from './people.js';

const DAY = 24 * 3_600_000;
const root = { ...context, account: { ...author, id: 'root', displayName: 'Root', administrator: true } };
const person = (over: Partial<Person['account']> = {}, rest: Partial<Person> = {}): Person => ({
  account: { ...author, id: 'ada', login: 'ada', displayName: 'Ada', ...over },
  lastSignIn: NOW - DAY,
  roles: [],
  ...rest
});
const invitation: OpenInvitation = {
  id: 'i1',
  note: 'for Maria',
  space: 'team',
  spaceName: 'Team',
  role: 'editor',
  invitedBy: 'Root',
  createdAt: NOW - 60_000,
  expiresAt: NOW + 3 * DAY
};
const data: PeopleData = {
  people: { total: 2, active: 2, administrators: 1, people: [person({ id: 'root', login: 'root' }), person()] },
  invitations: [],
  spaces: [{ id: 'team', name: 'Team' }],
  words: '',
  inviteKey: 'key-1',
  done: null
};
const show = (over: Partial<PeopleData> = {}): Document => parsed(peoplePage(root, { ...data, ...over }));
const listed = (...people: Person[]): Partial<PeopleData> => ({ people: { ...data.people, people } });

describe('the page of people', () => {
  it.each([
    [{ active: 1, administrators: 1 }, 0, 'You are the only one who can sign in.'],
    [{ active: 4, administrators: 1 }, 0, '4 people can sign in, one of them looks after the gallery.'],
    [
      { active: 1204, administrators: 2 },
      1,
      '1,204 people can sign in, 2 of them look after the gallery. 1 invitation waits to be used.'
    ]
  ])('begins with everybody in a sentence: %#', (counts, waiting, sentence) => {
    const invitations = Array.from({ length: waiting }, () => invitation);
    const page = show({ people: { ...data.people, ...counts }, invitations });
    expect(texts(page, 'main .vt-lead')).toEqual([sentence]);
  });

  it('says who each is, where they belong and when they came last', () => {
    const roles = [{ space: 'team', spaceName: 'Team', role: 'reviewer' as const }];
    const page = show(listed(person({ administrator: true }, { roles }), person({ id: 'bob' }, { lastSignIn: null })));
    const rows = texts(page, '[aria-label=Accounts] .vt-manage-text');
    expect(rows[0]).toBe('Ada adaAdministrator of the gallery · Reviewer in Team · signed in 1 day ago');
    expect(rows[1]).toContain('never signed in');
    expect(hrefs(page, '[aria-label=Accounts] .vt-manage-text a')).toEqual(['/team/spaces/team']);
  });

  it("offers nothing that would change oneself, and of others what isn't so yet", () => {
    const page = show(listed(person({ id: 'root' }), person(), person({ id: 'bob', administrator: true })));
    const [own, ada, bob] = page.querySelectorAll('[aria-label=Accounts] > li');
    expect(own?.querySelectorAll('form')).toHaveLength(0);
    expect(texts(ada ?? page, 'button')).toEqual(['Make administrator', 'Deactivate']);
    expect(texts(bob ?? page, 'button')).toEqual(['Take administration away', 'Deactivate']);
    const [make, close] = [...(ada?.querySelectorAll('form') ?? [])];
    expect(make?.getAttribute('action')).toBe('/team/people/ada/administrator');
    expect(fieldsOf(make ?? page.body)).toEqual({ administrator: 'yes', _csrf: 'abc123' });
    expect(close?.getAttribute('action')).toBe('/team/people/ada/deactivate');
  });

  it('keeps who was deactivated in the list, with the way back', () => {
    const page = show(listed(person({ state: 'former', administrator: true })));
    expect(texts(page, '[aria-label=Accounts] button')).toEqual(['Let in again']);
    expect(texts(page, '[aria-label=Accounts] .vt-meta')[1]).toContain('Deactivated');
    expect(page.body.textContent).not.toContain('Administrator of the gallery');
  });

  it('leads to the page that removes a person, whoever could still come in', () => {
    const removed = person({ id: 'eve', login: 'former-eve', displayName: 'Former member', state: 'removed' });
    const page = show(listed(person({ id: 'root' }), person(), person({ id: 'bob', state: 'former' }), removed));
    expect(hrefs(page, '[aria-label=Accounts] .vt-doors a')).toEqual([
      '/team/people/ada/remove',
      '/team/people/bob/remove'
    ]);
    expect(one(page, 'a[href$="ada/remove"]').getAttribute('aria-label')).toBe('Remove person Ada');
    const row = page.querySelectorAll('[aria-label=Accounts] > li')[3];
    expect(row?.textContent).toBe('Former member Removed. What they published for others stays.');
    expect(row?.querySelectorAll('form, a')).toHaveLength(0);
  });

  it('shows invitations that wait with how long, and takes each back', () => {
    const page = show({
      invitations: [invitation, { ...invitation, id: 'i2', note: '', space: null, spaceName: null }]
    });
    const rows = texts(page, '[aria-label="Invitations that wait"] li');
    expect(rows[0]).toContain('for MariaEditor in Team · made by Root 1 minute ago · 3 days left');
    expect(rows[1]).toContain('Invitationto the gallery');
    const form = page.querySelectorAll('[aria-label="Invitations that wait"] form')[0];
    expect(form?.getAttribute('action')).toBe('/team/invitations/i1/withdraw');
    expect(texts(show(), 'section .vt-meta')).toContain('No invitation waits to be used.');
  });

  it('asks for nothing that must be typed before there is a link', () => {
    const form = one(show(), 'form[aria-label="Invite somebody"]');
    expect(fieldsOf(form)).toEqual({ key: 'key-1', _csrf: 'abc123', note: '' });
    expect(form.querySelectorAll('[required]')).toHaveLength(0);
    expect(texts(form, 'select[name=space] option')).toEqual(['Team', 'The gallery, no space yet']);
    expect(texts(form, 'select[name=role] option')).toEqual(['Reader', 'Editor', 'Reviewer', 'Administrator']);
  });

  it('says what was done, with one press to undo it', () => {
    const done = { text: 'Ada is deactivated.', undo: { action: '/people/ada/reactivate', hidden: {} } };
    const page = show({ done });
    expect(texts(page, '[role=status]')).toEqual(['Ada is deactivated.']);
    expect(one(page, '.vt-done-line form').getAttribute('action')).toBe('/team/people/ada/reactivate');
    expect(show({ done: { ...done, undo: null } }).querySelector('.vt-done-line form')).toBeNull();
  });

  it('finds somebody in a long list, and says when it shows a part', () => {
    expect(show().querySelector('main [role=search]')).toBeNull();
    const many = Array.from({ length: 9 }, (_, at) => person({ id: `p${at}` }));
    const page = show({ people: { ...data.people, total: 300, people: many } });
    expect(one(page, 'main [role=search]').getAttribute('method')).toBe('get');
    expect(page.body.textContent).toContain('9 of 300 accounts. Find the others by name.');
    const none = show({ ...listed(), words: 'zoe' });
    expect(none.body.textContent).toContain('Nobody is called that.');
    expect(hrefs(none, 'main form > a')).toEqual(['/team/people']);
  });

  it.each(hostile)('shows names as text: %#', words => {
    const roles = [{ space: words, spaceName: words, role: 'reader' as const }];
    const page = show({
      ...listed(person({ displayName: words, login: words, id: words }, { roles })),
      invitations: [{ ...invitation, note: words, spaceName: words, invitedBy: words }],
      spaces: [{ id: words, name: words }],
      words,
      done: { text: words, undo: null }
    });
    expectHarmless(page);
    expect(one(page, '[aria-label=Accounts] .vt-manage-name').textContent).toBe(words);
  });
});

describe('the page of a made link', () => {
  const made: InvitedData = {
    url: 'https://gallery.example/team/invitation/secret',
    note: 'Maria',
    spaceName: 'Team',
    role: 'editor',
    expiresAt: NOW + 7 * DAY,
    back: '/people'
  };
  const look = (over: Partial<InvitedData> = {}): Document => parsed(invitedPage(root, { ...made, ...over }));

  it('shows the link as text, copies it, and says how long and where to', () => {
    const page = look();
    expect(texts(page, 'h1')).toEqual(['Send this link to Maria']);
    expect(texts(page, 'main code')).toEqual([made.url]);
    expect(one(page, 'button[data-vt-copy]').dataset['vtCopy']).toBe(made.url);
    expect(page.body.textContent).toContain('until 27 Nov 2026, and leads to Team as editor.');
    expect(look({ spaceName: null }).body.textContent).toContain('leads to the gallery.');
  });

  it.each(hostile)('shows a name as text: %#', words => {
    expectHarmless(look({ note: words, spaceName: words }));
  });
});
