import { isObject, LosslessNumber } from '../../../notebook/json/json.js';
import type { Json, JsonObject } from '../../../notebook/json/json.js';
import type { Session, Where } from '../../session.js';
import { Sheet } from '../sheet.js';
import { withoutPieces } from './strings.js';
import { claimsTyped, emptied, numberAt, typedJson, typedOf } from './typed.js';
import type { Typed } from './typed.js';

/** Between texts that were apart: no pattern reaches over it. */
const APART = '\n\u0000\n';

/** JSON in which every text, every name and every number was looked at, each in the sight of the whole. */
export function cleanJsonValue(value: Json, session: Session, where: Where): Json {
  const pieced = withoutPieces(value, session, where);
  const sheet = new Sheet();
  lay(pieced, sheet);
  const contents = sheet.contents(session, where);
  const read = taken(pieced, new Contents(contents));
  return withLongTexts(read, session, where);
}

/** Writes the value as JSON text; packed numbers as a list of them. */
function lay(value: Json, sheet: Sheet): void {
  const number = numeral(value);
  if (number !== null) {
    sheet.content(number);
  } else if (typeof value === 'string') {
    layText(value, sheet);
  } else if (Array.isArray(value)) {
    sheet.mark('[');
    value.forEach((item, index) => {
      if (index > 0) {
        sheet.mark(',');
      }
      lay(item, sheet);
    });
    sheet.mark(']');
  } else if (isObject(value)) {
    sheet.mark('{');
    fieldsOf(value).forEach(([key, item], index) => {
      if (index > 0) {
        sheet.mark(',');
      }
      layText(key, sheet);
      sheet.mark(':');
      if (item instanceof TypedField) {
        layNumbers(item.typed, sheet);
      } else {
        lay(item, sheet);
      }
    });
    sheet.mark('}');
  } else {
    sheet.mark(String(value));
  }
}

/** Packed numbers under the name they stand beside. */
class TypedField {
  constructor(
    readonly typed: Typed,
    readonly shape: Json | undefined
  ) {}
}

function fieldsOf(value: JsonObject): [string, Json | TypedField][] {
  return Object.entries(value).map(([key, item]): [string, Json | TypedField] => {
    if (!claimsTyped(item)) {
      return [key, item];
    }
    const typed = typedOf(item);
    return [key, typed === null ? null : new TypedField(typed, item['shape'])];
  });
}

/** A number as it is written; null for what is none. */
function numeral(value: Json): string | null {
  return value instanceof LosslessNumber ? value.lexeme : typeof value === 'number' ? String(value) : null;
}

function layText(text: string, sheet: Sheet): void {
  sheet.mark('"').content(JSON.stringify(text).slice(1, -1)).mark('"');
}

function layNumbers(typed: Typed, sheet: Sheet): void {
  sheet.mark('[');
  for (let index = 0; index < typed.length; index++) {
    if (index > 0) {
      sheet.mark(',');
    }
    sheet.content(numberAt(typed, index));
  }
  sheet.mark(']');
}

/** Hands the cleaned contents out in the order in which they were laid. */
class Contents {
  private at = 0;

  constructor(private readonly all: readonly string[]) {}

  next(): string {
    return this.all[this.at++] ?? '';
  }

  text(before: string): string {
    const after = this.next();
    return after === JSON.stringify(before).slice(1, -1) ? before : unescaped(after);
  }
}

/** What is left of a JSON text; where a sign was cut in two, the marks around it go. */
function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text.replace(/[\\"]/g, '');
  }
}

function taken(value: Json, contents: Contents): Json {
  const number = numeral(value);
  if (number !== null) {
    return contents.next() === number ? value : null;
  }
  if (typeof value === 'string') {
    return contents.text(value);
  }
  if (Array.isArray(value)) {
    return value.map(item => taken(item, contents));
  }
  if (isObject(value)) {
    const fields = new Map<string, Json>();
    for (const [key, item] of fieldsOf(value)) {
      const name = freeName(contents.text(key), fields);
      fields.set(name, item instanceof TypedField ? takenNumbers(item, contents) : taken(item, contents));
    }
    return Object.fromEntries(fields);
  }
  return value;
}

function freeName(name: string, fields: ReadonlyMap<string, Json>): string {
  let free = name === '__proto__' ? '_' : name;
  for (let round = 2; fields.has(free); round++) {
    free = `${name}_${round}`;
  }
  return free;
}

function takenNumbers({ typed, shape }: TypedField, contents: Contents): JsonObject {
  for (let index = 0; index < typed.length; index++) {
    if (contents.next() !== numberAt(typed, index)) {
      emptied(typed, index);
    }
  }
  return typedJson(typed, shape);
}

/* What JSON writes with escapes; and literals of another language, whose quotes JSON's own would confuse. */
const ESCAPED = /[\\"\u0000-\u001f]|'[^]*'/;

/** Texts that JSON writes with escapes are read once more as they are: a whole file may stand in one of them. */
function withLongTexts(value: Json, session: Session, where: Where): Json {
  const texts: string[] = [];
  visit(value, text => {
    texts.push(text);
    return text;
  });
  if (texts.length === 0) {
    return value;
  }
  const sheet = new Sheet();
  texts.forEach(text => sheet.content(text).mark(APART));
  const clean = sheet.contents(session, where);
  if (clean.every((text, index) => text === texts[index])) {
    return value;
  }
  let at = 0;
  return visit(value, () => clean[at++] ?? '');
}

function visit(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') {
    return ESCAPED.test(value) ? change(value) : value;
  }
  if (Array.isArray(value)) {
    return value.map(item => visit(item, change));
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item, change)]))
    : value;
}
