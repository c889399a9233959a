import {
  asJson,
  canonicalNotebook,
  changesBetween,
  describeNotebook,
  executionFacts,
  linkOf,
  notebookOf,
  originOf,
  readNotebook,
  sameJson,
  withOrigin
} from '@vitrine/core/notebook';
import type { Cell, Json, JsonObject, Notebook } from '@vitrine/core/notebook';
import { recall, remember, type Remembered } from '@vitrine/core/decisions';
import { VitrineError, type FoundPlace } from '@vitrine/core/errors';
import { declaredOf, type Declaration } from '@vitrine/core/receipt';
import {
  noChoices,
  notVouched,
  policies,
  strippedKind,
  type Choices,
  type OutputState,
  type Policy,
  type Profile,
  type RedactionReport
} from '@vitrine/core/redaction';
import {
  buildSnapshot,
  buildSnapshotFiles,
  captionFactsOf,
  choicesFrom,
  contentIdOf,
  redactPublished
} from '@vitrine/core/snapshot';
import type { Manifest } from '@vitrine/core/snapshot';
import type { EntryLink, Origin, Preparation, PublishedFields, Snapshot } from '@vitrine/core/snapshot';
import { budgetOf, cellsOf, originalsOf } from '@vitrine/core/view';
import type { Budget, CellView, Limits, OriginalView } from '@vitrine/core/view';
import { scanNotebook, type NotebookScan } from '@vitrine/core/scan';
import { lazily } from '../lazily';

/** A notebook without its cells; they are handed over one by one. */
export interface NotebookHead {
  metadata: JsonObject;
  nbformat: number;
  nbformat_minor: number;
}

/** What the dialog shows before anything has left. */
export interface Checked {
  /** How many cells there are, and what becomes of their outputs. */
  counts: { cells: number; hidden: number; kept: number };
  report: RedactionReport;
  described: { title: string; question: string; answer: string; description: string; tags: string[] };
  execution: ReturnType<typeof executionFacts>;
  caption: ReturnType<typeof captionFactsOf>;
  link: EntryLink | null;
  origin: Origin | null;
  /** How many values go from the name of the file. */
  fromFileName: number;
  /** How much there is of the notebook, outputs and all. */
  characters: number;
  /** How much of it would be published. */
  bytes: number;
  /** What nobody vouches for in what leaves. */
  unseen: { pictures: number; tables: number };
  /** Of each text that the author hides, how often it stands in the notebook. */
  hidden: number[];
  /** Cells that readers see otherwise than after the check before; null for all of them. */
  changed: number[] | null;
}

/** A version as it is sent: the body of the request, and the texts that a person sees again. */
export interface Parcel {
  fields: PublishedFields;
  body: Blob;
}

/** What changed since a published version. */
export type Changes = ReturnType<typeof changesBetween>;

/** A version to fork, as the gallery answers it. */
export interface ForkSource {
  notebook: string;
  manifest: string;
  fields: PublishedFields;
  origin: Origin;
}

/** Everything that works on whole notebooks. It runs in a worker, one bench for all notebooks of a tab. */
export class Bench {
  open(job: string, head: NotebookHead): void {
    this.jobs.set(job, { head, cells: [] });
  }

  add(job: string, cells: Json[]): void {
    this.jobOf(job).cells.push(...cells);
  }

  close(job: string): void {
    this.jobs.delete(job);
  }

  check(job: string, policy: Policy, fileName = '', choices: Choices = noChoices): Checked {
    const notebook = this.notebook(job);
    const open = this.jobOf(job);
    const origin = originOf(notebook);
    const { files, report, redacted } = buildSnapshotFiles(notebook, policy, origin, choices);
    const [text, manifest] = ['notebook.ipynb', 'snapshot.json'].map(path => files.find(file => file.path === path));
    const fates = fatesOf(report.outputs ?? [], redacted.cells.length);
    const before = open.shown;
    open.shown = { redacted, fates, budget: budgetOf(DRAWN) };
    return {
      counts: countsOf(redacted),
      report,
      // What is proposed is what may leave: a heading can hold what was removed.
      described: describeNotebook(redacted),
      execution: executionFacts(notebook),
      caption: captionFactsOf(JSON.parse(manifest?.text ?? '{}') as Manifest, redacted),
      link: linkOf(notebook),
      origin,
      fromFileName: countOf(redactPublished({ title: '-', fileName }, policy, choices).items),
      characters: (open.characters ??= charactersOf(open.cells)),
      bytes: new TextEncoder().encode(text?.text ?? '').length,
      unseen: notVouched(redacted),
      hidden: countsIn(open.cells, choices.hide),
      changed: before === undefined ? null : changedCells(before, open.shown)
    };
  }

