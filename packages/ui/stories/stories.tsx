import type { ReactElement } from 'react';
import * as ui from '../src/index.js';
import * as data from './data.js';
import * as review from './review.js';
import { cleanScan, scanActions, scanState } from './scan.js';

/** One state of one component. */
export interface Story {
  of: string;
  state: string;
  node: ReactElement;
  /** Width of its frame: a panel, a rail, a dialog, or all there is. */
  frame?: 'panel' | 'dialog' | 'phone' | 'wide';
}

const { now } = data;
const href = (): string => '#';
const nothing = (): void => undefined;
const publish = (
  state: string,
  over: Parameters<typeof data.publishState>[0],
  frame: Story['frame'] = 'dialog'
): Story => ({
  of: 'PublishView',
  state,
  frame,
  node: <ui.PublishView state={data.publishState(over)} actions={data.publishActions} />
});
const list = (state: string, over: ui.ReviewState, frame: Story['frame'] = 'phone'): Story => ({
  of: 'ReviewRow',
  state,
  frame,
  node: (
    <details className="vt-row" open>
      <summary className="vt-row-line">{state}</summary>
      <ui.ReviewBody
        review={over}
        actions={data.publishActions}
        current={over.items[1]?.id ?? null}
        goTo={nothing}
        walk={nothing}
        leave={nothing}
      />
    </details>
  )
});
const panel = (state: string, over: Parameters<typeof data.panelState>[0]): Story => ({
  of: 'GalleryPanelView',
  state,
  frame: 'panel',
  node: <ui.GalleryPanelView state={data.panelState(over)} actions={data.panelActions} />
});
const scan = (state: string, over: Parameters<typeof scanState>[0]): Story => ({
  of: 'ScanView',
  state,
  frame: 'dialog',
  node: <ui.ScanView state={scanState(over)} actions={scanActions} />
});
const previewState: ui.PreviewState = {
  phase: 'ready',
  title: 'Station forecast',
  question: 'Which stations run out of bikes before nine?',
  answer: 'Seven of 120, all within 400 metres of a railway station.',
  caption: data.caption,
  cells: data.cells,
  version: 3,
  newer: null,
  authorName: 'Demo author',
  publishedAt: data.ago(5),
  problem: null,
  regard: { stars: 4, starred: true, deprecated: null },
  comments: 3,
  undone: null,
  now
};
const preview = (state: string, over: Partial<ui.PreviewState>): Story => ({
  of: 'PreviewView',
  state,
  frame: 'wide',
  node: <ui.PreviewView state={{ ...previewState, ...over }} actions={data.previewActions} />
});
const fork = (state: string, over: Partial<ui.ForkConfirmState>): Story => ({
  of: 'ForkConfirm',
  state,
  node: (
    <ui.ForkConfirm
      state={{
        title: 'Station forecast',
        authorName: 'Demo author',
        version: 3,
        folder: 'forks/Station forecast',
        fileName: 'start-here.ipynb',
        renamed: false,
        busy: false,
        problem: null,
        ...over
      }}
      actions={{ setFolder: nothing, fork: nothing, cancel: nothing }}
    />
  )
});

