import { Caption } from '../caption/Caption.js';
import { captionParts, exactTime, relativeTime, type CaptionFacts } from '../words.js';

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
  const sorted = [...versions].sort((a, b) => b.number - a.number);
  return (
    <ol className="vt-versions" aria-label="Versions">
      {sorted.map(version => {
        const name = `v${version.number}`;
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
              {version.number === current ? <span className="vt-meta"> shown here</span> : null}
            </span>
            <div className="vt-version-body">
              <p dir="auto">
                {isGone
                  ? 'Withdrawn'
                  : version.fields.note === ''
                    ? version.number === 1
                      ? 'First version'
                      : 'No note'
                    : version.fields.note}
              </p>
              {isGone ? null : <Caption parts={captionParts({ ...version.facts, version: version.number })} />}
            </div>
            <span className="vt-meta vt-version-by">
              <bdi>{version.authorName}</bdi> ·{' '}
              <time dateTime={new Date(version.publishedAt).toISOString()} title={exactTime(version.publishedAt)}>
                {relativeTime(version.publishedAt, now)}
              </time>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