  /**
   * Some of the cells that were checked, as readers see them. In portions and within limits: a message of
   * 50 MB would stop the thread that gets it.
   */
  cells(job: string, from: number, to: number): CellView[] {
    const { shown } = this.jobOf(job);
    return shown === undefined
      ? []
      : cellsOf({ cells: shown.redacted.cells.slice(from, to) }, shown.budget, from).map(cell => ({
          ...cell,
          fates: shown.fates[cell.index] ?? []
        }));
  }

  /** The same cells as they are on this computer, with what goes from them. They are shown here and go nowhere. */
  originals(job: string, from: number, to: number): OriginalView[] {
    const open = this.jobOf(job);
    const { shown } = open;
    if (shown === undefined) {
      return [];
    }
    open.before ??= budgetOf(DRAWN);
    const part = (all: readonly Cell[]): { cells: readonly Cell[] } => ({ cells: all.slice(from, to) });
    return originalsOf(part(this.notebook(job).cells), part(shown.redacted.cells), open.before, from);
  }

  /** What changed since a version; both sides as readers see them. A large one comes as a Blob, and is read here. */
  async changes(
    job: string,
    policy: Policy | null,
    published: string | Blob,
    choices: Choices = noChoices
  ): Promise<Changes> {
    const text = typeof published === 'string' ? published : await published.text();
    const { redacted } = buildSnapshotFiles(this.notebook(job), policy ?? policies.team, null, choices);
    return changesBetween(readNotebook(text), redacted);
  }

  /** The texts beside the notebook as they may leave. */
  fields(job: string, policy: Policy, fields: PublishedFields, choices: Choices = noChoices): PublishedFields {
    return buildSnapshot(this.notebook(job), fields, policy, null, choices).fields;
  }

  /** Never commits other texts than those that were given: where some of them have to change, a person looks first. */
  async commit(
    job: string,
    policy: Policy,
    given: PublishedFields,
    preparation: Preparation,
    choices: Choices = noChoices
  ): Promise<Snapshot> {
    return (await this.made(job, policy, given, preparation, choices)).snapshot;
  }

  /** The same, ready to be sent. A Blob crosses to the main thread by name: 50 MB of text would stop it for a second. */
  async parcel(
    job: string,
    policy: Policy,
    given: PublishedFields,
    preparation: Preparation,
    choices: Choices = noChoices
  ): Promise<Parcel> {
    const { snapshot, declared } = await this.made(job, policy, given, preparation, choices);
    const body = JSON.stringify({ ticket: preparation.ticket, snapshot, declared });
    return { fields: snapshot.fields, body: new Blob([body], { type: 'application/json' }) };
  }

  private async made(
    job: string,
    policy: Policy,
    given: PublishedFields,
    preparation: Preparation,
    choices: Choices
  ): Promise<{ snapshot: Snapshot; declared: Declaration }> {
    const { origin } = preparation;
    const { files, fields, items, report } = buildSnapshot(this.notebook(job), given, policy, origin, choices);
    const count = countOf(items.filter(({ field }) => field !== 'fileName'));
    if (count > 0) {
      throw new VitrineError('fields-redacted', { count });
    }
    const { commitSnapshot } = await lazily(() => import('./git'));
    const snapshot = await commitSnapshot({ files, fields, contentId: contentIdOf(files, fields), preparation });
    this.jobOf(job).sent = { files, fields };
    return { snapshot, declared: declaredOf(report, items) };
  }

  /** What a gallery found in what was sent last, as choices; what no choice mends is left out. */
  found(job: string, places: readonly FoundPlace[]): Choices {
    const { sent } = this.jobOf(job);
    return sent === undefined ? noChoices : choicesFrom(places, sent);
  }

  /** What was decided, without a value of it. */
  remember(job: string, choices: Choices, key: Uint8Array): Remembered {
    return remember(choices, this.notebook(job), key);
  }

  /** What of it holds for the notebook as it is now. */
  recall(job: string, remembered: Remembered, key: Uint8Array): Choices {
    return recall(remembered, this.notebook(job), key);
  }

  /** What is sensitive in it, and where; nothing is made of it. */
  scan(job: string, level: Profile): NotebookScan {
    return scanNotebook(this.notebook(job), level);
  }

