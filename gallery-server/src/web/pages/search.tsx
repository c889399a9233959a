import { Fragment } from 'react';
import { Icon, LinkButton, ResultRow } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { EntrySummary } from '../../domain/entries/model.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { linksOf } from '../context.js';
import type { PageContext, SearchQuery } from '../context.js';
import { renderPage } from '../document.js';
import { CELLS_PER_PAGE } from '../notebook.js';

export interface SearchData {
  query: SearchQuery;
  total: number;
  items: readonly EntrySummary[];
  next: string | null;
  spaces: readonly SpaceView[];
  /** Where nothing was found: what the same search finds without one of its parts. */
  without: readonly { name: string; query: SearchQuery; total: number }[];
}

interface Chip {
  text: string;
  without: SearchQuery;
}

function chipsOf({ query, spaces }: SearchData): Chip[] {
  const space = spaces.find(each => each.id === query.space);
  const { words } = query;
  return [
    ...(space === undefined ? [] : [{ text: `in ${space.name}`, without: { ...query, space: null, cursor: null } }]),
    ...(query.author === 'me' ? [{ text: 'by you', without: { ...query, author: null, cursor: null } }] : []),
    ...(words === '' ? [] : [{ text: `with ${words}`, without: { ...query, words: '', cursor: null } }])
  ];
}

function Facets({ context, data }: { context: PageContext; data: SearchData }): JSX.Element | null {
  const links = linksOf(context.base);
  const { query, spaces } = data;
  if (spaces.length === 0) {
    return null;
  }
  const rest = { ...query, cursor: null };
  return (
    <nav className="vt-facets" aria-label="Narrow the search">
      <h2 className="vt-facet-title">Where</h2>
      <ul>
        <li>
          <a href={links.search({ ...rest, space: null })} aria-current={query.space ? undefined : 'true'}>
            Everywhere
          </a>
        </li>
        {spaces.map(space => (
          <li key={space.id}>
            <a
              href={links.search({ ...rest, space: space.id })}
              aria-current={query.space === space.id ? 'true' : undefined}
            >
              <bdi>{space.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <h2 className="vt-facet-title">Whose</h2>
      <ul>
        <li>
          <a href={links.search({ ...rest, author: null })} aria-current={query.author ? undefined : 'true'}>
            Everybody's
          </a>
        </li>
        <li>
          <a href={links.search({ ...rest, author: 'me' })} aria-current={query.author === 'me' ? 'true' : undefined}>
            Yours
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Nothing({ context, data }: { context: PageContext; data: SearchData }): JSX.Element {
  const links = linksOf(context.base);
  const helpful = data.without.filter(each => each.total > 0);
  return (
    <section className="vt-nothing" aria-label="Nothing found">
      <p className="vt-lead">
        {chipsOf(data).length > 1 || data.without.length > 1 ? 'No notebook has all of this.' : 'No notebook has this.'}
      </p>
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

/** Address of a result; a hit in a cell leads to that cell. */
export function hrefOf(context: PageContext, entry: EntrySummary): string {
  const cell = entry.hit?.cell ?? null;
  const page = cell === null ? 1 : Math.floor(cell / CELLS_PER_PAGE) + 1;
  return `${linksOf(context.base).notebook(entry.id)}${page > 1 ? `?cells=${page}` : ''}${cell === null ? '' : `#cell-${cell}`}`;
}

/** The count and what was understood, then the results. */
export function searchPage(context: PageContext, data: SearchData): string {
  const links = linksOf(context.base);
  const { query, total, items, next } = data;
  const chips = chipsOf(data);
  return renderPage(context, {
    title: query.words === '' ? 'All notebooks' : `Search: ${query.words}`,
    words: query.words,
    children: (
      <div className="vt-search-page">
        <Facets context={context} data={data} />
        <div className="vt-results">
          <h1 className="vt-result-count">
            {plural(total, 'notebook')}
            {chips.map(chip => (
              <Fragment key={chip.text}>
                {' '}
                <span className="vt-filter">
                  <bdi>{chip.text}</bdi>
                  <a
                    className="vt-filter-remove"
                    href={links.search(chip.without)}
                    aria-label={`Search without: ${chip.text}`}
                  >
                    <Icon name="close" />
                  </a>
                </span>
              </Fragment>
            ))}
          </h1>
          <h2 className="vt-sr">Results</h2>
          {items.length === 0 ? (
            <Nothing context={context} data={data} />
          ) : (
            <ol className="vt-result-list" data-vt-results="">
              {items.map(entry => (
                <li key={entry.id}>
                  <ResultRow
                    summary={entry}
                    href={hrefOf(context, entry)}
                    figure={entry.latest.facts.figure === true ? links.thumbnail(entry.id, entry.latest.number) : null}
                    words={query.words}
                    now={context.now}
                  />
                </li>
              ))}
            </ol>
          )}
          {next === null ? null : (
            <div className="vt-doors">
              <LinkButton href={links.search({ ...query, cursor: next })}>Show more notebooks</LinkButton>
            </div>
          )}
        </div>
      </div>
    )
  });
}
