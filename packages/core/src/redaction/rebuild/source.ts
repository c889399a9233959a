import type { Cell } from '../../notebook/model.js';
import type { Session, Where } from '../session.js';
import { cleanDataUris } from './image/image.js';
import { betweenQuotes } from './literals.js';

/** The text of a cell, cleaned so that its literals stay literals. */
export function cleanSource(type: Cell['cell_type'], source: string, session: Session, where: Where): string {
  if (type !== 'code') {
    return session.text(cleanDataUris(source, session.pictures), where);
  }
  const code = cleanDataUris(source, session.pictures);
  const spans = betweenQuotes(code);
  if (spans.length === 1) {
    return session.text(code, where);
  }
  const pieces = session.pieces(code, spans, where);
  let text = '';
  spans.forEach((span, index) => {
    const piece = pieces[index] ?? '';
    const before = code.slice(span.start, span.end);
    const stays = piece === before || (piece === '' && index % 2 === 0 && GLUE.test(before));
    text += (stays ? before : wholeEscapes(piece)) + code.slice(span.end, spans[index + 1]?.start ?? span.end);
  });
  return text;
}

/* What puts two literals together: without it their quotes would meet. */
const GLUE = /^[\s\\+,.&|]+[rbfuRBFU]{0,2}$/;

/* An escape whose end went with a value: `\x4` before a placeholder would no longer be one. */
const CUT =
  /((?:^|[^\\])(?:\\\\)*)\\(?:x[0-9a-fA-F]?|u[0-9a-fA-F]{0,3}|U[0-9a-fA-F]{0,7}|N\{?)(?=[A-Z]{2}[A-Z_]{0,28}(?:-\d|\b)|$)/g;

/** Nothing of an escape is left where its end is gone. */
function wholeEscapes(piece: string): string {
  return piece.replace(CUT, '$1').replace(/((?:^|[^\\])(?:\\\\)*)\\$/, '$1');
}
