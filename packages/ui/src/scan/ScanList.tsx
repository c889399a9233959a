import type { ScanItem } from '@vitrine/core/scan';
import { placeWord } from '@vitrine/core/words';
import { placeholdersIn } from '@vitrine/core/view';
import { Fragment } from 'react';
import { Button } from '../button/Button.js';
import { lightTwins } from '../placeholder/PlaceholderChip.js';
import { useTrans } from '../trans.js';
import { count, sensitiveWord, type Trans } from '../words.js';
import { reasonWord, type ScanActions } from './model.js';

export interface ScanListProps {
  items: readonly ScanItem[];
  shown: number;
  actions: Pick<ScanActions, 'goTo' | 'showMore'>;
}

/** The items in the order of the notebook, cell by cell. */
export function ScanList({ items, shown, actions }: ScanListProps): JSX.Element {
  const trans = useTrans();
  const rest = items.length - shown;
  return (
    <div className="vt-scan-body">
      {byCell(items.slice(0, shown)).map(group => (
        <section key={group.cell ?? 'notebook'} className="vt-scan-cell" aria-label={headingOf(group.cell, trans)}>
          <h3 className="vt-panel-heading">{headingOf(group.cell, trans)}</h3>
          {group.cell === null ? (
            <p className="vt-scan-where">{trans.__('You find it in the property inspector, under Advanced Tools.')}</p>
          ) : null}
          <ul>
            {group.items.map((item, at) => (
              <li key={at}>
                <Row item={item} goTo={actions.goTo} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 ? (
        <p className="vt-scan-more">
          <Button onClick={actions.showMore}>{trans._n('Show %2 more', 'Show %2 more', rest, count(rest))}</Button>
        </p>
      ) : null}
    </div>
  );
}

interface Group {
  cell: number | null;
  items: ScanItem[];
}

function byCell(items: readonly ScanItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.cell === item.cell) {
      last.items.push(item);
    } else {
      groups.push({ cell: item.cell, items: [item] });
    }
  }
  return groups;
}

const headingOf = (cell: number | null, trans: Trans): string =>
  cell === null ? trans.__('The notebook itself') : trans.__('Cell %1', cell);

/** One item. What belongs to no cell has no place to go to, so it's no button. */
function Row({ item, goTo }: { item: ScanItem; goTo: ScanActions['goTo'] }): JSX.Element {
  const trans = useTrans();
  const inside = (
    <>
      <span className="vt-scan-what">
        <b>{sensitiveWord(item.kind, trans)}</b> <span className="vt-meta">{placeWord(item.place, trans)}</span>
      </span>
      {item.excerpt === '' ? null : <Excerpt text={item.excerpt} />}
      <span className="vt-meta">
        {reasonWord(item.kind, trans)}
        {item.more > 0 ? ` · ${trans._n('and %2 more here', 'and %2 more here', item.more, count(item.more))}` : ''}
      </span>
    </>
  );
  return item.cell === null ? (
    <div className="vt-scan-item vt-mod-still">{inside}</div>
  ) : (
    <button
      type="button"
      className="vt-scan-item"
      title={trans.__('Go to cell %1', item.cell)}
      onClick={() => goTo(item)}
    >
      {inside}
    </button>
  );
}

/** The text around it. Chips say what stands there; here nothing was removed. */
function Excerpt({ text }: { text: string }): JSX.Element {
  const trans = useTrans();
  return (
    <code className="vt-scan-excerpt" dir="auto">
      {placeholdersIn(text).map(({ text: piece, type }, at) =>
        type === null ? (
          <Fragment key={at}>{piece}</Fragment>
        ) : (
          <span
            key={at}
            className="vt-chip"
            data-vt-name={piece}
            title={sensitiveWord(type, trans)}
            onMouseEnter={event => lightTwins(event.currentTarget, true)}
            onMouseLeave={event => lightTwins(event.currentTarget, false)}
          >
            {piece}
          </span>
        )
      )}
    </code>
  );
}
