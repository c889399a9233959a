import { Caption, captionOf, RailRow } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { RelatedEntry } from '../../domain/search/ports.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { becauseOf } from '../words/related.js';

/** Notebooks like the one that is read, each with what both share. Without any it isn't there. */
export function Related({
  context,
  related
}: {
  context: PageContext;
  related: readonly RelatedEntry[];
}): JSX.Element | null {
  const links = linksOf(context.base);
  return related.length === 0 ? null : (
    <RailRow id="related" label="Like this one" icon="notebook" summary={plural(related.length, 'notebook')}>
      <ul className="vt-related">
        {related.map(({ summary, because }) => (
          <li key={summary.id}>
            <a className="vt-link" href={links.notebook(summary.id)} dir="auto">
              {summary.latest.fields.title}
            </a>
            <p className="vt-meta">
              <bdi>{becauseOf(because)}</bdi>
            </p>
            <Caption parts={captionOf(summary)} />
          </li>
        ))}
      </ul>
    </RailRow>
  );
}
