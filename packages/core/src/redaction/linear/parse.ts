/** A set of code units as ranges, in order. */
export type Units = readonly (readonly [number, number])[];

/** What a pattern of the linear subset is made of. */
export type Node =
  | { kind: 'units'; units: Units }
  | { kind: 'sequence'; parts: readonly Node[] }
  | { kind: 'either'; parts: readonly Node[] }
  | { kind: 'repeat'; part: Node; least: number; most: number };

/** A pattern as it was read. */
export interface Parsed {
  node: Node;
  /** `\b` at its beginning and at its end; nowhere else is one allowed. */
  edges: { start: boolean; end: boolean };
}

/** Says why a pattern is refused; the message is a half sentence that follows its name. */
export class PatternRefused extends Error {}

const LAST = 0xffff;
const DIGITS: Units = [[48, 57]];
const WORDS: Units = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122]
];
const SPACES: Units = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff]
];
const SIGNS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 };

/** The same set in order, ranges that meet made one. */
function merged(ranges: Units): Units {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1] + 1) {
      last[1] = Math.max(last[1], to);
    } else {
      result.push([from, to]);
    }
  }
  return result;
}

function inverted(ranges: Units): Units {
  const result: [number, number][] = [];
  let next = 0;
  for (const [from, to] of merged(ranges)) {
    if (from > next) {
      result.push([next, from - 1]);
    }
    next = to + 1;
  }
  return next <= LAST ? [...result, [next, LAST]] : result;
}

