import { latin1, plainRuns, startsPlain, utf8, wide } from './bytes.js';
import { inflateRaw } from './inflate.js';

/** What bytes say. */
export interface Opened {
  /** Everything that can be read in them; empty where that is nothing. */
  text: string;
  /** They are packed in a way, or into a size, that can't be looked into. */
  sealed: boolean;
}

/** How much may still come out of packed bytes, and how deep packs in packs are followed. */
export interface Allowance {
  left: number;
  depth: number;
}

const NOTHING: Opened = { text: '', sealed: false };
const SEALED: Opened = { text: '', sealed: true };
const RUN = 8;

/* Packed by methods that aren't unpacked here: bzip2, xz, zstd, 7-zip, rar, lz4. */
const OTHERS = [
  'BZh',
  '\u00fd7zXZ',
  '\u0028\u00b5\u002f\u00fd',
  "7z\u00bc\u00af'\u001c",
  'Rar!\u001a',
  '\u0004"M\u0018'
];

/** Reads bytes as whatever they are: text of any width, gzip, zlib, zip, bare deflate, a picture's words. */
export function opened(bytes: Uint8Array, allowed: Allowance): Opened {
  if (bytes.length < 5) {
    return NOTHING;
  }
  if (allowed.depth <= 0) {
    return isPacked(bytes) ? SEALED : plain(bytes);
  }
  const within = { ...allowed, depth: allowed.depth - 1 };
  const result = isPacked(bytes) ? unpacked(bytes, within) : plain(bytes);
  allowed.left = within.left;
  return result;
}

const startsWith = (bytes: Uint8Array, sign: string, at = 0): boolean => {
  for (let step = 0; step < sign.length; step++) {
    if (bytes[at + step] !== sign.charCodeAt(step)) {
      return false;
    }
  }
  return true;
};

const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, '\u001f\u008b\u0008');
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 'PK\u0003\u0004');
const isZlib = ([first, second]: Uint8Array): boolean =>
  (first & 0x8f) === 8 && ((first << 8) | second) % 31 === 0 && (second & 0x20) === 0;

/** Whether bytes say of themselves that they are packed. */
export const isPacked = (bytes: Uint8Array): boolean =>
  isGzip(bytes) || isZlib(bytes) || isZip(bytes) || OTHERS.some(sign => startsWith(bytes, sign));

function unpacked(bytes: Uint8Array, allowed: Allowance): Opened {
  if (isGzip(bytes)) {
    return gzip(bytes, allowed);
  }
  if (isZip(bytes)) {
    return zip(bytes, allowed);
  }
  if (isZlib(bytes)) {
    const inner = inflated(bytes, 2, allowed);
    return inner.text === '' && !inner.sealed ? plain(bytes) : inner;
  }
  return bytes.length > 24 ? SEALED : NOTHING;
}

/** Unpacks from a place on. Where that gives a few bytes by chance it was none. */
function inflated(bytes: Uint8Array, start: number, allowed: Allowance): Opened & { end: number } {
  const { bytes: out, state, end } = inflateRaw(bytes, allowed.left, start);
  if (state === 'full') {
    allowed.left = 0;
    return { ...SEALED, end };
  }
  if (state === 'bad' && out.length < 16) {
    return { ...NOTHING, end };
  }
  allowed.left -= out.length;
  return { ...opened(out, allowed), end };
}

const OPTIONAL = { checksum: 2, extra: 4, name: 8, comment: 16 } as const;

function gzip(bytes: Uint8Array, allowed: Allowance): Opened {
  const texts: string[] = [];
  let sealed = false;
  let at = 0;
  while (startsWith(bytes, '\u001f\u008b\u0008', at) && !sealed) {
    const flags = bytes[at + 3];
    let from = at + 10;
    if ((flags & OPTIONAL.extra) !== 0) {
      from += 2 + (bytes[from] | (bytes[from + 1] << 8));
    }
    for (const flag of [OPTIONAL.name, OPTIONAL.comment]) {
      if ((flags & flag) !== 0) {
        const end = bytes.indexOf(0, from);
        texts.push(latin1(bytes.subarray(from, end < 0 ? bytes.length : end)));
        from = end < 0 ? bytes.length : end + 1;
      }
    }
    const inner = inflated(bytes, from + ((flags & OPTIONAL.checksum) !== 0 ? 2 : 0), allowed);
    texts.push(inner.text);
    sealed = inner.sealed;
    at = inner.end + 8;
  }
  return { text: texts.filter(Boolean).join('\n'), sealed };
}

