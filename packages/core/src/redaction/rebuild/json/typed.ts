import { isObject } from '../../../notebook/json/json.js';
import type { Json, JsonObject } from '../../../notebook/json/json.js';
import { base64Of, bytesOf } from '../image/base64.js';

type Kind = 'i1' | 'u1' | 'i2' | 'u2' | 'i4' | 'u4' | 'i8' | 'u8' | 'f4' | 'f8';

/** Numbers packed as plotly and others pack them: a kind, and bytes in base64. */
export interface Typed {
  kind: Kind;
  view: DataView;
  length: number;
}

const names: Readonly<Record<string, Kind>> = {
  int8: 'i1',
  uint8: 'u1',
  uint8c: 'u1',
  int16: 'i2',
  uint16: 'u2',
  int32: 'i4',
  uint32: 'u4',
  int64: 'i8',
  uint64: 'u8',
  float32: 'f4',
  float64: 'f8'
};
const kinds: ReadonlySet<string> = new Set(Object.values(names));

const sizeOf = (kind: Kind): number => Number(kind.charAt(1));

/** The packed numbers of an object that holds some; null for what isn't exactly that. */
export function typedOf(value: JsonObject): Typed | null {
  const { dtype, bdata } = value;
  if (typeof dtype !== 'string' || typeof bdata !== 'string') {
    return null;
  }
  const plain = dtype.replace(/^[<|=]/, '');
  const kind = kinds.has(plain) ? (plain as Kind) : Object.hasOwn(names, plain) ? names[plain] : undefined;
  const bytes = kind === undefined ? null : bytesOf(bdata);
  if (kind === undefined || bytes === null || bytes.length % sizeOf(kind) !== 0) {
    return null;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { kind, view, length: bytes.length / sizeOf(kind) };
}

/** A number as it reads. */
export function numberAt({ kind, view }: Typed, index: number): string {
  switch (kind) {
    case 'i1':
      return String(view.getInt8(index));
    case 'u1':
      return String(view.getUint8(index));
    case 'i2':
      return String(view.getInt16(index * 2, true));
    case 'u2':
      return String(view.getUint16(index * 2, true));
    case 'i4':
      return String(view.getInt32(index * 4, true));
    case 'u4':
      return String(view.getUint32(index * 4, true));
    case 'i8':
      return String(view.getBigInt64(index * 8, true));
    case 'u8':
      return String(view.getBigUint64(index * 8, true));
    case 'f4':
      return String(view.getFloat32(index * 4, true));
    case 'f8':
      return String(view.getFloat64(index * 8, true));
  }
}

/** Takes a number out: no number where there is such a thing, 0 elsewhere. */
export function emptied({ kind, view }: Typed, index: number): void {
  if (kind === 'f8') {
    view.setFloat64(index * 8, NaN, true);
  } else if (kind === 'f4') {
    view.setFloat32(index * 4, NaN, true);
  } else {
    for (let byte = index * sizeOf(kind); byte < (index + 1) * sizeOf(kind); byte++) {
      view.setUint8(byte, 0);
    }
  }
}

/** The object that holds the numbers: kind, bytes and shape, nothing else. */
export function typedJson({ kind, view }: Typed, shape: Json | undefined): JsonObject {
  const bdata = base64Of(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  const plain = typeof shape === 'number' || (typeof shape === 'string' && /^[\d, ]{1,60}$/.test(shape));
  return { dtype: kind, bdata, ...(plain ? { shape } : {}) };
}

/** Whether an object is a packed array in name, whatever is in it. */
export function claimsTyped(value: Json): value is JsonObject {
  return isObject(value) && 'bdata' in value;
}
