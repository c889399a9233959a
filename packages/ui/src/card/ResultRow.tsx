import { Caption } from '../caption/Caption.js';
import { ByLine } from '../when/When.js';
import { captionOf, markedRuns, placeOf, whyOf, type EntryLike, type HitLike } from './entry.js';
import { useTrans } from '../trans.js';

export interface ResultRowProps {
  summary: EntryLike;
  /** An address on the page; in Lab, `onOpen` alone. */
  href?: string;
  onOpen?: () => void;
  /** Address of the notebook's own figure; without one there is no picture. */
  figure?: string | null;
  now?: number;
}

/** The line of a hit with what was looked for marked in it. */
export function Marked({ hit }: { hit: HitLike }): JSX.Element {
  return <>{markedRuns(hit).map((run, at) => (run.hit ? <mark key={at}>{run.text}</mark> : run.text))}</>;
}

/** A search result: title, answer, the best hit with its place, caption, and why it's here. */
export function ResultRow({ summary, href, onOpen, figure = null, now = Date.now() }: ResultRowProps): JSX.Element {
  const trans = useTrans();
  const { fields, authorName, publishedAt, spaceName } = summary.latest;
  const { hit } = summary;
  const title = hit?.where === 'title' && hit.text === fields.title ? <Marked hit={hit} /> : fields.title;
  const why = hit === null ? '' : whyOf(hit, trans);
  return (
    <article className="vt-result">
      {figure === null ? null : (
        <img className="vt-result-figure" src={figure} alt="" width={96} height={60} loading="lazy" />
      )}
      <h3 className="vt-result-title" dir="auto" title={fields.title}>
        {href === undefined ? (
          <button type="button" className="vt-linklike" onClick={onOpen}>
            {title}
          </button>
        ) : (
          <a href={href} onClick={onOpen}>
            {title}
          </a>
        )}
      </h3>
      {fields.answer === '' ? null : (
        <p className="vt-result-answer" dir="auto">
          {fields.answer}
        </p>
      )}
      {hit === null || hit.where === 'title' ? null : (
        <p className="vt-result-hit">
          <span className="vt-meta">{placeOf(hit, trans)}: </span>
          <span className={hit.where === 'code' ? 'vt-code' : ''} dir="auto">
            <Marked hit={hit} />
          </span>
        </p>
      )}
      <Caption parts={captionOf(summary, trans)} />
      <p className="vt-meta">
        <ByLine author={authorName} space={spaceName} at={publishedAt} now={now}>
          {why === '' ? null : ` · ${trans.__('found in %1', why)}`}
        </ByLine>
      </p>
    </article>
  );
}
