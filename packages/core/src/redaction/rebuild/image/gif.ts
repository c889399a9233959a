import { asciiBytes, Bytes, concat } from './bytes.js';

const LOOP = concat([Uint8Array.of(0x21, 0xff, 11), asciiBytes('NETSCAPE2.0'), Uint8Array.of(3, 1, 0, 0, 0)]);

/** The pictures of a GIF and their timing; null for what is none. Comments and what programs added go. */
export function cleanGif(data: Uint8Array): Uint8Array | null {
  const bytes = new Bytes(data);
  if (!/^GIF8[79]a$/.test(bytes.ascii(0, 6)) || !bytes.has(0, 13)) {
    return null;
  }
  let at = 13 + coloursAt(bytes, 10);
  const kept: Uint8Array[] = [bytes.piece(0, at)];
  let pictures = 0;
  let loops = false;
  while (bytes.has(at, 1)) {
    const kind = bytes.u8(at);
    if (kind === 0x3b) {
      break;
    }
    if (kind === 0x2c) {
      const blocks = at + 10 + coloursAt(bytes, at + 9) + 1;
      const end = endOfBlocks(bytes, blocks);
      if (end === null) {
        return null;
      }
      kept.push(bytes.piece(at, end - at));
      pictures++;
      at = end;
    } else if (kind === 0x21) {
      const label = bytes.u8(at + 1);
      const end = endOfBlocks(bytes, at + 2);
      if (end === null) {
        break;
      }
      if (label === 0xf9 && end - at === 8) {
        kept.push(bytes.piece(at, 8));
      } else if (label === 0xff && !loops && bytes.ascii(at + 3, 11) === 'NETSCAPE2.0') {
        kept.push(LOOP);
        loops = true;
      }
      at = end;
    } else {
      return null;
    }
  }
  return pictures > 0 ? concat([...kept, Uint8Array.of(0x3b)]) : null;
}

function coloursAt(bytes: Bytes, at: number): number {
  const flags = bytes.u8(at);
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Where blocks end; null where the file does so first. */
function endOfBlocks(bytes: Bytes, from: number): number | null {
  let at = from;
  while (at < bytes.length && bytes.u8(at) !== 0) {
    at += bytes.u8(at) + 1;
  }
  return at < bytes.length ? at + 1 : null;
}
