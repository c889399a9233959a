import { VitrineError } from '../errors/index.js';
import { placeKey } from './choices.js';
import type { Choices, Unreleased } from './choices.js';
import type { RedactionReport } from './report.js';

const codes = {
  'no-such-output': 'output-missing',
  'not-allowed': 'release-not-allowed',
  'not-releasable': 'release-not-checked',
  'hidden-too': 'release-not-checked'
} as const satisfies Record<Unreleased['why'], string>;

/**
 * Refuses a result that isn't all that was chosen: an output that was to be hidden and isn't there, one that was to be
 * let out and stays hidden. Whoever can't look at the result has to be told.
 */
export function refuseUnmet({ hideOutputs }: Choices, { outputs = [], unreleased = [] }: RedactionReport): void {
  const there = new Set(outputs.map(placeKey));
  const missing = hideOutputs.find(place => !there.has(placeKey(place)));
  if (missing !== undefined) {
    throw new VitrineError('output-missing', { cell: missing.cell, output: missing.output });
  }
  const [first] = unreleased;
  if (first !== undefined) {
    throw new VitrineError(codes[first.why], { cell: first.cell, output: first.output });
  }
}
