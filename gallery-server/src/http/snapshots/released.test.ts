import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policies, policyHash } from '@vitrine/core/redaction';
import type { Policy, Release } from '@vitrine/core/redaction';
import { buildSnapshot, contentIdOf, gitObjects } from '@vitrine/core/snapshot';
import type { Preparation, Snapshot } from '@vitrine/core/snapshot';
import { readNotebook } from '@vitrine/core/notebook';
import { inspect } from '../../adapters/inspector/inspect.js';
import { TestGallery } from '../../../test/support/gallery.js';
import type { Answer, Person } from '../../../test/support/gallery.js';
import { publish } from '../../../test/support/publish.js';
import { regulatedSpace } from '../../../test/support/regulated.js';
import type { RenderedNotebook } from '../../domain/pages/model.js';

let gallery: TestGallery;
let author: Person;
let ward: string;
let team: string;
beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  ward = await regulatedSpace(gallery, 'Ward', [author]);
  team = await gallery.team('Team', [[author, 'editor']]);
});
afterAll(() => gallery.close());

const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    {
      cell_type: 'code',
      id: 'aaaaaaa1',
      metadata: {},
      execution_count: 1,
      source: 'x',
      outputs: [
        { output_type: 'display_data', metadata: {}, data: { 'text/plain': '412 stays' } },
        { output_type: 'display_data', metadata: {}, data: { 'text/plain': '7 rooms' } }
      ]
    }
  ]
});
const release = (output: number, reason = 'counts of whole wards'): Release => ({ cell: 0, output, reason });

/** What a client makes that lets these outputs out under rules of its own. */
function made(preparation: Preparation, policy: Policy, ...released: Release[]): Snapshot {
  const choices = { hide: [], hideOutputs: [], release: released };
  const built = buildSnapshot(readNotebook(notebook), { title: 'Stays' }, policy, preparation.origin, choices);
  const contentId = contentIdOf(built.files, built.fields);
  const { tree, commit } = gitObjects(built.files, built.fields, contentId, preparation);
  return { files: built.files, fields: built.fields, contentId, tree, commit };
}

const send = (space: string, change: (snapshot: Snapshot, preparation: Preparation) => Snapshot): Promise<Answer> =>
  publish(gallery, {
    token: author.token,
    space,
    notebook,
    forge: ({ ticket, snapshot }, preparation) => ({ ticket, snapshot: change(snapshot, preparation) })
  });

/** The same with another text in one file, and every id anew. */
function withText(snapshot: Snapshot, at: number, from: string, to: string, preparation: Preparation): Snapshot {
  const files = snapshot.files.map((file, index) =>
    index === at ? { ...file, text: file.text.replace(from, to) } : file
  );
  const contentId = contentIdOf(files, snapshot.fields);
  return { ...snapshot, files, contentId, ...gitObjects(files, snapshot.fields, contentId, preparation) };
}

const problem = (answer: Answer): unknown => {
  const { code, params } = answer.json() as { code: string; params: Record<string, unknown> };
  return { status: answer.status, code, cell: params['cell'], output: params['output'] };
};
const bare = ({ files, fields, contentId, tree, commit }: Snapshot): Snapshot => ({
  files,
  fields,
  contentId,
  tree,
  commit
});

describe('outputs that are let out, over HTTP', () => {
  it('are kept where the rules leave it to somebody, and those alone', async () => {
    const answer = await send(ward, (_, preparation) => made(preparation, policies.regulated, release(0)));
    expect(answer.status).toBe(201);
    const { entry } = answer.json() as { entry: string };
    const version = await gallery.ask('GET', `/entries/${entry}`, { token: author.token });
    const { notebook: text } = version.json() as { notebook: string };
    expect([text.includes('412 stays'), text.includes('7 rooms')]).toEqual([true, false]);
  });

  it('are refused with cell and output where the level hides none', async () => {
    const forged = { ...policies.regulated, profile: 'balanced' } as Policy;
    const answer = await send(team, (_, preparation) => {
      const snapshot = made(preparation, forged);
      const said = `"profile": "balanced",\n  "released": [\n   {\n    "cell": 0,\n    "output": 1,\n    "reason": "r"\n   }\n  ],\n  "removed"`;
      return bare(withText(snapshot, 1, '"profile": "balanced",\n  "removed"', said, preparation));
    });
    expect(problem(answer)).toEqual({ status: 403, code: 'release-not-allowed', cell: 0, output: 1 });
  });

  it('are refused where one more is named than stands there', async () => {
    const answer = await send(ward, (_, preparation) => {
      const snapshot = made(preparation, policies.regulated, release(0));
      return bare(withText(snapshot, 1, '"output": 0', '"output": 1', preparation));
    });
    expect(problem(answer)).toEqual({ status: 422, code: 'release-invalid', cell: 0, output: 1 });
  });

  it('are refused where one stands there that nobody names', async () => {
    const answer = await send(ward, (snapshot, preparation) => {
      const kept = made(preparation, policies.regulated, release(0)).files[0]?.text ?? '';
      return bare(withText(snapshot, 0, snapshot.files[0]?.text ?? '', kept, preparation));
    });
    expect(answer.json()).toMatchObject({ code: 'not-redacted', params: { cell: 0, place: 'output' } });
  });

  it('are counted for whoever decides about them', () => {
    const preparation: Preparation = {
      ticket: 't',
      space: ward,
      entry: null,
      author: { name: 'A', email: 'a@example.org' },
      committer: { name: 'A', email: 'a@example.org' },
      time: 1,
      parent: null,
      origin: null,
      policyHash: policyHash(policies.regulated),
      engine: '0.1'
    };
    const snapshot = made(preparation, policies.regulated, release(0), release(1, 'rooms'));
    const renderer = {
      render: (): RenderedNotebook => ({
        pages: [''],
        figures: [],
        frames: [],
        cover: null,
        removed: { outputs: [], values: [] }
      })
    };
    expect(inspect(snapshot, preparation, policies.regulated, renderer).released).toBe(2);
  });
});
