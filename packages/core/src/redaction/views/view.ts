import type { Literal } from './literals.js';

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text as somebody could read it: decoded, joined, cleaned of what can't be seen. It knows where
 * each part of it stands in the text that was written.
 */
export interface View {
  text: string;
  /** How it was made; for tests and the report. */
  name: string;
  /**
   * Only a guess at how things belong together: all literals of a cell in a row, lines that may be one.
   * What has a shape of its own is believed here, numbers and names are not.
   */
  loose?: boolean;
  /** Stretches of the written text that are packed and were opened for this view. */
  packed?: readonly Span[];
  /** Stretches of the written text that are packed and could not be looked into. */
  sealed?: readonly Span[];
  /** What stands in it at all, once it was looked at: see traits.ts. */
  signs?: number;
  /** The literals that stand in it, once they were looked for: see literals.ts. */
  literals?: readonly Literal[];
  /** Which reading made it: see index.ts. */
  turn?: number;
  /** The stretches of the written text that a stretch of this view came from, in order. */
  sourcesOf(span: Span): Span[];
}

/** How a view is marked when it is done. */
export type Marks = Pick<View, 'loose' | 'packed' | 'sealed'>;

/** The text as it is. */
export function plainView(text: string): View {
  return { text, name: 'plain', sourcesOf: span => [span] };
}

interface Piece {
  /** Where it begins in the view. */
  at: number;
  length: number;
  /** Where it came from. */
  from: number;
  fromLength: number;
  /** Each character stands for one of the written text; otherwise the piece is taken whole. */
  same: boolean;
  /** Something was left out before it that stays in place: quotes and a plus between two literals. */
  apart: boolean;
}

/** Builds a view piece by piece, from the front to the back. */
export class ViewBuilder {
  constructor(
    private readonly source: View,
    private readonly name: string
  ) {}

  /** Takes a stretch as it is. */
  copy(start: number, end: number): this {
    return end > start ? this.push(this.source.text.slice(start, end), start, end, true) : this;
  }

  /** Puts a text where another one stands: `&amp;` reads `&`, a whole base64 text reads what it says. */
  replace(text: string, start: number, end: number): this {
    return this.push(text, start, end, false);
  }

  /** What comes next stands apart: what lies between is left alone when a finding spans both. */
  apart(): this {
    this.gap = true;
    return this;
  }

  /** A line of its own from here: nothing that was found before goes on in what comes next. */
  cut(at: number): this {
    if (this.length > 0) {
      this.apart().push('\n', at, at, false).apart();
    }
    return this;
  }

  done(marks: Marks = {}): View {
    const { pieces, source } = this;
    const text = this.texts.join('');
    const loose = marks.loose === true || source.loose === true;
    return {
      text,
      ...marks,
      ...(loose ? { loose } : {}),
      name: source.name === 'plain' ? this.name : `${source.name} > ${this.name}`,
      sourcesOf: span => joined(spansOf(pieces, span).flatMap(part => source.sourcesOf(part)))
    };
  }

  private push(text: string, start: number, end: number, same: boolean): this {
    const last = this.pieces.at(-1);
    if (last !== undefined && same && last.same && !this.gap && last.from + last.fromLength === start) {
      last.length += text.length;
      last.fromLength += end - start;
    } else {
      const fromLength = end - start;
      this.pieces.push({ at: this.length, length: text.length, from: start, fromLength, same, apart: this.gap });
    }
    this.texts.push(text);
    this.length += text.length;
    this.gap = false;
    return this;
  }

  private readonly pieces: Piece[] = [];
  private readonly texts: string[] = [];
  private length = 0;
  private gap = false;
}

/** The pieces that a stretch touches; what was swallowed between two of them belongs to it. */
function spansOf(pieces: readonly Piece[], { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let index = firstAt(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if (piece.at >= end) {
      break;
    }
    const from = piece.same ? piece.from + Math.max(0, start - piece.at) : piece.from;
    const to = piece.same ? piece.from + Math.min(piece.length, end - piece.at) : piece.from + piece.fromLength;
    const last = spans.at(-1);
    if (last !== undefined && !piece.apart && last.end <= from) {
      last.end = to;
    } else {
      spans.push({ start: from, end: to });
    }
  }
  return spans;
}

function firstAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (piece.at + piece.length <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end && span.start >= last.start) {
      last.end = Math.max(last.end, span.end);
    } else {
      result.push({ ...span });
    }
  }
  return result;
}
