import { LineageView, LinkButton, VersionList } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { Lineage, Tombstone, VersionSummary } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { EntryHead } from '../parts/EntryHead.js';
import { Tabs } from '../parts/Tabs.js';

export interface VersionsData {
  latest: VersionSummary;
  versions: readonly VersionSummary[];
  withdrawn: readonly Tombstone[];
  mayWithdraw: boolean;
}

/** All versions of a notebook, the newest first; of a withdrawn one, who took it back, when and why. */
export function versionsPage(context: PageContext, data: VersionsData): string {
  const { latest, versions, withdrawn, mayWithdraw } = data;
  const links = linksOf(context.base);
  return renderPage(context, {
    title: `Versions of ${latest.fields.title}`,
    shape: 'reading',
    children: (
      <>
        <EntryHead context={context} version={latest} short />
        <Tabs context={context} entry={latest.entry} current="versions" />
        <section className="vt-history" aria-label="Versions">
          <p className="vt-lead">
            {plural(versions.length, 'version')}, the newest is v{latest.number}.{goneSentence(withdrawn)}
          </p>
          <VersionList
            versions={versions}
            withdrawn={withdrawn}
            hrefFor={number => links.notebook(latest.entry, number)}
            current={latest.number}
            now={context.now}
          />
          {mayWithdraw ? (
            <div className="vt-doors">
              <LinkButton plain icon="withdraw" href={links.withdraw(latest.entry, null)}>
                Withdraw the whole notebook
              </LinkButton>
            </div>
          ) : null}
        </section>
      </>
    )
  });
}

function goneSentence(gone: readonly Tombstone[]): string {
  const shut = gone.filter(({ state }) => state === 'quarantined').length;
  const purged = gone.filter(({ state }) => state === 'purged').length;
  const rest = gone.length - shut - purged;
  const withdrawn = rest === 0 ? '' : rest === 1 ? ' 1 more was withdrawn.' : ` ${rest} more were withdrawn.`;
  const closed = shut === 0 ? '' : shut === 1 ? ' 1 more is closed.' : ` ${shut} more are closed.`;
  const deleted = purged === 0 ? '' : ` ${purged} more ${purged === 1 ? 'was' : 'were'} deleted for good.`;
  return withdrawn + closed + deleted;
}

/** Where a notebook came from and what began from it. */
export function lineagePage(context: PageContext, latest: VersionSummary, lineage: Lineage): string {
  const links = linksOf(context.base);
  return renderPage(context, {
    title: `Lineage of ${latest.fields.title}`,
    shape: 'reading',
    children: (
      <>
        <EntryHead context={context} version={latest} short />
        <Tabs context={context} entry={latest.entry} current="lineage" />
        <h2 className="vt-sr">Lineage</h2>
        <LineageView
          lineage={lineage}
          current={latest.number}
          hrefFor={(entry, version) => links.notebook(entry, version)}
          now={context.now}
        />
      </>
    )
  });
}
