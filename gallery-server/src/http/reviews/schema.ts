import { Type } from 'typebox';
import { Count, Id, Nullable, Time, VersionNumber } from '../schemas.js';

const Hex64 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Decision = Type.Union([Type.Literal('approved'), Type.Literal('returned')]);
const Note = Type.Object({
  cell: Type.Union([Count, Type.Null()], { description: 'Index over all cells; null for all of it' }),
  text: Type.String({ maxLength: 2000 })
});

const Seen = Type.Object(
  {
    contentId: Hex64,
    space: Id,
    label: Type.String({ maxLength: 200 }),
    policyHash: Hex64,
    receipt: Nullable(Hex64)
  },
  { description: 'What the decision is about; refused where anything else is there now' }
);

export const Waiting = Type.Object({
  entry: Id,
  number: VersionNumber,
  title: Type.String(),
  authorName: Type.String(),
  space: Id,
  spaceName: Type.String(),
  since: Time,
  asked: Type.Object({
    approval: Type.Boolean(),
    releases: Type.Integer({ minimum: 0, description: 'Outputs that the author lets out' })
  }),
  removed: Type.Integer({ minimum: 0, description: "As the author's computer counted" }),
  hiddenOutputs: Count,
  seen: Seen,
  mayDecide: Type.Boolean({ description: 'False for whoever had a hand in it' })
});

export const Standing = Type.Object({
  state: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('approved'),
    Type.Literal('returned'),
    Type.Literal('replaced'),
    Type.Literal('moved'),
    Type.Literal('withdrawn'),
    Type.Literal('unasked')
  ]),
  since: Time,
  spaceName: Type.String(),
  shown: Type.Union([VersionNumber, Type.Null()], { description: 'The version that readers have' }),
  review: Nullable(
    Type.Object({
      decision: Decision,
      by: Type.String(),
      at: Time,
      notes: Type.Array(Note),
      void: Type.Boolean({ description: 'What it was about has changed since' })
    })
  )
});

export const DecideRequest = Type.Object({
  decision: Decision,
  seen: Seen,
  notes: Type.Optional(Type.Array(Note, { maxItems: 100 }))
});

export const DecideAnswer = Type.Object({ entry: Id, number: VersionNumber, decision: Decision });

export const LookRequest = Type.Object({ item: Type.String({ pattern: '^\\d{1,7}-[a-z][a-z0-9-]{0,40}$' }) });
