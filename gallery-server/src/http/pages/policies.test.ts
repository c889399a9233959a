import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies, policyHash } from '@vitrine/core/redaction';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, published } from '../../../test/support/publish.js';

const regulated = policyHash(policies.regulated);
const team = policyHash(policies.team);
const html = { headers: { accept: 'text/html' } };

let gallery: TestGallery;
let admin: Person;
let people: Record<'keeper' | 'second' | 'author' | 'outsider', Person>;
let space: string;

beforeAll(async () => {
  const { pages } = await import('./index.js');
  gallery = await TestGallery.open({}, { pages });
  admin = await gallery.personOf(await gallery.admin());
  people = {
    keeper: await gallery.person('keeper'),
    second: await gallery.person('second'),
    author: await gallery.person('author'),
    outsider: await gallery.person('outsider')
  };
  space = await gallery.team('Ward', [
    [people.keeper, 'administrator'],
    [people.second, 'administrator'],
    [people.author, 'editor']
  ]);
  await published(gallery, {
    token: people.author.token,
    space,
    notebook: notebookText('Beds by hour'),
    fields: { title: 'Beds by hour' }
  });
}, 120_000);
afterAll(() => gallery.close());

const get = (person: Person, path: string): Promise<Answer> =>
  gallery.ask('GET', `/~${path}`, { session: person.session, ...html });
const post = (person: Person, path: string, form: Record<string, string> = {}): Promise<Answer> =>
  gallery.ask('POST', `/~${path}`, { session: person.session, raw: new URLSearchParams(form), ...html });
const text = (answer: Answer): string =>
  answer.text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"');
const baseIn = (answer: Answer): string => /name="base" value="(\w+)"/.exec(answer.text)?.[1] ?? '';
const keyIn = (answer: Answer): string => /name="key" value="([\w-]+)"/.exec(answer.text)?.[1] ?? '';
const toSpace = (policy: string, label = ''): Record<string, string> => ({ kind: 'space', space, policy, label });
const query = (form: Record<string, string>): string => `/rules/change?${new URLSearchParams(form).toString()}`;

/** Looks at what a change would do, as a person does, then presses its button. */
async function change(person: Person, form: Record<string, string>): Promise<Answer> {
  const seen = await get(person, query(form));
  return post(person, '/rules/change', { ...form, base: baseIn(seen), key: keyIn(seen) });
}

describe('who may see and change rules', () => {
  // outsider, editor, administrator of the space, administrator of the gallery
  it.each<[string, string, readonly number[]]>([
    ['GET', '/policies', [403, 403, 403, 200]],
    ['GET', '/policies/new', [403, 403, 403, 200]],
    ['GET', '/policies/nowhere', [403, 403, 403, 404]],
    ['GET', '/policies/nowhere/next', [403, 403, 403, 404]],
    ['POST', '/policies', [403, 403, 403, 422]],
    ['GET', '/spaces/SPACE/rules', [404, 200, 200, 200]],
    ['GET', '/spaces/nowhere/rules', [404, 404, 404, 404]],
    ['GET', `/rules/change?kind=space&space=SPACE&policy=${regulated}`, [404, 403, 200, 200]],
    ['GET', `/rules/change?kind=floor&policy=${regulated}`, [403, 403, 403, 200]],
    ['GET', '/rules/change', [404, 404, 404, 404]],
    ['GET', '/rules/change?kind=space&space=SPACE&policy=made-up', [404, 403, 400, 400]],
    ['GET', '/proposals/nowhere', [404, 404, 404, 404]],
    ['POST', '/proposals/nowhere', [404, 404, 404, 404]]
  ])('%s %s answers each as it should', async (method, path, expected) => {
    const answers: number[] = [];
    for (const person of [people.outsider, people.author, people.keeper, admin]) {
      const at = path.replace('SPACE', space);
      answers.push((method === 'GET' ? await get(person, at) : await post(person, at, { decision: 'agree' })).status);
    }
    expect(answers).toEqual(expected);
  });

  it('changes nothing without the token of the session', async () => {
    const seen = await get(people.keeper, query(toSpace(regulated)));
    const raw = new URLSearchParams({ ...toSpace(regulated), base: baseIn(seen) });
    const answer = await gallery.ask('POST', '/~/rules/change', {
      session: people.keeper.session,
      csrf: null,
      raw,
      ...html
    });
    expect(answer.status).toBe(403);
    expect(text(await get(people.author, `/spaces/${space}/rules`))).toContain('Team v1 holds here.');
  });
});