/** Adds the other case of ASCII letters. */
function bothCases(ranges: Units): Units {
  const more = ranges.flatMap(([from, to]) =>
    [[65, 90, 32] as const, [97, 122, -32] as const].flatMap(([first, last, by]) => {
      const [start, end] = [Math.max(from, first), Math.min(to, last)];
      return start <= end ? [[start + by, end + by] as const] : [];
    })
  );
  return merged([...ranges, ...more]);
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly ignoreCase: boolean
  ) {}

  whole(): Parsed {
    const start = this.take('\\b');
    const end = /(?:^|[^\\])(?:\\\\)*\\b$/.test(this.text.slice(this.at)) && this.at < this.text.length - 1;
    const node = this.either(end ? this.text.length - 2 : this.text.length);
    if (this.at < (end ? this.text.length - 2 : this.text.length)) {
      throw new PatternRefused('closes a bracket that was never opened');
    }
    if (node.kind === 'either' && (start || end)) {
      throw new PatternRefused('has \\b beside |; write \\b(?:one|other)\\b instead');
    }
    return { node, edges: { start, end } };
  }

  private take(piece: string): boolean {
    if (!this.text.startsWith(piece, this.at)) {
      return false;
    }
    this.at += piece.length;
    return true;
  }

  private either(end: number): Node {
    const parts = [this.sequence(end)];
    while (this.at < end && this.take('|')) {
      parts.push(this.sequence(end));
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'either', parts };
  }

  private sequence(end: number): Node {
    const parts: Node[] = [];
    while (this.at < end && !'|)'.includes(this.text[this.at] ?? '')) {
      parts.push(this.repeated(this.atom(end)));
    }
    return { kind: 'sequence', parts };
  }

  private repeated(part: Node): Node {
    const rest = this.text.slice(this.at);
    if (/^[*+]/.test(rest) || /^\{\d+,\}/.test(rest)) {
      throw new PatternRefused('repeats without an upper limit; write {0,40} or {1,40} instead');
    }
    const bounds = /^(?:\?|\{(\d{1,4})(?:,(\d{1,4}))?\})/.exec(rest);
    if (bounds === null) {
      return part;
    }
    this.at += bounds[0].length;
    const least = bounds[0] === '?' ? 0 : Number(bounds[1]);
    const most = bounds[0] === '?' ? 1 : Number(bounds[2] ?? bounds[1]);
    if (/^[?*+{]/.test(this.text.slice(this.at))) {
      throw new PatternRefused('repeats a repetition');
    }
    if (least > most) {
      throw new PatternRefused('has a repetition whose upper limit is below its lower one');
    }
    if (most > 1 && repeats(part)) {
      throw new PatternRefused('repeats a group that repeats something inside');
    }
    return { kind: 'repeat', part, least, most };
  }

  private atom(end: number): Node {
    const sign = this.text[this.at] ?? '';
    if (sign === '(') {
      return this.group(end);
    }
    if (sign === '[') {
      return this.units(this.set());
    }
    this.at++;
    switch (sign) {
      case '.':
        return this.units(
          inverted([
            [10, 10],
            [13, 13],
            [0x2028, 0x2029]
          ])
        );
      case '\\':
        return this.units(this.escape(false));
      case '^':
      case '$':
        throw new PatternRefused(`uses ${sign}, which has no meaning here`);
      case '*':
      case '+':
      case '?':
      case '{':
        throw new PatternRefused('repeats nothing');
      default:
        return this.units([[sign.charCodeAt(0), sign.charCodeAt(0)]]);
    }
  }

  private group(end: number): Node {
    this.at++;
    if (this.take('?') && !this.take(':')) {
      throw new PatternRefused(
        /^(?:<?[=!])/.test(this.text.slice(this.at)) ? 'looks ahead or behind' : 'names a group; write (?:...) instead'
      );
    }
    const node = this.either(end);
    if (this.at >= end || !this.take(')')) {
      throw new PatternRefused('opens a bracket that is never closed');
    }
    return node;
  }

  private set(): Units {
    this.at++;
    const not = this.take('^');
    const ranges: (readonly [number, number])[] = [];
    while (this.text[this.at] !== ']') {
      if (this.at >= this.text.length) {
        throw new PatternRefused('opens a set [ that is never closed');
      }
      const from = this.member();
      const [only] = from;
      if (this.text[this.at] === '-' && this.text[this.at + 1] !== ']' && single(from) && only !== undefined) {
        this.at++;
        const [last] = this.member();
        if (last === undefined || last[0] !== last[1] || last[0] < only[0]) {
          throw new PatternRefused('has a range in a set that ends before it begins');
        }
        ranges.push([only[0], last[1]]);
      } else {
        ranges.push(...from);
      }
    }
    this.at++;
    const set = this.ignoreCase ? bothCases(ranges) : merged(ranges);
    return not ? inverted(set) : set;
  }

  private member(): Units {
    const sign = this.text.charCodeAt(this.at++);
    return sign === 92 ? this.escape(true) : [[sign, sign]];
  }

  private escape(inSet: boolean): Units {
    const sign = this.text[this.at++] ?? '';
    if (/[1-9k]/.test(sign)) {
      throw new PatternRefused('refers back to a group');
    }
    if (/[bB]/.test(sign)) {
      throw new PatternRefused(inSet ? 'has \\b in a set' : 'has \\b elsewhere than at its beginning or end');
    }
    const shorthand = ({ d: DIGITS, w: WORDS, s: SPACES } as Readonly<Record<string, Units>>)[sign.toLowerCase()];
    if (shorthand !== undefined) {
      return sign === sign.toLowerCase() ? shorthand : inverted(shorthand);
    }
    const code = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(sign + this.text.slice(this.at));
    if (code !== null) {
      this.at += code[0].length - 1;
      const unit = parseInt(code[1] ?? code[2] ?? '0', 16);
      return [[unit, unit]];
    }
    const named = SIGNS[sign];
    if (named === undefined && /[a-zA-Z0-9]/.test(sign)) {
      throw new PatternRefused(`has \\${sign}, which isn't known`);
    }
    if (sign === '') {
      throw new PatternRefused('ends in a backslash');
    }
    const unit = named ?? sign.charCodeAt(0);
    return [[unit, unit]];
  }

  private units(units: Units): Node {
    return { kind: 'units', units: this.ignoreCase ? bothCases(units) : units };
  }
}

const single = (units: Units): boolean => units.length === 1 && units[0]?.[0] === units[0]?.[1];

function repeats(node: Node): boolean {
  switch (node.kind) {
    case 'units':
      return false;
    case 'repeat':
      return true;
    default:
      return node.parts.some(repeats);
  }
}

/** Reads a pattern of the linear subset, or throws `PatternRefused` with the reason. */
export function parsePattern(text: string, ignoreCase: boolean): Parsed {
  return new Reader(text, ignoreCase).whole();
}

/** A text that stands for itself. */
export function literal(text: string, ignoreCase: boolean): Node {
  const parts = Array.from({ length: text.length }, (_, index): Node => {
    const unit = text.charCodeAt(index);
    return { kind: 'units', units: ignoreCase ? bothCases([[unit, unit]]) : [[unit, unit]] };
  });
  return { kind: 'sequence', parts };
}
