import { Card, CardGrid } from '@vitrine/ui';
import type { EntrySummary } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';

interface ShelfProps {
  context: PageContext;
  title: string;
  entries: readonly EntrySummary[];
  /** Where the rest of the shelf is; null when this is all. */
  all: string | null;
}

/** The notebook's own figure, where it has one that readers see. The title beside it says what it belongs to. */
function figureOf(context: PageContext, { latest }: EntrySummary): { src: string; alt: string } | null {
  return latest.facts.figure === true
    ? { src: linksOf(context.base).thumbnail(latest.entry, latest.number), alt: '' }
    : null;
}

/** A section of cards; without any it isn't there. */
export function Shelf({ context, title, entries, all }: ShelfProps): JSX.Element | null {
  const links = linksOf(context.base);
  return entries.length === 0 ? null : (
    <section className="vt-shelf" aria-label={title}>
      <div className="vt-shelf-head">
        <h2>{title}</h2>
        {all === null ? null : (
          <a className="vt-link" href={all} aria-label={`See all: ${title}`}>
            See all
          </a>
        )}
      </div>
      <CardGrid>
        {entries.map(entry => (
          <Card
            key={entry.id}
            entry={entry}
            href={links.notebook(entry.id)}
            figure={figureOf(context, entry)}
            now={context.now}
          />
        ))}
      </CardGrid>
    </section>
  );
}
