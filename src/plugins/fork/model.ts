import type { VersionContent } from '@vitrine/client';
import { problemOf } from '@vitrine/core/errors';
import { english, type Trans } from '@vitrine/core/words';
import type { ForkConfirmState } from '@vitrine/ui';
import type { ForkSource } from '../../notebook/bench';
import { forkFolder, freePlace, numbered, safeFileName, type Files } from './place';

/** What forking needs of Lab and of the gallery. */
export interface ForkPorts {
  content(entry: string, version: number | null): Promise<VersionContent>;
  /** Reads strictly, verifies, and gives back the text of the file to write. */
  prepare(source: ForkSource): Promise<string>;
  files: Files;
  write(path: string, text: string): Promise<void>;
  open(path: string): Promise<void>;
  /** Folder of forks in the settings. */
  root: string;
}

/** The question before a fork is written, and the writing. Nothing is written before a person said so. */
export class ForkModel {
  constructor(
    private readonly ports: ForkPorts,
    private readonly content: VersionContent,
    folder: string | null,
    private readonly done: (path: string | null) => void,
    private readonly trans: Trans = english
  ) {
    const { fields, authorName, number } = content;
    this.wanted = safeFileName(fields.fileName);
    this.state = {
      title: fields.title,
      authorName,
      version: number,
      folder: folder ?? forkFolder(ports.root, fields.title),
      fileName: this.wanted,
      renamed: false,
      busy: false,
      problem: null
    };
  }

  state: ForkConfirmState;

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Shows the name the file will get; makes nothing. */
  async look(): Promise<void> {
    const { folder } = this.state;
    const names = await this.ports.files.list(clean(folder)).catch(() => null);
    if (folder !== this.state.folder) {
      return;
    }
    const taken = new Set((names ?? []).map(name => name.toLowerCase()));
    let count = 1;
    while (taken.has(numbered(this.wanted, count).toLowerCase())) {
      count += 1;
    }
    this.show({ fileName: numbered(this.wanted, count), renamed: count > 1 });
  }

  readonly setFolder = (folder: string): void => {
    this.show({ folder, problem: null });
    void this.look();
  };

  readonly cancel = (): void => this.done(null);

  readonly fork = (): void => {
    void this.write();
  };

  /** Verifies first, then finds a free place, then writes, then opens. */
  async write(): Promise<void> {
    if (this.state.busy) {
      return;
    }
    this.show({ busy: true, problem: null });
    try {
      const { entry, number, contentId, commit, notebook, manifest, fields } = this.content;
      const origin = { entry, version: number, contentId, commit };
      const text = await this.ports.prepare({ notebook, manifest, fields, origin });
      const path = await freePlace(this.ports.files, this.state.folder, this.wanted);
      await this.ports.write(path, text);
      this.done(path);
      await this.ports.open(path);
    } catch (error) {
      const { sentence, next } = problemOf(error, this.trans);
      this.show({ busy: false, problem: { sentence, next } });
    }
  }

  private show(change: Partial<ForkConfirmState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach(listener => listener());
  }

  private readonly wanted: string;
  private readonly listeners = new Set<() => void>();
}

const clean = (folder: string): string => folder.replace(/^\/+|\/+$/g, '');
