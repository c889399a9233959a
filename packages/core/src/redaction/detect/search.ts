import type { Candidate, Detector } from './model.js';

/**
 * A detector as it is run. The names of its groups are kept here: in the pattern, each match would make an object of
 * them.
 */
export interface Search extends Detector {
  /** The number of the group named `value`; 0 where there is none. */
  value: number;
  /** The other groups that have a name. */
  named: readonly (readonly [name: string, group: number])[];
  /** By their codes, what no match goes on with. */
  word: Uint8Array | null;
}

/** What a check is shown of a match. Most ask for the value alone. */
export class Shown implements Candidate {
  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
    readonly value: string,
    private readonly match: RegExpExecArray,
    private readonly named: Search['named']
  ) {}

  get groups(): Candidate['groups'] {
    if (this.named.length === 0) {
      return NONE;
    }
    const groups: Record<string, string | undefined> = {};
    for (const [name, group] of this.named) {
      groups[name] = this.match[group];
    }
    return groups;
  }
}

const NONE: Candidate['groups'] = {};
/** What is written with a backslash, classes of characters, and where groups begin that are counted. */
const PART = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:(?!\?)|\?<([A-Za-z_]\w*)>)/gs;

/** Takes the names out of a detector's pattern; groups are numbered as before. */
export function searchOf(detector: Detector): Search {
  const { source, flags } = detector.pattern;
  const names: [name: string, group: number][] = [];
  let count = 0;
  const plain = source.replace(PART, (part: string, name: string | undefined) => {
    if (!part.startsWith('(')) {
      return part;
    }
    count++;
    if (name !== undefined) {
      names.push([name, count]);
    }
    return '(';
  });
  const value = names.find(([name]) => name === 'value')?.[1] ?? 0;
  return {
    ...detector,
    pattern: new RegExp(plain, flags),
    value,
    named: names.filter(([name]) => name !== 'value'),
    word: detector.apart === undefined ? null : wordOf(detector.apart)
  };
}

function wordOf(apart: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (apart.test(String.fromCharCode(code)) ? 1 : 0));
}

/** Where a word of these characters ends. */
export function endOfWord(text: string, from: number, word: Uint8Array): number {
  let end = from;
  while (word[text.charCodeAt(end)] === 1) {
    end++;
  }
  return end;
}
