import type { SearchDocument } from '../../domain/search/model.js';
import { ByteReader, ByteWriter } from './bytes.js';

export const REVIEWED = 1;
export const DEPRECATED = 2;

/** What can be chosen by name: each document holds codes, the names stand once. */
export const kinds = ['authors', 'languages', 'packages', 'tags'] as const;
export type Kind = (typeof kinds)[number];

/** Codes of all documents one behind the other; [starts[n], starts[n + 1]) are those of the n-th. */
export interface Coded {
  starts: Uint32Array;
  codes: Uint32Array;
}

/** What is known of the documents of a segment without reading them; place n is document n. */
export interface Columns {
  /** The number of each document in the whole file, rising. */
  ids: Float64Array;
  entries: string[];
  published: Float64Array;
  stars: Uint32Array;
  flags: Uint8Array;
  coded: Record<Kind, Coded>;
  names: Record<Kind, readonly string[]>;
}

/** One document's line. */
export interface ColumnLine {
  id: number;
  entry: string;
  published: number;
  stars: number;
  flags: number;
  names: Record<Kind, readonly string[]>;
}

/** An author as one name, so that two accounts called the same stay two. */
export const authorName = (id: string, name: string): string => JSON.stringify([id, name]);

/** The account and the name that `authorName` put together. */
export function authorOf(name: string): { id: string; name: string } {
  const [id, shown] = JSON.parse(name) as [string, string];
  return { id, name: shown };
}

/** The line of a document that gets this number. */
export function lineOf(document: SearchDocument, id: number): ColumnLine {
  return {
    id,
    entry: document.entry,
    published: document.publishedAt,
    stars: document.stars,
    flags: (document.reviewed ? REVIEWED : 0) | (document.deprecated ? DEPRECATED : 0),
    names: {
      authors: [authorName(document.author.id, document.author.name)],
      languages: document.language === null ? [] : [document.language],
      packages: [...new Set(document.packages)],
      tags: [...new Set(document.tags)]
    }
  };
}

/** The line of the n-th document. */
export function lineAt(columns: Columns, index: number): ColumnLine {
  const named = (kind: Kind): string[] => {
    const { starts, codes } = columns.coded[kind];
    return Array.from(codes.subarray(starts[index], starts[index + 1]), code => columns.names[kind][code]);
  };
  return {
    id: columns.ids[index],
    entry: columns.entries[index],
    published: columns.published[index],
    stars: columns.stars[index],
    flags: columns.flags[index],
    names: {
      authors: named('authors'),
      languages: named('languages'),
      packages: named('packages'),
      tags: named('tags')
    }
  };
}

/** The bytes of the columns of these documents. */
export function writeColumns(lines: readonly ColumnLine[]): Uint8Array {
  const out = new ByteWriter(lines.length * 64 + 16);
  const times = new Float64Array(lines.map(line => line.published));
  out.varint(lines.length);
  let last = 0;
  for (const line of lines) {
    out.varint(line.id - last);
    out.text(line.entry);
    out.varint(line.stars);
    out.byte(line.flags);
    last = line.id;
  }
  out.raw(new Uint8Array(times.buffer));
  for (const kind of kinds) {
    const codes = new Map<string, number>();
    const coded = new ByteWriter(lines.length * 4 + 16);
    for (const { names } of lines) {
      coded.varint(names[kind].length);
      for (const name of names[kind]) {
        const code = codes.get(name) ?? codes.size;
        codes.set(name, code);
        coded.varint(code);
      }
    }
    out.varint(codes.size);
    for (const name of codes.keys()) {
      out.text(name);
    }
    out.raw(coded.done());
  }
  return out.done();
}

function readCoded(reader: ByteReader, length: number): Coded {
  const starts = new Uint32Array(length + 1);
  const codes: number[] = [];
  for (let index = 0; index < length; index++) {
    for (let rest = reader.count(); rest > 0; rest--) {
      codes.push(reader.varint());
    }
    starts[index + 1] = codes.length;
  }
  return { starts, codes: Uint32Array.from(codes) };
}

