import { Type } from 'typebox';
import { Fields } from '../entries/schema.js';
import { PolicyDocument } from '../policies/schema.js';
import { Count, Id, Nullable, Origin, Time, VersionNumber } from '../schemas.js';

const Hex40 = Type.String({ pattern: '^[0-9a-f]{40}$' });
const Hex64 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Signature = Type.Object({ name: Type.String(), email: Type.String() });

export const PrepareRequest = Type.Object({
  space: Id,
  entry: Nullable(Id),
  base: Nullable(VersionNumber),
  origin: Nullable(Origin)
});

export const PrepareAnswer = Type.Object({
  ticket: Type.String(),
  space: Id,
  entry: Nullable(Id),
  author: Signature,
  committer: Signature,
  time: Type.Integer({ description: "Seconds since 1970 by the gallery's clock" }),
  parent: Nullable(Hex40),
  origin: Nullable(Origin),
  policyHash: Type.String(),
  engine: Type.String(),
  policy: PolicyDocument
});

const Word = Type.String({ maxLength: 60 });

/** What a client says that it did; a newer one may say more, which is left out. */
const Declared = Type.Object(
  {
    engine: Type.String({ pattern: '^[0-9]{1,4}(\\.[0-9]{1,4}){1,2}$' }),
    counts: Type.Array(
      Type.Object({
        rule: Word,
        place: Word,
        kind: Word,
        count: Type.Integer({ minimum: 0, maximum: 1_000_000_000 })
      }),
      { maxItems: 1000 }
    )
  },
  { description: 'How often which rule removed something where, for the receipt' }
);

export const PublishRequest = Type.Object({
  ticket: Type.String({ minLength: 1, maxLength: 200 }),
  snapshot: Type.Object({
    files: Type.Array(Type.Object({ path: Type.String({ maxLength: 200 }), text: Type.String() }), { maxItems: 20 }),
    fields: Fields,
    contentId: Hex64,
    tree: Hex40,
    commit: Hex40
  }),
  declared: Type.Optional(Declared)
});

export const PublishAnswer = Type.Object({
  entry: Id,
  version: VersionNumber,
  versionId: Id,
  contentId: Hex64,
  commit: Hex40,
  state: Type.Union([Type.Literal('published'), Type.Literal('pending')], {
    description: '`pending`: waits for a reviewer; only its author and they can read it'
  }),
  created: Type.Boolean({ description: 'False when the same thing was there already' }),
  url: Type.String(),
  audience: Type.Object({ space: Type.String(), sentence: Type.String() })
});

export const WithdrawRequest = Type.Object({
  version: Nullable(VersionNumber),
  reason: Type.String({ maxLength: 1000 })
});

export const WithdrawAnswer = Type.Object({
  entry: Id,
  versions: Type.Array(Count),
  replacedBy: Nullable(VersionNumber),
  undo: Type.String(),
  undoUntil: Time
});

export const UndoRequest = Type.Object({ undo: Type.String({ minLength: 1, maxLength: 200 }) });
export const UndoAnswer = Type.Object({ entry: Id, versions: Type.Array(Count) });
