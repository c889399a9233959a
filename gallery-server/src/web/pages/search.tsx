import { Fragment } from 'react';
import { LinkButton, ResultRow } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { EntrySummary } from '../../domain/entries/model.js';
import type { SearchAnswer } from '../../domain/search/ports.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { linksOf } from '../context.js';
import type { PageContext, SearchQuery } from '../context.js';
import { renderPage } from '../document.js';
import { CELLS_PER_PAGE } from '../notebook.js';
import { Facets } from '../parts/Facets.js';
import { NothingFound } from '../parts/NothingFound.js';
import type { Weaker } from '../parts/NothingFound.js';
import { chipsOf, SearchChips } from '../parts/SearchChips.js';

export interface SearchData extends SearchAnswer {
  query: SearchQuery;
  spaces: readonly SpaceView[];
  /** Where nothing was found: what the same search finds without one of its parts. */
  without: readonly Weaker[];
}

const orders = [
  { sort: null, name: 'Best match' },
  { sort: 'newest', name: 'Newest' },
  { sort: 'stars', name: 'Most stars' }
] as const;

/** Address of a result; a hit in a cell leads to that cell. */
export function hrefOf(context: PageContext, entry: EntrySummary): string {
  const cell = entry.hit?.cell ?? null;
  const page = cell === null ? 1 : Math.floor(cell / CELLS_PER_PAGE) + 1;
  return `${linksOf(context.base).notebook(entry.id)}${page > 1 ? `?cells=${page}` : ''}${cell === null ? '' : `#cell-${cell}`}`;
}

/** What was looked for in place of words that nobody wrote, and the way back to them. */
function Mended({ context, data }: { context: PageContext; data: SearchData }): JSX.Element | null {
  const { mended, query } = data;
  return mended.length === 0 ? null : (
    <p className="vt-mended">
      Showing{' '}
      {mended.map(({ shown }, at) => (
        <Fragment key={shown}>
          {at === 0 ? '' : ', '}
          <em dir="auto">{shown}</em>
        </Fragment>
      ))}
      .{' '}
      <a href={linksOf(context.base).search({ ...query, literal: true, cursor: null })}>
        Search instead for <bdi>{mended.map(({ typed }) => typed).join(', ')}</bdi>
      </a>
    </p>
  );
}

/** What was typed with the places underlined that nothing could be made of. */
function Trouble({ data }: { data: SearchData }): JSX.Element | null {
  const { parts, query } = data;
  const trouble = parts.filter(({ kind }) => kind === 'trouble');
  let at = 0;
  return trouble.length === 0 ? null : (
    <p className="vt-trouble">
      <span dir="auto">
        {trouble.map(({ from, to }) => {
          const before = query.words.slice(at, from);
          at = to;
          return (
            <Fragment key={from}>
              {before}
              <u>{query.words.slice(from, to)}</u>
            </Fragment>
          );
        })}
        {query.words.slice(at)}
      </span>{' '}
      What is underlined doesn't fit; the rest was searched for.
    </p>
  );
}

function Order({ context, query }: { context: PageContext; query: SearchQuery }): JSX.Element {
  return (
    <nav className="vt-order" aria-label="Order of the results">
      {orders.map(({ sort, name }) => (
        <a
          key={name}
          href={linksOf(context.base).search({ ...query, sort, cursor: null })}
          aria-current={(query.sort ?? null) === sort ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

/** The count and what was understood, then the results. */
export function searchPage(context: PageContext, data: SearchData): string {
  const links = linksOf(context.base);
  const { query, total, items, next, facets, without } = data;
  return renderPage(context, {
    title: query.words === '' ? 'All notebooks' : `Search: ${query.words}`,
    words: query.words,
    children: (
      <div className="vt-search-page">
        <div className="vt-search-side">
          <Facets context={context} query={query} facets={facets} />
        </div>
        <div className="vt-results">
          <h1 className="vt-result-count">
            {plural(total, 'notebook')}
            <SearchChips context={context} chips={chipsOf(data)} />
          </h1>
          <Mended context={context} data={data} />
          <Trouble data={data} />
          {total > 1 ? <Order context={context} query={query} /> : null}
          <h2 className="vt-sr">Results</h2>
          {items.length === 0 ? (
            <NothingFound context={context} without={without} />
          ) : (
            <ol className="vt-result-list" data-vt-results="">
              {items.map(entry => (
                <li key={entry.id}>
                  <ResultRow
                    summary={entry}
                    href={hrefOf(context, entry)}
                    figure={entry.latest.facts.figure === true ? links.thumbnail(entry.id, entry.latest.number) : null}
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
