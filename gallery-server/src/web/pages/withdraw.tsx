import { LinkButton, tombstoneTitle, TombstoneView, WithdrawForm } from '@vitrine/ui';
import type { Tombstone, VersionSummary } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Form, hiddenOf } from '../parts/Form.js';

/** What is left of a version: who took it back, when, why, what replaces it. No content, no title. */
export function tombstonePage(context: PageContext, tombstone: Tombstone, mayPurge = false): string {
  const links = linksOf(context.base);
  return renderPage(context, {
    title: tombstoneTitle(tombstone),
    shape: 'narrow',
    children: (
      <TombstoneView
        tombstone={tombstone}
        hrefFor={version => links.notebook(tombstone.entry, version)}
        galleryHref={links.home}
        deleteHref={mayPurge ? links.purge(tombstone.entry, tombstone.version) : null}
        now={context.now}
      />
    )
  });
}

export interface WithdrawData {
  version: VersionSummary;
  /** The whole notebook instead of one version. */
  whole: boolean;
  /** One key per form, so that sending it twice withdraws once. */
  key: string;
  problem: { sentence: string; next: string } | null;
  /** What was typed before it was refused; nobody types it twice. */
  reason?: string;
}

/** Asks for the reason; one button takes it back at once. */
export function withdrawPage(context: PageContext, data: WithdrawData): string {
  const { version, whole, key, problem, reason = '' } = data;
  const links = linksOf(context.base);
  const what = whole ? 'this notebook' : `v${version.number}`;
  return renderPage(context, {
    title: `Withdraw ${what}`,
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Withdraw {what}</h1>
        <p className="vt-lead" dir="auto">
          {version.fields.title}
        </p>
        <p>
          It disappears from search, pages and forks to come at once. Copies that people made already stay with them.
          You can undo it for a while.
        </p>
        <WithdrawForm
          what={what}
          form={{
            action: `${context.base}/n/${encodeURIComponent(version.entry)}/withdraw`,
            hidden: hiddenOf(context, { key, ...(whole ? {} : { v: String(version.number) }) })
          }}
          cancelHref={links.notebook(version.entry, version.number)}
          problem={problem}
          typed={reason}
        />
      </section>
    )
  });
}

export interface WithdrawnData {
  entry: string;
  versions: readonly number[];
  replacedBy: number | null;
  undo: string;
  undoUntil: number;
}

/** Says what was taken back, and takes it back again. */
export function withdrawnPage(context: PageContext, data: WithdrawnData): string {
  const { entry, versions, replacedBy, undo, undoUntil } = data;
  const links = linksOf(context.base);
  const what = versions.length === 1 ? `v${versions[0] ?? ''}` : `${versions.length} versions`;
  const minutes = Math.max(1, Math.round((undoUntil - context.now) / 60_000));
  return renderPage(context, {
    title: 'Withdrawn',
    shape: 'narrow',
    children: (
      <section className="vt-sheet" role="status">
        <h1 className="vt-title">Withdrawn: {what}</h1>
        <p>
          {replacedBy === null
            ? 'Nobody can open it any more. Readers see your reason in its place.'
            : `Readers see your reason in its place, and v${replacedBy} as the newest version.`}
        </p>
        <Form context={context} action="/withdrawals/undo" hidden={{ undo, entry }} className="vt-doors">
          <button className="vt-button" type="submit">
            <span className="vt-button-text">Undo</span>
          </button>
          {replacedBy === null ? null : (
            <LinkButton href={links.notebook(entry, replacedBy)}>Open v{replacedBy}</LinkButton>
          )}
          <LinkButton plain href={links.home}>
            Go to the gallery
          </LinkButton>
        </Form>
        <p className="vt-meta">You can undo this for {minutes === 1 ? '1 minute' : `${minutes} minutes`}.</p>
      </section>
    )
  });
}
