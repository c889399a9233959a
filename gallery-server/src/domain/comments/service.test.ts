import { describe, expect, it } from 'vitest';
import { loadRecognisers, policies } from '@vitrine/core/redaction';
import { checkContent } from '@vitrine/core/snapshot';
import type { VersionContent } from '../entries/model.js';
import { nobody } from '../identity/model.js';
import type { Caller } from '../identity/model.js';
import type { Denial } from '../identity/ports.js';
import { done, refused } from '../outcome.js';
import { WordsGate } from '../words/service.js';
import { COMMENT_LIMIT } from './model.js';
import type { CommentCommand, EditCommentCommand } from './ports.js';
import { CommentService } from './service.js';

const mail = ['mara.kovac', 'firm-health.eu'].join('@');
const caller: Caller = {
  account: { id: 'r', login: 'r', displayName: 'R', administrator: false, state: 'active', createdAt: 0 },
  via: 'session',
  scopes: ['read', 'publish'],
  proof: 'p'
};
const printed = (text: string): object => ({ output_type: 'stream', name: 'stdout', text });
const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    { cell_type: 'markdown', id: 'a', metadata: {}, source: 'Words' },
    {
      cell_type: 'code',
      id: 'b',
      metadata: {},
      execution_count: 1,
      source: 'show()',
      // What is printed in parts is one output to whoever looks at it.
      outputs: [
        printed('1\n'),
        printed('2\n'),
        { output_type: 'display_data', metadata: {}, data: { 'text/plain': 'a figure' } }
      ]
    }
  ]
});
const at = { entry: 'e', number: 2 };

function make(commentable: 'yes' | 'not-found' | 'not-allowed' = 'yes') {
  const said: CommentCommand[] = [];
  const edits: EditCommentCommand[] = [];
  const denials: Denial[] = [];
  const where = done({ entry: 'e', id: 'c', thread: 'c' });
  const service = new CommentService({
    store: {
      comment: async cmd => {
        said.push(cmd);
        return commentable === 'yes' ? where : refused(commentable);
      },
      editComment: async cmd => {
        edits.push(cmd);
        return where;
      },
      deleteComment: async () => where,
      resolveThread: async () => where,
      threads: async () => [],
      otherThreads: async () => [],
      mentioned: async (_caller, _entry, _number, text) =>
        ['@Mara Kovač', '@reader'].filter(words => text.includes(words)),
      commentable: async () =>
        commentable === 'yes' ? done({ space: 's', rules: { hash: 'h', policy: policies.team } }) : refused(commentable)
    },
    entries: { version: async () => ({ kind: 'found', value: { notebook } as VersionContent }) },
    // The gate itself, over the engine itself.
    words: new WordsGate({
      inspector: {
        check: async (sent, policy) => {
          await loadRecognisers(policy);
          checkContent(sent.files, sent.texts, policy);
        }
      },
      writer: { recordDenial: async denial => void denials.push(denial) },
      clock: () => 7
    }),
    clock: () => 7
  });
  return { service, said, edits, denials };
}

const place = { cell: 1, output: 1, thread: null } as const;

