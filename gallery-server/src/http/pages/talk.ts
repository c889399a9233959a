import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VitrineError } from '@vitrine/core/errors';
import { cleanComment } from '../../domain/comments/service.js';
import type { Commented, CommentPlace } from '../../domain/comments/ports.js';
import type { VersionSummary } from '../../domain/entries/model.js';
import type { Outcome, Refusal } from '../../domain/outcome.js';
import { commentRefusedPage } from '../../web/pages/comment.js';
import { spotIn, spotsIn } from '../../web/talk.js';
import type { TalkData } from '../../web/talk.js';
import { unwrap } from '../errors.js';
import { contextOf, field, goTo, numberOf, sendPage, wordsOf } from './page.js';
import type { PageDeps } from './page.js';

interface ByVersion {
  entry: string;
  number: string;
}
type ByComment = ByVersion & { comment: string };

/** Refusals that are answered with what was typed. */
const onPage: ReadonlySet<string> = new Set([
  'comment-missing',
  'comment-place-unknown',
  'comments-full',
  'field-too-long',
  'policy-changed',
  'rate-limited',
  'words-sensitive'
]);

/** What is said about a version, for its page. */
export async function talkOf(
  deps: PageDeps,
  request: FastifyRequest,
  { entry, number }: Pick<VersionSummary, 'entry' | 'number'>,
  html: string
): Promise<TalkData> {
  const { caller } = request;
  const { stars, comments, deprecation } = deps.store;
  const [regard, threads, others, commentable, deprecable] = await Promise.all([
    stars.regard(caller, entry),
    comments.threads(caller, entry, number),
    comments.otherThreads(caller, entry, number),
    comments.commentable(caller, entry, number),
    deprecation.deprecable(caller, entry)
  ]);
  return {
    regard: regard ?? { stars: 0, starred: false, deprecated: null },
    threads: threads ?? [],
    others,
    spots: spotsIn(html),
    chosen: spotIn(field(request.query, 'comment')),
    mayComment: commentable.ok,
    mayDeprecate: deprecable.ok,
    key: deps.secrets.secret()
  };
}

function atOf({ entry, number }: ByVersion): { entry: string; number: number } {
  const found = numberOf(number);
  if (found === null) {
    throw new VitrineError('not-found');
  }
  return { entry, number: found };
}

function placeIn(body: unknown): CommentPlace {
  const thread = field(body, 'thread').slice(0, 64);
  // A place that nobody can mean is one that no version has.
  const spot = spotIn(field(body, 'place')) ?? { cell: Number.MAX_SAFE_INTEGER, output: null };
  return thread === '' ? { ...spot, thread: null } : { thread };
}

/** Forms about what is said: a new comment or an answer, a change, an end. */
export function talkPageRoutes(app: FastifyInstance, deps: PageDeps): void {
  const config = { permission: 'session' as const };
  const { comments } = deps;

  async function refuse(request: FastifyRequest, reply: FastifyReply, action: string, refusal: Refusal): Promise<void> {
    if (!onPage.has(refusal.code)) {
      throw new VitrineError(refusal.code, refusal.params);
    }
    const at = atOf(request.params as ByVersion);
    const { status, ...problem } = wordsOf(refusal);
    const hidden = Object.fromEntries(
      ['place', 'thread', 'do'].map(name => [name, field(request.body, name).slice(0, 64)])
    );
    const page = commentRefusedPage(contextOf(deps, request), {
      ...at,
      action,
      hidden: { ...hidden, key: deps.secrets.secret() },
      text: cleanComment(field(request.body, 'text')),
      problem,
      places: refusal.places ?? []
    });
    await sendPage(reply, page, { status });
  }

  const pathOf = ({ entry, number }: { entry: string; number: number }): string =>
    `/n/${encodeURIComponent(entry)}/v/${number}`;

  app.post<{ Params: ByVersion }>('/n/:entry/v/:number/comments', { config }, async (request, reply) => {
    const at = atOf(request.params);
    const key = field(request.body, 'key').slice(0, 100) || request.id;
    const wish = { ...at, place: placeIn(request.body), text: field(request.body, 'text') };
    const said = await comments.say(request.caller, key, wish);
    return said.ok
      ? goTo(deps, reply, `${pathOf(at)}#comment-${said.value.id}`)
      : refuse(request, reply, `${pathOf(at)}/comments`, said.refusal);
  });

  app.post<{ Params: ByComment }>('/n/:entry/v/:number/comments/:comment', { config }, async (request, reply) => {
    const at = atOf(request.params);
    const { comment } = request.params;
    const { body, caller } = request;
    const what = field(body, 'do');
    const changed = (): Promise<Outcome<Commented>> => {
      switch (what) {
        case 'delete':
          return comments.delete(caller, { ...at, comment });
        case 'resolve':
        case 'reopen':
          return comments.resolve(caller, { ...at, comment, resolved: what === 'resolve' });
        default:
          return comments.edit(caller, { ...at, comment, text: field(body, 'text') });
      }
    };
    const outcome = await changed();
    if (!outcome.ok && what !== 'delete' && what !== 'resolve' && what !== 'reopen') {
      return refuse(request, reply, `${pathOf(at)}/comments/${encodeURIComponent(comment)}`, outcome.refusal);
    }
    const { thread } = unwrap(outcome);
    return goTo(deps, reply, `${pathOf(at)}${what === 'delete' ? '#comments' : `#comment-${thread}`}`);
  });
}