/** What `writeColumns` wrote. */
export function readColumns(bytes: Uint8Array): Columns {
  const reader = new ByteReader(bytes);
  const length = reader.count();
  const ids = new Float64Array(length);
  const entries = new Array<string>(length);
  const stars = new Uint32Array(length);
  const flags = new Uint8Array(length);
  let last = 0;
  for (let index = 0; index < length; index++) {
    last += reader.varint();
    ids[index] = last;
    entries[index] = reader.text();
    stars[index] = reader.varint();
    flags[index] = reader.byte();
  }
  const published = new Float64Array(reader.raw(length * 8).slice().buffer);
  const found = kinds.map((): [Coded, string[]] => {
    const names = Array.from({ length: reader.count() }, () => reader.text());
    return [readCoded(reader, length), names];
  });
  const [authors, languages, packages, tags] = found;
  return {
    ids,
    entries,
    published,
    stars,
    flags,
    coded: { authors: authors[0], languages: languages[0], packages: packages[0], tags: tags[0] },
    names: { authors: authors[1], languages: languages[1], packages: packages[1], tags: tags[1] }
  };
}

/** Names as they got their codes; what reads several segments gives all of them the same. */
export class Names {
  private readonly codes = new Map<string, number>();
  readonly names: string[] = [];

  code(name: string): number {
    let code = this.codes.get(name);
    if (code === undefined) {
      code = this.names.push(name) - 1;
      this.codes.set(name, code);
    }
    return code;
  }

  /** Undefined where no document was ever called so. */
  known(name: string): number | undefined {
    return this.codes.get(name);
  }
}

export type NamesByKind = Record<Kind, Names>;

/** No names yet. */
export const noNames = (): NamesByKind => ({
  authors: new Names(),
  languages: new Names(),
  packages: new Names(),
  tags: new Names()
});

function joinCoded(parts: readonly Columns[], kind: Kind, names: Names): Coded {
  const length = parts.reduce((sum, part) => sum + part.ids.length, 0);
  const starts = new Uint32Array(length + 1);
  const codes = new Uint32Array(parts.reduce((sum, part) => sum + part.coded[kind].codes.length, 0));
  let doc = 0;
  let at = 0;
  for (const part of parts) {
    const own = part.names[kind].map(name => names.code(name));
    const coded = part.coded[kind];
    for (let index = 0; index < part.ids.length; index++) {
      starts[doc + index + 1] = at + coded.starts[index + 1];
    }
    for (const code of coded.codes) {
      codes[at++] = own[code];
    }
    doc += part.ids.length;
  }
  return { starts, codes };
}

function joinNumbers<T extends Float64Array | Uint32Array | Uint8Array>(whole: T, parts: readonly T[]): T {
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Columns one behind the other as one; their codes are those of `names`. */
export function joinColumns(parts: readonly Columns[], names: NamesByKind): Columns {
  const length = parts.reduce((sum, part) => sum + part.ids.length, 0);
  const coded = (kind: Kind): Coded => joinCoded(parts, kind, names[kind]);
  return {
    ids: joinNumbers(
      new Float64Array(length),
      parts.map(part => part.ids)
    ),
    entries: parts.flatMap(part => part.entries),
    published: joinNumbers(
      new Float64Array(length),
      parts.map(part => part.published)
    ),
    stars: joinNumbers(
      new Uint32Array(length),
      parts.map(part => part.stars)
    ),
    flags: joinNumbers(
      new Uint8Array(length),
      parts.map(part => part.flags)
    ),
    coded: {
      authors: coded('authors'),
      languages: coded('languages'),
      packages: coded('packages'),
      tags: coded('tags')
    },
    names: {
      authors: names.authors.names,
      languages: names.languages.names,
      packages: names.packages.names,
      tags: names.tags.names
    }
  };
}

/** The place of a document's number; -1 where it isn't here. */
export function placeOf(ids: Float64Array, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (ids[middle] === id) {
      return middle;
    }
    if (ids[middle] < id) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}
