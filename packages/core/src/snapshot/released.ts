import { VitrineError } from '../errors/index.js';
import type { JsonObject } from '../notebook/json/json.js';
import type { Notebook } from '../notebook/model.js';
import { outputGroups } from '../redaction/rebuild/outputs.js';
import type { Release } from '../redaction/choices.js';
import { mayRelease } from '../redaction/fates.js';
import { strippedKind } from '../redaction/hidden.js';
import type { Policy } from '../redaction/policy.js';
import { cleanReason } from './fields.js';

/**
 * Refuses outputs that are said to be let out where the rules don't allow it, where there is no such output or only
 * a strip, and where the list isn't in its one form: in order, each once, with a reason in one line.
 */
export function checkReleased(notebook: Notebook, released: readonly Release[], policy: Policy): void {
  let before: Release | null = null;
  for (const one of released) {
    const { cell, output } = one;
    if (!mayRelease(policy)) {
      throw new VitrineError('release-not-allowed', { cell, output });
    }
    const first = firstOf(notebook, one);
    const ordered = before === null || before.cell < cell || (before.cell === cell && before.output < output);
    if (first === null || strippedKind(first) !== null || !ordered) {
      throw new VitrineError('release-invalid', { cell, output });
    }
    if (cleanReason(one).reason !== one.reason) {
      throw new VitrineError('manifest-invalid', { place: 'redaction.released' });
    }
    before = one;
  }
}

/** The first part of an output that is counted in groups. */
function firstOf({ cells }: Notebook, { cell, output }: Release): JsonObject | null {
  const found = cells[cell];
  const outputs = found?.cell_type === 'code' ? found.outputs : [];
  return outputs[outputGroups(outputs)[output]?.[0] ?? -1] ?? null;
}
