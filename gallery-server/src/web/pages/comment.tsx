import { LinkButton } from '@vitrine/ui';
import type { FoundPlace } from '@vitrine/core/errors';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Words } from '../parts/Comments.js';
import { Form, FormProblem } from '../parts/Form.js';

export interface RefusedComment {
  entry: string;
  number: number;
  /** Where the form goes, without the base. */
  action: string;
  hidden: Readonly<Record<string, string>>;
  text: string;
  problem: { sentence: string; next: string };
  /** Where in the text something would be removed. */
  places: readonly FoundPlace[];
}

interface Run {
  text: string;
  found: boolean;
}

/** The text with what would be removed apart. Places that overlap are one. */
export function foundRuns(text: string, places: readonly FoundPlace[]): Run[] {
  const spans = places
    .flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))
    .filter(({ start, end }) => start < end && end <= text.length)
    .sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) {
      continue;
    }
    if (start > at) {
      runs.push({ text: text.slice(at, start), found: false });
    }
    runs.push({ text: text.slice(Math.max(start, at), end), found: true });
    at = end;
  }
  return at < text.length ? [...runs, { text: text.slice(at), found: false }] : runs;
}

/** A comment that wasn't stored, with its words still there and what stands in its way marked. */
export function commentRefusedPage(context: PageContext, data: RefusedComment): string {
  const { entry, number, action, hidden, text, problem, places } = data;
  const runs = foundRuns(text, places);
  return renderPage(context, {
    title: 'Comment',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Comment on v{number}</h1>
        <FormProblem problem={problem} />
        {runs.some(({ found }) => found) ? (
          <p className="vt-comment-text" dir="auto">
            {runs.map(({ text: run, found }, at) => (found ? <mark key={at}>{run}</mark> : run))}
          </p>
        ) : null}
        <Form context={context} action={action} hidden={hidden} className="vt-comment-form">
          <Words id="comment-text" label="Comment" value={text} />
          <div className="vt-doors">
            <button className="vt-button vt-mod-primary" type="submit">
              <span className="vt-button-text">Send the comment</span>
            </button>
            <LinkButton plain href={`${linksOf(context.base).notebook(entry, number)}#comments`}>
              Back to v{number}
            </LinkButton>
          </div>
        </Form>
      </section>
    )
  });
}