describe('writing a policy', () => {
  const fields = {
    name: 'Ward 7',
    profile: 'balanced',
    words: 'Nightjar\r\n  Project Blue \n\nNightjar',
    approvals: '1'
  };

  it('goes by its fields, is said in plain words, and is counted up', async () => {
    const made = await post(admin, '/policies', { ...fields, key: 'one' });
    const at = (made.headers.get('location') ?? '').replace('?did=written', '');
    expect(made.status).toBe(303);
    const page = text(await get(admin, made.headers.get('location') ?? ''));
    expect(page).toContain('Nothing has it until you choose it');
    expect(page).toContain('v1 is the newest: nothing has it yet.');
    expect(page).toContain('2 words of your own are removed wherever they stand.');
    expect((await post(admin, '/policies', { ...fields, key: 'one' })).headers.get('location')).toContain(at);
    const form = await get(admin, `${at}/next`);
    expect(form.text).toContain('Nightjar\nProject Blue</textarea>');
    expect(text(form)).toContain('Write v2');
    const series = at.split('/').pop() ?? '';
    const next = { ...fields, series, base: '1', words: 'Nightjar', loosenedBy: '2', key: 'two' };
    expect((await post(admin, '/policies', next)).status).toBe(303);
    const changed = text(await get(admin, at));
    expect(changed).toMatch(/Looser 1 word of your own is no longer removed\./);
    expect(changed).toMatch(/Stricter Two administrators have to agree before these rules become looser\./);
    const late = await post(admin, '/policies', { ...next, words: 'Wren bird', key: 'three' });
    expect([late.status, text(late).includes('Somebody wrote v2 of this policy meanwhile.')]).toEqual([409, true]);
    expect(late.text).toContain('Wren bird</textarea>');
    const same = await post(admin, '/policies', { ...next, base: '2', key: 'four' });
    expect([same.status, text(same).includes('These are the rules that hold already.')]).toEqual([409, true]);
  });

  it('says everything that is wrong, and keeps what was typed', async () => {
    const wrong = await post(admin, '/policies', { name: 'x'.repeat(61), profile: 'all', words: 'ab\nlong enough' });
    expect(wrong.status).toBe(422);
    expect(text(wrong)).toContain('3 things have to be mended. Nothing was stored.');
    expect(text(wrong)).toContain('words[0] has to be a text of 3 to 100 characters.');
    expect(wrong.text).toContain('ab\nlong enough</textarea>');
    const document =
      '{"format": 1, "name": "Doc", "profile": "open", "patterns": [{"id": "A", "pattern": "(a+)+"}], "extra": 1}';
    const bad = await post(admin, '/policies', { document });
    expect(text(bad)).toContain('3 things have to be mended.');
    expect(text(bad)).toContain('"extra" isn\'t known.');
    expect(bad.text).toContain('&quot;pattern&quot;: &quot;(a+)+&quot;');
    expect(text(await post(admin, '/policies', { document: '{' }))).toContain("It isn't valid JSON");
    const taken = await post(admin, '/policies', { name: 'Team', profile: 'open' });
    expect([taken.status, text(taken).includes('There is a policy of this name already.')]).toEqual([409, true]);
  });

  it('takes a document with patterns, which the fields of the next version keep', async () => {
    const document = JSON.stringify({
      format: 1,
      name: 'Study',
      profile: 'balanced',
      patterns: [{ id: 'study', pattern: 'ST-\\d{3}' }]
    });
    const at =
      (await post(admin, '/policies', { document })).headers.get('location')?.replace('?did=written', '') ?? '';
    const series = at.split('/').pop() ?? '';
    const renamed = await post(admin, '/policies', { series, base: '1', document: document.replace('Study', 'Other') });
    expect(text(renamed)).toContain('name has to stay "Study"');
    await post(admin, '/policies', { series, base: '1', profile: 'strict', releases: 'another' });
    const page = text(await get(admin, at));
    expect(page).toContain('1 pattern of your own is looked for.');
    expect(page).toContain('Somebody other than the author may let a hidden output out');
    expect(page).toContain('"version": 2');
  });

  it('shows a name as it was typed and nothing more', async () => {
    await post(admin, '/policies', { name: '<img src=x onerror=alert(1)>', profile: 'open' });
    const page = (await get(admin, '/policies')).text;
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('<img');
  });
});

