import { VitrineError } from '../../errors/index.js';
import { wellFormed } from './json.js';
import type { Json, JsonObject } from './json.js';
import { numberOf } from './number.js';

/** How much a reader takes on. */
export interface Limits {
  /** Characters of text; a file of as many bytes is never longer. */
  bytes: number;
  /** Lists and objects inside one another. */
  depth: number;
  /**
   * What becomes of names that come twice in one object. `last`: the last one counts, as everything that opens
   * notebooks reads it, and the others are gone.
   */
  twice: 'refuse' | 'last';
  /**
   * What becomes of `NaN`, `Infinity` and `-Infinity`, which JSON doesn't know and Python writes into charts.
   * `nothing`: they are read as null, as a live model has them.
   */
  unnumbered: 'refuse' | 'nothing';
}

export const defaultLimits: Limits = { bytes: 64 * 1024 * 1024, depth: 200, twice: 'refuse', unnumbered: 'refuse' };

const QUOTE = 34;
const BACKSLASH = 92;
const UNNUMBERED = /-?Infinity|NaN/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/**
 * Reads JSON as RFC 8259 has it and refuses what other readers take silently: names
 * that come twice, `__proto__`, text after the end, NaN, nesting beyond the limit.
 * A byte order mark at the start is dropped; half a surrogate pair becomes U+FFFD.
 */
export function parseStrict(text: string, limits: Partial<Limits> = {}): Json {
  const all = { ...defaultLimits, ...limits };
  const { bytes } = all;
  if (text.length > bytes) {
    throw new VitrineError('notebook-too-large', { bytes: text.length, limit: bytes });
  }
  return new Parser(wellFormed(text), all).document();
}

class Parser {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly limits: Limits
  ) {}

  document(): Json {
    if (this.text.charCodeAt(0) === 0xfeff) {
      this.at = 1;
    }
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) {
      throw this.broken();
    }
    return value;
  }

  private value(depth: number): Json {
    this.space();
    switch (this.text.charCodeAt(this.at)) {
      case QUOTE:
        return this.string();
      case 123:
        return this.object(depth + 1);
      case 91:
        return this.array(depth + 1);
      case 116:
        return this.word('true', true);
      case 102:
        return this.word('false', false);
      case 110:
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private object(depth: number): JsonObject {
    this.enter(depth);
    const object: JsonObject = {};
    if (this.closes(125)) {
      return object;
    }
    for (;;) {
      this.space();
      const start = this.at;
      if (this.text.charCodeAt(start) !== QUOTE) {
        throw this.broken();
      }
      const key = this.string();
      if (key === '__proto__' || (this.limits.twice === 'refuse' && Object.hasOwn(object, key))) {
        throw new VitrineError('notebook-invalid', { place: this.place(start) });
      }
      this.space();
      this.expect(58);
      object[key] = this.value(depth);
      if (this.ends(125)) {
        return object;
      }
    }
  }

  private array(depth: number): Json[] {
    this.enter(depth);
    const array: Json[] = [];
    if (this.closes(93)) {
      return array;
    }
    for (;;) {
      array.push(this.value(depth));
      if (this.ends(93)) {
        return array;
      }
    }
  }

  private enter(depth: number): void {
    if (depth > this.limits.depth) {
      throw new VitrineError('notebook-too-deep', { limit: this.limits.depth });
    }
    this.at++;
  }

  /** Whether the list or object is empty. */
  private closes(bracket: number): boolean {
    this.space();
    if (this.text.charCodeAt(this.at) !== bracket) {
      return false;
    }
    this.at++;
    return true;
  }

  /** A comma means more, the bracket the end, all else is broken. */
  private ends(bracket: number): boolean {
    this.space();
    if (this.text.charCodeAt(this.at) === 44) {
      this.at++;
      return false;
    }
    this.expect(bracket);
    return true;
  }

  private expect(unit: number): void {
    if (this.text.charCodeAt(this.at) !== unit) {
      throw this.broken();
    }
    this.at++;
  }

  private string(): string {
    const { text } = this;
    const start = this.at;
    let escaped = false;
    for (let i = start + 1; ; i++) {
      const unit = text.charCodeAt(i);
      if (unit === QUOTE) {
        this.at = i + 1;
        return escaped ? this.unescape(start, i + 1) : text.slice(start + 1, i);
      }
      if (unit === BACKSLASH) {
        escaped = true;
        i++;
      } else if (!(unit >= 32)) {
        this.at = Math.min(i, text.length);
        throw this.broken();
      }
    }
  }

  /** The platform's own reader knows every escape; ours has found the end. */
  private unescape(start: number, end: number): string {
    try {
      return wellFormed(JSON.parse(this.text.slice(start, end)) as string);
    } catch {
      this.at = start;
      throw this.broken();
    }
  }

  private number(): Json {
    NUMBER.lastIndex = this.at;
    const lexeme = NUMBER.exec(this.text)?.[0];
    if (lexeme === undefined) {
      return this.unnumbered();
    }
    this.at += lexeme.length;
    return numberOf(lexeme);
  }

  private unnumbered(): null {
    UNNUMBERED.lastIndex = this.at;
    const lexeme = this.limits.unnumbered === 'nothing' ? UNNUMBERED.exec(this.text)?.[0] : undefined;
    if (lexeme === undefined) {
      throw this.broken();
    }
    this.at += lexeme.length;
    return null;
  }

  private word<T extends Json>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) {
      throw this.broken();
    }
    this.at += word.length;
    return value;
  }

  private space(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) {
        return;
      }
      this.at++;
    }
  }

  private broken(): VitrineError {
    return new VitrineError('notebook-broken-json', this.position(this.at));
  }

  private place(at: number): string {
    const { line, column } = this.position(at);
    return `line ${line}, column ${column}`;
  }

  private position(at: number): { line: number; column: number } {
    let line = 1;
    let from = 0;
    for (;;) {
      const next = this.text.indexOf('\n', from);
      if (next < 0 || next >= at) {
        return { line, column: at - from + 1 };
      }
      line++;
      from = next + 1;
    }
  }
}
