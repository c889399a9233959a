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

const Hit = Type.Object({
  where: Type.Union([
    Type.Literal('title'),
    Type.Literal('question'),
    Type.Literal('answer'),
    Type.Literal('description'),
    Type.Literal('tags'),
    Type.Literal('markdown'),
    Type.Literal('code'),
    Type.Literal('outputs')
  ]),
  cell: Nullable(Count),
  text: Type.String()
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

export const EntryPage = Type.Object({
  items: Type.Array(EntrySummary),
  total: Count,
  next: Nullable(Type.String())
});

export const EntryQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 500 })),
  space: Type.Optional(Id),
  author: Type.Optional(Id),
  forksOf: Type.Optional(Id),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }))
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
