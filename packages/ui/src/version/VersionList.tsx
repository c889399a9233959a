import { Caption } from '../caption/Caption.js';
import { captionParts, exactTime, relativeTime, type CaptionFacts } from '../words.js';
import { useTrans } from '../trans.js';

export interface VersionLike {
  number: number;
  state: string;
  authorName: string;
  publishedAt: number;
  fields: { note: string };
  facts: CaptionFacts;
}

export interface VersionListProps {
  versions: readonly VersionLike[];
  hrefFor?: (version: number) => string;
  onOpen?: (version: number) => void;
  current?: number | null;
  now?: number;
}

const gone = new Set(['withdrawn', 'recalled', 'quarantined', 'purged']);

/** Versions, the newest first; a withdrawn one keeps its line and loses its link. */
export function VersionList({
  versions,
  hrefFor,
  onOpen,
  current = null,
  now = Date.now()
}: VersionListProps): JSX.Element {
  const trans = useTrans();
  const sorted = [...versions].sort((a, b) => b.number - a.number);
  return (
    <ol className="vt-versions" aria-label={trans.__('Versions')}>
      {sorted.map(version => {
        const name = trans.__('v%1', version.number);
        const isGone = gone.has(version.state);
        return (
          <li
            key={version.number}
            className={`vt-version${isGone ? ' vt-mod-gone' : ''}`}
            aria-current={version.number === current}
          >
            <span className="vt-version-name">
              {isGone ? (
                name
              ) : hrefFor === undefined ? (
                <button type="button" className="vt-linklike" onClick={() => onOpen?.(version.number)}>
                  {name}
                </button>
              ) : (
                <a href={hrefFor(version.number)}>{name}</a>
              )}
              {version.number === current ? <span className="vt-meta"> {trans.__('shown here')}</span> : null}
            </span>
            <div className="vt-version-body">
              <p dir="auto">
                {isGone
                  ? trans.__('Withdrawn')
                  : version.fields.note === ''
                    ? version.number === 1
                      ? trans.__('First version')
                      : trans.__('No note')
                    : version.fields.note}
              </p>
              {isGone ? null : <Caption parts={captionParts({ ...version.facts, version: null }, trans)} />}
            </div>
            <span className="vt-meta vt-version-by">
              <bdi>{version.authorName}</bdi> ·{' '}
              <time dateTime={new Date(version.publishedAt).toISOString()} title={exactTime(version.publishedAt)}>
                {relativeTime(version.publishedAt, now, trans)}
              </time>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
