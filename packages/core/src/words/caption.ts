import { plural } from './words.js';

/** Shape, word and colour of a state; the roles of the visual language. */
export type Status = 'ok' | 'near' | 'differs' | 'unsure' | 'hidden' | 'danger';

/** Where the evidence for a part of the caption is. */
export type CaptionTarget = 'versions' | 'inputs' | 'environment' | 'execution' | 'reruns';

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
export function captionParts(facts: CaptionSource): CaptionPart[] {
  const parts: CaptionPart[] = [];
  const add = (text: string, target: CaptionTarget, role: Status | null = null): void => {
    parts.push({ text, role, target });
  };
  if (typeof facts.version === 'number' && facts.version > 0) {
    add(`v${facts.version}`, 'versions');
  }
  if (facts.inputs > 0) {
    add(plural(facts.inputs, 'input'), 'inputs');
  }
  if (facts.language !== null) {
    const version = facts.languageVersion?.split('.').slice(0, 2).join('.') ?? '';
    add(`${languageName(facts.language)} ${version}`.trim(), 'environment');
  }
  if (facts.codeCells > 0) {
    parts.push(ranAs(facts.execution));
  }
  if (typeof facts.reproducedBy === 'number' && facts.reproducedBy > 0) {
    add(`reproduced by ${facts.reproducedBy}`, 'reruns', 'ok');
  }
  return parts;
}

function ranAs({ order, failedCells }: CaptionSource['execution']): CaptionPart {
  const target = 'execution';
  if (failedCells.length > 0) {
    const text = failedCells.length === 1 ? `cell ${failedCells[0] ?? 0} failed` : `${failedCells.length} cells failed`;
    return { text, role: 'differs', target };
  }
  switch (order) {
    case 'not-run':
      return { text: 'not run', role: 'unsure', target };
    case 'out-of-order':
      return { text: 'ran out of order', role: 'differs', target };
    case 'top-to-bottom':
      return { text: 'ran top to bottom', role: null, target };
  }
}

/** The caption as one line of text. */
export function joinCaption(parts: readonly CaptionPart[]): string {
  return parts.map(part => part.text).join(' · ');
}
