import type {
  Audience,
  CaptionPart,
  CellView,
  DeprecatedLike,
  EntryLike,
  GalleryPanelActions,
  GalleryPanelState,
  LineageLike,
  News,
  NewsActions,
  NoticeLike,
  PanelNotices,
  PreviewActions,
  PublishActions,
  PublishState,
  Status,
  VerdictBlock,
  VersionLike,
  WithdrawnLike
} from '../src/index.js';

/** The clock of every story, so that pictures don't change by themselves. */
export const now = Date.UTC(2026, 10, 20, 12, 0);
export const ago = (hours: number): number => now - hours * 3_600_000;

export const statuses: readonly Status[] = ['ok', 'near', 'differs', 'unsure', 'hidden', 'danger'];
export const longTitle =
  'Which stations run out of bikes before nine, on which days of the week, in which weather, and what would it cost to keep every one of them filled from the first train to the last tram of the night';
export const rtlTitle = 'أي المحطات تنفد منها الدراجات قبل التاسعة؟';

export const caption: CaptionPart[] = [
  { text: 'v3', role: null, target: 'versions' },
  { text: '2 inputs', role: null, target: 'inputs' },
  { text: 'Python 3.12', role: null, target: 'environment' },
  { text: 'cell 7 edited after it ran', role: 'differs', target: 'execution' },
  { text: 'reproduced by 4', role: 'ok', target: 'reruns' }
];

export const facts: EntryLike['latest']['facts'] = {
  version: 1,
  inputs: 0,
  language: 'python',
  languageVersion: '3.12',
  execution: { order: 'top-to-bottom', failedCells: [] },
  codeCells: 14,
  hiddenOutputs: 9
};

export function entry(
  over: Partial<Omit<EntryLike, 'latest'>> & {
    title?: string;
    question?: string;
    answer?: string;
    space?: string;
    number?: number;
  } = {}
): EntryLike {
  return {
    id: over.id ?? 'e1',
    versions: 3,
    forks: 2,
    hit: over.hit ?? null,
    stars: over.stars ?? 0,
    starred: over.starred ?? false,
    deprecated: over.deprecated ?? null,
    latest: {
      number: over.number ?? 3,
      spaceName: over.space ?? 'Team',
      authorName: 'Demo author',
      publishedAt: ago(5),
      fields: {
        title: over.title ?? 'Station forecast',
        question: over.question ?? 'Which stations run out of bikes before nine?',
        answer:
          over.answer ??
          'Seven of 120, all within 400 metres of a railway station; two vans at 7:15 would keep six of them filled.'
      },
      facts
    }
  };
}

export const entries: EntryLike[] = [
  entry(),
  entry({
    id: 'e2',
    title: 'Readmission within 30 days',
    question: 'Who comes back to the ward within 30 days?',
    answer: 'Length of stay says more than age.',
    space: 'Ward 4',
    number: 1
  }),
  entry({
    id: 'e3',
    title: 'Tariff and demand',
    question: 'Did the new tariff change demand?',
    answer: '',
    space: 'Everyone'
  }),
  entry({ id: 'e4', title: longTitle, question: '', answer: 'It depends on the weather.' }),
  entry({
    id: 'e5',
    title: rtlTitle,
    question: rtlTitle,
    answer: 'سبع محطات من أصل مئة وعشرين.',
    space: 'Demo colleague'
  })
];

export const hits: EntryLike[] = [
  entry({
    id: 'h1',
    hit: {
      where: 'code',
      cell: 11,
      text: 'model.fit(X, churn)',
      marks: [[13, 18]],
      why: ['code', 'markdown', 'reviewed']
    },
    stars: 4
  }),
  entry({
    id: 'h2',
    title: 'Churn after the first month',
    question: '',
    hit: {
      where: 'title',
      cell: null,
      text: 'Churn after the first month',
      marks: [[0, 5]],
      why: ['title', 'deprecated']
    },
    deprecated: { by: 'Demo author', byAuthor: true, reason: 'The numbers changed.', alternative: null }
  }),
  entry({
    id: 'h3',
    title: 'Notes',
    answer: '',
    hit: {
      where: 'markdown',
      cell: 0,
      text: 'We look at churn by region, and at churn by month.',
      marks: [
        [11, 16],
        [35, 40]
      ],
      why: ['markdown']
    }
  })
];

const code = `import pandas as pd\n\ntrips = pd.read_csv("trips-north.csv")\nby_station = trips.groupby("station").size()\nby_station.sort_values().head(10)`;

export const cells: CellView[] = [
  {
    index: 0,
    id: 'a',
    type: 'markdown',
    source: 'Which stations run out of bikes before nine?',
    executionCount: null,
    outputs: [],
    removed: 0
  },
  {
    index: 1,
    id: 'b',
    type: 'code',
    source: code,
    executionCount: 1,
    outputs: [{ kind: 'hidden', hidden: 'table' }],
    removed: 1
  },
  {
    index: 2,
    id: 'c',
    type: 'code',
    source: 'by_station.plot.barh()',
    executionCount: 2,
    outputs: [
      { kind: 'hidden', hidden: 'text' },
      { kind: 'hidden', hidden: 'figure' }
    ],
    removed: 2
  },
  {
    index: 3,
    id: 'd',
    type: 'markdown',
    source: 'Seven of 120 stations, all near a railway.',
    executionCount: null,
    outputs: [],
    removed: 0
  }
];

