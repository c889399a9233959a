import { Icon, When } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { Quarantine, RescanState } from '../../domain/quarantine/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Field, Form, FormProblem } from '../parts/Form.js';
import { DoneLine, ManageTabs } from '../parts/Manage.js';
import type { Done } from '../parts/Manage.js';
import { Rescan } from '../parts/Rescan.js';
import { placeLines, versionNames, whyClosed } from '../words/quarantine.js';

export interface QuarantineData {
  /** Looking again at what is stored; null for whoever doesn't look after the gallery. */
  rescan: RescanState | null;
  closed: readonly Quarantine[];
  /** One key per form on the page. */
  key: string;
  done: Done | null;
  problem: { id: string; sentence: string; next: string; typed: string } | null;
}

interface Part {
  context: PageContext;
  data: QuarantineData;
  one: Quarantine;
}

/** What the one who looks at it can do now. */
function Doors({ context, data, one }: Part): JSX.Element | null {
  const { id, mayRelease, own, versions, replacedBy } = one;
  const problem = data.problem?.id === id ? data.problem : null;
  return (
    <>
      {own ? (
        <p>
          {replacedBy !== null && versions.every(number => number < replacedBy)
            ? `v${replacedBy} stands in its place. What is closed stays closed.`
            : 'Take it out of your own notebook in JupyterLab, then publish: the new version takes its place.'}
        </p>
      ) : null}
      {mayRelease ? (
        <Form
          context={context}
          action={`/quarantine/${encodeURIComponent(id)}/release`}
          hidden={{ key: `${data.key}-${id}` }}
          className="vt-manage-form"
          label={`Release ${versionNames(versions)}`}
        >
          <FormProblem problem={problem} />
          <Field
            name="reason"
            label="Why may it be read?"
            value={problem?.typed ?? ''}
            help="Stands in the record of the space with your name."
            maxLength={1000}
            autoComplete="off"
            required
          />
          <button className="vt-button" type="submit">
            <span className="vt-button-text">Release {versionNames(versions)}</span>
          </button>
        </Form>
      ) : null}
      {one.mayPurge ? (
        <ul className="vt-places" aria-label="Delete for good">
          {versions.map(number => (
            <li key={number}>
              <a href={linksOf(context.base).purge(one.entry, number)}>Delete v{number} for good</a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Closed({ context, data, one }: Part): JSX.Element {
  const links = linksOf(context.base);
  const { entry, versions, spaceName, authorName, own, time, places, note, reporter } = one;
  const lines = placeLines(places);
  return (
    <li className="vt-manage-row" id={one.id}>
      <Icon name="hidden" />
      <div className="vt-manage-text">
        <span>
          <a className="vt-manage-name" href={links.notebook(entry, versions[0])}>
            {versionNames(versions)} of a notebook {own ? 'of yours' : ''}
          </a>{' '}
          <span className="vt-meta">
            {own ? null : <bdi>{authorName}</bdi>}
            {own ? '' : ' · '}
            <bdi>{spaceName}</bdi> · closed <When at={time} now={context.now} />
          </span>
        </span>
        <p>{whyClosed(one)}</p>
        {lines.length === 0 ? null : (
          <ul className="vt-places" aria-label="Where">
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {note === '' ? null : (
          <blockquote className="vt-reason" dir="auto">
            {note}
          </blockquote>
        )}
        {reporter === null ? null : (
          <p className="vt-meta">
            Reported by <bdi>{reporter}</bdi>; readers and the author aren't told who.
          </p>
        )}
        <Doors context={context} data={data} one={one} />
      </div>
    </li>
  );
}

function lead({ closed }: QuarantineData): string {
  const versions = closed.reduce((sum, one) => sum + one.versions.length, 0);
  return versions === 0
    ? 'Nothing is closed.'
    : `${plural(versions, 'version is', 'versions are')} closed, because something sensitive may be in ${versions === 1 ? 'it' : 'them'}. Nobody can open ${versions === 1 ? 'it' : 'them'}.`;
}

/** What is closed and waits for whoever looks: their own, and in the spaces they review or look after. */
export function quarantinePage(context: PageContext, data: QuarantineData): string {
  return renderPage(context, {
    title: 'Closed versions',
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title">Closed versions</h1>
        <ManageTabs context={context} current="quarantine" />
        <div className="vt-manage">
          <DoneLine context={context} done={data.done} />
          <p className="vt-lead">{lead(data)}</p>
          {data.rescan === null ? null : <Rescan context={context} state={data.rescan} />}
          {data.closed.length === 0 ? (
            <p className="vt-meta">
              A version closes when somebody reports it, or when the gallery looks at it again under newer rules and
              finds something.
            </p>
          ) : (
            <ul className="vt-manage-list vt-closed" aria-label="Closed versions">
              {data.closed.map(one => (
                <Closed key={one.id} context={context} data={data} one={one} />
              ))}
            </ul>
          )}
        </div>
      </>
    )
  });
}
