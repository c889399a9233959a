import type { GalleryClient, Me, PrepareAnswer, PublishRequest, SpaceRules, SpaceView } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import { readNotebook } from '@vitrine/core/notebook';
import { policies, policyHash } from '@vitrine/core/redaction';
import { policyFacts } from '@vitrine/core/words';
import { verifySnapshot } from '@vitrine/core/snapshot';
import { describe, expect, it } from 'vitest';
import { notebookText } from '../../../test/support/publish.js';
import { carryOut, chooseSpace, planPublish, proposeFields } from './publish-notebook.js';
import type { PublishWish } from './publish-notebook.js';

const space = (id: string, name: string, more: Partial<SpaceView> = {}): SpaceView => ({
  id,
  kind: 'team',
  name,
  label: '',
  policyHash: policyHash(policies.team),
  owner: null,
  role: 'editor',
  readers: 3,
  profile: 'balanced',
  policyName: 'Team',
  ...more
});
const own = space('own', 'Only you', { kind: 'personal', readers: 1 });
const me: Me = {
  account: { id: 'a', login: 'author', displayName: 'Author', administrator: false },
  scopes: ['read', 'publish'],
  spaces: [own, space('t', 'Team')]
};
const brief = { hash: 'f'.repeat(64), ...policyFacts(policies.team) };
const preparation: PrepareAnswer = {
  ticket: 'ticket',
  space: 'own',
  entry: null,
  author: { name: 'Author', email: 'a@gallery.invalid' },
  committer: { name: 'Author', email: 'a@gallery.invalid' },
  time: 1_800_000_000,
  parent: null,
  origin: null,
  policyHash: policyHash(policies.team),
  engine: '0.1',
  policy: policies.team
};
const wish = (more: Partial<PublishWish> = {}): PublishWish => ({
  path: 'notebooks/forecast.ipynb',
  text: notebookText(),
  to: undefined,
  asNew: false,
  onTop: false,
  fields: {},
  ...more
});

/** A gallery that answers with `ends` one after the other, and keeps what it got. */
function gallery(...ends: (VitrineError | 'fine')[]): {
  client: GalleryClient;
  got: { body: PublishRequest; key: string }[];
} {
  const got: { body: PublishRequest; key: string }[] = [];
  const refuse = (): Promise<never> => Promise.reject(new VitrineError('not-found'));
  const client: GalleryClient = {
    baseUrl: 'http://g.test',
    capabilities: refuse,
    me: async () => me,
    token: refuse,
    endToken: refuse,
    regard: refuse,
    star: refuse,
    notifications: refuse,
    readNotifications: refuse,
    device: refuse,
    prepare: async () => preparation,
    publish: async (body, key) => {
      if (body instanceof Blob) {
        throw new VitrineError('internal');
      }
      got.push({ body, key });
      const end = ends.shift() ?? 'fine';
      if (end !== 'fine') {
        throw end;
      }
      const { contentId, commit } = body.snapshot;
      const audience = { space: 'Only you', sentence: 'Only you' };
      return {
        entry: 'e',
        version: 1,
        versionId: 'v',
        contentId,
        commit,
        state: 'published',
        created: true,
        url: 'u',
        audience
      };
    },
    list: refuse,
    suggestions: refuse,
    related: refuse,
    latest: refuse,
    version: refuse,
    versions: refuse,
    notebook: refuse,
    notebookFile: refuse,
    exportFile: refuse,
    receipt: refuse,
    review: refuse,
    report: refuse,
    lineage: refuse,
    comments: refuse,
    withdraw: refuse,
    undoWithdraw: refuse,
    spaces: refuse,
    spaceRules: refuse
  };
  return { client, got };
}

describe('which space is meant', () => {
  it('the personal one when nothing is said', () => {
    expect(chooseSpace(me.spaces, undefined)).toBe(own);
  });

  it('a name in any case, or an id; an id wins over a name', () => {
    const spaces = [own, space('t', 'Team'), space('x', 't')];
    expect(chooseSpace(spaces, 'TEAM').id).toBe('t');
    expect(chooseSpace(spaces, 't').id).toBe('t');
    expect(chooseSpace([space('u', 'Zu\u0308rich')], 'Zürich').id).toBe('u');
  });

  it.each([
    ['none that is open', [space('t', 'Team', { role: 'reader' }), space('n', 'None', { role: null })], undefined],
    ['one where I only read', [own, space('t', 'Team', { role: 'reader' })], 'Team'],
    ['two of one name', [own, space('a', 'Team'), space('b', 'team')], 'Team'],
    ['one that does not exist', [own], 'Nowhere']
  ])('not %s', (_what, spaces, wanted) => {
    expect(() => chooseSpace(spaces, wanted)).toThrowError(expect.objectContaining({ exitCode: 2 }));
  });

  it('two of one name are told apart by id', () => {
    expect(() => chooseSpace([space('a', 'Team'), space('b', 'team')], 'Team')).toThrowError(
      expect.objectContaining({ next: 'Use an id: a, b.' })
    );
  });
});

