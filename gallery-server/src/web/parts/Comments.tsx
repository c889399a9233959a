import { Icon, When } from '@vitrine/ui';
import { anchorOf } from '@vitrine/core/view';
import { plural } from '@vitrine/core/words';
import { COMMENT_LIMIT } from '../../domain/comments/model.js';
import type { Comment, Thread } from '../../domain/comments/model.js';
import type { VersionSummary } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { CELLS_PER_PAGE } from '../notebook.js';
import { mentionRuns, spotName, spotValue } from '../talk.js';
import type { Spot, TalkData } from '../talk.js';
import { Form } from './Form.js';

type Version = Pick<VersionSummary, 'entry' | 'number'>;

interface Shared {
  context: PageContext;
  version: Version;
  talk: TalkData;
}

const pathOf = ({ entry, number }: Version): string => `/n/${encodeURIComponent(entry)}/v/${number}/comments`;

/** Several lines to type, with a label of their own. */
export function Words({ id, label, value = '' }: { id: string; label: string; value?: string }): JSX.Element {
  return (
    <div className="vt-field">
      <label className="vt-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="vt-input vt-area"
        name="text"
        rows={3}
        required
        maxLength={COMMENT_LIMIT}
        defaultValue={value}
        dir="auto"
      />
    </div>
  );
}

function Send({ children }: { children: string }): JSX.Element {
  return (
    <button className="vt-button" type="submit">
      <span className="vt-button-text">{children}</span>
    </button>
  );
}

/** What somebody said; whom it mentions stands out. */
function Said({ comment }: { comment: Comment }): JSX.Element {
  return comment.deleted ? (
    <p className="vt-meta">This comment was deleted.</p>
  ) : (
    <p className="vt-comment-text" dir="auto">
      {mentionRuns(comment.text, comment.mentions).map(({ text, mention }, at) =>
        mention ? (
          <strong key={at} className="vt-mention">
            {text}
          </strong>
        ) : (
          text
        )
      )}
    </p>
  );
}

