import { kindOf } from './headers.js';
import type { Line } from './lines.js';
import type { SheetColumn } from './sheet.js';
import { cellAt, drawn } from './drawn.js';
import type { Drawn } from './drawn.js';

interface Strip {
  from: number;
  to: number;
  /** How wide the gap before it is. */
  gap: number;
}

const MOST = 3000;

/**
 * Columns of lines that stand below each other, told apart by positions that are blank in all of them.
 * Null where a column has no heading: then the lines don't stand below each other.
 */
export function guttered(head: Line, body: readonly Line[]): SheetColumn[] | null {
  const lines = [head, ...body].map(drawn);
  const top = lines[0];
  const width = Math.max(...lines.map(line => line.text.trimEnd().length));
  if (top === undefined || body.length === 0 || width > MOST) {
    return null;
  }
  const strips = merged(stripsOf(lines, width), top, lines.slice(1));
  const said = strips.map(strip => top.text.slice(strip.from, strip.to).trim());
  const first = said.findIndex(text => text !== '');
  if (first === -1 || said.slice(first).some(text => text === '' || /\S {2,}\S/.test(text))) {
    return null;
  }
  const columns = said.map((name, at): SheetColumn => ({
    name: name.replace(/^<|>$/g, ''),
    cells: [],
    ...(at < first ? { index: true } : {})
  }));
  for (const line of lines.slice(1)) {
    const cells = strips.map(({ from, to }) => cellAt(line, from, to));
    if (first > 0 && cells.slice(first).every(cell => cell.text === '' || cell.text === '...')) {
      // The line below the headings that names the labels.
      cells.slice(0, first).forEach((cell, at) => {
        const column = columns[at];
        if (column !== undefined && column.name === '') {
          column.name = cell.text;
        }
      });
    } else {
      cells.forEach((cell, at) => columns[at]?.cells.push(cell));
    }
  }
  return columns;
}

function stripsOf(lines: readonly Drawn[], width: number): Strip[] {
  const filled = new Uint8Array(width + 1);
  for (const { text } of lines) {
    for (let at = 0; at < text.length && at < width; at++) {
      if (text.charCodeAt(at) !== 32) {
        filled[at] = 1;
      }
    }
  }
  const strips: Strip[] = [];
  let gap = 0;
  for (let at = 0; at < width; at++) {
    if (filled[at] === 0) {
      gap++;
    } else {
      const from = at;
      while (at + 1 < width && filled[at + 1] === 1) {
        at++;
      }
      strips.push({ from, to: at + 1, gap });
      gap = 0;
    }
  }
  return strips;
}

/** Strips that a space in all values tore apart are put together again. */
function merged(strips: readonly Strip[], top: Line, body: readonly Drawn[]): Strip[] {
  const headed = (strip: Strip): boolean => top.text.slice(strip.from, strip.to).trim() !== '';
  const right = strips.filter(strip => headed(strip) && (top.text[strip.to - 1] ?? ' ') !== ' ').length;
  const left = strips.filter(strip => headed(strip) && (top.text[strip.from] ?? ' ') !== ' ').length;
  const first = strips.findIndex(headed);
  const labelled = named(strips[first], body);
  const done: Strip[] = [];
  for (const [at, strip] of strips.entries()) {
    const last = done.at(-1);
    const ofLabels = at <= first && (labelled || (done.length === 1 && last !== undefined && labels(last, body)));
    const torn =
      last !== undefined &&
      strip.gap === 1 &&
      ((right >= left && !headed(last) && !ofLabels) ||
        (left > right && headed(last) && !headed(strip)) ||
        (headed(last) && headed(strip) && oneHeading(last, strip, top)));
    if (last !== undefined && torn) {
      last.to = strip.to;
    } else {
      done.push({ ...strip });
    }
  }
  return done;
}

/** Numbers label rows; halves of names don't. */
const labels = (strip: Strip, body: readonly Drawn[]): boolean =>
  body.filter(line => /^(?:\d+|\.+|)$/.test(line.text.slice(strip.from, strip.to).trim())).length > body.length / 2;

/** Whether a line names the labels: it says something before the first heading and nothing below it. */
const named = (first: Strip | undefined, body: readonly Drawn[]): boolean =>
  first !== undefined &&
  body.some(({ text }) => text.slice(0, first.from).trim() !== '' && /^[\s.]*$/.test(text.slice(first.from)));

function oneHeading(a: Strip, b: Strip, top: Line): boolean {
  const one = top.text.slice(a.from, a.to).trim();
  const two = top.text.slice(b.from, b.to).trim();
  return kindOf(one)?.needs !== 'sure' && kindOf(two)?.needs !== 'sure' && kindOf(`${one} ${two}`)?.needs === 'sure';
}
