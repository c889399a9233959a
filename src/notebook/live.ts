import type { Json, JsonObject } from '@vitrine/core/notebook';
import type { NotebookHead } from './bench';
import type { RemoteBench } from './wire';

/** What is needed of a notebook that is open in Lab; the live model, not the file. */
export interface LiveNotebook {
  metadata: JsonObject;
  nbformat: number;
  nbformatMinor: number;
  cellCount: number;
  cell(index: number): Json;
}

/** Longest stretch of work between two breaths of the main thread, in milliseconds. */
const stretch = 12;

/** Ends the current task, so that the browser can paint and answer keys. */
export function breathe(): Promise<void> {
  return new Promise(resolve => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/**
 * Hands a notebook to the bench cell by cell. A cell that was deleted meanwhile
 * ends it early: what was open at the end is what is published.
 */
export async function handOver(
  notebook: LiveNotebook,
  bench: RemoteBench,
  job: string,
  onProgress: (done: number, total: number) => void
): Promise<void> {
  const head: NotebookHead = {
    metadata: notebook.metadata,
    nbformat: notebook.nbformat,
    nbformat_minor: notebook.nbformatMinor
  };
  await bench.open(job, head);
  let since = performance.now();
  for (let index = 0; index < notebook.cellCount; index += 1) {
    const added = bench.add(job, [notebook.cell(index)]);
    // Who waits for one of the next hears of it, and so does who asks for what was made of all.
    added.catch(() => undefined);
    if (performance.now() - since > stretch) {
      await added;
      await breathe();
      onProgress(index + 1, notebook.cellCount);
      since = performance.now();
    }
  }
  onProgress(notebook.cellCount, notebook.cellCount);
}

/** Drawing hundreds of cells is one long task; drawing them in portions is many short ones. */
export async function inPortions<T>(
  all: readonly T[],
  show: (shown: readonly T[]) => void,
  portion = 20
): Promise<void> {
  for (let count = portion; count < all.length; count += portion) {
    await breathe();
    show(all.slice(0, count));
  }
  await breathe();
  show(all);
}
