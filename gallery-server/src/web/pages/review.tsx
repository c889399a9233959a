import { Button, Caption, captionOf, LinkButton, StateMessage, When } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { Receipt } from '@vitrine/core/receipt';
import type { ReleasedItem, ReviewItem } from '../../domain/reviews/items.js';
import type { ReviewNote, ReviewView } from '../../domain/reviews/model.js';
import type { BesideRun, FieldChange } from '../beside.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Beside, DECIDE, FieldChanges } from '../parts/Beside.js';
import { evidenceHref } from '../parts/EntryHead.js';
import { Form } from '../parts/Form.js';
import { ReceiptCard } from '../parts/ReceiptCard.js';
import { Items, Notes, Released } from '../parts/ReviewItems.js';
import { askedWords } from '../words/reviews.js';

/** Why a decision was refused, and what is other than it was. */
export interface ReviewProblem {
  sentence: string;
  next: string;
  changes: readonly string[];
}

export interface ReviewData {
  view: ReviewView;
  runs: readonly BesideRun[];
  fields: readonly FieldChange[];
  items: readonly ReviewItem[];
  released: readonly ReleasedItem[];
  receipt: Receipt | null;
  notes: readonly ReviewNote[];
  cell: number | null;
  /** One key per form, so that sending it twice decides once. */
  key: string;
  problem: ReviewProblem | null;
}

/** What is asked, or how it ended, as the one sentence that everything below is about. */
function Sentence({ context, view }: { context: PageContext; view: ReviewView }): JSX.Element {
  const { version, standing, asked, mayDecide } = view;
  const name = `v${version.number}`;
  const space = <bdi>{standing.spaceName}</bdi>;
  const { state, review } = standing;
  if (state === 'waiting') {
    return mayDecide ? (
      <>
        <bdi>{version.authorName}</bdi> asks you to {askedWords(asked, version.number)} in {space}.
      </>
    ) : (
      <>
        {name} waits for another reviewer of {space}: you had a hand in it.
      </>
    );
  }
  if (state === 'approved' && review !== null) {
    return (
      <>
        {name} was approved by <bdi>{review.by}</bdi> <When at={review.at} now={context.now} />. Nothing is asked of
        you.
      </>
    );
  }
  return <>Nothing is asked of you about {name}.</>;
}

