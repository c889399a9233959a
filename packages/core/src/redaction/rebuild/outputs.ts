import type { JsonObject } from '../../notebook/json/json.js';
import { hiddenKindOf, strip, strippedKind } from '../hidden.js';
import type { HiddenKind } from '../hidden.js';
import type { Session, Where } from '../session.js';
import { cleanDisplay, cleanError } from './output.js';
import type { CleanOutput } from './output.js';

/** The outputs of a cell that may leave, and what went. */
export interface CleanOutputs {
  outputs: JsonObject[];
  hidden: HiddenKind[];
  dropped: number;
}

/** Takes every output out; a strip stands in the place of each. Parts of one printed text become one. */
export function hiddenOutputs(outputs: readonly JsonObject[]): CleanOutputs {
  const hidden: HiddenKind[] = [];
  let printing = false;
  for (const output of outputs) {
    const prints = isPrinted(output);
    if (!(prints && printing)) {
      hidden.push(hiddenKindOf(output) ?? 'other');
    }
    printing = prints;
  }
  return { outputs: hidden.map(strip), hidden, dropped: 0 };
}

const isPrinted = (output: JsonObject): boolean => output['output_type'] === 'stream' && strippedKind(output) === null;

/** Keeps the outputs that can be rebuilt; the others become strips. */
export function keptOutputs(outputs: readonly JsonObject[], session: Session, where: Where): CleanOutputs {
  const printed = printedTexts(outputs, session, where);
  const clean = outputs.map((output, index): CleanOutput => {
    const placed = { ...where, path: `${where.path ?? ''}[${index}]` };
    const kind = strippedKind(output);
    if (kind !== null) {
      return { output: strip(kind), dropped: 0, hidden: kind };
    }
    switch (output['output_type']) {
      case 'stream':
        return { output: streamOf(output, printed[index] ?? ''), dropped: 0, hidden: null };
      case 'error':
        return cleanError(output, session, placed);
      default:
        return cleanDisplay(output, session, placed);
    }
  });
  return {
    outputs: clean.map(one => one.output),
    hidden: clean.flatMap(one => (one.hidden === null ? [] : [one.hidden])),
    dropped: clean.reduce((sum, one) => sum + one.dropped, 0)
  };
}

const nameOf = (output: JsonObject): string => (output['name'] === 'stderr' ? 'stderr' : 'stdout');

function streamOf(output: JsonObject, text: string): JsonObject {
  return { name: nameOf(output), output_type: 'stream', text };
}

/**
 * What was printed, by place among the outputs. A text can be printed in parts, with others between:
 * it is read in the order of the cell and by channel.
 */
function printedTexts(outputs: readonly JsonObject[], session: Session, where: Where): string[] {
  const places = outputs.flatMap((output, index) => (isPrinted(output) ? [index] : []));
  const texts = outputs.map(output => (typeof output['text'] === 'string' ? output['text'] : ''));
  const { cell, place, path } = where;
  const alone = places.length === 1 && path !== undefined ? { path: `${path}[${places[0]}].text` } : {};
  const clean = (chosen: readonly number[]): void => {
    const found = session.joined(
      chosen.map(index => texts[index] ?? ''),
      { cell, place, ...alone }
    );
    found.forEach((text, at) => {
      texts[chosen[at] ?? -1] = text;
    });
  };
  clean(places);
  const errors = places.filter(index => nameOf(outputs[index] ?? {}) === 'stderr');
  if (errors.length > 0 && errors.length < places.length) {
    clean(errors);
    clean(places.filter(index => !errors.includes(index)));
  }
  return texts;
}
