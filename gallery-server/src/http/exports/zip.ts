import { crc32 } from 'node:zlib';

/** One file of an archive. */
export interface ZipFile {
  path: string;
  data: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day that the format knows: when a file was packed is nobody's business. */
const DAY = 0x21;
/** Names are UTF-8. */
const UTF8 = 0x0800;

function header(signature: number, { path, data }: ZipFile, offset: number | null): Buffer {
  const name = Buffer.from(path, 'utf8');
  const central = offset !== null;
  const out = Buffer.alloc(central ? 46 : 30);
  let at = out.writeUInt32LE(signature);
  const words = [...(central ? [20] : []), 20, UTF8, 0, 0, DAY];
  for (const word of words) {
    at = out.writeUInt16LE(word, at);
  }
  for (const long of [crc32(data), data.length, data.length]) {
    at = out.writeUInt32LE(long, at);
  }
  out.writeUInt16LE(name.length, at);
  if (central) {
    out.writeUInt32LE(offset, 42);
  }
  return Buffer.concat([out, name]);
}

/** Files as they are, side by side: what a notebook holds is packed already, or small. The same files are the same bytes. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    index.push(header(CENTRAL, file, at));
    const part = Buffer.concat([header(LOCAL, file, null), file.data]);
    parts.push(part);
    at += part.length;
  }
  const list = Buffer.concat(index);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}
