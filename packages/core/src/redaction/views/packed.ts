import { decoded, headOf } from './bytes.js';
import type { Edit } from './edits.js';
import { edited, inOrder } from './edits.js';
import { listEdits } from './lists.js';
import { bare, isPacked, opened } from './opened.js';
import type { Allowance, Opened } from './opened.js';
import type { Span, View } from './view.js';

const LEAST = 12;
/** Shorter than this, bytes that aren't text from the first to the last say nothing. */
const BINARY = 32;
const WRAPPED = 16;
const TRIES = 4;
const WIDTHS = [4, 6, 5] as const;
const ALLOWED = 4_000_000;
const MOST = 48_000_000;

const ALPHABET = new Uint8Array(128);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_'].forEach(
  character => (ALPHABET[character.charCodeAt(0)] = 1)
);
const inside = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 && ALPHABET[code] === 1;
};

/** Stretches long enough to be an encoding. Only each twelfth character is looked at where there are none. */
function runsIn(text: string): Span[] {
  const runs: Span[] = [];
  let free = 0;
  for (let at = LEAST - 1; at < text.length; at += LEAST) {
    if (!inside(text, at)) {
      continue;
    }
    let start = at;
    let end = at + 1;
    while (start > free && inside(text, start - 1)) {
      start--;
    }
    while (inside(text, end)) {
      end++;
    }
    if (end - start >= LEAST) {
      runs.push({ start, end });
    }
    free = end;
    at = Math.max(at, end);
  }
  return runs;
}

const BREAK = /(?:\r?\n|\\n)[ \t>#*]{0,24}(?=[A-Za-z0-9+/_-]{4})/y;

/** An encoding in lines of one length is one; the last line may be shorter. */
function wrappedEnd(text: string, { start, end }: Span): number {
  const width = end - start;
  let last = end;
  for (let size = width; width >= WRAPPED && size === width;) {
    BREAK.lastIndex = last;
    if (!BREAK.test(text)) {
      break;
    }
    const from = BREAK.lastIndex;
    let to = from;
    while (inside(text, to)) {
      to++;
    }
    size = to - from;
    last = size <= width ? to : last;
  }
  return last;
}

const isHex = (code: number): boolean => code < 58 || (code | 32) < 103;
const HEX = /^(?:[0-9a-fA-F]{2})+$/;
const BASE32 = /^[A-Z2-7]+$/;

/** Capitals and digits, or digits behind small letters, on one line: most words and names have none. */
function isMixed(text: string, from: number, to: number): boolean {
  let seen = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 48 && code <= 57 ? 4 : 0;
    if ((kind === 4 && (seen & 3) !== 0) || (kind === 2 && (seen & 4) !== 0)) {
      return true;
    }
    seen = code === 10 || code === 13 ? 0 : seen | kind;
  }
  return false;
}

function said({ text, sealed }: Opened): Opened | null {
  return sealed || text.trim() !== '' ? { text, sealed } : null;
}

/** Hex, base64 or base32: whichever of them gives something to read. */
function reading(text: string, from: number, to: number, allowed: Allowance): Opened | null {
  const head = Math.min(to, from + 64);
  const written = text.slice(from, head);
  const hex = (to - from) % 2 === 0 && isHex(text.charCodeAt(from)) && HEX.test(written);
  for (const bits of WIDTHS) {
    if ((bits === 4 && !hex) || (bits === 5 && (to - from < 16 || !BASE32.test(written)))) {
      continue;
    }
    const begins = headOf(text, bits, from, head);
    if (begins === 'plain' || (begins === 'other' && isPacked(decoded(text, bits, from, head)))) {
      const found = said(opened(decoded(text, bits, from, to), allowed));
      if (found !== null && (to - from >= 24 || found.sealed || isClean(found.text))) {
        return found;
      }
    }
  }
  if (to - from < BINARY || !isMixed(text, from, head)) {
    return null;
  }
  const bytes = decoded(text, hex ? 4 : 6, from, to);
  return said(bare(bytes, allowed)) ?? said(opened(bytes, allowed));
}

const isClean = (text: string): boolean => /^[\t\n\r -~\u00a1-\u024f]+$/.test(text);

/** Opens everything that is encoded in a text and reads it in its place. */
export function unpacked(view: View): View[] {
  const { text } = view;
  const allowed = { left: Math.min(MOST, Math.max(ALLOWED, text.length * 8)), depth: 4 };
  const edits: Edit[] = [];
  const sealed: Span[] = [];
  let free = 0;
  let block = 0;
  let tries = 0;
  for (const run of runsIn(text)) {
    if (run.start < free) {
      continue;
    }
    const start = /^0[xX]/.test(text.slice(run.start, run.start + 2)) ? run.start + 2 : run.start;
    // Lines that are no encoding are looked through as a block a few times, not from each of them on.
    const within = run.start < block;
    const long = within && tries >= TRIES ? run.end : wrappedEnd(text, run);
    tries = within ? tries + 1 : 0;
    block = Math.max(block, long);
    const whole = reading(text, start, long, allowed);
    const found = whole ?? (long > run.end ? reading(text, start, run.end, allowed) : null);
    if (found !== null) {
      let end = whole === null ? run.end : long;
      while (text.charAt(end) === '=') {
        end++;
      }
      free = end;
      if (found.sealed) {
        sealed.push({ start: run.start, end });
      }
      edits.push({ start: run.start, end, text: found.text });
    }
  }
  const lists = listEdits(view, allowed);
  if (edits.length === 0 && lists.length === 0) {
    return [];
  }
  const all = inOrder(edits, lists);
  const written = (spans: readonly Span[]): Span[] => spans.flatMap(span => view.sourcesOf(span));
  return edited(view, 'unpacked', all, {
    packed: written(all),
    ...(sealed.length > 0 ? { sealed: written(sealed) } : {})
  });
}