function Problem({ problem }: { problem: ReviewProblem }): JSX.Element {
  return (
    <div className="vt-form-problem" role="alert">
      <p>
        {problem.sentence} {problem.next}
      </p>
      {problem.changes.length === 0 ? null : (
        <ul>
          {problem.changes.map(change => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Decide({ context, data }: { context: PageContext; data: ReviewData }): JSX.Element {
  const { version, seen, asked } = data.view;
  const { entry, number } = version;
  const whole = data.notes.find(note => note.cell === null)?.text ?? '';
  return (
    <section className="vt-sheet vt-review-decide" aria-labelledby="decide-title">
      <h2 id="decide-title">Your decision</h2>
      <Form
        context={context}
        id={DECIDE}
        action={`/n/${encodeURIComponent(entry)}/v/${number}/review`}
        hidden={{ ...seen, receipt: seen.receipt ?? '', key: data.key }}
        className="vt-stack"
        label={`Decide about v${number}`}
      >
        <div className="vt-field">
          <label className="vt-label" htmlFor="note-all">
            Note on all of it
          </label>
          <textarea
            id="note-all"
            className="vt-input vt-area"
            name="note"
            rows={4}
            maxLength={2000}
            defaultValue={whole}
            dir="auto"
            aria-describedby="note-all-help"
          />
          <p className="vt-help" id="note-all-help">
            Notes on single cells stand at the cells. The author reads them with your name; returning needs one at
            least. A note that holds something the space removes isn&apos;t stored.
          </p>
        </div>
        <div className="vt-doors">
          <Button primary type="submit" name="decision" value="approved">
            Approve v{number}
          </Button>
          <Button type="submit" name="decision" value="returned">
            Return v{number}
          </Button>
        </div>
        <p className="vt-meta">
          Approving shows v{number} to whoever reads <bdi>{version.spaceName}</bdi>
          {asked.releases === 0 ? '' : `, with ${plural(asked.releases, 'output')} that the author lets out`}, at once.
          It holds for exactly what you see here: when content, space, label or rules change, it ends. Returning shows
          it to nobody but its author.
        </p>
      </Form>
    </section>
  );
}

function Side({ context, data }: { context: PageContext; data: ReviewData }): JSX.Element {
  const { view, items, released, receipt } = data;
  const { version, mayDecide, looked, earlier } = view;
  const shared = { context, version, looked, mayDecide };
  return (
    <div className="vt-review-side">
      <Released {...shared} released={released} />
      <Items {...shared} items={items} />
      {receipt === null ? (
        <p className="vt-meta">This version has no redaction receipt.</p>
      ) : (
        <ReceiptCard context={context} version={version} receipt={receipt} />
      )}
      {earlier.length === 0 ? null : (
        <section className="vt-review-part" aria-labelledby="earlier-title">
          <h2 id="earlier-title">Returned before</h2>
          {earlier.map(review => (
            <Notes key={`${review.number}-${review.at}`} review={review} number={review.number} now={context.now} />
          ))}
        </section>
      )}
    </div>
  );
}

/** Everything that a reviewer decides by: what is asked, what changed, what went, what was let out. */
export function reviewPage(context: PageContext, data: ReviewData): string {
  const { view, problem, runs, fields } = data;
  const { version, before, standing, mayDecide } = view;
  const links = linksOf(context.base);
  const { entry, number } = version;
  const latest = { id: entry, versions: number, forks: 0, latest: version, hit: null };
  const changed = runs.filter(run => !run.same).reduce((sum, run) => sum + run.cells.length, 0);
  return renderPage(context, {
    title: `Review v${number} of ${version.fields.title}`,
    children: (
      <>
        {problem === null ? null : <Problem problem={problem} />}
        <header className="vt-entry-head">
          <h1 className="vt-title">
            <Sentence context={context} view={view} />
          </h1>
          <p className="vt-lead" dir="auto">
            {version.fields.title}
          </p>
          <Caption parts={captionOf(latest)} hrefFor={part => evidenceHref(context, version, part)} />
          <p className="vt-meta">
            <bdi>{version.authorName}</bdi> · <bdi>{standing.spaceName}</bdi> · asked{' '}
            <When at={standing.since} now={context.now} />
          </p>
          {version.fields.note === '' ? null : (
            <blockquote className="vt-reason" dir="auto">
              {version.fields.note}
            </blockquote>
          )}
        </header>
        <div className="vt-doors vt-entry-doors">
          {mayDecide ? (
            <LinkButton primary href={`#${DECIDE}-title`}>
              Go to your decision
            </LinkButton>
          ) : null}
          <LinkButton href={links.to('/reviews')}>All that wait</LinkButton>
          <LinkButton plain href={links.notebook(entry, number)}>
            See it as readers will
          </LinkButton>
        </div>
        <div className="vt-review">
          <Side context={context} data={data} />
          <div className="vt-review-body">
            <h2>{before === null ? 'What it holds' : `What changed since v${before.number}`}</h2>
            <p>
              {before === null
                ? 'Readers have no version of it yet: all of it is new.'
                : `${changed === 0 ? 'No cell differs' : plural(changed, 'cell differs', 'cells differ')} from what readers have now.`}
            </p>
            {fields.length === 0 ? null : <FieldChanges changes={fields} before={before?.number ?? null} />}
            <Beside
              runs={runs}
              before={before?.number ?? null}
              number={number}
              notes={mayDecide ? data.notes : null}
              cell={data.cell}
            />
            {mayDecide ? <Decide context={context} data={data} /> : null}
          </div>
        </div>
      </>
    )
  });
}

/** A decision came too late for what it was about; the newest that waits or is read is one click away. */
export function reviewGonePage(
  context: PageContext,
  {
    problem,
    entry,
    waiting,
    shown
  }: { problem: ReviewProblem; entry: string; waiting: number | null; shown: number | null }
): string {
  const links = linksOf(context.base);
  return renderPage(context, {
    title: 'Nothing was decided',
    shape: 'narrow',
    children: (
      <>
        <h1 className="vt-sr">Nothing was decided</h1>
        <StateMessage
          tone="error"
          title={problem.sentence}
          detail={
            waiting === null ? "This version doesn't wait any more." : `v${waiting} waits in its place. ${problem.next}`
          }
          actions={[
            ...(waiting === null
              ? []
              : [{ id: 'newest', label: `Review v${waiting}`, href: links.review(entry, waiting), primary: true }]),
            ...(shown === null
              ? []
              : [{ id: 'shown', label: `Open v${shown}, which readers have`, href: links.notebook(entry, shown) }]),
            { id: 'queue', label: 'All that wait', href: links.to('/reviews') }
          ]}
        />
      </>
    )
  });
}