function zip(bytes: Uint8Array, allowed: Allowance): Opened {
  const texts = [plainRuns(bytes, RUN)];
  const word = (at: number): number => bytes[at] | (bytes[at + 1] << 8);
  let sealed = false;
  for (let at = 0; at + 30 < bytes.length && !sealed;) {
    if (!startsWith(bytes, 'PK\u0003\u0004', at)) {
      const next = bytes.indexOf(0x50, at + 1);
      at = next < 0 ? bytes.length : next;
      continue;
    }
    const method = word(at + 8);
    const name = at + 30;
    const from = name + word(at + 26) + word(at + 28);
    texts.push(latin1(bytes.subarray(name, name + word(at + 26))));
    sealed = (word(at + 6) & 1) !== 0 || (method !== 0 && method !== 8);
    if (method === 8 && !sealed) {
      const inner = inflated(bytes, from, allowed);
      texts.push(inner.text);
      sealed = inner.sealed;
      at = Math.max(inner.end, from) - 1;
    }
    at++;
  }
  return { text: texts.filter(Boolean).join('\n'), sealed };
}

/** Bytes that aren't packed: text, or what of them reads like text. */
function plain(bytes: Uint8Array): Opened {
  if (startsPlain(bytes)) {
    const text = utf8(bytes);
    if (text !== null) {
      return { text, sealed: false };
    }
  }
  if (startsWith(bytes, '\u0089PNG')) {
    return { text: wordsOfPng(bytes), sealed: false };
  }
  const broad = wide(bytes);
  if (broad !== null) {
    return { text: broad, sealed: false };
  }
  const runs = plainRuns(bytes, RUN);
  const packed = bytes.includes(0)
    ? plainRuns(
        bytes.filter(byte => byte !== 0),
        RUN
      )
    : runs;
  return { text: packed === runs ? runs : `${runs}\n${packed}`, sealed: false };
}

/** What stands in a picture beside its points. */
function wordsOfPng(bytes: Uint8Array): string {
  const found: string[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const size = ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
    const end = Math.min(bytes.length, at + 8 + size);
    if (!startsWith(bytes, 'IDAT', at + 4) && !startsWith(bytes, 'IHDR', at + 4)) {
      found.push(chunkText(bytes.subarray(at + 8, end)));
    }
    at += 12 + size;
  }
  return [...found, plainRuns(bytes.subarray(Math.min(at, bytes.length)), RUN)].filter(Boolean).join('\n');
}

function chunkText(chunk: Uint8Array): string {
  const runs = plainRuns(chunk, 4);
  for (let at = 0; at < Math.min(chunk.length, 100); at++) {
    if (isZlib(chunk.subarray(at, at + 2))) {
      const { bytes, state } = inflateRaw(chunk, 200_000, at + 2);
      if (state !== 'bad' && bytes.length > 4) {
        return `${runs}\n${utf8(bytes) ?? plainRuns(bytes, 4)}`;
      }
    }
  }
  return runs;
}

/** Deflate without any head: only what unpacks to its very end and says something is one. */
export function bare(bytes: Uint8Array, allowed: Allowance): Opened {
  const { bytes: out, state, end } = inflateRaw(bytes, allowed.left);
  if (state === 'full' && out.length > 64 * bytes.length && bytes.length > 200) {
    return SEALED;
  }
  const text = state === 'whole' && end >= bytes.length - 8 && out.length >= 8 && startsPlain(out) ? utf8(out) : null;
  return text === null ? NOTHING : { text, sealed: false };
}
