import { VitrineError } from '@vitrine/core/errors';
import type { JsonObject } from '@vitrine/core/notebook';

/** A key of an object in JSON text: where the key begins, where its value begins and ends. */
interface Member {
  name: string;
  start: number;
  valueStart: number;
  end: number;
}

const space = /[ \t\n\r]*/y;

function afterSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex;
}

function afterString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
    } else if (text[i] === '"') {
      return i + 1;
    }
  }
  throw new VitrineError('notebook-broken-json', { line: null, column: null });
}

function afterValue(text: string, at: number): number {
  if (text[at] === '"') {
    return afterString(text, at);
  }
  let depth = 0;
  let i = at;
  while (i < text.length) {
    const sign = text[i] ?? '';
    if (sign === '"') {
      i = afterString(text, i);
      continue;
    }
    if (sign === '{' || sign === '[') {
      depth++;
    } else if (sign === '}' || sign === ']') {
      depth--;
      if (depth === 0) {
        return i + 1;
      }
      if (depth < 0) {
        return i;
      }
    } else if (depth === 0 && /[,\s]/.test(sign)) {
      return i;
    }
    i++;
  }
  return i;
}

/** Walks the members of the object that opens at `open`. */
function membersOf(text: string, open: number): { members: Member[]; close: number } {
  const members: Member[] = [];
  let at = afterSpace(text, open + 1);
  while (text[at] === '"') {
    const keyEnd = afterString(text, at);
    const valueStart = afterSpace(text, afterSpace(text, keyEnd) + 1);
    const end = afterValue(text, valueStart);
    members.push({ name: JSON.parse(text.slice(at, keyEnd)) as string, start: at, valueStart, end });
    at = afterSpace(text, end);
    if (text[at] === ',') {
      at = afterSpace(text, at + 1);
    }
  }
  return { members, close: at };
}

/** How an object is laid out: its line break and the indent of its members; '' when it stands in one line. */
interface Layout {
  newline: string;
  indent: string;
}

function layoutOf(text: string, open: number): Layout {
  const lead = /^(\r?\n|\r)([ \t]*)"/.exec(text.slice(open + 1, open + 256));
  return { newline: lead?.[1] ?? '', indent: lead?.[2] ?? '' };
}

function write(value: JsonObject, { newline, indent }: Layout, unit: string): string {
  return newline === '' ? JSON.stringify(value) : JSON.stringify(value, null, unit).replaceAll('\n', newline + indent);
}

/** Puts one member into the object that opens at `open`, in place or at its end; `outer` is the file's layout. */
function put(text: string, open: number, name: string, value: JsonObject, outer: Layout): string {
  const { members, close } = membersOf(text, open);
  const empty = { newline: outer.newline, indent: outer.indent.repeat(2) };
  const layout = members.length === 0 ? empty : layoutOf(text, open);
  const json = write(value, layout, outer.indent);
  const there = members.find(member => member.name === name);
  if (there !== undefined) {
    return text.slice(0, there.valueStart) + json + text.slice(there.end);
  }
  const { newline, indent } = layout;
  const last = members.at(-1);
  if (last !== undefined) {
    const spaced = text.slice(open, close).includes('": ');
    const lead = newline === '' ? (spaced ? ' ' : '') : newline + indent;
    const member = `${JSON.stringify(name)}:${newline === '' && !spaced ? '' : ' '}${json}`;
    return text.slice(0, last.end) + ',' + lead + member + text.slice(last.end);
  }
  const member = `${JSON.stringify(name)}:${newline === '' ? '' : ' '}${json}`;
  const inner = newline === '' ? member : newline + indent + member + newline + outer.indent;
  return text.slice(0, open + 1) + inner + text.slice(close);
}

/**
 * Sets `metadata.vitrine` in the text of a notebook and keeps every other byte:
 * number forms, key order, line breaks and the indent are the author's.
 * The text must have been read as a notebook before.
 */
export function setVitrineMetadata(text: string, value: JsonObject): string {
  const open = text.indexOf('{');
  if (open < 0) {
    throw new VitrineError('not-a-notebook');
  }
  const outer = layoutOf(text, open);
  const metadata = membersOf(text, open).members.find(member => member.name === 'metadata');
  if (metadata === undefined || text[metadata.valueStart] !== '{') {
    return put(text, open, 'metadata', { vitrine: value }, outer);
  }
  return put(text, metadata.valueStart, 'vitrine', value, outer);
}
