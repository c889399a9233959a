import { Icon, LinkButton, StateMessage } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { EntrySummary } from '../../domain/entries/model.js';
import type { Quarantine } from '../../domain/quarantine/model.js';
import type { FacetCount } from '../../domain/search/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Shelf } from '../parts/EntryCard.js';
import { ReviewNews } from '../parts/ReviewNews.js';
import type { ReviewNewsItem } from '../parts/ReviewNews.js';
import { SearchField } from '../parts/SearchField.js';
import { versionNames, whyClosed } from '../words/quarantine.js';

/** Cards of a section: two rows of four, as wide as the page gets. */
export const SHELF = 8;

/** A fork of the reader's whose origin went on. */
export interface BehindFork {
  entry: string;
  title: string;
  originTitle: string;
  newer: number;
}

export interface HomeData {
  total: number;
  /** What is closed and waits for the reader: their own, and what they review or look after. */
  closed: readonly Quarantine[];
  /** What became of the reader's own versions that had to wait. */
  reviews: readonly ReviewNewsItem[];
  fresh: readonly EntrySummary[];
  mine: readonly EntrySummary[];
  /** What most readers starred. */
  starred: readonly EntrySummary[];
  /** The most used tags. */
  tags: readonly FacetCount[];
  behind: readonly BehindFork[];
  /** Set when the lists can't be loaded; the search stays usable. */
  problem: { code: string } | null;
}

function Empty({ context }: { context: PageContext }): JSX.Element {
  return (
    <section className="vt-empty-gallery" aria-label="Empty gallery">
      <p className="vt-lead">Nothing here yet. The first notebook is one button away:</p>
      <div className="vt-toolbar-picture" aria-hidden="true">
        <span className="vt-toolbar-dot" />
        <span className="vt-toolbar-dot" />
        <span className="vt-toolbar-dot" />
        <span className="vt-toolbar-button">
          <Icon name="publish" /> Publish
        </span>
      </div>
      <p className="vt-meta">It's in the toolbar of every notebook in JupyterLab.</p>
      <div className="vt-doors">
        <LinkButton primary href={linksOf(context.base).to('/connect')}>
          Connect JupyterLab
        </LinkButton>
        {context.account?.administrator === true ? (
          <LinkButton href={linksOf(context.base).to('/first-steps')}>First steps with this gallery</LinkButton>
        ) : null}
      </div>
    </section>
  );
}

/** One line for a notebook and a reason: each version was closed by itself, the newest comes first. */
function byNotebook(closed: readonly Quarantine[]): Quarantine[] {
  const lines = new Map<string, Quarantine>();
  const newest = ({ versions }: Quarantine): number => Math.max(...versions);
  for (const one of [...closed].sort((a, b) => newest(b) - newest(a))) {
    const key = `${one.entry} ${whyClosed(one)}`;
    const line = lines.get(key) ?? { ...one, versions: [] };
    lines.set(key, { ...line, versions: [...line.versions, ...one.versions] });
  }
  return [...lines.values()];
}

/** Own notebooks one by one; those of others in one line. A title would be content, so none is named. */
function Closed({ context, closed }: { context: PageContext; closed: readonly Quarantine[] }): JSX.Element | null {
  const { to } = linksOf(context.base);
  const own = byNotebook(closed.filter(one => one.own && one.versions.some(number => number > (one.replacedBy ?? 0))));
  const others = closed.filter(one => !one.own);
  return own.length + others.length === 0 ? null : (
    <section className="vt-for-you" aria-label="Closed versions">
      <ul>
        {own.map(one => (
          <li key={one.id}>
            <Icon name="hidden" />
            <span>
              {versionNames(one.versions)} of a notebook of yours in <bdi>{one.spaceName}</bdi>{' '}
              {one.versions.length === 1 ? 'is' : 'are'} closed. {whyClosed(one)}{' '}
              <a href={to(`/quarantine#${one.id}`)}>See what to do</a>
            </span>
          </li>
        ))}
        {others.length === 0 ? null : (
          <li>
            <Icon name="hidden" />
            <span>
              {plural(others.length, 'notebook is', 'notebooks are')} closed, because something sensitive may be in{' '}
              {others.length === 1 ? 'it' : 'them'}. <a href={to('/quarantine')}>Look at them</a>
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Ways in without a word. */
function Browse({ context, tags }: { context: PageContext; tags: readonly FacetCount[] }): JSX.Element {
  const links = linksOf(context.base);
  return (
    <section className="vt-shelf" aria-label="Browse">
      <div className="vt-shelf-head">
        <h2>Browse</h2>
        <a className="vt-link" href={links.to('/authors')}>
          Authors
        </a>
        <a className="vt-link" href={links.to('/packages')}>
          Packages
        </a>
        <a className="vt-link" href={links.to('/tags')}>
          All tags
        </a>
      </div>
      {tags.length === 0 ? null : (
        <ul className="vt-browse" aria-label="Tags">
          {tags.map(({ value, name, count }) => (
            <li key={value}>
              <a href={links.search({ words: '', tags: [value] })}>
                <bdi>{name}</bdi>
                <span className="vt-facet-count">{count}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What readers see first: one field, then the newest work. */
export function homePage(context: PageContext, data: HomeData): string {
  const links = linksOf(context.base);
  const { total, closed, reviews, fresh, mine, starred, tags, behind, problem } = data;
  const others = mine.filter(entry => !fresh.some(each => each.id === entry.id)).slice(0, SHELF);
  return renderPage(context, {
    title: '',
    withoutSearch: true,
    children: (
      <>
        <h1 className="vt-sr">Gallery</h1>
        <div className="vt-hero">
          <SearchField
            context={context}
            large
            placeholder={total === 0 ? 'Search notebooks' : `Search ${plural(total, 'notebook')}`}
          />
        </div>
        <Closed context={context} closed={closed} />
        <ReviewNews context={context} news={reviews} />
        {problem !== null ? (
          <StateMessage
            tone="error"
            title="The list can't be loaded."
            code={problem.code}
            actions={[{ id: 'again', label: 'Try again', href: links.home }]}
          />
        ) : total === 0 ? (
          <Empty context={context} />
        ) : (
          <>
            {behind.length === 0 ? null : (
              <section className="vt-for-you" aria-label="For you">
                <ul>
                  {behind.map(fork => (
                    <li key={fork.entry}>
                      <Icon name="fork" />
                      <span>
                        Your fork{' '}
                        <a href={links.lineage(fork.entry)}>
                          <bdi>{fork.title}</bdi>
                        </a>{' '}
                        is behind: <bdi>{fork.originTitle}</bdi> has a v{fork.newer}.
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <Shelf
              context={context}
              title="New"
              entries={fresh}
              all={total > fresh.length ? links.search({ words: '' }) : null}
            />
            <Shelf
              context={context}
              title="Most starred"
              entries={starred}
              all={starred.length < SHELF ? null : links.search({ words: '', sort: 'stars' })}
            />
            <Shelf
              context={context}
              title="Yours"
              entries={others}
              all={others.length > 0 ? links.search({ words: '', author: 'me' }) : null}
            />
            <Browse context={context} tags={tags} />
          </>
        )}
      </>
    )
  });
}
