import type { Notebook } from '../notebook/model.js';
import type { Manifest } from './manifest.js';

/** What a caption is made of, without the version's number. */
export interface SnapshotCaption {
  inputs: number;
  language: string | null;
  languageVersion: string | null;
  execution: { order: 'top-to-bottom' | 'out-of-order' | 'not-run'; failedCells: number[] };
  codeCells: number;
  hiddenOutputs: number;
}

/** The caption's facts out of a manifest that was checked against its notebook. */
export function captionFactsOf(manifest: Manifest, _notebook: Notebook): SnapshotCaption {
  return {
    inputs: manifest.slots.length,
    language: manifest.kernel?.language ?? null,
    languageVersion: manifest.kernel?.version ?? null,
    execution: { order: manifest.execution.order, failedCells: manifest.execution.failed },
    codeCells: manifest.execution.codeCells,
    hiddenOutputs: manifest.redaction.hiddenOutputs
  };
}
