import { Icon } from '../icon/Icon.js';
import { ByLine } from '../when/When.js';
import { count } from '../words.js';
import { lineageSentence, type LineageLike, type LineageNodeLike } from './sentence.js';
import { useTrans } from '../trans.js';

export interface LineageViewProps {
  lineage: LineageLike;
  /** Number of the version that is looked at. */
  current?: number | null;
  hrefFor?: (entry: string, version: number) => string;
  onOpen?: (entry: string, version: number) => void;
  now?: number;
}

/** At most this many nodes in a column; the rest is folded. */
const MOST_NODES = 7;

type NodeProps = Pick<LineageViewProps, 'hrefFor' | 'onOpen' | 'now'> & {
  node: LineageNodeLike;
  say?: string | null;
  ringed?: boolean;
  /** In the middle column the title is said once, above. */
  short?: boolean;
};

function Node({
  node,
  say = null,
  ringed = false,
  short = false,
  hrefFor,
  onOpen,
  now = Date.now()
}: NodeProps): JSX.Element {
  const trans = useTrans();
  const version = trans.__('v%1', node.version);
  const name = short ? version : node.title;
  return (
    <li className="vt-node" aria-current={ringed ? 'true' : undefined}>
      <span className="vt-node-dot" aria-hidden="true" />
      <span className="vt-node-text">
        {hrefFor === undefined ? (
          <button type="button" className="vt-linklike" dir="auto" onClick={() => onOpen?.(node.entry, node.version)}>
            {name}
          </button>
        ) : (
          <a href={hrefFor(node.entry, node.version)} dir="auto">
            {name}
          </a>
        )}
        <span className="vt-meta">
          {short ? null : `${version} · `}
          <ByLine author={node.authorName} at={node.publishedAt} now={now} />
        </span>
        {say === null ? null : <span className="vt-node-say">{say}</span>}
      </span>
    </li>
  );
}

/** Origin, versions, forks from left to right: one nested list, which is also the picture. */
export function LineageView({
  lineage,
  current = null,
  hrefFor,
  onOpen,
  now = Date.now()
}: LineageViewProps): JSX.Element {
  const trans = useTrans();
  const { origin, forks } = lineage;
  const links = { hrefFor, onOpen, now };
  const versions = [...lineage.versions].sort((a, b) => b.version - a.version);
  const latest = versions[0]?.version ?? 0;
  const fork = (node: (typeof forks)[number]): JSX.Element => (
    <Node
      key={`${node.entry}-${node.version}`}
      node={node}
      say={
        node.fromVersion < latest
          ? trans.__('from v%1, v%2 is newer', node.fromVersion, latest)
          : trans.__('from v%1', node.fromVersion)
      }
      {...links}
    />
  );
  return (
    <section className="vt-lineage" aria-label={trans.__('Lineage')}>
      <p className="vt-lineage-sentence" dir="auto">
        {lineageSentence(lineage, trans)}
      </p>
      <div className="vt-lineage-columns">
        {origin === null ? null : (
          <div className="vt-lineage-column">
            <h3 className="vt-column-title">{trans.__('Forked from')}</h3>
            <ul>
              <Node
                node={origin}
                say={origin.newer === null ? null : trans.__('v%1 is newer', origin.newer)}
                {...links}
              />
            </ul>
            <Icon name="right" />
          </div>
        )}
        {versions.length === 0 ? null : (
          <div className="vt-lineage-column">
            <h3 className="vt-column-title">{trans.__('This notebook')}</h3>
            <ul className="vt-mod-chain">
              {versions.slice(0, MOST_NODES).map(node => (
                <Node key={node.version} node={node} short ringed={node.version === current} {...links} />
              ))}
            </ul>
            <More count={versions.length - MOST_NODES} say={n => trans._n('+%2 version', '+%2 versions', n, count(n))}>
              {versions.slice(MOST_NODES).map(node => (
                <Node key={node.version} node={node} short ringed={node.version === current} {...links} />
              ))}
            </More>
            {forks.length === 0 ? null : <Icon name="right" />}
          </div>
        )}
        {forks.length === 0 ? null : (
          <div className="vt-lineage-column">
            <h3 className="vt-column-title">{trans.__('Forks')}</h3>
            <ul>{forks.slice(0, MOST_NODES).map(fork)}</ul>
            <More count={forks.length - MOST_NODES} say={n => trans._n('+%2 fork', '+%2 forks', n, count(n))}>
              {forks.slice(MOST_NODES).map(fork)}
            </More>
          </div>
        )}
      </div>
    </section>
  );
}

function More({
  count: left,
  say,
  children
}: {
  count: number;
  say: (n: number) => string;
  children: JSX.Element[];
}): JSX.Element | null {
  return left <= 0 ? null : (
    <details className="vt-more">
      <summary>{say(left)}</summary>
      <ul>{children}</ul>
    </details>
  );
}