/** Every component in every state. */
export const stories: readonly Story[] = [
  {
    of: 'StatusGlyph',
    state: 'six roles',
    node: (
      <ul className="story-line">
        {data.statuses.map(status => (
          <li key={status} className={`vt-is-${status}`}>
            <ui.StatusGlyph status={status} /> {status}
          </li>
        ))}
      </ul>
    )
  },
  {
    of: 'Icon',
    state: 'all',
    node: (
      <ul className="story-line">
        {ui.iconNames.map(name => (
          <li key={name}>
            <ui.Icon name={name} /> <span className="vt-meta">{name}</span>
          </li>
        ))}
      </ul>
    )
  },
  {
    of: 'Button',
    state: 'looks',
    node: (
      <div className="vt-doors">
        <ui.Button primary>Publish to Team</ui.Button>
        <ui.Button icon="copy">Copy link</ui.Button>
        <ui.Button plain>Cancel</ui.Button>
        <ui.Button danger>Withdraw v3</ui.Button>
        <ui.Button primary waitsFor="Publish waits until every cell is checked.">
          Publish for me only
        </ui.Button>
        <ui.LinkButton primary icon="open" href="#">
          Open in JupyterLab
        </ui.LinkButton>
        <ui.LinkButton icon="download" href="#">
          Download
        </ui.LinkButton>
      </div>
    )
  },
  { of: 'Caption', state: 'with a doubt', node: <ui.Caption parts={data.caption} hrefFor={href} /> },
  { of: 'Caption', state: 'phone', frame: 'phone', node: <ui.Caption parts={data.caption} /> },
  { of: 'VerdictStrip', state: '12 outputs', node: <ui.VerdictStrip blocks={data.blocks(12)} /> },
  { of: 'VerdictStrip', state: '300 outputs, by cell', node: <ui.VerdictStrip blocks={data.blocks(300)} /> },
  {
    of: 'PlaceholderChip',
    state: 'twins in text',
    node: (
      <p>
        Write to <ui.PlaceholderChip name="EMAIL-1" kind="E-mail address" rule="personal data" /> or{' '}
        <ui.PlaceholderChip name="EMAIL-2" kind="E-mail address" rule="personal data" />, not both;{' '}
        <ui.PlaceholderChip name="EMAIL-1" kind="E-mail address" /> answers.
      </p>
    )
  },
  { of: 'HiddenOutput', state: 'plain', node: <ui.HiddenOutput sentence="Figure removed" /> },
  {
    of: 'HiddenOutput',
    state: 'with a reason and an action',
    node: (
      <ui.HiddenOutput
        sentence="Table hidden: all outputs are hidden in this space."
        action={{ label: 'Check mine against it', onPress: nothing }}
      />
    )
  },
  {
    of: 'Receipt',
    state: 'filled',
    node: (
      <ui.Receipt
        lines={[
          { label: 'Figures', count: 4 },
          { label: 'Tables', count: 3 },
          { label: 'Printed text', count: 12 },
          { label: 'Attachments', count: 1 }
        ]}
        checked="Checked in JupyterLab and again by this gallery"
        policy={{ name: 'Team', version: 4 }}
        signed
        verify={{ href: '#' }}
      />
    )
  },
  {
    of: 'Receipt',
    state: 'nothing',
    node: <ui.Receipt lines={[]} checked="Checked in JupyterLab and again by this gallery" policy={{ name: 'Team' }} />
  },
  {
    of: 'StateMessage',
    state: 'empty',
    node: (
      <ui.StateMessage
        tone="empty"
        title="Nothing here yet."
        detail="The first notebook is one button away."
        actions={[{ id: 'a', label: 'Connect JupyterLab', href: '#', primary: true }]}
      />
    )
  },
  { of: 'StateMessage', state: 'loading', node: <ui.StateMessage tone="loading" title="Opening the notebook" /> },
  {
    of: 'StateMessage',
    state: 'error',
    node: (
      <ui.StateMessage
        tone="error"
        title="The list can't be loaded."
        kept="What you typed is still here."
        code="store-unavailable"
        actions={[{ id: 'a', label: 'Try again' }]}
      />
    )
  },
  {
    of: 'StateMessage',
    state: 'denied',
    node: (
      <ui.StateMessage
        tone="denied"
        title="This notebook doesn't exist, or you can't see it."
        actions={[
          { id: 'a', label: 'Sign in', href: '#', primary: true },
          { id: 'b', label: 'Ask for access', href: '#' }
        ]}
      />
    )
  },
  { of: 'Skeleton', state: 'cells', node: <ui.Skeleton shape="cells" /> },
  { of: 'Skeleton', state: 'cards', frame: 'wide', node: <ui.Skeleton shape="cards" count={4} /> },
  { of: 'Skeleton', state: 'progress', node: <ui.ProgressLine done={62} total={143} label="Checking cells" /> },
  {
    of: 'CardGrid',
    state: 'cards',
    frame: 'wide',
    node: (
      <ui.CardGrid>
        {data.entries.map(one => (
          <ui.Card key={one.id} entry={one} href="#" now={now} />
        ))}
      </ui.CardGrid>
    )
  },
  {
    of: 'ResultRow',
    state: 'hits',
    node: (
      <div>
        {data.hits.map(one => (
          <ui.ResultRow key={one.id} summary={one} href="#" now={now} />
        ))}
        <ui.ResultRow summary={data.entry({ title: data.longTitle })} href="#" now={now} />
      </div>
    )
  },
  { of: 'NotebookView', state: 'after', node: <ui.NotebookView cells={data.cells} /> },
  { of: 'NotebookView', state: 'no cells', node: <ui.NotebookView cells={[]} /> },
  {
    of: 'Rail',
    state: 'rows',
    frame: 'panel',
    node: (
      <ui.Rail>
        <ui.RailRow label="Inputs" summary="2 files" icon="inputs">
          trips-north.csv, stations.parquet
        </ui.RailRow>
        <ui.RailRow label="Environment" summary="Python 3.12" icon="environment" />
        <ui.RailRow label="How it ran" summary="cell 7 was edited after it ran" status="differs" open>
          Cell 7 holds other code than what ran.
        </ui.RailRow>
      </ui.Rail>
    )
  },
  {
    of: 'VersionList',
    state: 'three versions',
    node: <ui.VersionList versions={data.versions} current={3} hrefFor={href} now={now} />
  },
  {
    of: 'VersionList',
    state: 'what was taken back',
    node: <ui.VersionList versions={data.versions} withdrawn={data.withdrawn} current={3} hrefFor={href} now={now} />
  },
  {
    of: 'LineageView',
    state: 'a fork with forks',
    frame: 'wide',
    node: <ui.LineageView lineage={data.lineage} current={2} hrefFor={href} now={now} />
  },
  {
    of: 'LineageView',
    state: '21 forks',
    frame: 'wide',
    node: <ui.LineageView lineage={data.manyForks} current={1} hrefFor={href} now={now} />
  },
  {
    of: 'LineageView',
    state: 'nobody yet',
    node: <ui.LineageView lineage={{ ...data.manyForks, forks: [] }} current={1} hrefFor={href} now={now} />
  },
  {
    of: 'TombstoneView',
    state: 'replaced',
    node: (
      <ui.TombstoneView
        tombstone={{
          version: 2,
          by: 'Demo author',
          at: data.ago(30),
          reason: 'One column was joined twice.',
          replacedBy: 3
        }}
        hrefFor={href}
        galleryHref="#"
        now={now}
      />
    )
  },
  { of: 'WithdrawForm', state: 'asking', node: <ui.WithdrawForm what="v3" onWithdraw={nothing} onCancel={nothing} /> },
  fork('ready', {}),
  fork('name taken', { fileName: 'start-here-2.ipynb', renamed: true, title: data.longTitle }),
  fork('refused', { problem: { sentence: "The folder can't be written to.", next: 'Pick another one.' } }),
  publish('ready', {}),
  publish('new version', data.newVersion),
  publish('before', { view: 'before' }),
  publish('checking', {
    phase: 'checking',
    cells: [],
    headline: 'Checking your notebook',
    caption: [],
    progress: { done: 62, total: 143, label: 'Checking cells' }
  }),
  publish('publishing', { phase: 'publishing', progress: { done: 3, total: 5, label: 'Sending' } }),
  publish('gallery down', { phase: 'failed', problem: data.problem }),
  publish('no title, 300 cells', { fields: { ...data.publishState().fields, title: '' }, cells: data.manyCells }),
  publish('very long title', { fields: { ...data.publishState().fields, title: data.longTitle } }),
  publish('right to left', { fields: { ...data.publishState().fields, title: data.rtlTitle } }),
  publish('done', { phase: 'done', result: data.result, audience: 's2' }),
  publish('done, receipt not read', { phase: 'done', result: { ...data.result, receipt: undefined } }),
  publish('nothing changed', { phase: 'done', result: { ...data.result, created: false } }),
  publish('withdrawn', { phase: 'done', result: { ...data.result, withdrawn: true } }),
  publish('phone', {}, 'phone'),
  publish('review', review.reviewing(review.decided)),
  publish('review, before', review.reviewing(review.decided, { view: 'before', originals: review.originals })),
  publish(
    'review, needs a decision',
    review.reviewing(review.needed, { headline: '20 values will be removed. 1 thing needs you.' })
  ),
  publish(
    'review, refused by the gallery',
    review.reviewing(review.needed, {
      phase: 'failed',
      problem: {
        sentence: 'The gallery found 1 more thing to remove in cell 12. Nothing was published.',
        next: 'Look at it, then publish again.',
        code: 'not-redacted',
        lines: ['Cell 12, output: Number of a person or a document'],
        actions: [{ id: 'show-found', label: 'Show it' }]
      }
    })
  ),
  publish('review, a decision is carried out', review.reviewing({ ...review.decided, busy: true })),
  publish('review, phone', review.reviewing(review.needed), 'phone'),
  publish('waiting for a reviewer', {
    phase: 'done',
    result: { ...data.result, waits: { space: 'Ward' } },
    audience: 's2'
  }),
  list('every kind', review.decided),
  list('nothing found', review.reviewState({ items: [], unseen: { pictures: 0, tables: 0 }, removed: 0, more: [] })),
  list('1,000 items', review.reviewState({ items: review.manyItems, removed: 4994 })),
  list('long text', review.reviewState({ notice: data.longTitle, more: [data.longTitle] })),
  list('right to left', review.reviewState({ notice: data.rtlTitle, more: [data.rtlTitle] })),
  list('needs a decision', review.needed),
  scan('sensitive items', {}),
  scan('one kind, all outputs hidden', { kinds: ['EMAIL'], level: 'strict' }),
  scan('changed since', { changed: true }),
  scan('a cell that is gone', { notice: "Cell 4 of this scan isn't there any more." }),
  scan('clean', { scan: cleanScan }),
  scan('scanning', { phase: 'scanning', scan: null }),
  scan('counting cells', { phase: 'scanning', scan: null, progress: { done: 62, total: 143 } }),
  scan('looking through them', { phase: 'scanning', scan: null, progress: { done: 143, total: 143 } }),
  scan('cancelled', { phase: 'cancelled', scan: null }),
  scan('failed', {
    phase: 'failed',
    scan: null,
    problem: {
      sentence: "This notebook couldn't be checked. Nothing was sent and your file is as it was.",
      next: 'Clear the outputs of the newest cells and try again.',
      code: 'redaction-failed',
      door: { id: 'retry', label: 'Try again' }
    }
  }),
  panel('ready', {}),
  panel('search', { query: 'churn', results: { rows: data.hits, total: 38 } }),
  panel('mended', {
    query: 'chrun',
    results: { rows: data.hits, total: 3, mended: [{ typed: 'chrun', shown: 'churn' }] }
  }),
  panel('nothing found', { query: 'chrun', results: { rows: [], total: 0 } }),
  panel('signed out', { phase: 'signed-out', account: null }),
  panel('offline', { phase: 'offline' }),
  panel('error', {
    phase: 'error',
    problem: {
      sentence: "The list can't be loaded.",
      next: 'The gallery answered with an error.',
      code: 'store-unavailable'
    }
  }),
  panel('loading', { phase: 'loading' }),
  panel('starred and deprecated', {
    sections: [
      {
        id: 'new',
        title: 'New',
        rows: [data.entry({ stars: 12, starred: true }), data.entry({ id: 'e8', deprecated: data.deprecated })]
      }
    ],
    undone: data.problem
  }),
  panel('notifications', { notices: data.told() }),
  panel('no notifications', { notices: data.told({ items: [], unread: 0 }) }),
  panel('notifications, loading', { notices: data.told({ phase: 'loading', items: [], unread: 0 }) }),
  panel('notifications, error', {
    notices: data.told({ phase: 'error', items: [], unread: 0, problem: data.problem })
  }),
  panel('notifications, old', { notices: data.told({ phase: 'error', problem: data.problem }) }),
  panel('empty', { sections: [] }),
  {
    of: 'NewsBanner',
    state: 'all',
    frame: 'wide',
    node: <ui.NewsBanner news={Object.values(data.news)} actions={data.newsActions} now={now} />
  },
  {
    of: 'NewsBanner',
    state: 'long, right to left',
    frame: 'phone',
    node: (
      <ui.NewsBanner
        news={[
          { ...data.news.newer, title: data.longTitle },
          { ...data.news.withdrawn, title: data.rtlTitle, by: data.rtlTitle, reason: data.longTitle }
        ]}
        actions={data.newsActions}
        now={now}
      />
    )
  },
  preview('ready', {}),
  preview('older version', { newer: 4 }),
  preview('deprecated', { regard: { stars: 0, starred: false, deprecated: data.deprecated }, undone: data.problem }),
  preview('denied', { phase: 'denied' }),
  preview('error', { phase: 'error', problem: data.problem })
];
