import { Type } from 'typebox';
import { Count, Id, Nullable, Origin, Time, VersionNumber } from '../schemas.js';

export const Fields = Type.Object({
  title: Type.String(),
  question: Type.String(),
  answer: Type.String(),
  description: Type.String(),
  tags: Type.Array(Type.String()),
  note: Type.String(),
  fileName: Type.String()
});

const Facts = Type.Object({
  version: VersionNumber,
  inputs: Count,
  language: Nullable(Type.String()),
  languageVersion: Nullable(Type.String()),
  execution: Type.Object({
    order: Type.Union([Type.Literal('top-to-bottom'), Type.Literal('out-of-order'), Type.Literal('not-run')]),
    failedCells: Type.Array(Count)
  }),
  codeCells: Count,
  hiddenOutputs: Count,
  figure: Type.Optional(Type.Boolean({ description: 'Whether there is a thumbnail' }))
});

const State = Type.Union([
  Type.Literal('draft'),
  Type.Literal('pending'),
  Type.Literal('published'),
  Type.Literal('quarantined'),
  Type.Literal('withdrawn'),
  Type.Literal('recalled'),
  Type.Literal('purged')
]);

const summary = {
  id: Id,
  entry: Id,
  number: VersionNumber,
  state: State,
  space: Id,
  spaceName: Type.String(),
  label: Type.String(),
  policyHash: Type.String(),
  contentId: Type.String(),
  commit: Type.String(),
  tree: Type.String(),
  authorId: Id,
  authorName: Type.String(),
  publishedAt: Time,
  fields: Fields,
  facts: Facts
};

export const VersionSummary = Type.Object(summary);

export const VersionContent = Type.Object({
  ...summary,
  notebook: Type.String({ description: 'Canonical text, byte for byte as in the commit' }),
  manifest: Type.String(),
  origin: Nullable(Origin)
});

const fields = [
  Type.Literal('title'),
  Type.Literal('question'),
  Type.Literal('answer'),
  Type.Literal('tags'),
  Type.Literal('authors'),
  Type.Literal('description'),
  Type.Literal('imports'),
  Type.Literal('markdown'),
  Type.Literal('code'),
  Type.Literal('outputs')
] as const;

const Hit = Type.Object({
  where: Type.Union([...fields]),
  cell: Nullable(Count),
  text: Type.String(),
  marks: Type.Array(Type.Tuple([Count, Count]), { description: 'What was looked for in the text, [from, to)' }),
  why: Type.Array(Type.Union([...fields, Type.Literal('reviewed'), Type.Literal('stars'), Type.Literal('deprecated')]))
});

const Deprecation = Type.Object({
  by: Type.String(),
  byAuthor: Type.Boolean({ description: 'False where somebody said it who looks after the space' }),
  at: Time,
  reason: Type.String(),
  alternative: Type.Union([Type.Object({ entry: Id, title: Type.String() }), Type.Null()], {
    description: 'What to use instead, where I may read it'
  })
});

const regard = {
  stars: Count,
  starred: Type.Boolean({ description: 'My own star' }),
  deprecated: Nullable(Deprecation)
};

export const Regard = Type.Object(regard);

export const EntrySummary = Type.Object({
  id: Id,
  latest: VersionSummary,
  versions: Count,
  forks: Count,
  hit: Nullable(Hit),
  ...regard
});

const Counts = Type.Array(Type.Object({ value: Type.String(), name: Type.String(), count: Count }));

const Facets = Type.Object(
  { spaces: Counts, authors: Counts, languages: Counts, packages: Counts, tags: Counts, reviewed: Count },
  { description: 'Counts over everything that was found' }
);

const Part = Type.Object({
  kind: Type.Union([
    Type.Literal('words'),
    Type.Literal('phrase'),
    Type.Literal('field'),
    Type.Literal('without'),
    Type.Literal('filter'),
    Type.Literal('trouble')
  ]),
  text: Type.String(),
  from: Count,
  to: Count
});

export const EntryPage = Type.Object({
  items: Type.Array(EntrySummary),
  total: Count,
  next: Nullable(Type.String()),
  facets: Facets,
  parts: Type.Array(Part, { description: 'What was typed, as it was understood; what is trouble was left out' }),
  mended: Type.Array(Type.Object({ typed: Type.String(), shown: Type.String() }), {
    description: 'Words that nobody wrote, and what was looked for instead'
  })
});

const Value = Type.String({ maxLength: 100 });

export const EntryQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 500 })),
  space: Type.Optional(Id),
  author: Type.Optional(Id),
  language: Type.Optional(Value),
  package: Type.Optional(Type.Array(Value, { maxItems: 8 })),
  tag: Type.Optional(Type.Array(Value, { maxItems: 8 })),
  reviewed: Type.Optional(Type.Boolean()),
  forksOf: Type.Optional(Id),
  sort: Type.Optional(Type.Union([Type.Literal('worth'), Type.Literal('newest'), Type.Literal('stars')])),
  literal: Type.Optional(Type.Boolean({ description: 'Slips are not mended' })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }))
});

export const SuggestQuery = Type.Object({ q: Type.String({ maxLength: 500 }) });

export const Suggestion = Type.Object({
  kind: Type.Union([
    Type.Literal('title'),
    Type.Literal('word'),
    Type.Literal('tag'),
    Type.Literal('author'),
    Type.Literal('package')
  ]),
  text: Type.String(),
  id: Type.Union([Id, Type.Null()], { description: 'The notebook of a title, the account of an author' }),
  count: Count
});

export const RelatedEntry = Type.Object({
  summary: EntrySummary,
  because: Type.Array(
    Type.Object({
      kind: Type.Union([Type.Literal('word'), Type.Literal('tag'), Type.Literal('package'), Type.Literal('author')]),
      text: Type.String()
    })
  )
});

const node = {
  entry: Id,
  version: VersionNumber,
  title: Type.String(),
  authorName: Type.String(),
  publishedAt: Time,
  spaceName: Type.String()
};

export const Lineage = Type.Object({
  origin: Nullable(Type.Object({ ...node, newer: Nullable(VersionNumber) })),
  versions: Type.Array(Type.Object(node)),
  forks: Type.Array(Type.Object({ ...node, fromVersion: VersionNumber }))
});

export const ByEntry = Type.Object({ entry: Id });
export const ByVersion = Type.Object({ entry: Id, number: VersionNumber });
