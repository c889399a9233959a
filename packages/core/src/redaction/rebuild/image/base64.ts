const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int8Array(128).fill(-1);
for (let i = 0; i < 64; i++) {
  values[LETTERS.charCodeAt(i)] = i;
}

/** The bytes of a base64 text; white space between is passed over, anything else makes it none. */
export function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4) + 3);
  let size = 0;
  let bits = 0;
  let held = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? (values[code] ?? -1) : -1;
    if (value >= 0) {
      held = (held << 6) | value;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[size++] = (held >> bits) & 255;
      }
    } else if (code === 61) {
      break;
    } else if (code !== 10 && code !== 13 && code !== 32 && code !== 9) {
      return null;
    }
  }
  return /^[=\s]*$/.test(text.slice(at, at + 16)) && text.length - at <= 16 ? bytes.subarray(0, size) : null;
}

/** Bytes as base64, in one line. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const a = bytes[at] ?? 0;
    const b = bytes[at + 1] ?? 0;
    const c = bytes[at + 2] ?? 0;
    part +=
      LETTERS.charAt(a >> 2) +
      LETTERS.charAt(((a & 3) << 4) | (b >> 4)) +
      (at + 1 < bytes.length ? LETTERS.charAt(((b & 15) << 2) | (c >> 6)) : '=') +
      (at + 2 < bytes.length ? LETTERS.charAt(c & 63) : '=');
    if (part.length > 8192) {
      parts.push(part);
      part = '';
    }
  }
  return parts.join('') + part;
}
