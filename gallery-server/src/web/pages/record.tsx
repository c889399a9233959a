import { StatusGlyph, When } from '@vitrine/ui';
import { count, plural } from '@vitrine/core/words';
import type { RecordKind } from '../../domain/audit/kinds.js';
import type { CheckpointWhy } from '../../domain/audit/compare.js';
import type { ChainReport, RecordEvent, RecordPage } from '../../domain/audit/ports.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { ManageTabs } from '../parts/Manage.js';
import { notebookOf, whatHappened, whoDid } from '../words/record.js';

/** What is narrowed to, and where one is in it. */
export interface RecordWish {
  kind: RecordKind | null;
  refusedOnly: boolean;
  before: number | null;
  /** Account whose events are shown; '' for everybody's. */
  who: string;
  /** Days as they were typed, `2026-11-02`, or ''. */
  since: string;
  until: string;
}

/** When the chain was followed last, and what is signed of it outside the data folder. */
export interface Checked {
  at: number;
  /** Newest checkpoint; null where none was written since the start. */
  checkpoint: { time: number; events: number } | null;
  /** Why the record can't be believed although it holds by itself. */
  trouble: CheckpointWhy | null;
}

export interface RecordData {
  /** The space whose record it is; null for that of the gallery. */
  space: SpaceView | null;
  page: RecordPage;
  /** Whether the chain holds; null where it is too long to be followed unasked. */
  report: ChainReport | null;
  checked: Checked | null;
  wish: RecordWish;
}

interface Kind {
  kind: RecordKind;
  name: string;
}

/** What the chain of the gallery tells, and what that of a space does. */
const ofGallery: readonly Kind[] = [
  { kind: 'people', name: 'People' },
  { kind: 'policies', name: 'Policies' },
  { kind: 'sign-ins', name: 'Sign-ins' },
  { kind: 'record', name: 'Checkpoints' }
];
const ofSpace: readonly Kind[] = [
  { kind: 'notebooks', name: 'Notebooks' },
  { kind: 'spaces', name: 'Members and roles' },
  { kind: 'policies', name: 'Policies' },
  { kind: 'people', name: 'Invitations' }
];

