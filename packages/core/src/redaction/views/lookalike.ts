import type { Edit } from './edits.js';
import { matches } from './matches.js';

/* Format characters, fillers, variation selectors: a reader doesn't see them, a search stumbles over them. */
const INVISIBLE =
  /(?:[\u0000\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udfff])+/g;
const WORD = /[^\s"'<>()[\]{},;=]/;
const UNSEEN = new RegExp(`^${INVISIBLE.source}$`);

/** A character that something stands for; nothing where nobody would see it. */
export function seen(code: number): string {
  const character = String.fromCodePoint(code);
  return code >= 0xad && UNSEEN.test(character) ? '' : character;
}

/** Edits that take out what nobody sees. At the ends of a word it goes with the word. */
export function invisibleEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let free = 0;
  for (const { 0: run, index } of matches(INVISIBLE, text)) {
    const end = index + run.length;
    const next = text.charAt(end);
    const before = text.charAt(index - 1);
    if (WORD.test(next) && next !== '') {
      edits.push({ start: index, end: end + 1, text: next });
      free = end + 1;
    } else if (index > free && WORD.test(before)) {
      edits.push({ start: index - 1, end, text: before });
      free = end;
    } else {
      edits.push({ start: index, end, text: '' });
      free = end;
    }
  }
  return edits;
}

const TAGGED = /(?:\udb40[\udc20-\udc7e]){4,}/g;

/** Text written in characters that no font shows. */
export function taggedEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: run, index } of matches(TAGGED, text)) {
    let said = '';
    for (let at = 1; at < run.length; at += 2) {
      said += String.fromCharCode(run.charCodeAt(at) - 0xdc00);
    }
    edits.push({ start: index, end: index + run.length, text: said });
  }
  return edits;
}

/** Where the ten digits of other scripts begin. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xaa50, 0xabf0
];
/* Letters of other alphabets that look like ours; read as ours only beside ours. */
const TWINS = new Map<string, string>();
const twins = (others: string, ours: string): void => [...others].forEach((other, at) => TWINS.set(other, ours[at]));
twins('аеорсухіѕјһԁԛԝѵӏкгпт', 'aeopcyxisjhdqwvlkrnt');
twins('АВЕКМНОРСТХУІЅЈԌԚԜѴӀ', 'ABEKMHOPCTXYISJGQWVI');
twins('οανικρτυχγωε', 'oavikptuxywe');
twins('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX');
twins('ɑɡɩɪʟᴀᴄᴅᴇᴋᴍᴏᴘᴛᴜᴠᴡᴢ', 'agiilacdekmoptuvwz');
const SIGNS = new Map<string, string>();
[...'‐‑‒–—−⁃﹘'].forEach(dash => SIGNS.set(dash, '-'));
[...'“”„‟″'].forEach(quote => SIGNS.set(quote, '"'));
[...'‘’‚‛′'].forEach(quote => SIGNS.set(quote, "'"));
[...'⁄∕⧸'].forEach(slash => SIGNS.set(slash, '/'));
[...'∶꞉ː'].forEach(colon => SIGNS.set(colon, ':'));
SIGNS.set('․', '.').set('‗', '_').set('∗', '*').set('⁎', '*');

const OTHERS = /[^\u0000-\u007f]+/g;
const COMBINED = /[^\u0300-\u036f][\u0300-\u036f]+/g;
const NEAR = /[A-Za-z0-9_@.-]/;

/** Edits that read wide, styled, foreign and composed characters as the plain ones they stand for. */
export function lookalikeEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: run, index } of matches(OTHERS, text)) {
    const beside = NEAR.test(text.charAt(index - 1)) || NEAR.test(text.charAt(index + run.length));
    let at = index;
    for (const one of run) {
      const plain = plainOf(one, beside);
      if (plain !== one) {
        edits.push({ start: at, end: at + one.length, text: plain });
      }
      at += one.length;
    }
  }
  return edits;
}

function plainOf(one: string, beside: boolean): string {
  const sign = SIGNS.get(one);
  if (sign !== undefined) {
    return sign;
  }
  const code = one.charCodeAt(0);
  if (one.length === 1 && code >= 0x660 && code < 0xac00) {
    for (const zero of ZEROS) {
      if (code >= zero && code < zero + 10) {
        return String.fromCharCode(48 + code - zero);
      }
    }
  }
  return (beside ? TWINS.get(one) : undefined) ?? one.normalize('NFKC');
}

/** Edits that put an accent on the letter it follows, and drop those that no letter carries. */
export function accentEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: run, index } of matches(COMBINED, text)) {
    const composed = run.normalize('NFC').replace(/[\u0300-\u036f]+/g, '');
    edits.push({ start: index, end: index + run.length, text: composed });
  }
  return edits;
}
