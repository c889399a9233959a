import { crc32 } from 'node:zlib';

/** The files of an archive that packs nothing, by what its list at the end says; both sides of it must agree. */
export function filesIn(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== 0x06054b50) {
    throw new Error('no archive');
  }
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [crc, packed, size] = [16, 20, 24].map(field => archive.readUInt32LE(at + field));
    const name = archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28)).toString('utf8');
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(from, from + (size ?? 0));
    if (archive.readUInt32LE(local) !== 0x04034b50 || packed !== size || crc32(data) !== crc) {
      throw new Error(`${name} is broken`);
    }
    files.set(name, data);
    at += 46 + archive.readUInt16LE(at + 28);
  }
  return files;
}
