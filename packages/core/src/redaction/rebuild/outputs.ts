import type { JsonObject } from '../../notebook/json/json.js';
import type { OutputFate, OutputState } from '../choices.js';
import type { Decision } from '../fates.js';
import { hiddenKindOf, strip, strippedKind } from '../hidden.js';
import type { HiddenKind } from '../hidden.js';
import type { Session, Where } from '../session.js';
import { cleanDisplay, cleanError, couldBeRead } from './output.js';
import type { CleanOutput } from './output.js';

/** The outputs of a cell that may leave, and what went. */
export interface CleanOutputs {
  outputs: JsonObject[];
  dropped: number;
  /** What became of each output, counted in groups. */
  fates: Omit<OutputState, 'cell'>[];
}

/** What is to be done with the outputs of one cell. */
export interface OutputRules {
  of(output: number): Decision;
  /** The author may ask for what the level hides. */
  open: boolean;
}

const shows = (decision: Decision): boolean => decision === 'keep' || decision === 'release';
const isPrinted = (output: JsonObject): boolean => output['output_type'] === 'stream' && strippedKind(output) === null;

/** Outputs as readers count them, by the place of each among the others: a run of printed text is one. */
export function outputGroups(outputs: readonly JsonObject[]): number[][] {
  const groups: number[][] = [];
  let printing = false;
  outputs.forEach((output, index) => {
    const prints = isPrinted(output);
    if (prints && printing) {
      groups.at(-1)?.push(index);
    } else {
      groups.push([index]);
    }
    printing = prints;
  });
  return groups;
}

/**
 * Rebuilds outputs that are kept; a strip stands in the place of each of the others. What the author hides is looked at
 * all the same: what it tells is removed elsewhere, so that hiding more never shows more.
 */
export function cleanOutputs(
  outputs: readonly JsonObject[],
  { of, open }: OutputRules,
  session: Session,
  where: Where
): CleanOutputs {
  const groups = outputGroups(outputs);
  const decisions = groups.map((_, index) => of(index));
  const printed = decisions.every(decision => decision === 'level')
    ? []
    : printedTexts(outputs, decisions.some(shows) ? session : session.aside, where);
  const clean: CleanOutputs = { outputs: [], dropped: 0, fates: [] };
  groups.forEach((group, index) => {
    const first = outputs[group[0] ?? 0] ?? {};
    const decision = decisions[index] ?? 'level';
    const before = strippedKind(first);
    const tell = (kind: HiddenKind, fate: OutputFate): void => {
      const asked = open && (fate === 'released' || fate === 'chosen' || fate === 'level');
      clean.fates.push({ output: index, kind, fate, releasable: asked && couldBeRead(first, session.pictures) });
    };
    if (before !== null || decision === 'level') {
      const kind = before ?? hiddenKindOf(first) ?? 'other';
      clean.outputs.push(strip(kind));
      tell(kind, before === null ? 'level' : 'before');
      return;
    }
    const done = group.map(at => {
      const to = decision === 'chosen' ? session.aside : session;
      return cleanOutput(outputs[at] ?? {}, printed[at] ?? '', to, { ...where, path: `${where.path ?? ''}[${at}]` });
    });
    const kind = done[0]?.kind ?? 'other';
    if (decision === 'chosen') {
      clean.outputs.push(strip(kind));
      tell(kind, 'chosen');
      return;
    }
    done.forEach(one => {
      clean.outputs.push(one.output);
      clean.dropped += one.dropped;
    });
    const shown = decision === 'release' ? 'released' : 'shown';
    tell(kind, done[0]?.hidden === true ? 'unchecked' : shown);
  });
  return clean;
}

function cleanOutput(output: JsonObject, text: string, session: Session, where: Where): CleanOutput {
  switch (output['output_type']) {
    case 'stream':
      return { output: streamOf(output, text), dropped: 0, kind: 'text', hidden: false };
    case 'error':
      return cleanError(output, session, where);
    default:
      return cleanDisplay(output, session, where);
  }
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
