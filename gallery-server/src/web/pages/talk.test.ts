// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NOW, versionOf } from '../../../test/pages/fake-store.js';
import { context, expectHarmless, hostile, one, parsed, quiet, texts } from '../../../test/pages/look.js';
import type { Comment, Thread } from '../../domain/comments/model.js';
import type { Notice } from '../../domain/notices/model.js';
import { renderPage } from '../document.js';
import { Comments } from '../parts/Comments.js';
import { DeprecatedBar } from '../parts/Regard.js';
import type { TalkData } from '../talk.js';
import { commentRefusedPage, foundRuns } from './comment.js';
import { deprecatePage } from './deprecate.js';
import { noticePath, noticesPage } from './notices.js';

const nasty = hostile.join(' ');
const version = versionOf({ entry: 'stations', number: 2, title: 'Station forecast' });
const comment = (id: string, over: Partial<Comment> = {}): Comment => ({
  id,
  by: 'Mara',
  own: false,
  mayDelete: false,
  at: NOW,
  editedAt: null,
  text: 'Look here',
  deleted: false,
  mentions: [],
  ...over
});
const thread = (id: string, over: Partial<Thread> = {}): Thread => ({
  id,
  cell: 250,
  output: 0,
  resolved: null,
  comments: [comment(id)],
  ...over
});
const comments = (over: Partial<TalkData>): Document =>
  parsed(renderPage(context, { title: 'x', children: Comments({ context, version, talk: { ...quiet, ...over } }) }));

describe('what is said about a version', () => {
  it('leads to its place, on whatever page of cells that is', () => {
    const page = comments({ threads: [thread('a')] });
    const link = one(page, '.vt-thread-place a');
    expect([link.textContent, link.getAttribute('href')]).toEqual([
      'Output 0 of cell 250',
      '/team/n/stations/v/2?cells=2#cell-250-output-0'
    ]);
    expect(page.querySelector('form.vt-comment-form')).toBeNull();
  });

  it('lets change one’s own, delete what one may, and answer where one may comment', () => {
    const own = comment('a', { own: true, mayDelete: true });
    const page = comments({ threads: [thread('a', { comments: [own, comment('b')] })], mayComment: true });
    expect(texts(page, '.vt-comment summary')).toEqual(['Change']);
    expect(texts(page, '.vt-link-button')).toEqual(['Delete', 'Resolve']);
    expect(texts(page, '.vt-thread > .vt-comment-tools summary')).toEqual(['Answer']);
  });

  it('folds what is resolved, and shows the place of what was deleted', () => {
    const settled = thread('a', { resolved: { by: 'Ada', at: NOW } });
    const gone = thread('b', { comments: [comment('b', { by: '', text: '', deleted: true }), comment('c')] });
    const page = comments({ threads: [settled, gone] });
    expect(one(page, 'details summary').textContent).toContain('Resolved by Ada');
    expect(texts(page, '#comment-b p').at(-1)).toBe('This comment was deleted.');
    expect(page.body.textContent).toContain('1 thread is open, 1 resolved.');
  });

  it('is text and nothing else, whoever wrote it', () => {
    const typed = comment('a', { by: nasty, text: nasty, mentions: [nasty] });
    expectHarmless(comments({ threads: [thread('a', { comments: [typed] })], mayComment: true }));
    const deprecated = {
      by: nasty,
      byAuthor: false,
      at: NOW,
      reason: nasty,
      alternative: { entry: 'a', title: nasty }
    };
    const bar = DeprecatedBar({ context, deprecated });
    expectHarmless(parsed(renderPage(context, { title: 'x', children: bar })));
    expectHarmless(
      parsed(
        deprecatePage(context, {
          version,
          deprecated,
          key: 'k',
          problem: null,
          typed: { reason: nasty, alternative: nasty }
        })
      )
    );
  });
});

describe('a comment that was refused', () => {
  const place = { file: 'fields', path: 'comment', cell: null, place: 'comment', kind: 'EMAIL' };

  it('marks what stands in its way, overlapping places once', () => {
    const at = (start: number | null, end: number | null) => ({ ...place, start, end });
    expect(foundRuns('abcdef', [at(3, 5), at(1, 4), at(null, null), at(2, 99)])).toEqual([
      { text: 'a', found: false },
      { text: 'bcd', found: true },
      { text: 'e', found: true },
      { text: 'f', found: false }
    ]);
    expect(foundRuns('abc', [])).toEqual([{ text: 'abc', found: false }]);
  });

  it('keeps its words, harmless', () => {
    const problem = { sentence: 'What you typed holds something sensitive.', next: 'Say it without.' };
    const page = parsed(
      commentRefusedPage(context, {
        entry: 'stations',
        number: 2,
        action: '/n/stations/v/2/comments',
        hidden: { place: '1' },
        text: nasty,
        problem,
        places: [{ ...place, start: 0, end: 3 }]
      })
    );
    expectHarmless(page);
    expect(one(page, 'textarea').textContent).toBe(nasty);
    expect(one(page, '[role=alert]').textContent).toContain(problem.sentence);
  });
});

describe('notifications', () => {
  const notice = (over: Partial<Notice>): Notice => ({
    id: 'n',
    kind: 'commented',
    at: NOW,
    read: false,
    by: 'Mara',
    entry: 'a b',
    version: 2,
    comment: 'c',
    title: 'Rides',
    other: '',
    ...over
  });

  it('lead to the comment, the version or the notebook', () => {
    expect(noticePath(notice({}))).toBe('/n/a%20b/v/2#comment-c');
    expect(noticePath(notice({ comment: null }))).toBe('/n/a%20b/v/2');
    expect(noticePath(notice({ comment: null, version: null }))).toBe('/n/a%20b');
  });

  it('say which are unread, and are text and nothing else', () => {
    const items = [notice({ by: nasty, title: nasty }), notice({ id: 'm', read: true })];
    const page = parsed(noticesPage(context, { items, unread: 1, off: ['forked'] }));
    expectHarmless(page);
    expect(page.querySelectorAll('.vt-mod-unread')).toHaveLength(1);
    expect(texts(page, '.vt-link-button').filter(words => words === 'Mark as read')).toHaveLength(1);
    expect(
      [...page.querySelectorAll('input[type=checkbox]:not([checked])')].map(box => box.getAttribute('name'))
    ).toEqual(['forked']);
  });
});
