import { Button, LinkButton, SafeHtml } from '@vitrine/ui';
import type { Receipt } from '@vitrine/core/receipt';
import type { Lineage } from '../../domain/entries/model.js';
import type { Removed, VersionDetails } from '../../domain/pages/model.js';
import type { RelatedEntry } from '../../domain/search/ports.js';
import { releasedIn } from '../../domain/reviews/asked.js';
import type { ReviewStanding } from '../../domain/reviews/model.js';
import { forkCommand, labPath, linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { CELLS_PER_PAGE } from '../notebook.js';
import { EntryHead } from '../parts/EntryHead.js';
import { NotebookRail } from '../parts/NotebookRail.js';
import { Downloads } from '../parts/Downloads.js';
import { Standing } from '../parts/Standing.js';
import { Comments } from '../parts/Comments.js';
import { DeprecatedBar, StarButton } from '../parts/Regard.js';
import { Tabs } from '../parts/Tabs.js';
import type { TalkData } from '../talk.js';

export interface NotebookData {
  version: VersionDetails;
  /** Cached HTML of this page of cells; safe as it is. */
  html: string;
  page: number;
  pages: number;
  lineage: Lineage | null;
  related: readonly RelatedEntry[];
  /** Number of the newest version, when this is an older one. */
  newer: number | null;
  removed: Removed;
  removal: string;
  receipt: Receipt | null;
  /** How it stands while others can't read it; null once they can. */
  standing: ReviewStanding | null;
  /** What is said about it. */
  talk: TalkData;
  mayWithdraw: boolean;
  mayMove: boolean;
  mayPurge: boolean;
}

function Doors({
  context,
  version,
  talk
}: Pick<NotebookData, 'version' | 'talk'> & { context: PageContext }): JSX.Element {
  const links = linksOf(context.base);
  const { entry, number } = version;
  return (
    <div className="vt-doors vt-entry-doors">
      <LinkButton primary icon="open" href={links.open(entry, number)} data-vt-lab={labPath(entry, number)}>
        Open in JupyterLab
      </LinkButton>
      <Downloads {...{ context, entry, number }} />
      <Button icon="link" className="vt-needs-script" data-vt-copy={`${context.url}/n/${entry}`}>
        Copy link
      </Button>
      <Button icon="copy" className="vt-needs-script" data-vt-copy={forkCommand(context.url, entry, number)}>
        Copy command
      </Button>
      {context.account === null ? null : <StarButton {...{ context, entry, regard: talk.regard }} />}
      <p className="vt-opened" role="status" data-vt-opened="" />
    </div>
  );
}

/** Cells are counted from 0 on every screen; how many the last page holds isn't known here. */
function rangeOf(page: number, pages: number): string {
  const first = (page - 1) * CELLS_PER_PAGE;
  return page === pages ? `Cells ${first} to the end` : `Cells ${first}–${first + CELLS_PER_PAGE - 1}`;
}

function CellPages({ context, data }: { context: PageContext; data: NotebookData }): JSX.Element | null {
  const { page, pages, version } = data;
  const links = linksOf(context.base);
  return pages === 1 ? null : (
    <nav className="vt-pager" aria-label="Cells">
      {Array.from({ length: pages }, (_, at) => at + 1).map(number => (
        <a
          key={number}
          href={`${links.notebook(version.entry, version.number)}?cells=${number}`}
          aria-current={number === page ? 'page' : undefined}
        >
          {rangeOf(number, pages)}
        </a>
      ))}
    </nav>
  );
}

/** A notebook as its readers see it: the sentence first, then the work, the evidence beside it. */
export function notebookPage(context: PageContext, data: NotebookData): string {
  const { version, talk, newer, lineage, removed, removal, receipt, standing, mayWithdraw } = data;
  const links = linksOf(context.base);
  return renderPage(context, {
    title: version.fields.title,
    shape: 'reading',
    children: (
      <>
        {newer === null ? null : (
          <p className="vt-bar">
            You're reading v{version.number}. v{newer} is newer: <a href={links.notebook(version.entry)}>See it</a>
          </p>
        )}
        {talk.regard.deprecated === null ? null : (
          <DeprecatedBar context={context} deprecated={talk.regard.deprecated} />
        )}
        {standing === null ? null : <Standing context={context} version={version} standing={standing} />}
        <EntryHead context={context} version={version} />
        <Doors context={context} version={version} talk={talk} />
        <Tabs context={context} entry={version.entry} current="notebook" />
        <div className="vt-reading">
          <div className="vt-reading-side">
            <NotebookRail
              {...{ context, version, lineage, removed, removal, receipt }}
              related={data.related}
              released={releasedIn(version.manifest)}
            />
            {data.mayMove ? (
              <LinkButton plain href={`${links.notebook(version.entry)}/move`}>
                Move to another space
              </LinkButton>
            ) : null}
            {talk.mayDeprecate ? (
              <LinkButton plain href={`${links.notebook(version.entry)}/deprecate`}>
                {talk.regard.deprecated === null ? 'Deprecate this notebook' : 'Change that it is deprecated'}
              </LinkButton>
            ) : null}
            {mayWithdraw ? (
              <LinkButton plain icon="withdraw" href={links.withdraw(version.entry, version.number)}>
                Withdraw v{version.number}
              </LinkButton>
            ) : null}
            {data.mayPurge ? (
              <LinkButton plain href={links.purge(version.entry, version.number)}>
                Delete v{version.number} for good
              </LinkButton>
            ) : null}
            {context.account === null ? null : (
              <LinkButton plain icon="hidden" href={links.report(version.entry, version.number)}>
                Report something sensitive
              </LinkButton>
            )}
          </div>
          <article
            className="vt-reading-body"
            aria-label="Notebook"
            data-vt-cells={CELLS_PER_PAGE}
            data-vt-page={data.page}
            data-vt-pages={data.pages}
          >
            <h2 className="vt-sr">Notebook</h2>
            <SafeHtml html={data.html} />
            <CellPages context={context} data={data} />
            <Comments context={context} version={version} talk={talk} />
          </article>
        </div>
      </>
    )
  });
}
