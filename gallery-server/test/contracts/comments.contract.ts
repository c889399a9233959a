import { policies } from '@vitrine/core/redaction';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMENTS_LIMIT, COMMENTS_RATE, COMMENTS_RATE_TIME } from '../../src/domain/comments/model.js';
import { FORMER_MEMBER } from '../../src/domain/identity/former.js';
import type { Published } from '../../src/domain/snapshots/ports.js';
import { purge } from './erasing.js';
import { remove } from './former-member.contract.js';
import { Ward } from './reviewing.js';
import { Talk } from './talking.js';
import { callerOf, refusal, value } from './world.js';
import type { OpenStore, Person, World } from './world.js';

/** What every store does with what is said about a version. */
export function commentsContract(open: OpenStore): void {
  describe('comments on a fixed version', () => {
    let ward: Ward;
    let world: World;
    let talk: Talk;
    let one: Published;
    let author: Person;
    let reader: Person;
    let colleague: Person;
    let keeper: Person;
    let outsider: Person;

    beforeEach(async () => {
      ward = await Ward.open(open, policies.team);
      world = ward.world;
      talk = new Talk(world, ward.space);
      ({ author, reader, colleague, keeper, outsider } = ward.people);
      one = await ward.publish(author, 'one');
    });
    afterEach(() => ward.close());

    const said = async (by: Person, text: string, thread?: string): Promise<string> =>
      value(await talk.say(by, one, text, thread === undefined ? undefined : { thread })).id;

    it('make a thread at an output, in the order in which they were said', async () => {
      const id = await said(reader, 'Look here: this bar is twice as high.');
      const answer = await said(author, 'It is, thank you.', id);
      const threads = await talk.threads(colleague, one);
      expect(threads).toMatchObject([
        {
          id,
          cell: 3,
          output: 0,
          resolved: null,
          comments: [
            { id, by: 'reader', own: false, mayDelete: false, text: 'Look here: this bar is twice as high.' },
            { id: answer, by: 'author', text: 'It is, thank you.', editedAt: null, deleted: false }
          ]
        }
      ]);
      expect((await talk.threads(reader, one))?.[0]?.comments.map(({ own }) => own)).toEqual([true, false]);
    });

    it('stand in the order of the cells, what is about a cell before its outputs', async () => {
      const places = [
        [9, null],
        [3, 1],
        [3, null],
        [3, 0]
      ] as const;
      for (const [cell, output] of places) {
        value(await talk.say(reader, one, 'Here', { cell, output, thread: null }));
      }
      const threads = await talk.threads(reader, one);
      expect(threads?.map(({ cell, output }) => [cell, output])).toEqual([
        [3, null],
        [3, 0],
        [3, 1],
        [9, null]
      ]);
    });

    it('are there for who may read the version, and of others nobody learns that there are any', async () => {
      const id = await said(reader, 'Look here');
      expect(await talk.threads(outsider, one)).toBeNull();
      expect(await world.store.comments.otherThreads(outsider.caller, one.entry, 9)).toEqual([]);
      expect(await talk.say(outsider, one, 'I too')).toEqual(refusal('not-found'));
      expect(await talk.delete(outsider, one, id)).toEqual(refusal('not-found'));
      expect(await talk.resolve(outsider, one, id)).toEqual(refusal('not-found'));
      expect(await world.store.comments.commentable(outsider.caller, one.entry, 1)).toEqual(refusal('not-found'));
      const blind = callerOf(reader.account, { scopes: ['publish'] });
      expect(await world.store.comments.threads(blind, one.entry, 1)).toBeNull();
    });

    it('take the scope that publishes', async () => {
      const readOnly = { via: 'lab', scopes: ['read'] } as const;
      expect(await talk.say(reader, one, 'By a token', undefined, readOnly)).toEqual(refusal('not-allowed'));
      const both = { via: 'cli', scopes: ['read', 'publish'] } as const;
      expect(await talk.say(reader, one, 'By a token', undefined, both)).toMatchObject({ ok: true });
    });

    it('are changed by whom they are of, deleted by them or who looks after the space, and by nobody else', async () => {
      const id = await said(reader, 'First words');
      expect(await talk.edit(author, one, id, 'Mine')).toEqual(refusal('not-allowed'));
      expect(await talk.edit(keeper, one, id, 'Mine')).toEqual(refusal('not-allowed'));
      value(await talk.edit(reader, one, id, 'Second words'));
      expect(await talk.threads(author, one)).toMatchObject([
        { comments: [{ text: 'Second words', editedAt: world.now }] }
      ]);
      expect(await talk.delete(author, one, id)).toEqual(refusal('not-allowed'));
      value(await talk.delete(keeper, one, id));
      expect(await talk.threads(author, one)).toEqual([]);
      for (const again of [talk.delete(reader, one, id), talk.edit(reader, one, id, 'Back')]) {
        expect(await again).toEqual(refusal('comment-gone'));
      }
      expect(await talk.say(author, one, 'An answer', { thread: id })).toEqual(refusal('comment-gone'));
    });

    it('keep their place while somebody answered, and lose their words and their name', async () => {
      const id = await said(reader, 'A question');
      await said(author, 'An answer', id);
      value(await talk.delete(reader, one, id));
      expect(await talk.threads(author, one)).toMatchObject([
        { id, comments: [{ by: '', text: '', deleted: true, mayDelete: false }, { text: 'An answer' }] }
      ]);
      expect(await talk.say(author, one, 'And more', { thread: id })).toMatchObject({ ok: true });
    });

    it('are settled and opened again by whoever may comment, as often as they say so', async () => {
      const id = await said(reader, 'A question');
      const answer = await said(author, 'An answer', id);
      for (let time = 0; time < 2; time++) {
        value(await talk.resolve(author, one, id));
        expect(await talk.threads(reader, one)).toMatchObject([{ resolved: { by: 'author' } }]);
      }
      expect(await talk.resolve(reader, one, answer)).toEqual(refusal('comment-gone'));
      value(await talk.resolve(reader, one, id, false));
      expect(await talk.threads(reader, one)).toMatchObject([{ resolved: null }]);
    });

    it('belong to one version: an answer to one elsewhere finds none, another version only counts them', async () => {
      const id = await said(reader, 'About v1');
      const two = await ward.publish(author, 'two', { entry: one.entry, base: 1 });
      expect(await talk.threads(reader, two)).toEqual([]);
      expect(await talk.say(reader, two, 'Answer', { thread: id })).toEqual(refusal('comment-gone'));
      expect(await talk.edit(reader, two, id, 'Other')).toEqual(refusal('comment-gone'));
      value(await talk.say(reader, one, 'Another', { cell: 0, output: null, thread: null }));
      value(await talk.resolve(reader, one, id));
      expect(await world.store.comments.otherThreads(reader.caller, one.entry, 2)).toEqual([
        { number: 1, open: 1, resolved: 1 }
      ]);
    });

    it('go with a version that was taken back, and come back with it', async () => {
      await said(reader, 'About v1');
      const undoHash = await world.withdraw(author.account, one.entry, 1);
      for (const who of [author, reader, keeper]) {
        expect(await talk.threads(who, one)).toBeNull();
      }
      expect(await talk.say(reader, one, 'More')).toEqual(refusal('not-found'));
      value(await world.store.snapshots.undoWithdraw({ actor: author.account.id, undoHash, now: world.now }));
      expect(await talk.threads(reader, one)).toHaveLength(1);
      const kind = { kind: 'secret', cell: 3, note: '', engine: '0.2' } as const;
      const about = { key: '', actor: reader.account.id, entry: one.entry, version: 1, now: world.now };
      value(await world.store.quarantine.report({ ...about, ...kind }));
      expect(await talk.threads(author, one)).toBeNull();
      value(await purge(world, keeper, one));
      expect(await talk.threads(author, one)).toBeNull();
    });

    it('are what whoever looks at the version again looks at too', async () => {
      await said(reader, 'A name in here');
      value(await talk.deprecate(author, one, { reason: 'An old one' }));
      const content = await world.store.moves.content(one.versionId);
      expect(content.beside).toEqual({ 'comment 0': 'A name in here', reason: 'An old one' });
      const stale = await world.store.quarantine.nextStale('another engine', '');
      expect(stale?.beside).toEqual(content.beside);
    });

    it('were looked through by the rules that hold, or are refused', async () => {
      expect(await talk.say(reader, one, 'Words', undefined, { policyHash: 'f'.repeat(64) })).toEqual(
        refusal('policy-changed')
      );
      expect(await talk.threads(reader, one)).toEqual([]);
    });

    it('are said once for one key', async () => {
      const first = await talk.say(reader, one, 'Once', undefined, { key: 'k' });
      expect(await talk.say(reader, one, 'Once', undefined, { key: 'k' })).toEqual(first);
      expect(await talk.say(reader, one, 'Twice', undefined, { key: 'k' })).toEqual(refusal('idempotency-reused'));
      expect(await talk.threads(reader, one)).toHaveLength(1);
    });

    it(`are ${COMMENTS_RATE} of one account in ${COMMENTS_RATE_TIME / 60_000} minutes, and not one more`, async () => {
      const began = world.now + 1000;
      for (let n = 0; n < COMMENTS_RATE; n++) {
        await said(reader, `Comment ${n}`);
      }
      const wait = Math.ceil((began + COMMENTS_RATE_TIME - (world.now + 1000)) / 1000);
      expect(await talk.say(reader, one, 'One more')).toEqual(refusal('rate-limited', { seconds: wait }));
      expect(await talk.say(author, one, 'Somebody else')).toMatchObject({ ok: true });
      world.now = began + COMMENTS_RATE_TIME - 1000;
      expect(await talk.say(reader, one, 'Later')).toMatchObject({ ok: true });
    });

    it(`are ${COMMENTS_LIMIT} of one version at most; one that is deleted makes room`, async () => {
      const first = await said(reader, 'First');
      for (let n = 1; n < COMMENTS_LIMIT; n++) {
        world.now += COMMENTS_RATE_TIME / COMMENTS_RATE;
        value(await talk.say(author, one, `Comment ${n}`, { thread: first }));
      }
      world.now += COMMENTS_RATE_TIME;
      expect(await talk.say(reader, one, 'Full')).toEqual(refusal('comments-full', { limit: COMMENTS_LIMIT }));
      value(await talk.delete(reader, one, first));
      expect(await talk.say(reader, one, 'Room')).toMatchObject({ ok: true });
    }, 60_000);

    it('are told to the chain of the space by ids, and never by words', async () => {
      const id = await said(reader, 'Wordsofmine');
      value(await talk.edit(reader, one, id, 'Otherwords'));
      value(await talk.resolve(author, one, id));
      value(await talk.resolve(author, one, id, false));
      value(await talk.delete(reader, one, id));
      const chain = { chain: ward.space, from: 1, limit: 500 };
      const events = value(await world.store.audit.events(keeper.caller, chain)).slice(-5);
      expect(events.map(({ action }) => action)).toEqual([
        'comment.write',
        'comment.edit',
        'comment.resolve',
        'comment.reopen',
        'comment.delete'
      ]);
      expect(events.every(({ payload, subject }) => payload?.includes(id) && subject === one.versionId)).toBe(true);
      expect(JSON.stringify(events)).not.toMatch(/Wordsofmine|Otherwords/);
      expect((await world.store.audit.verifyAll()).filter(({ broken }) => broken !== null)).toEqual([]);
    });

    it('of somebody who left are those of a former member, and so are those that name them', async () => {
      const id = await said(author, 'I made this');
      await said(colleague, '@author is author, an authority.', id);
      value(await talk.resolve(author, one, id));
      value(await remove(world, author));
      expect(await talk.threads(reader, one)).toMatchObject([
        {
          resolved: { by: FORMER_MEMBER },
          comments: [
            { by: FORMER_MEMBER, text: 'I made this' },
            { by: 'colleague', text: `@${FORMER_MEMBER} is ${FORMER_MEMBER}, an authority.`, mentions: [] }
          ]
        }
      ]);
    });
  });
}
