import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndexView, openIndexWriter } from '../../src/adapters/search/index.ts';
import type { SearchDocument } from '../../src/domain/search/model.ts';
import type { IndexView, IndexWriter } from '../../src/domain/search/ports.ts';

/** Indexes in a folder that goes with the test; everything that was opened is closed with it. */
export class IndexFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'vitrine-index-'));
  private readonly opened: { close(): void }[] = [];
  private files = 0;

  file(name = `${this.files++}.db`): string {
    return join(this.folder, name);
  }

  /** Closes it with the folder. */
  keep<T extends { close(): void }>(opened: T): T {
    this.opened.push(opened);
    return opened;
  }

  writer(file = this.file('index.db')): IndexWriter {
    return this.keep(openIndexWriter(file));
  }

  view(file = this.file('index.db')): IndexView {
    return this.keep(openIndexView(file));
  }

  /** A view of an index that holds these, put in at once. */
  holding(...documents: SearchDocument[]): IndexView {
    const file = this.file();
    this.writer(file).apply({ put: documents, gone: [], position: 1 });
    return this.view(file);
  }

  remove(): void {
    for (const each of this.opened) {
      try {
        each.close();
      } catch {
        // A test may have closed it.
      }
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
