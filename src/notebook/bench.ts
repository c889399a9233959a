import {
  canonicalNotebook,
  changesBetween,
  describeNotebook,
  executionFacts,
  linkOf,
  notebookOf,
  originOf,
  readNotebook,
  withOrigin
} from '@vitrine/core/notebook';
import type { Json, JsonObject, Notebook } from '@vitrine/core/notebook';
import { VitrineError } from '@vitrine/core/errors';
import { declaredOf, type Declaration } from '@vitrine/core/receipt';
import { noChoices, policies, strippedKind } from '@vitrine/core/redaction';
import type { Choices, Policy, Profile, RedactionReport } from '@vitrine/core/redaction';
import {
  buildSnapshot,
  buildSnapshotFiles,
  captionFactsOf,
  contentIdOf,
  redactPublished
} from '@vitrine/core/snapshot';
import type { Manifest } from '@vitrine/core/snapshot';
import type { EntryLink, Origin, Preparation, PublishedFields, Snapshot } from '@vitrine/core/snapshot';
import { budgetOf, cellsOf, type Budget, type CellView, type Limits } from '@vitrine/core/view';
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
    const origin = originOf(notebook);
    const built = buildSnapshotFiles(notebook, policy, origin, choices);
    const [text, manifest] = ['notebook.ipynb', 'snapshot.json'].map(path =>
      built.files.find(file => file.path === path)
    );
    Object.assign(this.jobOf(job), { redacted: built.redacted, budget: budgetOf(DRAWN) });
    return {
      counts: countsOf(built.redacted),
      report: built.report,
      // What is proposed is what may leave: a heading can hold what was removed.
      described: describeNotebook(built.redacted),
      execution: executionFacts(notebook),
      caption: captionFactsOf(JSON.parse(manifest?.text ?? '{}') as Manifest, built.redacted),
      link: linkOf(notebook),
      origin,
      fromFileName: countOf(redactPublished({ title: '-', fileName }, policy, choices).items),
      characters: charactersOf(this.jobOf(job).cells),
      bytes: new TextEncoder().encode(text?.text ?? '').length
    };
  }

  /**
   * Some of the cells that were checked, as readers see them. In portions and within limits: a message of
   * 50 MB would stop the thread that gets it.
   */
  cells(job: string, from: number, to: number): CellView[] {
    const { redacted, budget } = this.jobOf(job);
    return redacted === undefined ? [] : cellsOf({ cells: redacted.cells.slice(from, to) }, budget, from);
  }

  /** What changed since a version; both sides as readers see them. */
  changes(job: string, policy: Policy | null, published: string, choices: Choices = noChoices): Changes {
    const { redacted } = buildSnapshotFiles(this.notebook(job), policy ?? policies.team, null, choices);
    return changesBetween(readNotebook(published), redacted);
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
    return { snapshot, declared: declaredOf(report, items) };
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
  redacted?: Notebook;
  budget?: Budget;
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
