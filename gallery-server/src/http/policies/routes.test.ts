import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { policies, policyHash, strictest } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import type { Preparation } from '@vitrine/core/snapshot';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { notebookText, prepare, publish, published, snapshotFor } from '../../../test/support/publish.js';

const regulated = policyHash(policies.regulated);
const team = policyHash(policies.team);
const ward: Policy = { format: 1, name: 'Ward 7', profile: 'balanced', words: ['Nightjar'] };

let gallery: TestGallery;
let admin: Person;
let keeper: Person;
let other: Person;
let author: Person;
let space: string;

beforeAll(async () => {
  gallery = await TestGallery.open();
  admin = await gallery.personOf(await gallery.admin());
  keeper = await gallery.person('keeper');
  other = await gallery.person('other');
  author = await gallery.person('author');
});
afterAll(() => gallery.close());
beforeEach(async () => {
  space = await gallery.team('Ward', [
    [keeper, 'administrator'],
    [other, 'administrator'],
    [author, 'editor']
  ]);
});

const post = (person: Person, path: string, body: unknown): Promise<Answer> =>
  gallery.ask('POST', path, { session: person.session, body });
const toSpace = (hash: string): object => ({ kind: 'space', space, policyHash: hash, label: '' });

/** Looks at what a wish would do, then makes it. */
async function change(person: Person, wish: object): Promise<Answer> {
  const preview = await post(person, '/policy-changes/preview', { wish });
  const { base } = preview.json() as { base: string };
  return base === undefined ? preview : post(person, '/policy-changes', { wish, base });
}

describe('policies', () => {
  it('are listed with what they do, written, and read whole, by an administrator of the gallery', async () => {
    const written = await post(admin, '/policies', { series: null, base: null, policy: ward });
    expect([written.status, written.json()]).toMatchObject([201, { number: 1 }]);
    const { hash, series } = written.json() as { hash: string; series: string };
    const list = (await gallery.ask('GET', '/policies', { session: admin.session })).json();
    expect(list).toMatchObject({
      floor: null,
      labels: [],
      policies: [
        { name: 'Personal' },
        { name: 'Team' },
        { name: 'Public' },
        { name: 'Regulated' },
        {
          name: 'Ward 7',
          versions: [{ words: 1, does: expect.arrayContaining(['1 word of your own is removed wherever it stands']) }]
        }
      ]
    });
    expect(JSON.stringify(list)).not.toContain('Nightjar');
    const whole = await gallery.ask('GET', `/policies/${hash}`, { session: admin.session });
    expect(whole.json()).toEqual({ ...ward, version: 1 });
    const next = await post(admin, '/policies', { series, base: 1, policy: { ...ward, words: ['Wren'] } });
    expect(next.json()).toMatchObject({ number: 2 });
    const late = await post(admin, '/policies', { series, base: 1, policy: { ...ward, words: ['Blue Tit'] } });
    expect([late.status, late.json()]).toMatchObject([409, { code: 'policy-newer', params: { version: 2 } }]);
    expect((await gallery.ask('GET', `/policies/${hash}`, { session: admin.session })).json()).toMatchObject({
      words: ['Nightjar']
    });
  });

  it('that are wrong are refused with everything that is wrong', async () => {
    const policy = { ...ward, name: 'Wrong', approvals: 3, words: ['x'], patterns: [{ id: 'a', pattern: '(a+)+' }] };
    const answer = await post(admin, '/policies', { series: null, base: null, policy });
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'policy-invalid', params: { count: 3 } });
    expect((answer.json() as { params: { reason: string } }).params.reason).toMatch(/approvals .*|words\[0\]/);
    for (const odd of [null, [], 'x', 7]) {
      expect((await post(admin, '/policies', { series: null, base: null, policy: odd })).status).toBe(422);
    }
  });

  it('are nobody else’s business, and no token’s', async () => {
    const body = { series: null, base: null, policy: { ...ward, name: 'Mine' } };
    for (const token of [admin.token, await gallery.proof(admin.account, 'cli')]) {
      expect((await gallery.ask('POST', '/policies', { token, body })).status).toBe(403);
      expect((await gallery.ask('GET', '/policies', { token })).status).toBe(403);
      const wish = toSpace(regulated);
      expect((await gallery.ask('POST', '/policy-changes/preview', { token, body: { wish } })).status).toBe(403);
      const made = { wish, base: 'f'.repeat(64) };
      expect((await gallery.ask('POST', '/policy-changes', { token, body: made })).status).toBe(403);
      expect((await gallery.ask('POST', '/proposals/x', { token, body: { decision: 'agree' } })).status).toBe(403);
    }
    expect((await post(keeper, '/policies', body)).status).toBe(403);
    expect((await gallery.ask('GET', '/policies', { session: keeper.session })).status).toBe(403);
    expect((await gallery.ask('GET', `/policies/${team}`, { session: keeper.session })).status).toBe(403);
    expect((await change(author, toSpace(regulated))).status).toBe(403);
    const outsider = await gallery.person(`outsider-${randomUUID().slice(0, 8)}`);
    expect((await change(outsider, toSpace(regulated))).status).toBe(404);
    expect((await gallery.ask('GET', `/spaces/${space}/policy`, { token: outsider.token })).status).toBe(404);
  });
});

