import { joinsIn, listsIn } from './joins.js';
import { literalsOf, variablesIn } from './literals.js';
import type { Literal } from './literals.js';
import { namesIn } from './names.js';
import { has, QUOTE } from './traits.js';
import type { View } from './view.js';
import { ViewBuilder } from './view.js';

const SPACE = '(?:\\s|\\\\\\r?\\n|#[^\\n]{0,200}\\n|//[^\\n]{0,200}\\n|\\.\\.\\.\\s{0,8}\\n){0,40}';
const GLUE = new RegExp(`^\\)?${SPACE}(?:\\+=?|\\.\\.?|&|~|\\|\\||<>|\\|>)?${SPACE}\\(?\\s{0,8}[rRbBfFuU]{0,2}$`);
const COMMA = /^\s{0,40},\s{0,40}[rRbBfFuU]{0,2}$/;
/* What such stretches consist of. Comments may hold anything, so that the pattern decides from where one begins. */
const IN_GLUE = signsOf(' \t\r\n\f\v\\).+&~|<>=(rRbBfFuU');
const IN_COMMA = signsOf(' \t\r\n\f\v,rRbBfFuU');
const AFTER_JOINT = new RegExp(`(?:${SPACE}(?:\\+|&|\\.\\.?(?=\\s)|~|,)${SPACE}|\\s{1,4})`, 'y');
const NAME = /[rRbBfFuU]{0,2}(?=["'`])|[A-Za-z_$][\w$]{0,60}(?![\w$(.[])/y;
/* Calls that put their arguments one behind the other. */
const PASTE =
  /(?:\b(?:paste0|str_c|concat|strcat|cat|string|CONCAT|Concat)\s{0,2}\(|(["'])([^"'\n]{0,3})\1\s{0,4}\.\s{0,4}join\s{0,2}\(\s{0,8}[[({]?)\s{0,8}$/;
const JOINED = /^\s{0,8}[\])}]{0,2}\s{0,8}\.\s{0,4}join\s{0,2}\(\s{0,4}(["'`])([^"'`\n]{0,3})\1/;
const FILLED = /^\s{0,8}(?:\.\s{0,8}format\s{0,2}\(|%)\s{0,8}[([]?\s{0,8}/;
const HOLE =
  /\{\{|\}\}|\$?\{([A-Za-z_]\w{0,40}|\d{0,3})(?:![rsa])?(?::[^{}]{0,20})?\}|%(?:\(([A-Za-z_]\w{0,40})\))?[sdrq]/g;
const CONTEXT = 120;

function signsOf(characters: string): Uint8Array {
  const signs = new Uint8Array(128);
  [...characters].forEach(character => (signs[character.charCodeAt(0)] = 1));
  return signs;
}

/** Whether a stretch could be one, told by its signs; most are refused by their first. */
function isGlue(text: string, from: number, to: number, signs: Uint8Array): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 || code === 35 || code === 47) {
      return true;
    }
    if (signs[code] === 0) {
      return false;
    }
  }
  return true;
}

/* The name that a literal is given or added to, and a line that adds another to it. */
const GIVEN = /([A-Za-z_$][\w$.]{0,40})[ \t]{0,8}[+.]?=[ \t]{0,8}[rRbBfFuU]{0,2}$/;
const ADDED =
  /^[ \t]{0,8};?[ \t]{0,8}\r?\n[ \t]{0,16}([A-Za-z_$][\w$.]{0,40})[ \t]{0,8}[+.]=[ \t]{0,8}[rRbBfFuU]{0,2}$/;

/** Whether the next literal is added to what the one before was given to: `x = "a"`, `x += "b"`. */
function isAdded(text: string, before: number, from: number, to: number): boolean {
  const added = ADDED.exec(text.slice(from, to))?.[1];
  return added !== undefined && GIVEN.exec(text.slice(Math.max(0, before - 60), before))?.[1] === added;
}

/** Something that stands in an expression: a literal, or a name for some. */
type Term = Literal[];

/** Literals that code puts together, read as what comes out. */
export function joinedLiterals(view: View): View[] {
  if (!has(view, QUOTE)) {
    return [];
  }
  const literals = literalsOf(view);
  if (literals.length < 2) {
    return [];
  }
  const reader = new Concat(view, literals);
  return reader.run();
}

class Concat {
  constructor(
    view: View,
    private readonly literals: readonly Literal[]
  ) {
    this.text = view.text;
    this.builder = new ViewBuilder(view, 'joined');
  }

  run(): View[] {
    const { literals, text } = this;
    this.values = variablesIn(text, literals, at => this.chainEnd(at, GLUE));
    for (let at = 0; at < literals.length; at++) {
      const end = this.chainEnd(at, GLUE);
      if (end > at) {
        this.write(literals.slice(at, end + 1), '', literals[at].open, literals[end].close);
      }
      this.list(at);
      this.template(literals[at]);
      at = Math.max(at, end);
    }
    this.named();
    this.byName();
    return this.found ? [this.builder.done()] : [];
  }

  private chainEnd(at: number, glue: RegExp): number {
    const { literals, text } = this;
    let end = at;
    const glues = glue === COMMA ? IN_COMMA : IN_GLUE;
    while (end + 1 < literals.length) {
      const from = literals[end].close;
      const to = literals[end + 1].open;
      const glued = to - from <= 240 && isGlue(text, from, to, glues) && glue.test(text.slice(from, to));
      if (!glued && (glue === COMMA || to - from > 90 || !isAdded(text, literals[end].open, from, to))) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Literals between commas, where the call around them puts them together. */
  private list(at: number): void {
    const { literals } = this;
    if (at > this.listed) {
      const end = this.chainEnd(at, COMMA);
      this.listed = end;
      if (end > at) {
        const separator = this.separator(literals[at].open, literals[end].close);
        if (separator !== undefined) {
          this.write(literals.slice(at, end + 1), separator, literals[at].open, literals[end].close);
        }
      }
    }
  }

  private separator(from: number, to: number): string | undefined {
    const before = PASTE.exec(this.text.slice(Math.max(0, from - 60), from).replace(/[rRbBfFuU]{1,2}$/, ''));
    if (before !== null) {
      return before[2] ?? '';
    }
    return JOINED.exec(this.text.slice(to, to + 40))?.[2];
  }

  /** A template with what fills its holes: `format`, `%`, f-strings, `${}`. */
  private template(literal: Literal): void {
    const { text, builder } = this;
    const said = text.slice(literal.start, Math.min(literal.end, literal.start + 4000));
    const holes = said.includes('{') || said.includes('%') ? [...said.matchAll(HOLE)] : [];
    if (holes.length === 0 || holes.length > 100) {
      return;
    }
    const call = FILLED.exec(text.slice(literal.close, literal.close + 40));
    // What was read as an argument of one template isn't read again for the next: they would all be read to the end.
    const terms = call === null || literal.close < this.filled ? [] : this.terms(literal.close + call[0].length);
    this.filled = Math.max(this.filled, terms.at(-1)?.end ?? 0);
    const byName = new Map(terms.flatMap(({ name, term }) => (name === undefined ? [] : [[name, term] as const])));
    let next = 0;
    const fills = holes.map(([, name, old]) => {
      const key = name ?? old ?? '';
      return key === ''
        ? terms[next++]?.term
        : /^\d+$/.test(key)
          ? terms[Number(key)]?.term
          : (byName.get(key) ?? this.values.get(key));
    });
    if (!fills.some(fill => fill !== undefined)) {
      return;
    }
    this.context(literal.open);
    let at = literal.start;
    holes.forEach((hole, index) => {
      const start = literal.start + hole.index;
      builder.apart().copy(at, start).apart();
      const fill = fills[index];
      if (fill !== undefined) {
        fill.forEach(part => builder.apart().copy(part.start, part.end).apart());
      }
      at = start + hole[0].length;
    });
    builder.copy(at, literal.end).apart();
    this.found = true;
  }

  /** Names that hold literals, where they are put together. */
  private named(): void {
    const { text, values } = this;
    if (values.size === 0) {
      return;
    }
    let free = 0;
    for (const { 0: written, 1: name, index } of namesIn(text)) {
      if (index < free || !(values.has(name) || written.includes('+'))) {
        continue;
      }
      const terms = this.terms(index);
      const known = terms.filter(({ term }) => term.length > 0);
      const end = terms.at(-1)?.end ?? index;
      free = end;
      if (known.length > 1) {
        const separator = written.includes(',') ? this.separator(index, end) : '';
        if (separator !== undefined) {
          this.write(
            known.flatMap(({ term }) => term),
            separator,
            index,
            end
          );
        }
      }
    }
  }

  /** A list that is put together where only its name stands. */
  private byName(): void {
    const { literals, text } = this;
    const lists = listsIn(text, literals);
    for (const { name, separator, start, end } of lists.size === 0 ? [] : joinsIn(text)) {
      const parts = lists.get(name);
      if (parts !== undefined) {
        this.write(parts, separator, start, end);
      }
    }
  }

  /** What stands from a place on: literals and names with something between them that puts them together. */
  private terms(from: number): { term: Term; name?: string; end: number }[] {
    const { text, values } = this;
    const byOpen = this.byOpen;
    const terms: { term: Term; name?: string; end: number }[] = [];
    for (let at = from; terms.length < 200;) {
      const keyword = /\s{0,8}([A-Za-z_]\w{0,40})\s{0,4}=\s{0,4}(?!=)/y;
      keyword.lastIndex = at;
      const name = keyword.exec(text)?.[1];
      at = name === undefined ? at : keyword.lastIndex;
      NAME.lastIndex = at;
      const match = NAME.exec(text);
      if (match === null) {
        break;
      }
      at = NAME.lastIndex;
      const literal = byOpen.get(at);
      const term = literal !== undefined ? [literal] : (values.get(match[0]) ?? []);
      at = literal?.close ?? at;
      if (literal === undefined && match[0] === '') {
        break;
      }
      terms.push({ term, end: at, ...(name === undefined ? {} : { name }) });
      AFTER_JOINT.lastIndex = at;
      if (!AFTER_JOINT.test(text)) {
        break;
      }
      at = AFTER_JOINT.lastIndex;
    }
    return terms;
  }

  private write(parts: readonly Literal[], separator: string, from: number, to: number): void {
    const { builder, text } = this;
    this.context(from);
    parts.forEach((part, index) => {
      if (index > 0 && separator !== '') {
        builder.apart().replace(separator, part.start, part.start);
      }
      builder.apart().copy(part.start, part.end);
    });
    const line = text.indexOf('\n', to);
    builder
      .apart()
      .copy(
        parts[parts.length - 1].end,
        Math.min(line < 0 ? text.length : line, parts[parts.length - 1].end + CONTEXT)
      );
    this.found = true;
  }

  /** A line of its own, with the words before it on its line: they say what it is. */
  private context(open: number): void {
    const start = Math.max(this.text.lastIndexOf('\n', open) + 1, open - CONTEXT);
    this.builder.cut(start).apart().copy(start, open);
    if (this.byOpen.has(open)) {
      this.builder.copy(open, open + 1);
    } else {
      this.builder.replace('"', open, open);
    }
  }

  /** Literals by where they open. Most cells put nothing together, so it is made when it is asked for. */
  private get byOpen(): Map<number, Literal> {
    return (this.opens ??= new Map(this.literals.map(literal => [literal.open, literal])));
  }

  private readonly text: string;
  private readonly builder: ViewBuilder;
  private opens: Map<number, Literal> | null = null;
  private values = new Map<string, Literal[]>();
  private listed = -1;
  private filled = 0;
  private found = false;
}
