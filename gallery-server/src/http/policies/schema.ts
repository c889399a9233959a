import { Type } from 'typebox';
import { placeholderTypes, releasers } from '@vitrine/core/redaction';
import { Count, Id, Nullable, Profile, Time } from '../schemas.js';

export const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

const Family = Type.Union([
  Type.Literal('secret'),
  Type.Literal('personal'),
  Type.Literal('infrastructure'),
  Type.Literal('record')
]);
const OwnPattern = Type.Object({
  id: Type.String(),
  pattern: Type.String(),
  type: Type.Optional(Type.Enum([...placeholderTypes])),
  ignoreCase: Type.Optional(Type.Boolean())
});

/** A policy whole, as its reader took it. */
export const PolicyDocument = Type.Object({
  format: Type.Literal(1),
  name: Type.String(),
  version: Type.Optional(Type.Integer()),
  profile: Profile,
  families: Type.Optional(Type.Array(Family)),
  patterns: Type.Optional(Type.Array(OwnPattern)),
  words: Type.Optional(Type.Array(Type.String())),
  approvals: Type.Optional(Type.Integer()),
  releases: Type.Optional(Type.Enum([...releasers])),
  identities: Type.Optional(Type.Union([Type.Literal('plain'), Type.Literal('keyed')])),
  pictures: Type.Optional(Type.Union([Type.Literal('kept'), Type.Literal('hidden')])),
  interactive: Type.Optional(Type.Union([Type.Literal('allowed'), Type.Literal('off')])),
  loosenedBy: Type.Optional(Type.Integer())
});

export const Rules = Type.Object({ hash: Hash, policy: PolicyDocument });

const brief = {
  hash: Hash,
  name: Type.String(),
  version: Count,
  profile: Profile,
  families: Type.Array(Family),
  patterns: Count,
  words: Count,
  approvals: Count,
  releases: Type.Enum([...releasers]),
  keyed: Type.Boolean(),
  picturesHidden: Type.Boolean(),
  interactive: Type.Boolean(),
  loosenedBy: Count
};

export const RulesInBrief = Type.Object(brief, { description: 'A policy with its own words and patterns counted' });

export const PolicySeries = Type.Object({
  id: Id,
  name: Type.String(),
  versions: Type.Array(
    Type.Object({
      ...brief,
      number: Count,
      writtenBy: Nullable(Type.String()),
      writtenAt: Time,
      used: Type.Object({ spaces: Count, labels: Type.Array(Type.String()), floor: Type.Boolean(), versions: Count }),
      does: Type.Array(Type.String(), { description: 'What it does, a sentence each' })
    })
  )
});

export const Label = Type.Object({ name: Type.String(), rules: RulesInBrief, spaces: Count });

export const PolicyList = Type.Object({
  policies: Type.Array(PolicySeries),
  labels: Type.Array(Label),
  floor: Nullable(RulesInBrief)
});

export const WriteRequest = Type.Object({
  series: Nullable(Id),
  base: Nullable(Count),
  policy: Type.Unknown({ description: 'The document; whatever is wrong in it is said at once' })
});
export const WriteAnswer = Type.Object({ series: Id, number: Count, hash: Hash });

const LabelName = Type.String({ maxLength: 40 });

export const Wish = Type.Union([
  Type.Object({ kind: Type.Literal('space'), space: Id, policyHash: Hash, label: LabelName }),
  Type.Object({ kind: Type.Literal('label'), label: LabelName, policyHash: Nullable(Hash) }),
  Type.Object({ kind: Type.Literal('floor'), policyHash: Nullable(Hash) })
]);

export const ConsequencesAnswer = Type.Object({
  base: Type.String({ description: 'Sent back with the change' }),
  second: Type.Boolean({ description: 'Whether a second administrator has to agree' }),
  groups: Type.Array(
    Type.Object({
      stricter: Type.Array(Type.String()),
      looser: Type.Array(Type.String()),
      spaces: Type.Array(
        Type.Object({
          id: Id,
          name: Type.String(),
          kind: Type.String(),
          notebooks: Count,
          readable: Type.Array(Type.Object({ entry: Id, title: Type.String() }))
        })
      ),
      others: Type.Object({ spaces: Count, notebooks: Count }),
      waiting: Count
    })
  )
});

export const ChangeRequest = Type.Object({ wish: Wish, base: Hash });
export const ChangeAnswer = Type.Object({
  state: Type.Union([Type.Literal('done'), Type.Literal('proposed')]),
  proposal: Nullable(Id),
  spaces: Count,
  waiting: Count
});

const ProposalState = Type.Union([
  Type.Literal('open'),
  Type.Literal('agreed'),
  Type.Literal('declined'),
  Type.Literal('withdrawn'),
  Type.Literal('lapsed')
]);

export const Proposal = Type.Object({
  id: Id,
  wish: Wish,
  state: ProposalState,
  about: Type.String(),
  rules: Nullable(RulesInBrief),
  proposedBy: Type.Object({ id: Id, name: Type.String() }),
  proposedAt: Time,
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Time)
});

export const DecisionRequest = Type.Object({
  decision: Type.Union([Type.Literal('agree'), Type.Literal('decline'), Type.Literal('withdraw')])
});
export const DecisionAnswer = Type.Object({ state: ProposalState });

export const SpaceRulesAnswer = Type.Object({
  own: RulesInBrief,
  label: Type.Object({ name: Type.String(), rules: Nullable(RulesInBrief) }),
  floor: Nullable(RulesInBrief),
  hash: Hash,
  does: Type.Array(Type.String(), { description: 'What holds here, a sentence each' }),
  policy: Type.Union([PolicyDocument, Type.Null()], { description: 'Whole, for who may publish here' })
});
