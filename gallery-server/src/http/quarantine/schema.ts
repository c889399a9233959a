import { Type } from 'typebox';
import { REASON_LIMIT, reportKinds } from '../../domain/quarantine/model.js';
import { Id, Nullable, VersionNumber } from '../schemas.js';

export const ReportRequest = Type.Object({
  kind: Type.Enum([...reportKinds]),
  cell: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 100_000, description: 'Counted from 0' }))),
  note: Type.Optional(
    Type.String({ maxLength: REASON_LIMIT, description: 'Where it is; what is sensitive in it is removed' })
  )
});

export const ReportAnswer = Type.Object({
  entry: Id,
  versions: Type.Array(VersionNumber, { description: 'What was closed' }),
  again: Type.Boolean({ description: 'True when it was closed already' })
});