describe('what holds in a space', () => {
  it('is told in words to who reads it, whole to who publishes to it', async () => {
    const reader = await gallery.person(`reader-${randomUUID().slice(0, 8)}`);
    await gallery.store.spaces.setRole({
      actor: admin.account.id,
      space,
      account: reader.account.id,
      role: 'reader',
      now: Date.now()
    });
    const seen = async (token: string): Promise<object> =>
      (await gallery.ask('GET', `/spaces/${space}/policy`, { token })).json() as object;
    expect(await seen(author.token)).toMatchObject({
      hash: team,
      own: { name: 'Team' },
      floor: null,
      policy: policies.team
    });
    expect(await seen(reader.token)).toMatchObject({ hash: team, policy: null });
  });

  it('says before a change what it would touch, and in words what becomes different', async () => {
    await published(gallery, { token: author.token, space });
    const preview = await post(keeper, '/policy-changes/preview', { wish: toSpace(regulated) });
    expect(preview.json()).toMatchObject({
      second: false,
      groups: [
        {
          looser: [],
          stricter: expect.arrayContaining(['Somebody other than the author has to agree before others may read']),
          spaces: [{ id: space, notebooks: 1, readable: [{ title: 'Station forecast' }] }],
          others: { spaces: 0, notebooks: 0 },
          waiting: 1
        }
      ]
    });
  });

  it('becomes stricter at once, everywhere where it is asked for', async () => {
    expect((await change(keeper, toSpace(regulated))).json()).toMatchObject({ state: 'done', spaces: 1 });
    const spaces = (await gallery.ask('GET', '/spaces', { token: author.token })).json() as { items: { id: string }[] };
    expect(spaces.items.find(one => one.id === space)).toMatchObject({
      policyHash: regulated,
      profile: 'strict',
      policyName: 'Regulated'
    });
    const prepared = (await prepare(gallery, { token: author.token, space })).json();
    expect(prepared).toMatchObject({ policyHash: regulated, policy: policies.regulated });
  });

  it('is what a publish was prepared for, or nothing is stored', async () => {
    const prepared = (await prepare(gallery, { token: author.token, space })).json() as Preparation & {
      policy: Policy;
    };
    await change(keeper, toSpace(regulated));
    const body = { ticket: prepared.ticket, snapshot: snapshotFor(prepared, { token: author.token, space }) };
    const late = await gallery.ask('POST', '/versions', { token: author.token, body });
    expect([late.status, late.json()]).toMatchObject([409, { code: 'policy-changed' }]);
    const list = await gallery.ask('GET', `/entries?space=${space}`, { token: author.token });
    expect(list.json()).toMatchObject({ total: 0 });
  });

  it('is the strictest of three, and the gate looks for what each of them asks for', async () => {
    const policy = { ...ward, name: `Label ${space}`, words: ['Quokka'] };
    const { hash } = (await post(admin, '/policies', { series: null, base: null, policy })).json() as { hash: string };
    const label = `label ${space}`;
    expect((await change(admin, { kind: 'label', label, policyHash: hash })).json()).toMatchObject({ state: 'done' });
    const worn = { kind: 'space', space, policyHash: team, label };
    expect((await change(keeper, worn)).json()).toMatchObject({ state: 'done' });
    const prepared = (await prepare(gallery, { token: author.token, space })).json() as { policyHash: string };
    expect(prepared.policyHash).toBe(policyHash(strictest(policies.team, { ...policy, version: 1 })));
    const notebook = notebookText('Station forecast', "name = 'Quokka'");
    const clean = await published(gallery, { token: author.token, space, notebook });
    const shown = await gallery.ask('GET', `/entries/${clean.entry}`, { token: author.token });
    expect(shown.text).not.toContain('Quokka');
    // A client that ignores the label's words is refused.
    const forged = await publish(gallery, {
      token: author.token,
      space,
      notebook,
      forge: (_body, preparation) => ({
        ticket: preparation.ticket,
        snapshot: snapshotFor({ ...preparation, policy: policies.team }, { token: author.token, space, notebook })
      })
    });
    expect([forged.status, forged.json()]).toMatchObject([422, { code: 'not-redacted' }]);
  });

  it('gets looser by two people, and the list says where a proposal stands', async () => {
    await change(keeper, toSpace(regulated));
    const proposed = (await change(keeper, toSpace(team))).json() as { state: string; proposal: string };
    expect(proposed.state).toBe('proposed');
    const decide = (person: Person, decision: string): Promise<Answer> =>
      post(person, `/proposals/${proposed.proposal}`, { decision });
    expect((await decide(keeper, 'agree')).json()).toMatchObject({ code: 'second-administrator' });
    expect((await decide(author, 'agree')).status).toBe(403);
    const open = (await gallery.ask('GET', '/proposals', { session: admin.session })).json() as { items: object[] };
    expect(open.items).toContainEqual(
      expect.objectContaining({ id: proposed.proposal, state: 'open', about: 'Ward', decidedBy: null })
    );
    expect((await decide(other, 'agree')).json()).toEqual({ state: 'agreed' });
    expect((await decide(other, 'agree')).json()).toMatchObject({ code: 'proposal-closed' });
    expect((await gallery.ask('GET', `/spaces/${space}/policy`, { token: author.token })).json()).toMatchObject({
      hash: team
    });
  });

  it('changed by two at once is changed once', async () => {
    const wishes = [toSpace(regulated), toSpace(policyHash(policies.public))];
    const bases = await Promise.all(
      wishes.map(
        async wish => ((await post(keeper, '/policy-changes/preview', { wish })).json() as { base: string }).base
      )
    );
    const both = await Promise.all(
      wishes.map((wish, at) => post(at === 0 ? keeper : other, '/policy-changes', { wish, base: bases[at] }))
    );
    expect(both.map(answer => answer.status).sort()).toEqual([200, 409]);
    expect(both.find(answer => answer.status === 409)?.json()).toMatchObject({ code: 'rules-changed' });
  });
});

describe('capabilities', () => {
  it('name the policies of the product to anybody, and those in force to who is under them', async () => {
    const named = async (token?: string): Promise<string[]> => {
      const answer = await gallery.ask('GET', '/capabilities', token === undefined ? {} : { token });
      return (answer.json() as { policies: { hash: string }[] }).policies.map(policy => policy.hash);
    };
    const { hash } = (
      await post(admin, '/policies', { series: null, base: null, policy: { ...ward, name: `Own ${space}` } })
    ).json() as { hash: string };
    await change(keeper, toSpace(hash));
    const brought = Object.values<Policy>(policies).map(policyHash);
    expect(await named()).toEqual(brought);
    expect(await named(author.token)).toContain(hash);
  });
});