function query(wish: Partial<RecordWish> & { check?: boolean }): string {
  const parts = [
    wish.kind === null || wish.kind === undefined ? '' : `kind=${wish.kind}`,
    wish.refusedOnly === true ? 'refused=yes' : '',
    ...(['who', 'since', 'until'] as const).map(name => {
      const value = wish[name] ?? '';
      return value === '' ? '' : `${name}=${encodeURIComponent(value)}`;
    }),
    wish.before === null || wish.before === undefined ? '' : `before=${wish.before}`,
    wish.check === true ? 'check=yes' : ''
  ].filter(part => part !== '');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

const troubles: Readonly<Record<CheckpointWhy, string>> = {
  older:
    'The data folder is older than a checkpoint that was signed: an old copy was put back, and what happened after it is missing.',
  cut: 'Events are missing at the end that a signed checkpoint knows of.',
  rewritten: 'Other events stand where signed ones stood: the record was written anew.'
};

/** When it was followed, and up to where it is signed. */
function CheckedLine({ context, checked }: { context: PageContext; checked: Checked | null }): JSX.Element | null {
  if (checked === null) {
    return null;
  }
  const { at, checkpoint, trouble } = checked;
  return (
    <>
      {trouble === null ? null : (
        <p className="vt-form-problem" role="alert">
          <StatusGlyph status="danger" /> {troubles[trouble]} Ask whoever runs the gallery to call{' '}
          <code>vitrine audit verify</code>.
        </p>
      )}
      <p className="vt-meta">
        Followed to its end <When at={at} now={context.now} />.{' '}
        {checkpoint === null ? (
          'No checkpoint is signed yet.'
        ) : (
          <>
            Signed outside the data folder up to event {count(checkpoint.events)},{' '}
            <When at={checkpoint.time} now={context.now} />.
          </>
        )}
      </p>
    </>
  );
}

/** Person and days; the kinds are links above it. */
function Narrow({ path, wish, people }: { path: string; wish: RecordWish; people: RecordPage['people'] }): JSX.Element {
  return (
    <form className="vt-manage-form" method="get" action={path} aria-label="Narrow the record">
      {wish.kind === null ? null : <input type="hidden" name="kind" value={wish.kind} />}
      {wish.refusedOnly ? <input type="hidden" name="refused" value="yes" /> : null}
      <div className="vt-field">
        <label className="vt-label" htmlFor="record-who">
          Person
        </label>
        <select className="vt-input" id="record-who" name="who" defaultValue={wish.who}>
          <option value="">Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {(['since', 'until'] as const).map(name => (
        <div className="vt-field" key={name}>
          <label className="vt-label" htmlFor={`record-${name}`}>
            {name === 'since' ? 'From' : 'Up to'}
          </label>
          <input className="vt-input" id={`record-${name}`} type="date" name={name} defaultValue={wish[name]} />
        </div>
      ))}
      <button className="vt-button" type="submit">
        <span className="vt-button-text">Show these events</span>
      </button>
    </form>
  );
}

/** Whether every event still fits the one before: the first thing a record has to say. */
function Holds({ report, total, check }: { report: ChainReport | null; total: number; check: string }): JSX.Element {
  if (report === null) {
    return (
      <p className="vt-lead">
        {plural(total, 'event')}. <a href={check}>Check the chain</a>
      </p>
    );
  }
  return report.broken === null ? (
    <p className="vt-lead">
      <StatusGlyph status="ok" /> Unbroken: {plural(report.events, 'event')}
      {report.events > 1 ? ', each linked to the one before.' : '.'}
    </p>
  ) : (
    <p className="vt-form-problem" role="alert">
      <StatusGlyph status="danger" /> Broken at event {count(report.broken.seq)}: from there on, something was changed
      outside the gallery. Compare it with a backup.
    </p>
  );
}

function EventRow({ context, event }: { context: PageContext; event: RecordEvent }): JSX.Element {
  const entry = notebookOf(event);
  return (
    <li className="vt-event" id={`event-${event.seq}`}>
      <span className="vt-meta vt-event-time">
        <When at={event.time} now={context.now} />
      </span>
      <div className="vt-event-text">
        <p>
          <bdi className="vt-manage-name">{whoDid(event)}</bdi> {whatHappened(event)}
          {event.outcome === 'denied' ? (
            <span className="vt-event-refused">
              <StatusGlyph status="danger" /> Refused
            </span>
          ) : null}
          {entry === null || event.outcome === 'denied' ? null : (
            <>
              {' '}
              <a href={linksOf(context.base).notebook(entry)}>Open it</a>
            </>
          )}
        </p>
        <details className="vt-event-proof">
          <summary className="vt-meta">Event {count(event.seq)}</summary>
          <dl className="vt-meta">
            <div>
              <dt>Time</dt>
              <dd>{new Date(event.time).toISOString()}</dd>
            </div>
            <div>
              <dt>Action</dt>
              <dd>
                <code>{event.action}</code>
              </dd>
            </div>
            <div>
              <dt>About</dt>
              <dd>
                <code>{event.subject}</code>
              </dd>
            </div>
            <div>
              <dt>Hash</dt>
              <dd>
                <code>{event.hash}</code>
              </dd>
            </div>
            <div>
              <dt>Before it</dt>
              <dd>
                <code>{event.prev}</code>
              </dd>
            </div>
          </dl>
        </details>
      </div>
    </li>
  );
}

/** What to look at: everything, one kind, or what was refused. */
function Filters({ path, wish, kinds }: { path: string; wish: RecordWish; kinds: readonly Kind[] }): JSX.Element {
  const { who, since, until } = wish;
  const kept = { who, since, until };
  const chips = [
    { name: 'Everything', wish: {}, on: wish.kind === null && !wish.refusedOnly },
    ...kinds.map(({ kind, name }) => ({ name, wish: { kind }, on: wish.kind === kind })),
    { name: 'Refused', wish: { refusedOnly: true }, on: wish.refusedOnly }
  ];
  return (
    <nav className="vt-chips" aria-label="Show">
      {chips.map(chip => (
        <a
          key={chip.name}
          href={`${path}${query({ ...kept, ...chip.wish })}`}
          aria-current={chip.on ? 'true' : undefined}
        >
          {chip.name}
        </a>
      ))}
    </nav>
  );
}

/** Who did what, when, the newest first; and whether the record can be believed. */
export function recordPage(context: PageContext, data: RecordData): string {
  const { space, page, report, checked, wish } = data;
  const narrowed = wish.kind !== null || wish.refusedOnly || wish.who !== '' || wish.since !== '' || wish.until !== '';
  const links = linksOf(context.base);
  const path = links.to(space === null ? '/record' : `/spaces/${encodeURIComponent(space.id)}/record`);
  const title = space === null ? 'Record of the gallery' : `Record of ${space.name}`;
  return renderPage(context, {
    title,
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title" dir="auto">
          {title}
        </h1>
        <ManageTabs context={context} current={space === null ? 'record' : 'spaces'} />
        <div className="vt-manage">
          <Holds report={report} total={page.total} check={`${path}${query({ ...wish, check: true })}`} />
          <CheckedLine context={context} checked={checked} />
          <p className="vt-meta">
            {space === null
              ? 'Accounts, invitations and sign-ins. What happens in a space is in the record of that space.'
              : 'What happened in this space. Nothing here can be deleted or changed.'}
            {space === null ? null : (
              <>
                {' '}
                <a href={links.to(`/spaces/${encodeURIComponent(space.id)}`)}>
                  Back to <bdi>{space.name}</bdi>
                </a>
              </>
            )}
          </p>
          <Filters path={path} wish={wish} kinds={space === null ? ofGallery : ofSpace} />
          <Narrow path={path} wish={wish} people={page.people} />
          {page.events.length === 0 ? (
            <p>{narrowed ? 'Nothing of this kind happened.' : 'Nothing happened yet.'}</p>
          ) : (
            <ol className="vt-events" aria-label="Events, the newest first">
              {page.events.map(event => (
                <EventRow key={event.seq} context={context} event={event} />
              ))}
            </ol>
          )}
          <div className="vt-doors">
            <a className="vt-button" href={`${path}/export${query({ since: wish.since, until: wish.until })}`}>
              <span className="vt-button-text">Export the record</span>
            </a>
            {wish.before === null ? null : (
              <a className="vt-button" href={`${path}${query({ ...wish, before: null })}`}>
                <span className="vt-button-text">Newest</span>
              </a>
            )}
            {page.older === null ? null : (
              <a className="vt-button" href={`${path}${query({ ...wish, before: page.older })}`}>
                <span className="vt-button-text">Older</span>
              </a>
            )}
          </div>
        </div>
      </>
    )
  });
}
