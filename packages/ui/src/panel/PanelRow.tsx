import { Caption } from '../caption/Caption.js';
import { captionOf, placeOf, type EntryLike } from '../card/entry.js';
import { Marked } from '../card/ResultRow.js';
import { Instead } from '../deprecated/DeprecatedNote.js';
import { Icon } from '../icon/Icon.js';
import { StarButton } from '../star/StarButton.js';
import { useTrans } from '../trans.js';
import type { GalleryPanelActions } from './model.js';

export interface PanelRowProps {
  entry: EntryLike;
  note?: string;
  actions: GalleryPanelActions;
  /** Whether somebody is signed in, whose star it can have. */
  stars: boolean;
}

/** One notebook of the panel: a press opens its preview, the small buttons stand beside it. */
export function PanelRow({ entry, note, actions, stars }: PanelRowProps): JSX.Element {
  const trans = useTrans();
  const { fields, number } = entry.latest;
  const { hit, starred } = entry;
  const alternative = entry.deprecated?.alternative ?? null;
  return (
    <li className="vt-panel-row">
      <button
        type="button"
        className="vt-panel-open vt-panel-stop"
        onClick={() => actions.open(entry.id, number)}
        title={fields.title}
      >
        <span className="vt-panel-title" dir="auto">
          {fields.title}
        </span>
        {note === undefined ? null : <span className="vt-panel-note">{note}</span>}
        {hit === null || hit.where === 'title' ? null : (
          <span className="vt-panel-hit" dir="auto">
            {placeOf(hit, trans)}: <Marked hit={hit} />
          </span>
        )}
      </button>
      <Caption parts={captionOf(entry, trans)} />
      {alternative === null ? null : (
        <p className="vt-panel-instead vt-meta">
          <Instead alternative={alternative} onOpen={other => actions.open(other, null)} />
        </p>
      )}
      <span className="vt-panel-tools">
        {stars && starred !== undefined ? (
          <StarButton
            small
            star={{ stars: entry.stars ?? 0, starred }}
            title={fields.title}
            onPress={() => actions.star(entry.id)}
          />
        ) : null}
        <button
          type="button"
          className="vt-tool"
          title={trans.__('Fork')}
          aria-label={trans.__('Fork %1', fields.title)}
          onClick={() => actions.fork(entry.id, number)}
        >
          <Icon name="fork" />
        </button>
        <button
          type="button"
          className="vt-tool"
          title={trans.__('Open page')}
          aria-label={trans.__('Open the page of %1', fields.title)}
          onClick={() => actions.openPage(entry.id)}
        >
          <Icon name="open" />
        </button>
      </span>
    </li>
  );
}
