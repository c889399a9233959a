import { Fragment } from 'react';
import { Icon } from '@vitrine/ui';
import { languageName, plural } from '@vitrine/core/words';
import type { FacetCount, SearchFacets } from '../../domain/search/model.js';
import { linksOf } from '../context.js';
import type { PageContext, SearchQuery } from '../context.js';
import { chosenOf } from './SearchChips.js';

/** Of one kind, before the rest is folded away. */
const SHOWN = 8;

interface Value {
  name: string;
  count: number | null;
  chosen: boolean;
  /** The same search with this value, or without it where it is chosen. */
  query: SearchQuery;
}

interface Facet {
  title: string;
  values: Value[];
}

type Single = 'space' | 'author' | 'language';
type Several = 'packages' | 'tags';

/** One of its kind at a time: choosing another takes its place. */
function single(query: SearchQuery, key: Single, counts: readonly FacetCount[], own: string | null = null): Value[] {
  const chosen = query[key] === 'me' ? own : (query[key] ?? null);
  return counts.map(({ value, name, count }) => ({
    name,
    count,
    chosen: value === chosen,
    query: { ...query, [key]: value === chosen ? null : value }
  }));
}

/** Any number of its kind: each further one narrows. */
function several(query: SearchQuery, key: Several, counts: readonly FacetCount[]): Value[] {
  const chosen = query[key] ?? [];
  return counts.map(({ value, name, count }) => ({
    name,
    count,
    chosen: chosen.includes(value),
    query: {
      ...query,
      [key]: chosen.includes(value) ? chosen.filter(each => each !== value) : [...chosen, value]
    }
  }));
}

const named = (counts: readonly FacetCount[]): FacetCount[] =>
  counts.map(each => ({ ...each, name: languageName(each.value) }));

/** What a search can be narrowed to. A kind with nothing to choose between isn't there. */
export function facetsOf(asked: SearchQuery, facets: SearchFacets, own: string | null): Facet[] {
  const query = { ...asked, cursor: null };
  const reviewed: Value[] =
    facets.reviewed === 0
      ? []
      : [
          {
            name: 'Approved by a reviewer',
            count: facets.reviewed,
            chosen: query.reviewed === true,
            query: { ...query, reviewed: query.reviewed !== true }
          }
        ];
  return [
    { title: 'Space', values: single(query, 'space', facets.spaces) },
    { title: 'Author', values: single(query, 'author', facets.authors, own) },
    { title: 'Language', values: single(query, 'language', named(facets.languages)) },
    { title: 'Package', values: several(query, 'packages', facets.packages) },
    { title: 'Tag', values: several(query, 'tags', facets.tags) },
    { title: 'Review', values: reviewed }
  ]
    .filter(({ values }) => values.length > 1 || values === reviewed || values.some(({ chosen }) => chosen))
    .filter(({ values }) => values.length > 0);
}

function Choice({ context, value }: { context: PageContext; value: Value }): JSX.Element {
  return (
    <li>
      <a href={linksOf(context.base).search(value.query)} aria-current={value.chosen ? 'true' : undefined}>
        <bdi>{value.name}</bdi>
        <span className="vt-facet-count">{value.count}</span>
        {value.chosen ? <span className="vt-sr">, chosen; leave it out</span> : null}
      </a>
    </li>
  );
}

/**
 * Beside the results, or on phones behind a button: what they can be narrowed to, with how many would
 * be left. The browser opens and closes it by itself, so it works without script.
 */
export function Facets({
  context,
  query,
  facets
}: {
  context: PageContext;
  query: SearchQuery;
  facets: SearchFacets;
}): JSX.Element | null {
  const shown = facetsOf(query, facets, context.account?.id ?? null);
  if (shown.length === 0) {
    return null;
  }
  const chosen = chosenOf(query);
  return (
    <>
      <button type="button" className="vt-button vt-narrow" {...{ popovertarget: 'narrow' }}>
        <Icon name="filter" /> Narrow{chosen === 0 ? '' : ` · ${plural(chosen, 'choice')}`}
      </button>
      <nav id="narrow" className="vt-facets" aria-label="Narrow the search" {...{ popover: 'auto' }}>
        {shown.map(({ title, values }) => {
          const first = values.filter(({ chosen: each }, at) => each || at < SHOWN);
          const rest = values.filter(each => !first.includes(each));
          return (
            <Fragment key={title}>
              <h2 className="vt-facet-title">{title}</h2>
              <ul>
                {first.map(value => (
                  <Choice key={value.name} context={context} value={value} />
                ))}
              </ul>
              {rest.length === 0 ? null : (
                <details className="vt-facet-more">
                  <summary>
                    {plural(rest.length, 'more', 'more')}
                    <span className="vt-sr"> under {title}</span>
                  </summary>
                  <ul>
                    {rest.map(value => (
                      <Choice key={value.name} context={context} value={value} />
                    ))}
                  </ul>
                </details>
              )}
            </Fragment>
          );
        })}
      </nav>
    </>
  );
}
