import './testing/browser';
import { Widget } from '@lumino/widgets';
import { CommandRegistry } from '@lumino/commands';
import { Signal } from '@lumino/signaling';
import type { ReactWidget } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { VersionContent } from '@vitrine/client';
import { problemOf, VitrineError, type ErrorCode } from '@vitrine/core/errors';
import { canonicalNotebook, notebookOf, type Json } from '@vitrine/core/notebook';
import { loadRecognisers, policies } from '@vitrine/core/redaction';

import { buildSnapshotFiles } from '@vitrine/core/snapshot';
import { PublishView } from '@vitrine/ui';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { outsideBrackets } from '../packages/core/src/testing/marked';
import { Bench } from './notebook/bench';
import { createPanel } from './plugins/gallery/panel';
import { PanelModel, type PanelPorts } from './plugins/gallery/model';
import { createPreview } from './plugins/gallery/preview';
import { PreviewModel } from './plugins/gallery/previewModel';
import { Stars } from './plugins/gallery/stars';
import { PublishButton } from './plugins/publish/button';
import { PublishModel } from './plugins/publish/model';
import type { PublishClient, PublishPorts } from './plugins/publish/ports';
import type { Standing } from './plugins/publish/label';
import { bundleOf, inPlace, type Messages } from './testing/language';
import { sentencesIn } from './testing/sentences';
import { modelWidget } from './view';

await loadRecognisers();

const sentences = sentencesIn(['src', 'packages/ui/src', 'packages/core/src']);

/** A few sentences in German, to see that words can change their order. */
const german: Messages = {
  Publish: ['Veröffentlichen'],
  'Published v%1': ['v%1 veröffentlicht'],
  'Publish this notebook to the gallery': ['Dieses Notebook in der Galerie veröffentlichen'],
  'Publish to %1': ['Für %1 veröffentlichen'],
  '%2 output will be removed.': ['%2 Ausgabe wird entfernt.', '%2 Ausgaben werden entfernt.'],
  '%2 output is kept.': ['%2 Ausgabe bleibt.', '%2 Ausgaben bleiben.'],
  "%1: it can't be checked for what it holds": ['%1: was darin ist, lässt sich nicht prüfen'],
  'Figure removed': ['Abbildung entfernt'],
  'Nothing has left this computer yet.': ['Noch hat nichts diesen Rechner verlassen.'],
  "The gallery can't be reached. Nothing was sent.": ['Die Galerie ist nicht erreichbar. Nichts wurde gesendet.'],
  'Try again': ['Noch einmal'],
  'Search the gallery': ['Galerie durchsuchen'],
  '%1 second': ['%1 Sekunde', '%1 Sekunden'],
  'Try again in %1.': ['In %1 noch einmal versuchen.'],
  [inPlace('field', 'title')]: ['Titel'],
  'The %1 is longer than %2 characters. Nothing was sent.': ['%1: mehr als %2 Zeichen. Nichts wurde gesendet.']
};

/** A whole catalogue: every sentence of the sources, in brackets. What stands outside was forgotten. */
function everything(): Messages {
  return Object.fromEntries(
    sentences.map(({ place, one, many }) => [
      place === null ? one : inPlace(place, one),
      (many === null ? [one] : [one, many]).map(text => `⟦${text}⟧`)
    ])
  );
}

const source: Json = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: 'python', version: '3.12.1' }, secret: 1 },
  cells: [
    { cell_type: 'markdown', id: 'm', metadata: {}, source: '# 2026' },
    {
      cell_type: 'code',
      id: 'c',
      metadata: { tags: ['x'] },
      source: '1 + 1',
      execution_count: 2,
      outputs: [
        { output_type: 'stream', name: 'stdout', text: 'secret' },
        { output_type: 'display_data', data: { 'image/png': '' }, metadata: {} }
      ]
    }
  ]
};
const space = { kind: 'team', role: 'editor', name: '4711', owner: null, readers: 14, profile: 'balanced' } as const;

function publishPorts(fails: ErrorCode | null): PublishPorts {
  const bench = new Bench();
  const client = {
    me: () =>
      fails === null
        ? Promise.resolve({ spaces: [{ ...space, id: 't' }] })
        : Promise.reject(new VitrineError(fails, { seconds: 20 }))
  } as unknown as PublishClient;
  return {
    policy: policies.team,
    gallery: {
      url: 'http://g',
      call: act => act(client),
      signIn: () => Promise.resolve(),
      sessionState: () => ({ kind: 'signed-out' }),
      onSession: () => () => undefined
    },
    notebook: {
      fileName: '1.ipynb',
      remarks: [],
      open: () => {
        const { metadata, cells } = notebookOf(source);
        bench.open('j', { metadata, nbformat: 4, nbformat_minor: 5 });
        bench.add('j', cells as unknown as Json[]);
        return Promise.resolve();
      },
      check: (policy, choices) => Promise.resolve(bench.check('j', policy, '', choices)),
      changes: () => Promise.reject(new VitrineError('internal')),
      fields: () => Promise.reject(new VitrineError('internal')),
      parcel: () => Promise.reject(new VitrineError('internal')),
      remember: () => Promise.resolve(),
      cells: (from, to) => Promise.resolve(bench.cells('j', from, to)),
      originals: (from, to) => Promise.resolve(bench.originals('j', from, to)),
      found: () => Promise.reject(new VitrineError('internal')),
      close: () => undefined
    },
    memory: {
      recall: () => Promise.resolve(null),
      keep: () => Promise.resolve(),
      forget: () => Promise.resolve()
    },
    around: {
      key: () => 'k',
      copy: () => undefined,
      open: () => undefined,
      save: () => undefined,
      close: () => undefined,
      published: () => undefined
    }
  };
}

