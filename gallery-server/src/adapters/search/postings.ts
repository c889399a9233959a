import type { ByteWriter } from './bytes.js';
import { ByteReader } from './bytes.js';
import { IndexDamaged } from './damaged.js';

/** Where one word stands: documents by number, the fields it stands in (a bit each), and how much it weighs there. */
export interface Postings {
  docs: Uint32Array;
  masks: Uint16Array;
  impacts: Uint8Array;
}

/** The places of a word in each document of its list, as they were written; read only for phrases and marks. */
export interface Spots {
  bytes: Uint8Array;
  /** [starts[n], starts[n + 1]) is the n-th document's. */
  starts: Uint32Array;
}

/** Appends a list; documents are written by their distance. */
export function writePostings(out: ByteWriter, { docs, masks, impacts }: Postings): void {
  let last = 0;
  for (const doc of docs) {
    out.varint(doc - last);
    last = doc;
  }
  const rest = new Uint8Array(docs.length * 3);
  for (let index = 0; index < docs.length; index++) {
    rest[index * 2] = masks[index] & 0xff;
    rest[index * 2 + 1] = masks[index] >>> 8;
  }
  rest.set(impacts, docs.length * 2);
  out.raw(rest);
}

/** Reads a list of `count` documents that begins at `from`. */
export function readPostings(bytes: Uint8Array, from: number, count: number): Postings {
  // Of each document there are at least four bytes.
  if (from + count * 4 > bytes.length) {
    throw new IndexDamaged('a list is cut off');
  }
  const docs = new Uint32Array(count);
  const masks = new Uint16Array(count);
  let at = from;
  let last = 0;
  for (let index = 0; index < count; index++) {
    let byte = bytes[at++];
    let delta = byte & 0x7f;
    let shift = 7;
    while (byte > 0x7f) {
      byte = bytes[at++];
      delta |= (byte & 0x7f) << shift;
      shift += 7;
    }
    last += delta;
    docs[index] = last;
  }
  if (at + count * 3 > bytes.length) {
    throw new IndexDamaged('a list is cut off');
  }
  for (let index = 0; index < count; index++, at += 2) {
    masks[index] = bytes[at] | (bytes[at + 1] << 8);
  }
  return { docs, masks, impacts: bytes.slice(at, at + count) };
}

/** Appends the places of the documents [from, to) of a list, each with its length before it. */
export function writeSpots(out: ByteWriter, { bytes, starts }: Spots, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    out.varint(starts[index + 1] - starts[index]);
    out.raw(bytes.subarray(starts[index], starts[index + 1]));
  }
}

/** Reads the places of `count` documents. */
export function readSpots(bytes: Uint8Array, count: number): Spots {
  const reader = new ByteReader(bytes);
  const plain = new Uint8Array(bytes.length);
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < count; index++) {
    const spot = reader.raw(reader.varint());
    plain.set(spot, starts[index]);
    starts[index + 1] = starts[index] + spot.length;
  }
  return { bytes: plain, starts };
}

/** The places of one word in one document: `places[n]` are those in field `fields[n]`, in order. */
export interface Places {
  fields: number[];
  places: number[][];
}

/** The bytes of one document's places. The fields are those of its mask; all but the last say how many there are. */
export function packPlaces(places: readonly (readonly number[])[], out: ByteWriter): void {
  places.forEach((list, index) => {
    if (index < places.length - 1) {
      out.varint(list.length);
    }
    let last = 0;
    for (const place of list) {
      out.varint(place - last);
      last = place;
    }
  });
}

/** What `packPlaces` wrote of a document with this mask. */
export function unpackPlaces(bytes: Uint8Array, mask: number): Places {
  const reader = new ByteReader(bytes);
  const fields: number[] = [];
  for (let field = 0, rest = mask; rest > 0; field++, rest >>>= 1) {
    if (rest & 1) {
      fields.push(field);
    }
  }
  const places = fields.map((_, index) => {
    const list: number[] = [];
    const count = index < fields.length - 1 ? reader.varint() : Infinity;
    for (let last = 0; list.length < count && !reader.ended;) {
      last += reader.varint();
      list.push(last);
    }
    return list;
  });
  return { fields, places };
}
