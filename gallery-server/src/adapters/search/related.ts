import type { RelatedHit } from '../../domain/search/model.js';
import type { Kind, NamesByKind } from './columns.js';
import { DEPRECATED, REVIEWED, authorOf } from './columns.js';
import { readHead } from './hits.js';
import { Best } from './rank.js';
import type { Rows } from './rows.js';
import type { Part, Scope } from './scope.js';
import { rareness } from './weights.js';

/** So many shared words are looked for. */
const WORDS = 16;
const REASONS = 3;
/** What one of so many has tells nothing. */
const TOO_COMMON = 5;

type Because = RelatedHit['because'][number];

/** Something that the given notebook has and others may share. */
interface Trait extends Because {
  weight: number;
  /** The documents of a part that share it. */
  docs(part: Part): Iterable<number>;
}

function wordTraits(scope: Scope, telling: readonly string[]): Trait[] {
  const most = Math.max(2, scope.all / TOO_COMMON);
  return telling
    .map(text => ({ text, count: scope.count(text) }))
    .filter(({ count }) => count > 1 && count <= most)
    .sort((one, other) => one.count - other.count || (one.text < other.text ? -1 : 1))
    .slice(0, WORDS)
    .map(({ text, count }) => ({
      kind: 'word',
      text,
      weight: rareness(count, scope.all),
      docs: ({ segment }) => {
        const word = scope.vocabulary.find(segment, text);
        return word === null ? [] : scope.vocabulary.postings(segment, word).docs;
      }
    }));
}

const kindOf = { tags: 'tag', packages: 'package', authors: 'author' } as const;
const worth = { tags: 2, packages: 0.75, authors: 0.75 };

function namedTraits(scope: Scope, names: NamesByKind, kind: keyof typeof kindOf, mine: readonly number[]): Trait[] {
  const having = (part: Part, code: number): number[] => {
    const { starts, codes } = part.segment.columns.coded[kind];
    const docs: number[] = [];
    for (let doc = 0, at = 0; doc < part.segment.docs; doc++) {
      for (; at < starts[doc + 1]; at++) {
        if (codes[at] === code) {
          docs.push(doc);
        }
      }
    }
    return docs;
  };
  return mine.map(code => {
    const name = names[kind].names[code];
    const docs = new Map(scope.parts.map(part => [part, having(part, code)]));
    const count = scope.parts.reduce(
      (sum, part) => sum + (docs.get(part) ?? []).filter(doc => part.dead === null || part.dead[doc] === 0).length,
      0
    );
    return {
      kind: kindOf[kind],
      text: kind === 'authors' ? authorOf(name).name : name,
      weight: worth[kind] * rareness(count, scope.all),
      docs: part => docs.get(part) ?? []
    };
  });
}

function codesOf(part: Part, doc: number, kind: Kind): number[] {
  const { starts, codes } = part.segment.columns.coded[kind];
  return [...codes.subarray(starts[doc], starts[doc + 1])];
}

/** Notebooks that share most with a document, and what: only what is readable says what is rare. */
export function relatedIn(
  scope: Scope,
  rows: Rows,
  names: NamesByKind,
  own: { part: Part; doc: number },
  limit: number
): RelatedHit[] {
  const { telling } = readHead(rows.doc(own.part.segment.columns.ids[own.doc]).head);
  const kinds = ['tags', 'packages', 'authors'] as const;
  const traits = [
    ...wordTraits(scope, telling),
    ...kinds.flatMap(kind => namedTraits(scope, names, kind, codesOf(own.part, own.doc, kind)))
  ].sort((one, other) => other.weight - one.weight || (one.kind + one.text < other.kind + other.text ? -1 : 1));
  const best = new Best(Math.max(1, Math.min(50, Math.floor(limit))), null);
  const shared = new Map<Part, Map<number, Trait[]>>();
  for (const part of scope.parts) {
    const found = new Map<number, Trait[]>();
    for (const trait of traits) {
      for (const doc of trait.docs(part)) {
        if ((part.dead === null || part.dead[doc] === 0) && !(part === own.part && doc === own.doc)) {
          const list = found.get(doc);
          if (list === undefined) {
            found.set(doc, [trait]);
          } else {
            list.push(trait);
          }
        }
      }
    }
    shared.set(part, found);
    const { flags } = part.segment.columns;
    for (const [doc, list] of found) {
      const lift = (flags[doc] & REVIEWED ? 1.1 : 1) * (flags[doc] & DEPRECATED ? 0.5 : 1);
      best.offer(part, doc, lift * list.reduce((sum, { weight }) => sum + weight, 0), 0);
    }
  }
  return best.done().map(({ part, doc, entry }) => ({
    entry,
    version: readHead(rows.doc(part.segment.columns.ids[doc]).head).version,
    because: (shared.get(part)?.get(doc) ?? []).slice(0, REASONS).map(({ kind, text }) => ({ kind, text }))
  }));
}
