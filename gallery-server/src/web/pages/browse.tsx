import { LinkButton } from '@vitrine/ui';
import { count, plural } from '@vitrine/core/words';
import type { FacetCount } from '../../domain/search/model.js';
import { linksOf } from '../context.js';
import type { PageContext, SearchQuery } from '../context.js';
import { renderPage } from '../document.js';

export type BrowseKind = 'tags' | 'authors' | 'packages';

export interface BrowseData {
  kind: BrowseKind;
  values: readonly FacetCount[];
  /** True where only the most used are shown. */
  more: boolean;
}

interface Words {
  title: string;
  of: (n: number) => string;
  none: string;
  query: (value: string) => SearchQuery;
}

const words: Readonly<Record<BrowseKind, Words>> = {
  tags: {
    title: 'Tags',
    of: n => plural(n, 'tag'),
    none: 'No notebook that you can see has a tag yet. Whoever publishes can give some, under About.',
    query: value => ({ words: '', tags: [value] })
  },
  authors: {
    title: 'Authors',
    of: n => plural(n, 'person', 'people'),
    none: 'Nobody has published anything that you can see yet.',
    query: value => ({ words: '', author: value })
  },
  packages: {
    title: 'Packages',
    of: n => plural(n, 'package'),
    none: 'No notebook that you can see loads a package yet.',
    query: value => ({ words: '', packages: [value] })
  }
};

const kinds: readonly BrowseKind[] = ['tags', 'authors', 'packages'];

/** Everything that notebooks can be found by without a word, with how many there are; it leads to the search. */
export function browsePage(context: PageContext, { kind, values, more }: BrowseData): string {
  const links = linksOf(context.base);
  const { title, of, none, query } = words[kind];
  return renderPage(context, {
    title,
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title">{title}</h1>
        <nav className="vt-tabs" aria-label="Ways to find notebooks">
          {kinds.map(each => (
            <a key={each} href={links.to(`/${each}`)} aria-current={each === kind ? 'page' : undefined}>
              {words[each].title}
            </a>
          ))}
        </nav>
        <div className="vt-manage">
          {values.length === 0 ? (
            <>
              <p className="vt-lead">{none}</p>
              <div className="vt-doors">
                <LinkButton href={links.search({ words: '' })}>See all notebooks</LinkButton>
              </div>
            </>
          ) : (
            <>
              <p className="vt-lead">
                {more
                  ? `The ${of(values.length)} with the most notebooks.`
                  : `${of(values.length)}, those with the most notebooks first.`}
              </p>
              <ul className="vt-browse">
                {values.map(({ value, name, count: notebooks }) => (
                  <li key={value}>
                    <a href={links.search(query(value))}>
                      <bdi>{name}</bdi>
                      <span className="vt-facet-count">
                        {count(notebooks)}
                        <span className="vt-sr"> {notebooks === 1 ? 'notebook' : 'notebooks'}</span>
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </>
    )
  });
}
