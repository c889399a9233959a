import { Type } from 'typebox';
import { Count, Nullable, Time } from '../schemas.js';

export const AuditEvent = Type.Object({
  chain: Type.String(),
  seq: Count,
  prev: Type.String(),
  time: Time,
  actor: Nullable(Type.String()),
  action: Type.String(),
  subject: Type.String(),
  outcome: Type.Union([Type.Literal('done'), Type.Literal('denied')]),
  commitment: Type.String(),
  hash: Type.String(),
  payload: Nullable(Type.String())
});

export const AuditQuery = Type.Object({
  from: Type.Optional(Type.Integer({ minimum: 0 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 }))
});

export const ChainReport = Type.Object({
  chain: Type.String(),
  events: Count,
  head: Type.String(),
  broken: Nullable(
    Type.Object({
      seq: Count,
      why: Type.Union([Type.Literal('hash'), Type.Literal('link'), Type.Literal('gap'), Type.Literal('commitment')])
    })
  )
});
