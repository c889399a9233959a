import { LinkButton } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import { linksOf } from '../context.js';
import type { PageContext, SearchQuery } from '../context.js';

/** The same search without one of its parts, and what it finds then. */
export interface Weaker {
  name: string;
  query: SearchQuery;
  total: number;
}

/** Never blank: which part of the search costs everything, and where to go on. */
export function NothingFound({ context, without }: { context: PageContext; without: readonly Weaker[] }): JSX.Element {
  const links = linksOf(context.base);
  const helpful = without.filter(each => each.total > 0);
  return (
    <section className="vt-nothing" aria-label="Nothing found">
      <p className="vt-lead">{without.length > 1 ? 'No notebook has all of this.' : 'No notebook has this.'}</p>
      {helpful.length === 0 ? null : (
        <ul className="vt-without">
          {helpful.map(each => (
            <li key={each.name}>
              Without <em dir="auto">{each.name}</em>:{' '}
              <a href={links.search(each.query)}>{plural(each.total, 'notebook')}</a>
            </li>
          ))}
        </ul>
      )}
      <div className="vt-doors">
        <LinkButton href={links.search({ words: '' })}>See all notebooks</LinkButton>
        <LinkButton plain href={links.home}>
          Go to the gallery
        </LinkButton>
      </div>
    </section>
  );
}