function CommentBox({ context, version, comment }: Omit<Shared, 'talk'> & { comment: Comment }): JSX.Element {
  const { id, by, at, editedAt, own, mayDelete } = comment;
  const action = `${pathOf(version)}/${encodeURIComponent(id)}`;
  return (
    <div className="vt-comment" id={`comment-${id}`} tabIndex={-1}>
      <p className="vt-meta">
        {by === '' ? null : <bdi className="vt-comment-by">{by}</bdi>} <When at={at} now={context.now} />
        {editedAt === null || comment.deleted ? '' : ' · changed'}
      </p>
      <Said comment={comment} />
      {own || mayDelete ? (
        <div className="vt-comment-tools">
          {own ? (
            <details>
              <summary>Change</summary>
              <Form context={context} action={action} hidden={{ do: 'edit' }} className="vt-comment-form">
                <Words id={`edit-${id}`} label="Your comment" value={comment.text} />
                <Send>Save the change</Send>
              </Form>
            </details>
          ) : null}
          {mayDelete ? (
            <Form context={context} action={action} hidden={{ do: 'delete' }} className="vt-inline-form">
              <button className="vt-link-button" type="submit">
                Delete
              </button>
            </Form>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** Where a place is, also on another page of cells. */
function spotHref({ context, version }: Omit<Shared, 'talk'>, spot: Spot): string {
  const page = Math.floor(spot.cell / CELLS_PER_PAGE) + 1;
  const at = linksOf(context.base).notebook(version.entry, version.number);
  return `${at}${page === 1 ? '' : `?cells=${page}`}#${anchorOf(spot)}`;
}

function Answer({ context, version, talk, thread }: Shared & { thread: Thread }): JSX.Element {
  const resolved = thread.resolved !== null;
  return (
    <div className="vt-comment-tools">
      <details>
        <summary>Answer</summary>
        <Form
          context={context}
          action={pathOf(version)}
          hidden={{ thread: thread.id, key: `${talk.key}-${thread.id}` }}
          className="vt-comment-form"
        >
          <Words id={`answer-${thread.id}`} label="Your answer" />
          <Send>Answer</Send>
        </Form>
      </details>
      <Form
        context={context}
        action={`${pathOf(version)}/${encodeURIComponent(thread.id)}`}
        hidden={{ do: resolved ? 'reopen' : 'resolve' }}
        className="vt-inline-form"
      >
        <button className="vt-link-button" type="submit">
          {resolved ? 'Reopen' : 'Resolve'}
        </button>
      </Form>
    </div>
  );
}

function ThreadBox(props: Shared & { thread: Thread }): JSX.Element {
  const { context, version, talk, thread } = props;
  const { resolved } = thread;
  const inside = (
    <>
      {thread.comments.map(comment => (
        <CommentBox key={comment.id} {...{ context, version, comment }} />
      ))}
      {talk.mayComment ? <Answer {...props} /> : null}
    </>
  );
  return (
    <article
      className="vt-thread"
      data-vt-thread-of={anchorOf(thread)}
      aria-label={`${spotName(thread)}, on v${version.number}`}
    >
      <h3 className="vt-thread-place">
        <a href={spotHref(props, thread)}>{spotName(thread)}</a> <span className="vt-meta">on v{version.number}</span>
      </h3>
      {resolved === null ? (
        inside
      ) : (
        <details>
          <summary>
            Resolved by <bdi>{resolved.by}</bdi> <When at={resolved.at} now={context.now} /> ·{' '}
            {plural(thread.comments.length, 'comment')}
          </summary>
          {inside}
        </details>
      )}
    </article>
  );
}

/** A form for a new comment: its place, its words. */
function NewComment({ context, version, talk }: Shared): JSX.Element {
  const chosen = talk.chosen === null ? undefined : spotValue(talk.chosen);
  return (
    <Form
      context={context}
      action={pathOf(version)}
      hidden={{ key: talk.key }}
      className="vt-comment-form"
      label={`Comment on v${version.number}`}
      id="comment-form"
    >
      <div className="vt-field">
        <label className="vt-label" htmlFor="comment-place">
          About
        </label>
        <select id="comment-place" className="vt-input" name="place" defaultValue={chosen}>
          {talk.spots.map(spot => (
            <option key={spotValue(spot)} value={spotValue(spot)}>
              {spotName(spot)}
            </option>
          ))}
        </select>
      </div>
      <Words id="comment-text" label="Comment" />
      <p className="vt-help">
        @ and a name tells somebody who can read this version. What is removed in this space is refused in a comment
        too.
      </p>
      <Send>Comment</Send>
    </Form>
  );
}

function lead(threads: readonly Thread[], number: number): string {
  const open = threads.filter(({ resolved }) => resolved === null).length;
  const settled = threads.length - open;
  if (threads.length === 0) {
    return `Nobody has said anything about v${number} yet.`;
  }
  return open === 0
    ? `Everything said about v${number} is resolved.`
    : `${plural(open, 'thread is', 'threads are')} open${settled === 0 ? '' : `, ${settled} resolved`}.`;
}

/** What is said about a version, below it: links both ways, and a form that needs no script. */
export function Comments(props: Shared): JSX.Element {
  const { context, version, talk } = props;
  const links = linksOf(context.base);
  return (
    <section className="vt-comments" id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">
        <Icon name="comment" /> Comments on v{version.number}
      </h2>
      <p className="vt-meta">{lead(talk.threads, version.number)}</p>
      {talk.threads.map(thread => (
        <ThreadBox key={thread.id} {...props} thread={thread} />
      ))}
      {talk.mayComment && talk.spots.length > 0 ? <NewComment {...props} /> : null}
      {talk.others.length === 0 ? null : (
        <ul className="vt-comments-others" aria-label="Comments on other versions">
          {talk.others.map(({ number, open, resolved }) => (
            <li key={number}>
              <a href={`${links.notebook(version.entry, number)}#comments`}>
                On v{number}: {open === 0 ? `${resolved} resolved` : `${open} open`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