describe('a comment', () => {
  it('goes to the store with who says it, how, when, and the rules it was looked through by', async () => {
    const { service, said } = make();
    expect(await service.say(caller, 'k', { ...at, place, text: '  Look\r\nhere. ' })).toMatchObject({ ok: true });
    expect(said).toEqual([
      {
        key: 'k',
        actor: 'r',
        via: 'session',
        scopes: ['read', 'publish'],
        ...at,
        place,
        text: 'Look\nhere.',
        policyHash: 'h',
        now: 7
      }
    ]);
  });

  it('that holds what the space removes is refused with the place, and stored nowhere', async () => {
    const { service, said, edits, denials } = make();
    const text = `Ask ${mail} about it`;
    const refusal = {
      ok: false,
      refusal: { code: 'words-sensitive', places: [{ path: 'comment', start: 4, end: 4 + mail.length }] }
    };
    expect(await service.say(caller, 'k', { ...at, place, text })).toMatchObject(refusal);
    expect(await service.edit(caller, { ...at, comment: 'c', text })).toMatchObject(refusal);
    expect([said, edits]).toEqual([[], []]);
    expect(denials.map(({ action, space }) => [action, space])).toEqual([
      ['comment.write', 's'],
      ['comment.edit', 's']
    ]);
    expect(JSON.stringify(denials)).not.toContain(mail);
  });

  it.each(['Look here, @reader.', '@mara.k and @author: is this right?', 'As @Mara Kovač said: no'])(
    'may mention somebody: %s',
    async text => {
      const { service, said } = make();
      expect(await service.say(caller, 'k', { ...at, place, text })).toMatchObject({ ok: true });
      expect(said).toMatchObject([{ text }]);
    }
  );

  it('names by no other way somebody whose name is removed in the space', async () => {
    const { service, said } = make();
    expect(await service.say(caller, 'k', { ...at, place, text: 'I am Mara Kovač' })).toMatchObject({ ok: false });
    expect(await service.say(caller, 'k', { ...at, place, text: `@Mara Kovač: ask ${mail}` })).toMatchObject({
      refusal: { places: [{ start: 17, end: 17 + mail.length }] }
    });
    expect(said).toEqual([]);
  });

  it.each([
    [0, null],
    [1, null],
    [1, 0],
    [1, 1]
  ])('is about cell %s, output %s', async (cell, output) => {
    const { service, said } = make();
    await service.say(caller, 'k', { ...at, place: { cell, output, thread: null }, text: 'Here' });
    expect(said).toHaveLength(1);
  });

  it.each([
    [2, null],
    [0, 0],
    [1, 2],
    [1_000_000, null]
  ])('is about nothing that is not there: cell %s, output %s', async (cell, output) => {
    const { service, said } = make();
    const wish = { ...at, place: { cell, output, thread: null }, text: 'Here' };
    expect(await service.say(caller, 'k', wish)).toMatchObject(refused('comment-place-unknown'));
    expect(said).toEqual([]);
  });

  it('has words, and not more than the limit', async () => {
    const { service, said, edits } = make();
    const say = (text: string): Promise<unknown> => service.say(caller, 'k', { ...at, place, text });
    expect(await say(' \n ')).toEqual(refused('comment-missing'));
    expect(await say('x '.repeat(COMMENT_LIMIT))).toEqual(
      refused('field-too-long', { field: 'comment', limit: COMMENT_LIMIT })
    );
    expect(await say('x'.repeat(COMMENT_LIMIT))).toMatchObject({ ok: true });
    expect(await service.edit(caller, { ...at, comment: 'c', text: '' })).toEqual(refused('comment-missing'));
    expect([said.length, edits.length]).toEqual([1, 0]);
  });

  it('of an answer needs no place', async () => {
    const { service, said } = make();
    await service.say(caller, 'k', { ...at, place: { thread: 't' }, text: 'Yes' });
    expect(said).toMatchObject([{ place: { thread: 't' }, text: 'Yes' }]);
  });

  it('of whoever may not is refused by the store, which is told none of the words', async () => {
    for (const code of ['not-found', 'not-allowed'] as const) {
      const { service, said } = make(code);
      expect(await service.say(caller, 'k', { ...at, place: { thread: 't' }, text: mail })).toMatchObject(
        refused(code)
      );
      expect(said).toMatchObject([{ text: '', policyHash: '' }]);
    }
  });

  it('is nobody’s who is not signed in', async () => {
    const { service } = make();
    const asked = [
      service.say(nobody, 'k', { ...at, place, text: 'x' }),
      service.edit(nobody, { ...at, comment: 'c', text: 'x' }),
      service.delete(nobody, { ...at, comment: 'c' }),
      service.resolve(nobody, { ...at, comment: 'c', resolved: true })
    ];
    for (const answer of await Promise.all(asked)) {
      expect(answer).toEqual(refused('sign-in-needed'));
    }
  });
});