export const manyCells: CellView[] = Array.from({ length: 300 }, (_, index) => ({
  index,
  id: `c${index}`,
  type: index % 5 === 0 ? 'markdown' : 'code',
  source: index % 5 === 0 ? `Part ${index / 5 + 1}` : `step_${index}()`,
  executionCount: index,
  outputs: index % 3 === 1 ? [{ kind: 'hidden', hidden: 'figure' }] : [],
  removed: index % 3 === 1 ? 1 : 0
}));

export function blocks(count: number): VerdictBlock[] {
  return Array.from({ length: count }, (_, index) => {
    const status = statuses[index % 7 === 3 ? 2 : index % 5 === 4 ? 1 : index % 11 === 8 ? 3 : 0] ?? 'ok';
    return {
      id: `o${index}`,
      cell: Math.floor(index / 2),
      status,
      label: `Output ${index + 1}: ${status === 'ok' ? 'Same' : status === 'near' ? 'Same within tolerance' : status === 'differs' ? 'Different' : "Can't be compared"}`
    };
  });
}

export const versions: VersionLike[] = [
  { number: 1, state: 'published', authorName: 'Demo author', publishedAt: ago(24 * 40), fields: { note: '' }, facts },
  {
    number: 2,
    state: 'withdrawn',
    authorName: 'Demo author',
    publishedAt: ago(24 * 9),
    fields: { note: 'Typing error' },
    facts
  },
  {
    number: 3,
    state: 'published',
    authorName: 'Demo colleague',
    publishedAt: ago(5),
    fields: { note: 'Uses the timetable of the winter, and leaves out stations that were closed.' },
    facts
  }
];

/** Tombstones: one with a reason, one in another script, one without. */
export const withdrawn: WithdrawnLike[] = [
  { version: 4, by: 'Demo colleague', at: ago(2), reason: 'Rides were counted twice.' },
  { version: 5, by: 'Demo author', at: ago(1), reason: rtlTitle },
  { version: 6, by: 'Demo author', at: ago(0), reason: '' }
];

const node = (id: string, version: number, title: string) => ({
  entry: id,
  version,
  title,
  authorName: 'Demo colleague',
  publishedAt: ago(30),
  spaceName: 'Team'
});

export const lineage: LineageLike = {
  origin: { ...node('o', 2, 'Station forecast'), newer: 4 },
  versions: [node('e1', 1, 'Stations in the south'), node('e1', 2, 'Stations in the south')],
  forks: [
    { ...node('f1', 1, 'Stations by the river'), fromVersion: 1 },
    { ...node('f2', 3, longTitle), fromVersion: 2 },
    { ...node('f3', 1, rtlTitle), fromVersion: 2 }
  ]
};

export const manyForks: LineageLike = {
  origin: null,
  versions: [node('e1', 1, 'Stations in the south')],
  forks: Array.from({ length: 21 }, (_, index) => ({
    ...node(`f${index}`, 1, `Fork for region ${index + 1}`),
    fromVersion: 1
  }))
};

export const audiences: Audience[] = [
  {
    space: 's1',
    name: 'Only me',
    who: 'Only you',
    readers: 1,
    removal: 'Secrets, personal data and traces of your machines are removed',
    kind: 'personal'
  },
  {
    space: 's2',
    name: 'Team',
    who: '14 people',
    readers: 14,
    removal: 'Secrets, personal data and traces of your machines are removed',
    kind: 'team'
  },
  {
    space: 's3',
    name: 'Everyone',
    who: 'Everyone with an account',
    readers: 40,
    removal: 'Secrets, personal data and traces of your machines are removed',
    kind: 'public'
  }
];

export function publishState(over: Partial<PublishState> = {}): PublishState {
  return {
    phase: 'ready',
    progress: null,
    headline: '3 values will be removed. 2 outputs are kept.',
    caption,
    cells,
    fields: {
      title: 'Which stations run out of bikes before nine?',
      question: 'Which stations run out of bikes before nine?',
      answer: 'Seven of 120 stations, all near a railway.',
      description: '',
      tags: ['pandas'],
      note: ''
    },
    proposed: ['title', 'question', 'answer', 'tags'],
    rows: [
      {
        id: 'outputs',
        label: 'Outputs',
        summary: '3 removed',
        status: 'hidden',
        lines: ['A table, a figure and printed text. Readers see a strip in their place.']
      },
      {
        id: 'how',
        label: 'How it ran',
        summary: 'cell 3 was edited after it ran',
        status: 'differs',
        open: true,
        lines: ['What readers see may not come from this code.'],
        action: { id: 'run', label: 'Run all cells again' }
      },
      { id: 'environment', label: 'Environment', summary: 'Python 3.12', status: null }
    ],
    audiences,
    audience: 's1',
    asNewEntry: false,
    entry: null,
    changes: null,
    problem: null,
    result: null,
    view: 'after',
    originals: null,
    review: null,
    ...over
  };
}

