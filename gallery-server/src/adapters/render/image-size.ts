/** How large a picture is; null where it doesn't say so. */
export interface Size {
  width: number;
  height: number;
}

type Reader = (bytes: Buffer) => Size | null;

const png: Reader = bytes =>
  bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null;

const gif: Reader = bytes =>
  bytes.length >= 10 && bytes.toString('latin1', 0, 3) === 'GIF'
    ? { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
    : null;

/** Frames of every kind but those that stand for something else than a start of a picture. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpeg: Reader = bytes => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) {
    return null;
  }
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) {
      return null;
    }
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
};

const webp: Reader = bytes => {
  if (bytes.length < 30 || bytes.toString('latin1', 8, 12) !== 'WEBP') {
    return null;
  }
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
};

const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 };

function length(tag: string, name: string): number | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']\\s*(\\d{1,7}(?:\\.\\d{1,6})?)\\s*(px|pt|in|cm|mm)?\\s*["']`).exec(
    tag
  );
  const unit = found === null ? undefined : UNITS[found[2] ?? ''];
  return found === null || unit === undefined ? null : Math.round(Number(found[1]) * unit);
}

const svg: Reader = bytes => {
  const tag = /<svg\b[^>]{0,4000}>/.exec(bytes.toString('utf8', 0, 8000))?.[0] ?? '';
  const [width, height] = [length(tag, 'width'), length(tag, 'height')];
  if (width !== null && height !== null) {
    return { width, height };
  }
  const box = /\sviewBox\s*=\s*["'][-\d.]+[\s,]+[-\d.]+[\s,]+(\d{1,6})(?:\.\d+)?[\s,]+(\d{1,6})/.exec(tag);
  return box === null ? null : { width: Number(box[1]), height: Number(box[2]) };
};

const readers: Readonly<Record<string, Reader>> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/gif': gif,
  'image/webp': webp,
  'image/svg+xml': svg
};

/** The size that a picture's own bytes tell. */
export function sizeOfImage(type: string, bytes: Buffer): Size | null {
  const size = readers[type]?.(bytes) ?? null;
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}
