/* Bytes and text without Buffer, TextDecoder or atob: the same code in the browser and on the server. */

const CHUNK = 8192;
/** How many bytes tell what the rest is. */
const HEAD = 48;

/** Code units as text. */
export function fromUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  }
  return text;
}

/** UTF-8 as text; null where it isn't UTF-8. */
export function utf8(bytes: Uint8Array): string | null {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at];
    if (first < 0x80) {
      units[length++] = first;
      at++;
      continue;
    }
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4 || at + more >= bytes.length) {
      return null;
    }
    let code = first & (0x3f >> more);
    for (let step = 1; step <= more; step++) {
      const next = bytes[at + step];
      if ((next & 0xc0) !== 0x80) {
        return null;
      }
      code = (code << 6) | (next & 0x3f);
    }
    if (code > 0x10ffff || (more === 3 && code < 0x10000) || (more === 2 && code < 0x800)) {
      return null;
    }
    if (code > 0xffff) {
      units[length++] = 0xd800 + ((code - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else {
      units[length++] = code;
    }
    at += more + 1;
  }
  return fromUnits(units.subarray(0, length));
}

/** One character a byte. */
export function latin1(bytes: Uint8Array): string {
  return fromUnits(Uint16Array.from(bytes));
}

/** UTF-16 or UTF-32 of plain letters, found by the zeros that stand in it; null where it is neither. */
export function wide(bytes: Uint8Array): string | null {
  const zeros = [0, 0, 0, 0];
  const look = Math.min(bytes.length & ~3, 4096);
  for (let at = 0; at < look; at++) {
    zeros[at & 3] += bytes[at] === 0 ? 1 : 0;
  }
  const empty = zeros.map(count => (count > look * 0.12 ? '0' : 'x')).join('');
  switch (look < 12 ? '' : empty) {
    case 'x000':
      return units(bytes, 4, 0);
    case '000x':
      return units(bytes, 4, 3);
    case 'x0x0':
      return units(bytes, 2, 0);
    case '0x0x':
      return units(bytes, 2, 1);
    default:
      return null;
  }
}

function units(bytes: Uint8Array, width: 2 | 4, low: number): string {
  const count = Math.floor(bytes.length / width);
  const result = new Uint16Array(count);
  const high = low === 0 ? 1 : low - 1;
  for (let at = 0; at < count; at++) {
    result[at] = bytes[at * width + low] | (bytes[at * width + high] << 8);
  }
  return fromUnits(result);
}

const isPlain = (byte: number): boolean => (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13) || byte === 27;

/** Whether bytes begin like text; the quick no for everything that isn't. */
export function startsPlain(bytes: Uint8Array, look = HEAD): boolean {
  const length = Math.min(bytes.length, look);
  let plain = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at];
    if (isPlain(byte)) {
      plain++;
    } else if (byte < 0x80) {
      return false;
    }
  }
  return plain >= length * 0.6;
}

/** The stretches of bytes that read like text, a line each; what lies between is left out. */
export function plainRuns(bytes: Uint8Array, least: number): string {
  const found: string[] = [];
  let from = -1;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && isPlain(bytes[at])) {
      from = from < 0 ? at : from;
    } else if (from >= 0) {
      if (at - from >= least) {
        found.push(latin1(bytes.subarray(from, at)));
      }
      from = -1;
    }
  }
  return found.join('\n');
}

function decoderOf(alphabet: string, aliases = ''): Int8Array {
  const table = new Int8Array(128).fill(-1);
  [...alphabet].forEach((character, value) => (table[character.charCodeAt(0)] = value));
  for (let at = 0; at + 1 < aliases.length; at += 2) {
    table[aliases.charCodeAt(at)] = table[aliases.charCodeAt(at + 1)];
  }
  return table;
}

const SIX = decoderOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', '-+_/');
const FIVE = decoderOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
const FOUR = decoderOf('0123456789abcdef', 'AaBbCcDdEeFf');

const tableOf = (bits: 4 | 5 | 6): Int8Array => (bits === 6 ? SIX : bits === 5 ? FIVE : FOUR);

/* What packed bytes begin with, of all kinds: `opened.ts` looks closer. */
const PACKS = new Uint8Array(256);
[0x1f, 0x50, 0x42, 0xfd, 0x28, 0x37, 0x52, 0x04].forEach(first => (PACKS[first] = 1));
for (let first = 8; first < 128; first += 16) {
  PACKS[first] = 1;
}

/**
 * Whether an encoding begins like text, could begin like a pack, or neither: nearly every word is neither,
 * and most of them are known as that by their second letter.
 */
export function headOf(text: string, bits: 4 | 5 | 6, from: number, to: number): 'plain' | 'other' | 'none' {
  const table = tableOf(bits);
  let [held, count, length, plain, first] = [0, 0, 0, 0, -1];
  for (let at = from; at < to && length < HEAD; at++) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? table[code] : -1;
    if (value < 0) {
      continue;
    }
    held = ((held << bits) | value) & 0xffff;
    count += bits;
    if (count >= 8) {
      count -= 8;
      const byte = (held >> count) & 0xff;
      first = first < 0 ? byte : first;
      length++;
      if (isPlain(byte)) {
        plain++;
      } else if (byte < 0x80) {
        return PACKS[first] === 1 ? 'other' : 'none';
      }
    }
  }
  return plain >= length * 0.6 ? 'plain' : PACKS[first] === 1 ? 'other' : 'none';
}

/** Base64, base32 or hex as bytes; characters outside the alphabet are passed over. */
export function decoded(text: string, bits: 4 | 5 | 6, from = 0, to = text.length): Uint8Array {
  const table = tableOf(bits);
  const bytes = new Uint8Array(Math.ceil(((to - from) * bits) / 8));
  let length = 0;
  let held = 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? table[code] : -1;
    if (value < 0) {
      continue;
    }
    held = ((held << bits) | value) & 0xffff;
    count += bits;
    if (count >= 8) {
      count -= 8;
      bytes[length++] = (held >> count) & 0xff;
    }
  }
  return bytes.subarray(0, length);
}
