import { english, type Trans } from './trans.js';
import { count } from './words.js';

/** Shape, word and colour of a state; the roles of the visual language. */
export type Status = 'ok' | 'near' | 'differs' | 'unsure' | 'hidden' | 'danger';

/** Where the evidence for a part of the caption is. */
export type CaptionTarget = 'versions' | 'inputs' | 'environment' | 'execution' | 'reruns' | 'regard';

export interface CaptionPart {
  text: string;
  /** Null where the part is a plain fact; a doubtful part takes a role. */
  role: Status | null;
  target: CaptionTarget;
}

/** What a caption is made of; version 0 or null is "not published yet". */
export interface CaptionSource {
  version?: number | null;
  inputs: number;
  language: string | null;
  languageVersion: string | null;
  execution: { order: 'top-to-bottom' | 'out-of-order' | 'not-run'; failedCells: readonly number[] };
  codeCells: number;
  hiddenOutputs: number;
  reproducedBy?: number;
  stars?: number;
  /** That it should not be used any more. */
  deprecated?: boolean;
}

const names: Readonly<Record<string, string>> = {
  python: 'Python',
  julia: 'Julia',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  sql: 'SQL',
  bash: 'Bash',
  sas: 'SAS',
  php: 'PHP',
  matlab: 'MATLAB',
  ocaml: 'OCaml',
  fsharp: 'F#',
  csharp: 'C#'
};

/** A language as people write it. */
export function languageName(language: string): string {
  return names[language] ?? language.charAt(0).toUpperCase() + language.slice(1);
}

/** The museum label of a notebook: "v3 · 2 inputs · Python 3.12 · ran top to bottom". What isn't known is left out. */
export function captionParts(facts: CaptionSource, trans: Trans = english): CaptionPart[] {
  const parts: CaptionPart[] = [];
  const add = (text: string, target: CaptionTarget, role: Status | null = null): void => {
    parts.push({ text, role, target });
  };
  if (facts.deprecated === true) {
    add(trans.__('deprecated'), 'regard', 'differs');
  }
  if (typeof facts.version === 'number' && facts.version > 0) {
    add(trans.__('v%1', facts.version), 'versions');
  }
  if (facts.inputs > 0) {
    add(trans._n('%2 input', '%2 inputs', facts.inputs, count(facts.inputs)), 'inputs');
  }
  if (facts.language !== null) {
    const version = facts.languageVersion?.split('.').slice(0, 2).join('.') ?? '';
    add(`${languageName(facts.language)} ${version}`.trim(), 'environment');
  }
  if (facts.codeCells > 0) {
    parts.push(ranAs(facts.execution, trans));
  }
  if (typeof facts.reproducedBy === 'number' && facts.reproducedBy > 0) {
    add(trans.__('reproduced by %1', facts.reproducedBy), 'reruns', 'ok');
  }
  if (typeof facts.stars === 'number' && facts.stars > 0) {
    add(trans._n('%2 star', '%2 stars', facts.stars, count(facts.stars)), 'regard');
  }
  return parts;
}

function ranAs({ order, failedCells }: CaptionSource['execution'], trans: Trans): CaptionPart {
  const target = 'execution';
  const n = failedCells.length;
  if (n > 0) {
    const text =
      n === 1
        ? trans.__('cell %1 failed', failedCells[0] ?? 0)
        : trans._n('%2 cell failed', '%2 cells failed', n, count(n));
    return { text, role: 'differs', target };
  }
  switch (order) {
    case 'not-run':
      return { text: trans.__('not run'), role: 'unsure', target };
    case 'out-of-order':
      return { text: trans.__('ran out of order'), role: 'differs', target };
    case 'top-to-bottom':
      return { text: trans.__('ran top to bottom'), role: null, target };
  }
}

/** The caption as one line of text. */
export function joinCaption(parts: readonly CaptionPart[]): string {
  return parts.map(part => part.text).join(' · ');
}
