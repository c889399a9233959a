import { Caption } from '../caption/Caption.js';
import { ByLine } from '../when/When.js';
import { captionOf, markedRuns, placeOf, type EntryLike } from './entry.js';
import { useTrans } from '../trans.js';

export interface ResultRowProps {
  summary: EntryLike;
  /** An address on the page; in Lab, `onOpen` alone. */
  href?: string;
  onOpen?: () => void;
  /** Address of the notebook's own figure; without one there is no picture. */
  figure?: string | null;
  /** The searched words, to mark them in the hit. */
  words?: string;
  now?: number;
}

/** A search result: title, answer, the best hit with its place, caption, and why it's here. */
export function ResultRow({
  summary,
  href,
  onOpen,
  figure = null,
  words = '',
  now = Date.now()
}: ResultRowProps): JSX.Element {
  const trans = useTrans();
  const { fields, authorName, publishedAt, spaceName } = summary.latest;
  const { hit } = summary;
  return (
    <article className="vt-result">
      {figure === null ? null : (
        <img className="vt-result-figure" src={figure} alt="" width={96} height={60} loading="lazy" />
      )}
      <h3 className="vt-result-title" dir="auto" title={fields.title}>
        {href === undefined ? (
          <button type="button" className="vt-linklike" onClick={onOpen}>
            {fields.title}
          </button>
        ) : (
          <a href={href} onClick={onOpen}>
            {fields.title}
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
            {markedRuns(hit.text, words).map((run, index) =>
              run.hit ? <mark key={index}>{run.text}</mark> : run.text
            )}
          </span>
        </p>
      )}
      <Caption parts={captionOf(summary, trans)} />
      <p className="vt-meta">
        <ByLine author={authorName} space={spaceName} at={publishedAt} now={now}>
          {hit === null ? null : ` · ${trans.__('found in %1', placeOf(hit, trans))}`}
        </ByLine>
      </p>
    </article>
  );
}
