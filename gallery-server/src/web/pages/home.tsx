import { Icon, LinkButton, StateMessage } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { EntrySummary } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Shelf } from '../parts/EntryCard.js';
import { SearchField } from '../parts/SearchField.js';

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
  fresh: readonly EntrySummary[];
  mine: readonly EntrySummary[];
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

/** What readers see first: one field, then the newest work. */
export function homePage(context: PageContext, data: HomeData): string {
  const links = linksOf(context.base);
  const { total, fresh, mine, behind, problem } = data;
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
              title="Yours"
              entries={others}
              all={others.length > 0 ? links.search({ words: '', author: 'me' }) : null}
            />
          </>
        )}
      </>
    )
  });
}