export const newVersion: Partial<PublishState> = {
  headline: 'v4 of Station forecast: 3 cells changed since v3',
  entry: { title: 'Station forecast', version: 3 },
  changes: '3 cells changed',
  audience: 's2'
};

export const problem = {
  sentence: "The gallery can't be reached. Nothing was sent.",
  next: 'What you typed is still here.',
  code: 'gallery-unreachable',
  actions: [
    { id: 'retry', label: 'Try again' },
    { id: 'draft', label: 'Keep as draft' }
  ]
};

export const result = {
  url: 'http://127.0.0.1:8765/n/k3v9q2/v/4',
  version: 4,
  created: true,
  receipt: {
    said: 'Checked in JupyterLab and again by this gallery: no rule found anything more. Declared: 23 removed. 1 picture: nobody can check pixels.'
  }
};

const nothing = (): void => undefined;

export const publishActions: PublishActions = {
  setField: nothing,
  setAudience: nothing,
  setAsNewEntry: nothing,
  publish: nothing,
  cancel: nothing,
  act: nothing,
  copyLink: nothing,
  openPage: nothing,
  openReceipt: nothing,
  saveReceipt: nothing,
  withdraw: nothing,
  undoWithdraw: nothing,
  setView: nothing,
  hideText: nothing,
  hideOutput: nothing,
  release: nothing,
  undo: nothing,
  forget: nothing
};

export const panelActions: GalleryPanelActions = {
  search: nothing,
  open: nothing,
  fork: nothing,
  openPage: nothing,
  searchAsTyped: nothing,
  star: nothing,
  showNotices: nothing,
  openNotice: nothing,
  readNotices: nothing,
  signIn: nothing,
  retry: nothing
};
export const previewActions: PreviewActions = {
  fork: nothing,
  openPage: nothing,
  openVersion: nothing,
  openEntry: nothing,
  openComments: nothing,
  star: nothing,
  report: nothing,
  retry: nothing
};

export const notices: readonly NoticeLike[] = [
  notice({ id: 'n1', kind: 'forked', other: 'Station forecast', title: 'My way of it', by: 'Demo colleague' }),
  notice({ id: 'n2', kind: 'commented', version: 3, comment: 'c1', by: rtlTitle, at: ago(3) }),
  notice({ id: 'n3', kind: 'quarantined', version: 2, at: ago(30) }),
  notice({ id: 'n4', kind: 'origin-deprecated', title: longTitle, read: true, at: ago(400) })
];

function notice(over: Partial<NoticeLike>): NoticeLike {
  return {
    id: 'n',
    kind: 'forked',
    at: ago(1),
    read: false,
    by: '',
    entry: 'e1',
    version: null,
    comment: null,
    title: 'Station forecast',
    other: '',
    ...over
  };
}

export const told = (over: Partial<PanelNotices> = {}): PanelNotices => ({
  open: true,
  phase: 'ready',
  items: notices,
  unread: 3,
  problem: null,
  ...over
});

export const deprecated: DeprecatedLike = {
  by: 'Demo author',
  byAuthor: true,
  reason: 'It counts every ride twice.',
  alternative: { entry: 'e9', title: 'Station forecast, counted once' }
};

const about = { own: false, entry: 'e1', version: 3, title: 'Station forecast' } as const;

export const news = {
  closed: {
    ...about,
    own: true,
    kind: 'closed',
    closed: { version: 3, space: 's2', at: ago(30), cause: 'report', kind: null, found: null, places: [] },
    replacedBy: null
  },
  withdrawn: {
    ...about,
    kind: 'withdrawn',
    purged: false,
    by: 'Demo author',
    at: ago(2),
    reason: 'The weather data was wrong.',
    replacedBy: 4
  },
  deprecated: { ...about, kind: 'deprecated', deprecated },
  newer: { ...about, kind: 'newer', newest: 5, by: 'Demo colleague', at: ago(5) }
} as const satisfies Record<string, News>;

export const newsActions: NewsActions = { preview: nothing, page: nothing, dismiss: nothing };

export function panelState(over: Partial<GalleryPanelState> = {}): GalleryPanelState {
  return {
    phase: 'ready',
    query: '',
    sections: [
      { id: 'here', title: 'For this notebook', rows: entries.slice(0, 1), notes: { e1: 'v3 is newer than yours' } },
      { id: 'new', title: 'New', rows: entries.slice(1) },
      { id: 'mine', title: 'Mine', rows: [] }
    ],
    results: null,
    searching: false,
    lastSeen: ago(2),
    account: 'Demo author',
    problem: null,
    undone: null,
    notices: told({ open: false }),
    now,
    ...over
  };
}
