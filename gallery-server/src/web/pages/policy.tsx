import { LinkButton, When } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { Policy } from '@vitrine/core/redaction';
import type { PolicySeries, PolicyVersion } from '../../domain/policies/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { DoneLine, ManageTabs } from '../parts/Manage.js';
import type { Done } from '../parts/Manage.js';
import { RuleChanges, RuleList } from '../parts/Rules.js';

export interface PolicyData {
  series: PolicySeries;
  /** The newest document, and the one before it where there is one. */
  newest: Policy;
  before: Policy | null;
  done: Done | null;
}

function usedBy({ used }: PolicyVersion): string {
  const { spaces, labels, floor, versions } = used;
  const parts = [
    spaces === 0 ? '' : plural(spaces, 'space has it', 'spaces have it'),
    labels.length === 0 ? '' : `${labels.length === 1 ? 'label' : 'labels'} ${labels.join(', ')}`,
    floor ? 'holds everywhere' : '',
    versions === 0 ? '' : plural(versions, 'version was published under it', 'versions were published under it')
  ].filter(part => part !== '');
  return parts.length === 0 ? 'nothing has it yet' : parts.join(' · ');
}

function Version({ context, version }: { context: PageContext; version: PolicyVersion }): JSX.Element {
  return (
    <li className="vt-manage-row">
      <div className="vt-manage-text">
        <span className="vt-manage-name">v{version.number}</span>
        <span className="vt-meta">
          {version.writtenBy === null ? 'Comes with Vitrine' : <bdi>{version.writtenBy}</bdi>} ·{' '}
          <When at={version.writtenAt} now={context.now} /> · {usedBy(version)}
        </span>
        <details>
          <summary>What v{version.number} does</summary>
          <RuleList facts={version} />
        </details>
      </div>
    </li>
  );
}

/** One policy: what it does, what its last change was, and where each version holds. */
export function policyPage(context: PageContext, { series, newest, before, done }: PolicyData): string {
  const links = linksOf(context.base);
  const [current] = series.versions;
  return renderPage(context, {
    title: series.name,
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title" dir="auto">
          {series.name}
        </h1>
        <ManageTabs context={context} current="policies" />
        <div className="vt-manage">
          <DoneLine context={context} done={done} />
          {current === undefined ? null : (
            <>
              <p className="vt-lead">
                v{current.number} is the newest: {usedBy(current)}.
              </p>
              <section aria-labelledby="does-title">
                <h2 id="does-title">What it does</h2>
                <RuleList facts={current} />
              </section>
            </>
          )}
          <div className="vt-doors">
            <LinkButton primary href={links.to(`/policies/${encodeURIComponent(series.id)}/next`)}>
              Write the next version
            </LinkButton>
            <LinkButton href={links.to('/policies')}>All policies</LinkButton>
          </div>
          {before === null ? null : (
            <section aria-labelledby="changed-title">
              <h2 id="changed-title">What changed since the version before</h2>
              <RuleChanges before={before} after={newest} />
            </section>
          )}
          <section aria-labelledby="versions-title">
            <h2 id="versions-title">Versions</h2>
            <p className="vt-meta">
              A version never changes. A space keeps its version until another one is chosen for it.
            </p>
            <ul className="vt-manage-list" aria-label="Versions">
              {series.versions.map(version => (
                <Version key={version.hash} context={context} version={version} />
              ))}
            </ul>
          </section>
          <details>
            <summary>The newest version as a document</summary>
            <pre className="vt-document">{JSON.stringify(newest, null, 2)}</pre>
          </details>
        </div>
      </>
    )
  });
}