let widget: ReactWidget;
afterEach(() => widget.dispose());

async function shown(made: ReactWidget): Promise<HTMLElement> {
  widget = made;
  Widget.attach(widget, document.body);
  await vi.waitFor(() => expect(widget.node.childElementCount).toBeGreaterThan(0));
  return widget.node;
}

async function dialog(trans: TranslationBundle, fails: ErrorCode | null = null): Promise<HTMLElement> {
  const model = new PublishModel(publishPorts(fails), {}, trans);
  const node = await shown(modelWidget(model, trans, state => <PublishView state={state} actions={model} />));
  await model.start();
  await vi.waitFor(() => expect(node.querySelectorAll('.vt-output, .vt-hidden-output')).toHaveLength(2));
  return node;
}

const noStars = (): Stars => new Stars(() => Promise.reject(new VitrineError('internal')));

async function panel(trans: TranslationBundle, changes: Partial<PanelPorts>): Promise<HTMLElement> {
  const nothing = { items: [], total: 0, next: null };
  const ports: PanelPorts = {
    list: () => Promise.resolve(nothing),
    summary: () => Promise.resolve(null),
    related: () => Promise.resolve([]),
    me: () => Promise.resolve({ account: { id: 'a', login: 'a', displayName: '0815', administrator: false } }),
    signedIn: () => Promise.resolve(true),
    anonymousReading: () => Promise.resolve(false),
    notebook: () => null,
    notices: () => Promise.resolve({ items: [], unread: 0 }),
    read: () => Promise.resolve({ unread: 0 }),
    hidden: () => false,
    now: () => 0,
    lastWords: () => '',
    keepWords: () => undefined,
    words: { forThis: '', recent: '', mine: '', fork: '', newer: '', origin: '', alike: '' },
    ...changes
  };
  const model = new PanelModel(ports, noStars(), trans);
  const node = await shown(createPanel(model, new CommandRegistry(), trans));
  await model.refresh();
  await vi.waitFor(() => expect(node.querySelector('.vt-state')).not.toBeNull());
  return node;
}

async function button(trans: TranslationBundle, standing: Standing): Promise<HTMLElement> {
  const watch = { standing, changed: new Signal({}), dispose: () => undefined };
  const Lab = PublishButton as unknown as new (...args: unknown[]) => PublishButton;
  return shown(new Lab({ context: { path: '' } }, watch, new CommandRegistry(), trans));
}

/** Text and names on the screen that no catalogue could change; numbers and names of languages are nobody's. */
function forgotten(node: HTMLElement): string[] {
  const names = ['title', 'aria-label', 'placeholder'].flatMap(name =>
    [...node.querySelectorAll(`[${name}]`)].map(element => element.getAttribute(name) ?? '')
  );
  node.querySelectorAll('code, .vt-state-code, .vt-plain, .vt-printed pre').forEach(element => element.remove());
  return [node.textContent ?? '', ...names]
    .map(text => outsideBrackets(text).replace(/Python 3\.12|[\s\d·.,]+/g, ''))
    .filter(text => text !== '');
}

