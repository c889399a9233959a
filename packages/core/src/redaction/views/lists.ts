import { decoded } from './bytes.js';
import type { Edit } from './edits.js';
import { inOrder } from './edits.js';
import { opened } from './opened.js';
import type { Allowance } from './opened.js';
import { DIGIT, has, LISTED, PAIRS as IN_PAIRS } from './traits.js';
import type { View } from './view.js';
import { matches } from './matches.js';

const CODE = '(?:0[xX][0-9a-fA-F]{1,6}|\\d{1,7})';
const LETTER = '(?:0[xX][2-7][0-9a-fA-F]|3[2-9]|[4-9]\\d|1[01]\\d|12[0-6])';
const BETWEEN = '\\s{0,40}[,;]\\s{0,40}';
const FIRST = new RegExp(`(?<![\\d.xX])${LETTER}(?:${BETWEEN}${LETTER}){4}(?![\\d.])`, 'g');
const NEXT = new RegExp(`${BETWEEN}(${CODE})(?![\\d.])`, 'y');
const SPACED = new RegExp(`\\[\\s{0,8}(${LETTER}(?:\\s{1,8}${LETTER}){5,4000})\\s{0,8}\\]`, 'g');
const CALL =
  /\b(?:chr|unichr|chrw|char|String\.fromCharCode|Char)\s{0,2}\(\s{0,4}(0[xX][0-9a-fA-F]{1,6}|\d{1,7})\s{0,4}\)/gi;
const CALLED = /\(\s{0,4}\d/;
const JOINT = /^(?:["'`]?\s{0,20}(?:[+.,&|]{1,2}|\}\s{0,2}\{|\}\$\{)\s{0,20}["'`]?)$/;
const PAIRS = /(?<![0-9a-fA-F])(?:0x)?[0-9a-fA-F]{2}(?:[ :\n-](?:0x)?[0-9a-fA-F]{2}){5,40000}(?![0-9a-fA-F])/g;
const BINARY = /(?<![01])[01]{8}(?:[ ,\n]?[01]{8}){5,4000}(?![01])/g;
const DUMPED =
  /[ \t]{0,8}(?:0x)?[0-9a-fA-F]{4,8}:?[ \t]{1,4}((?:[0-9a-fA-F]{2}){1,2}(?:[ \t]{1,2}(?:[0-9a-fA-F]{2}){1,2}){0,15})(?:[ \t|][^\n]{0,60})?$/my;
const LEAST = 6;
const SHORTEST = 11;
const NONE: Edit[] = [];

const isReadable = (code: number): boolean =>
  (code >= 32 && code !== 127 && code <= 0x10ffff) || code === 9 || code === 10 || code === 13;

/** Edits that read characters written as their numbers: lists of codes, calls of `chr`, hex in pairs, dumps. */
export function listEdits(view: View, allowed: Allowance): Edit[] {
  const { text } = view;
  if (text.length < SHORTEST || !has(view, DIGIT)) {
    return NONE;
  }
  return inOrder(
    has(view, LISTED) ? codeLists(text) : NONE,
    text.includes('[') ? spacedLists(text) : NONE,
    CALLED.test(text) ? calls(text) : NONE,
    dumps(text, allowed),
    has(view, IN_PAIRS) ? pairs(text, allowed) : NONE,
    hasBits(text) ? bits(text) : NONE
  );
}

function codeLists(text: string): Edit[] {
  const edits: Edit[] = [];
  FIRST.lastIndex = 0;
  for (let match = FIRST.exec(text); match !== null; match = FIRST.exec(text)) {
    const codes = match[0].split(/[,;]/).map(Number);
    let end = FIRST.lastIndex;
    for (;;) {
      NEXT.lastIndex = end;
      const next = NEXT.exec(text);
      if (next === null || !isReadable(Number(next[1]))) {
        break;
      }
      codes.push(Number(next[1]));
      end = NEXT.lastIndex;
    }
    if (codes.length >= LEAST) {
      edits.push({ start: match.index, end, text: String.fromCodePoint(...codes.slice(0, 20_000)) });
    }
    FIRST.lastIndex = end;
  }
  return edits;
}

function spacedLists(text: string): Edit[] {
  return [...matches(SPACED, text)].map(({ 0: list, 1: codes, index }) => ({
    start: index,
    end: index + list.length,
    text: String.fromCodePoint(...codes.split(/\s+/).map(Number))
  }));
}

function calls(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: call, 1: code, index } of matches(CALL, text)) {
    const value = Number(code);
    if (!isReadable(value)) {
      continue;
    }
    const last = edits.at(-1);
    if (last !== undefined && index - last.end < 48 && JOINT.test(text.slice(last.end, index))) {
      last.end = index + call.length;
      last.text += String.fromCodePoint(value);
    } else {
      edits.push({ start: index, end: index + call.length, text: String.fromCodePoint(value) });
    }
  }
  return edits;
}

function pairs(text: string, allowed: Allowance): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: list, index } of matches(PAIRS, text)) {
    const { text: said } = opened(decoded(list.replaceAll('0x', ''), 4), allowed);
    if (said !== '') {
      edits.push({ start: index, end: index + list.length, text: said });
    }
  }
  return edits;
}

function dumps(text: string, allowed: Allowance): Edit[] {
  const blocks: { start: number; end: number; hex: string }[] = [];
  for (let index = 0; index < text.length; index = endOfLine(text, index) + 1) {
    DUMPED.lastIndex = index;
    const match = beginsDumped(text, index) ? DUMPED.exec(text) : null;
    if (match === null) {
      continue;
    }
    const [line, hex] = match;
    const last = blocks.at(-1);
    if (last !== undefined && last.end + 2 >= index) {
      last.end = index + line.length;
      last.hex += hex;
    } else {
      blocks.push({ start: index, end: index + line.length, hex });
    }
  }
  return blocks.flatMap(({ start, end, hex }) => {
    const { text: said } = opened(decoded(hex, 4), allowed);
    return said === '' ? [] : [{ start, end, text: said }];
  });
}

const isHex = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

/** Whether a line begins with a number in hex, as few do. */
function beginsDumped(text: string, line: number): boolean {
  let at = line;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) {
    at++;
  }
  return isHex(text.charCodeAt(at)) && (text.charCodeAt(at + 1) === 120 || isHex(text.charCodeAt(at + 1)));
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Whether eight of them stand in a row somewhere; each eighth place tells. */
function hasBits(text: string): boolean {
  const isBit = (at: number): boolean => (text.charCodeAt(at) | 1) === 49;
  for (let at = 7; at < text.length; at += 8) {
    if (isBit(at)) {
      let [start, end] = [at, at + 1];
      while (isBit(start - 1)) {
        start--;
      }
      while (isBit(end)) {
        end++;
      }
      if (end - start >= 8) {
        return true;
      }
    }
  }
  return false;
}

function bits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: list, index } of matches(BINARY, text)) {
    const codes = (list.match(/[01]{8}/g) ?? []).map(byte => parseInt(byte, 2));
    if (codes.every(code => isReadable(code) && code < 127)) {
      edits.push({ start: index, end: index + list.length, text: String.fromCharCode(...codes) });
    }
  }
  return edits;
}