describe('the rules of a space', () => {
  it('are said to its members, and can be chosen by who looks after it', async () => {
    const member = await get(people.author, `/spaces/${space}/rules`);
    expect(text(member)).toContain('Secrets, personal data and traces of your machines are removed.');
    expect(member.text).not.toContain('<form method="get"');
    const keeper = await get(people.keeper, `/spaces/${space}/rules`);
    expect(text(keeper)).toContain('Choose other rules');
    expect(keeper.text).toContain(`value="${regulated}"`);
    expect((await get(people.author, `/spaces/${space}`)).text).toContain(`href="/spaces/${space}/rules"`);
    expect((await get(admin, `/spaces/${admin.personal}/rules`)).text).not.toContain('Choose other rules');
  });

  it('show before a change what it touches, and do it once it was seen', async () => {
    const seen = await get(people.keeper, query(toSpace(regulated)));
    expect(text(seen)).toContain('Ward gets Regulated v1, without a label?');
    expect(text(seen)).toContain('This makes rules stricter. It touches 1 space with 1 notebook.');
    expect(text(seen)).toContain('Beds by hour');
    expect(text(seen)).toContain('1 version that others read now will wait until somebody agrees to it');
    expect(text(seen)).toContain('Nothing has been changed yet.');
    // The administrator of the gallery, who isn't a member, sees how many there are and no title.
    const outside = await get(admin, query(toSpace(regulated)));
    expect(text(outside)).toContain("1 notebook that you don't read");
    expect(outside.text).not.toContain('Beds by hour');
    const done = await change(people.keeper, toSpace(regulated));
    expect(done.headers.get('location')).toBe(`/spaces/${space}/rules?did=changed`);
    const after = text(await get(people.keeper, done.headers.get('location') ?? ''));
    expect(after).toContain('The rules are changed.');
    expect(after).toContain('Regulated v1 holds here.');
    const late = await post(people.second, '/rules/change', { ...toSpace(team), base: baseIn(seen) });
    expect([late.status, text(late).includes('The rules were changed while you looked at them.')]).toEqual([409, true]);
  });

  it('become looser by two administrators, one after the other', async () => {
    const seen = await get(people.keeper, query(toSpace(team)));
    expect(text(seen)).toContain('This makes rules looser. It touches 1 space with 1 notebook.');
    expect(text(seen)).toContain('Propose the change');
    expect((await change(people.keeper, toSpace(team))).headers.get('location')).toContain('did=proposed');
    const rules = await get(people.second, `/spaces/${space}/rules`);
    expect(text(rules)).toContain('waits for a second administrator');
    const at = /href="(\/proposals\/\w+)"/.exec(rules.text)?.[1] ?? '';
    expect(text(await get(admin, '/policies'))).toContain('1 proposal waits for a second administrator.');
    const own = await get(people.keeper, at);
    expect(text(own)).toContain('another administrator has to agree');
    expect(own.text).not.toContain('value="agree"');
    expect((await post(people.keeper, at, { decision: 'agree' })).status).toBe(403);
    expect((await get(people.author, at)).status).toBe(403);
    expect((await get(people.outsider, at)).status).toBe(404);
    const other = await get(people.second, at);
    expect(text(other)).toMatch(/Looser .*Nobody has to agree any more before others may read\./);
    const agreed = await post(people.second, at, { decision: 'agree' });
    expect(text(await get(people.second, agreed.headers.get('location') ?? ''))).toContain(
      'You agreed, and the rules are changed.'
    );
    expect(text(await get(people.second, at))).toContain('It was agreed to. Nothing is left to decide.');
    const again = await post(people.second, at, { decision: 'decline' });
    expect([again.status, text(again).includes('This proposal was decided already')]).toEqual([409, true]);
    const record = text(await get(people.keeper, `/spaces/${space}/record?kind=policies`));
    expect(record).toContain('agreed to looser rules, as the second');
    expect(record).toContain('proposed looser rules');
  });
});

describe('labels and what holds everywhere', () => {
  it('are made, put on, and kept while a space has them', async () => {
    const made = await change(admin, { kind: 'label', label: ' For  staff ', policy: regulated });
    expect(made.headers.get('location')).toBe('/policies?did=changed#labels');
    await change(people.keeper, toSpace(team, 'For staff'));
    const rules = text(await get(people.author, `/spaces/${space}/rules`));
    expect(rules).toContain('The strictest of Team v1 and the label For staff holds here.');
    const page = await get(admin, '/policies');
    expect(text(page)).toContain('Regulated v1 · on 1 space');
    expect(text(page)).not.toContain('Remove');
    const worn = await change(admin, { kind: 'label', label: 'For staff', policy: '' });
    expect([worn.status, text(worn).includes('A space still has this label.')]).toEqual([409, true]);
    const off = await get(people.keeper, query(toSpace(team, '')));
    expect(text(off)).toContain('Propose the change');
  });

  it('hold in spaces that the administrator does not know, which are counted alone', async () => {
    const seen = await get(admin, query({ kind: 'floor', policy: regulated }));
    expect(text(seen)).toContain('Regulated v1 holds everywhere at least?');
    expect(text(seen)).toMatch(/\d+ personal spaces of other people, with 0 notebooks/);
    expect(seen.text).not.toContain(people.author.personal);
    await change(admin, { kind: 'floor', policy: regulated });
    expect(text(await get(admin, '/policies'))).toContain(
      'Regulated v1 holds everywhere at least; spaces may ask for more.'
    );
    const personal = text(await get(people.author, `/spaces/${people.author.personal}/rules`));
    expect(personal).toContain('The strictest of Personal v1 and what holds everywhere holds here.');
  });
});

describe('a new space', () => {
  it('begins with the policy that is chosen for it', async () => {
    expect((await get(admin, '/spaces')).text).toMatch(new RegExp(`<option value="${regulated}"[^>]*>Regulated v1`));
    const made = await post(admin, '/spaces', { name: 'Clinic', policy: regulated, key: 'clinic' });
    const at = (made.headers.get('location') ?? '').replace('?did=made', '/rules');
    expect(text(await get(admin, at))).toMatch(/Regulated v1 .*holds here/);
    expect((await post(admin, '/spaces', { name: 'Odd', policy: 'made-up', key: 'odd' })).status).toBe(400);
  });
});