describe('Lab in German', () => {
  let trans: TranslationBundle;
  beforeAll(async () => {
    trans = await bundleOf(german);
  });

  it('has it on the toolbar button, as an action and as a state', async () => {
    const first = await button(trans, { kind: 'new' });
    await vi.waitFor(() => expect(first.textContent).toContain('Veröffentlichen'));
    expect(first.innerHTML).toContain('Dieses Notebook in der Galerie veröffentlichen');
    widget.dispose();
    const later = await button(trans, { kind: 'published', version: 3, changes: null });
    await vi.waitFor(() => expect(later.textContent).toContain('v3 veröffentlicht'));
  });

  it('has it in the dialog: its first sentence, the strips, the button', async () => {
    const node = await dialog(trans);
    expect(node.querySelector('h2')?.textContent).toBe('1 Ausgabe wird entfernt. 1 Ausgabe bleibt.');
    expect([...node.querySelectorAll('.vt-hidden-sentence')].map(strip => strip.textContent)).toEqual([
      'Abbildung entfernt: was darin ist, lässt sich nicht prüfen'
    ]);
    expect(node.querySelector('.vt-mod-primary')?.textContent).toBe('Für 4711 veröffentlichen');
    expect(node.textContent).toContain('Noch hat nichts diesen Rechner verlassen.');
  });

  it('publishes the strips in English all the same: they are part of what the version is', () => {
    const { files } = buildSnapshotFiles(notebookOf(source), policies.team, null);
    expect(files[0]?.text).toContain('"Figure removed"');
  });

  it('has it in errors, with their values, and keeps English where nothing is translated', async () => {
    const node = await dialog(trans, 'gallery-unreachable');
    const alert = node.querySelector('[role="alert"]');
    expect(alert?.textContent).toContain('Die Galerie ist nicht erreichbar. Nichts wurde gesendet.');
    expect(alert?.textContent).toContain('Check that it runs and that its address is right, then try again.');
    expect([...(alert?.querySelectorAll('button') ?? [])].map(door => door.textContent)).toEqual(['Noch einmal']);
    expect(problemOf(new VitrineError('rate-limited', { seconds: 20 }), trans).next).toBe(
      'In 20 Sekunden noch einmal versuchen.'
    );
    expect(problemOf(new VitrineError('field-too-long', { field: 'title', limit: 200 }), trans).sentence).toBe(
      'Titel: mehr als 200 Zeichen. Nichts wurde gesendet.'
    );
  });

  it('has it in the panel', async () => {
    const down = new VitrineError('gallery-unreachable');
    const node = await panel(trans, { signedIn: () => Promise.reject(down) });
    expect(node.querySelector('input')?.placeholder).toBe('Galerie durchsuchen');
    expect(node.querySelector('[role="alert"]')?.textContent).toContain('Die Galerie ist nicht erreichbar.');
    expect(node.querySelector('[role="alert"] button')?.textContent).toBe('Noch einmal');
  });
});

describe('a whole catalogue', () => {
  let trans: TranslationBundle;
  beforeAll(async () => {
    trans = await bundleOf(everything());
  });

  it('can be collected from the sources', () => {
    expect(sentences.length).toBeGreaterThan(300);
    const found = sentences.map(sentence => sentence.one);
    for (const sentence of ['Publish', 'Figure removed', "The gallery's disk is full. Nothing was stored."]) {
      expect(found).toContain(sentence);
    }
  });

  it('has each sentence either for one thing or for one and many: a catalogue has no room for both', () => {
    const forms = new Map<string, Set<string>>();
    for (const { place, one, many } of sentences) {
      const key = place === null ? one : inPlace(place, one);
      forms.set(key, (forms.get(key) ?? new Set<string>()).add(many ?? ''));
    }
    expect([...forms].filter(([, kinds]) => kinds.size > 1).map(([key]) => key)).toEqual([]);
  });

  it('leaves no mark without its value', () => {
    for (const { one, many } of sentences) {
      const marks = [...`${one} ${many ?? ''}`.matchAll(/%(\d+)/g)].map(found => Number(found[1]));
      const most = Math.max(0, ...marks);
      // A number that is told with its thousands set apart is the second value; then the first stays unsaid.
      const first = many !== null && marks.includes(2) && !marks.includes(1) ? 2 : 1;
      expect([...new Set(marks)].sort()).toEqual(
        Array.from({ length: Math.max(0, most - first + 1) }, (_, at) => at + first)
      );
    }
  });

  it('covers the dialog, with and without trouble', async () => {
    expect(forgotten(await dialog(trans))).toEqual([]);
    widget.dispose();
    expect(forgotten(await dialog(trans, 'rate-limited'))).toEqual([]);
  });

  it('covers the panel, empty, signed out and in trouble', async () => {
    for (const signedIn of [() => Promise.resolve(true), () => Promise.resolve(false)]) {
      expect(forgotten(await panel(trans, { signedIn }))).toEqual([]);
      widget.dispose();
    }
    const down = new VitrineError('gallery-slow');
    expect(forgotten(await panel(trans, { signedIn: () => Promise.reject(down) }))).toEqual([]);
  });

  it('covers the preview of a published notebook', async () => {
    const notebook = canonicalNotebook(notebookOf({ ...(source as object), metadata: {} }));
    const facts = { inputs: 2, language: null, execution: { order: 'not-run', failedCells: [] }, codeCells: 1 };
    const version = {
      entry: 'e',
      number: 1,
      notebook,
      facts,
      fields: { title: '1', question: '', answer: '' },
      authorName: '2',
      publishedAt: Date.now() - 3e6
    } as unknown as VersionContent;
    const ports = {
      latest: () => Promise.resolve({ ...version, number: 2 }),
      version: () => Promise.resolve(version),
      regard: () => Promise.resolve({ stars: 0, starred: false, deprecated: null }),
      comments: () => Promise.resolve({ items: [], others: [] }),
      report: () => Promise.resolve()
    };
    const model = new PreviewModel('e', 1, ports, noStars(), trans);
    const node = await shown(createPreview(model, new CommandRegistry(), null, null, trans, () => undefined));
    await model.load();
    await vi.waitFor(() => expect(node.querySelectorAll('.vt-output, .vt-hidden-output')).toHaveLength(2));
    node.querySelectorAll('time[title]').forEach(time => time.removeAttribute('title'));
    expect(forgotten(node)).toEqual([]);
    expect(node.textContent).toContain('⟦Read only, nothing runs⟧');
  });
});