  /** Reads a version as strictly as anything from outside and refuses what the gallery's own id doesn't name. */
  fork(source: ForkSource): string {
    const files = [
      { path: 'notebook.ipynb', text: source.notebook },
      { path: 'snapshot.json', text: source.manifest }
    ];
    if (contentIdOf(files, source.fields) !== source.origin.contentId) {
      throw new VitrineError('content-mismatch');
    }
    const notebook = readNotebook(source.notebook);
    const cells = notebook.cells.map(cell => ({ ...cell, metadata: without(cell.metadata) }));
    return canonicalNotebook(withOrigin({ ...notebook, cells, metadata: without(notebook.metadata) }, source.origin));
  }

  private notebook(job: string): Notebook {
    const open = this.jobOf(job);
    open.made ??= notebookOf({ ...open.head, cells: open.cells });
    return open.made;
  }

  private jobOf(job: string): Job {
    const open = this.jobs.get(job);
    if (open === undefined) {
      throw new VitrineError('internal');
    }
    return open;
  }

  private readonly jobs = new Map<string, Job>();
}

/** What a preview draws: of each output, and of all together. */
const DRAWN: Limits = { text: 10_000, html: 200_000, image: 2_000_000, all: 40_000_000 };

interface Job {
  head: NotebookHead;
  cells: Json[];
  made?: Notebook;
  /** What the last check made of it, and how much of that can still be drawn. */
  shown?: Shown;
  /** How much of the original can still be drawn. */
  before?: Budget;
  characters?: number;
  /** What the last commit was made of. */
  sent?: Pick<Snapshot, 'files' | 'fields'>;
}

interface Shown {
  redacted: Notebook;
  fates: OutputState[][];
  budget: Budget;
}

/** What becomes of the outputs, by cell. */
function fatesOf(outputs: readonly OutputState[], cells: number): OutputState[][] {
  const byCell: OutputState[][] = Array.from({ length: cells }, () => []);
  outputs.forEach(state => byCell[state.cell]?.push(state));
  return byCell;
}

/** Cells that look otherwise now: a preview draws no others anew. */
function changedCells(before: Shown, now: Shown): number[] {
  const same = (cell: Cell, at: number): boolean => {
    const old = before.redacted.cells[at];
    return (
      old !== undefined &&
      sameJson(asJson(old), asJson(cell)) &&
      JSON.stringify(before.fates[at]) === JSON.stringify(now.fates[at])
    );
  };
  return now.redacted.cells.flatMap((cell, at) => (same(cell, at) ? [] : [at]));
}

/** How often texts stand in a notebook, whatever the case of their letters; pictures hold none by letters. */
function countsIn(cells: readonly Json[], texts: readonly string[]): number[] {
  const wanted = texts.map(text => text.toLowerCase());
  const counts = wanted.map(() => 0);
  const walk = (json: Json, name: string): void => {
    if (typeof json === 'string' && !name.startsWith('image/')) {
      const whole = json.toLowerCase().replace(/\s+/g, ' ');
      wanted.forEach((text, index) => {
        counts[index] = (counts[index] ?? 0) + whole.split(text).length - 1;
      });
    } else if (Array.isArray(json)) {
      const lines = json.every(line => typeof line === 'string');
      (lines ? [json.join('')] : json).forEach(one => walk(one, name));
    } else if (typeof json === 'object' && json !== null) {
      Object.entries(json).forEach(([key, value]) => walk(value, key));
    }
  };
  if (wanted.length > 0) {
    cells.forEach(cell => walk(cell, ''));
  }
  return counts;
}

function countsOf({ cells }: Notebook): Checked['counts'] {
  const outputs = cells.flatMap(cell => (cell.cell_type === 'code' ? cell.outputs : []));
  const hidden = outputs.filter(output => strippedKind(output) !== null).length;
  return { cells: cells.length, hidden, kept: outputs.length - hidden };
}

const countOf = (items: readonly { count: number }[]): number => items.reduce((sum, { count }) => sum + count, 0);

/** The characters of all texts; what is around them is little beside them. */
function charactersOf(json: Json): number {
  if (typeof json === 'string') {
    return json.length;
  }
  const parts = typeof json === 'object' && json !== null ? Object.values(json) : [];
  return parts.reduce<number>((sum, part) => sum + charactersOf(part), 0);
}

/** Trust is given by a person in front of this Lab, and what we keep about a notebook is ours: neither travels. */
function without(metadata: JsonObject): JsonObject {
  const { trusted: _trusted, vitrine: _vitrine, ...rest } = metadata;
  return rest;
}
