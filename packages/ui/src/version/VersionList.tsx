import { Caption } from '../caption/Caption.js';
import { useTrans, withNodes } from '../trans.js';
import { ByLine, When } from '../when/When.js';
import { captionParts, type CaptionFacts } from '../words.js';

export interface VersionLike {
  number: number;
  state: string;
  authorName: string;
  publishedAt: number;
  fields: { note: string };
  facts: CaptionFacts;
}

/** What is left of a version: who took it back, when and why. */
export interface WithdrawnLike {
  version: number;
  /** What became of it; taken back by a person where nothing is said. */
  state?: 'withdrawn' | 'recalled' | 'quarantined' | 'purged';
  by: string;
  at: number;
  reason: string;
}

export interface VersionListProps {
  versions: readonly VersionLike[];
  /** Versions of which nothing but this may be read. */
  withdrawn?: readonly WithdrawnLike[];
  hrefFor?: (version: number) => string;
  onOpen?: (version: number) => void;
  current?: number | null;
  now?: number;
}

const gone = new Set(['withdrawn', 'recalled', 'quarantined', 'purged']);

/** Versions, the newest first; a withdrawn one keeps its line with its tombstone and loses its link. */
export function VersionList(props: VersionListProps): JSX.Element {
  const { versions, withdrawn = [], hrefFor, onOpen, current = null, now = Date.now() } = props;
  const trans = useTrans();
  const lines = [
    ...versions.map(version => ({ number: version.number, version, stone: null })),
    ...withdrawn.map(stone => ({ number: stone.version, version: null, stone }))
  ].sort((a, b) => b.number - a.number);
  return (
    <ol className="vt-versions" aria-label={trans.__('Versions')}>
      {lines.map(({ number, version, stone }) =>
        version === null ? (
          <Gone key={number} {...stone} number={number} now={now} />
        ) : gone.has(version.state) ? (
          <Gone key={number} number={number} reason="" by={version.authorName} at={version.publishedAt} now={now} />
        ) : (
          <li key={number} className="vt-version" aria-current={number === current}>
            <span className="vt-version-name">
              {hrefFor === undefined ? (
                <button type="button" className="vt-linklike" onClick={() => onOpen?.(number)}>
                  {trans.__('v%1', number)}
                </button>
              ) : (
                <a href={hrefFor(number)}>{trans.__('v%1', number)}</a>
              )}
              {number === current ? <span className="vt-meta"> {trans.__('shown here')}</span> : null}
            </span>
            <div className="vt-version-body">
              <p dir="auto">
                {version.fields.note !== ''
                  ? version.fields.note
                  : number === 1
                    ? trans.__('First version')
                    : trans.__('No note')}
              </p>
              <Caption parts={captionParts({ ...version.facts, version: null }, trans)} />
            </div>
            <span className="vt-meta vt-version-by">
              <ByLine author={version.authorName} at={version.publishedAt} now={now} />
            </span>
          </li>
        )
      )}
    </ol>
  );
}

type GoneProps = Omit<WithdrawnLike, 'version'> & { number: number; now: number };

function Gone({ number, state = 'withdrawn', reason, by, at, now }: GoneProps): JSX.Element {
  const trans = useTrans();
  const what =
    state === 'quarantined'
      ? trans.__('Closed: something sensitive may be in it')
      : state === 'purged'
        ? trans.__('Deleted for good')
        : trans.__('Withdrawn');
  return (
    <li className="vt-version vt-mod-gone" aria-current={false}>
      <span className="vt-version-name">{trans.__('v%1', number)}</span>
      <div className="vt-version-body">
        <p>{reason === '' ? what : withNodes(trans.__('%1: %2', what, '%2'), what, <bdi>{reason}</bdi>)}</p>
      </div>
      <span className="vt-meta vt-version-by">
        {by === '' ? <When at={at} now={now} /> : <ByLine author={by} at={at} now={now} />}
      </span>
    </li>
  );
}
