import type { Postings } from './postings.js';

/** A list without documents. */
export const emptyList: Postings = {
  docs: new Uint32Array(0),
  masks: new Uint16Array(0),
  impacts: new Uint8Array(0)
};

/** The numbers from 0 up to `length`. */
export function allOf(length: number): Uint32Array {
  const docs = new Uint32Array(length);
  for (let doc = 0; doc < length; doc++) {
    docs[doc] = doc;
  }
  return docs;
}

/** Only the documents that hold the word in one of these fields. */
export function inFields(list: Postings, mask: number | null): Postings {
  if (mask === null) {
    return list;
  }
  const docs = new Uint32Array(list.docs.length);
  const masks = new Uint16Array(list.docs.length);
  const impacts = new Uint8Array(list.docs.length);
  let count = 0;
  for (let index = 0; index < docs.length; index++) {
    if (list.masks[index] & mask) {
      docs[count] = list.docs[index];
      masks[count] = list.masks[index] & mask;
      impacts[count++] = list.impacts[index];
    }
  }
  return { docs: docs.subarray(0, count), masks: masks.subarray(0, count), impacts: impacts.subarray(0, count) };
}

/** The place of `doc` in a list or of the first behind it, at or after `from`: by steps that double. */
export function seek(docs: Uint32Array, doc: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < docs.length && docs[low + step] < doc) {
    low += step;
    step *= 2;
  }
  let high = Math.min(docs.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (docs[middle] < doc) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Documents that are in both. */
export function both(one: Uint32Array, other: Uint32Array): Uint32Array {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const found = new Uint32Array(few.length);
  let count = 0;
  let at = 0;
  const far = many.length > few.length * 8;
  for (const doc of few) {
    if (far) {
      at = seek(many, doc, at);
    } else {
      while (at < many.length && many[at] < doc) {
        at++;
      }
    }
    if (at >= many.length) {
      break;
    }
    if (many[at] === doc) {
      found[count++] = doc;
    }
  }
  return found.subarray(0, count);
}

/** Documents of the first list that aren't in the second. */
export function without(docs: Uint32Array, unwanted: Uint32Array): Uint32Array {
  let at = 0;
  return docs.filter(doc => {
    at = seek(unwanted, doc, at);
    return at >= unwanted.length || unwanted[at] !== doc;
  });
}

/** Several lists as one of `all` documents: the fields of all, the weight of the heaviest. */
export function either(lists: readonly { list: Postings; share: number }[], all: number): Postings {
  const weights = new Uint8Array(all);
  const fields = new Uint16Array(all);
  let count = 0;
  for (const { list, share } of lists) {
    for (let index = 0; index < list.docs.length; index++) {
      const doc = list.docs[index];
      const weight = share === 1 ? list.impacts[index] : Math.max(1, Math.round(list.impacts[index] * share));
      count += weights[doc] === 0 && weight > 0 ? 1 : 0;
      weights[doc] = Math.max(weights[doc], weight);
      fields[doc] |= list.masks[index];
    }
  }
  const docs = new Uint32Array(count);
  const masks = new Uint16Array(count);
  const impacts = new Uint8Array(count);
  for (let doc = 0, at = 0; at < count; doc++) {
    if (weights[doc] > 0) {
      docs[at] = doc;
      masks[at] = fields[doc];
      impacts[at++] = weights[doc];
    }
  }
  return { docs, masks, impacts };
}