describe('what is filled in', () => {
  const notebook = readNotebook(notebookText('Station forecast'));

  it('comes from the notebook, then from the last version, then from what was said', () => {
    const fresh = proposeFields(notebook, '/somewhere/secret/forecast.ipynb', null, {});
    expect(fresh).toMatchObject({ title: 'Station forecast', question: 'Which stations run out?', note: '' });
    expect(fresh.fileName).toBe('forecast.ipynb');
    const previous = { ...fresh, title: 'Chosen title', tags: ['bikes'], note: 'last note', fileName: 'old.ipynb' };
    const next = proposeFields(notebook, 'forecast.ipynb', previous, { answer: 'Three.' });
    expect(next).toMatchObject({ title: 'Chosen title', tags: ['bikes'], note: '', answer: 'Three.' });
    expect(next.fileName).toBe('forecast.ipynb');
  });

  it('can be emptied on purpose, but not the title', () => {
    expect(proposeFields(notebook, 'a.ipynb', null, { question: '' }).question).toBe('');
    expect(() => proposeFields(notebook, 'a.ipynb', null, { title: '  ' })).toThrowError(
      expect.objectContaining({ code: 'title-missing' })
    );
  });
});

describe('publishing', () => {
  it('sends what the gallery accepts: every id can be computed again, no output is in it', async () => {
    const { client, got } = gallery();
    const end = await carryOut(client, await planPublish(client, me, wish()));
    const snapshot = got[0]?.body.snapshot;
    expect(got).toHaveLength(1);
    if (snapshot !== undefined) {
      expect(verifySnapshot(snapshot, preparation, policies.team).notebook.cells).toHaveLength(2);
      expect(snapshot.files.map(file => file.text).join()).not.toContain('secret-output\\n');
      expect(end.link).toEqual({
        gallery: 'http://g.test',
        entry: 'e',
        version: 1,
        contentId: snapshot.contentId,
        commit: snapshot.commit
      });
    }
    expect(end.hiddenOutputs).toBe(1);
  });

  it.each(['gallery-slow', 'gallery-unreachable'] as const)(
    'tries once more after %s, with the same key',
    async code => {
      const { client, got } = gallery(new VitrineError(code));
      await carryOut(client, await planPublish(client, me, wish()));
      expect(got).toHaveLength(2);
      expect(got[0]).toEqual(got[1]);
    }
  );

  it('gives up after the second try, and never repeats a refusal', async () => {
    const slow = gallery(new VitrineError('gallery-slow'), new VitrineError('gallery-slow'));
    await expect(carryOut(slow.client, await planPublish(slow.client, me, wish()))).rejects.toMatchObject({
      code: 'gallery-slow'
    });
    expect(slow.got).toHaveLength(2);
    const refusing = gallery(new VitrineError('not-redacted', { cell: 1 }));
    await expect(carryOut(refusing.client, await planPublish(refusing.client, me, wish()))).rejects.toMatchObject({
      code: 'not-redacted'
    });
    expect(refusing.got).toHaveLength(1);
  });

  it('has a new key for every publish', async () => {
    const { client, got } = gallery();
    await carryOut(client, await planPublish(client, me, wish()));
    await carryOut(client, await planPublish(client, me, wish()));
    expect(new Set(got.map(({ key }) => key)).size).toBe(2);
  });

  it('shows beforehand what the rules of the space remove, and what is likely where a gallery cannot tell', async () => {
    const { client } = gallery();
    const asked: string[] = [];
    const rules: SpaceRules = {
      own: brief,
      label: { name: '', rules: null },
      floor: null,
      hash: 'f'.repeat(64),
      does: [],
      policy: { ...policies.team, words: ['Nightjar'] }
    };
    const telling: GalleryClient = {
      ...client,
      spaceRules: async id => {
        asked.push(id);
        return rules;
      }
    };
    const titled = wish({ fields: { title: 'Beds of Nightjar' } });
    expect((await planPublish(telling, me, titled)).shown.title).not.toContain('Nightjar');
    expect(asked).toEqual(['own']);
    const reader: GalleryClient = { ...client, spaceRules: async () => ({ ...rules, policy: null }) };
    for (const other of [client, reader]) {
      expect((await planPublish(other, me, titled)).shown.title).toBe('Beds of Nightjar');
    }
    const broken = { ...client, spaceRules: () => Promise.reject(new VitrineError('gallery-slow')) };
    await expect(planPublish(broken, me, titled)).rejects.toMatchObject({ code: 'gallery-slow' });
  });

  it('takes a notebook of another gallery for a new one', async () => {
    const text = JSON.stringify({
      ...(JSON.parse(notebookText()) as object),
      metadata: {
        vitrine: {
          entry: {
            gallery: 'http://other.test',
            entry: 'abcdef',
            version: 1,
            contentId: 'a'.repeat(64),
            commit: 'b'.repeat(40)
          }
        }
      }
    });
    const { client } = gallery();
    expect(await planPublish(client, me, wish({ text }))).toMatchObject({ link: null, base: null, changes: null });
    const here = text.replace('http://other.test', 'http://g.test');
    await expect(planPublish(client, me, wish({ text: here }))).rejects.toMatchObject({ exitCode: 2 });
    expect(await planPublish(client, me, wish({ text: here, asNew: true }))).toMatchObject({ link: null });
  });
});
