import { Type } from 'typebox';
import { Id, VersionNumber } from '../schemas.js';

export const PurgeRequest = Type.Object({
  confirm: Type.String({ maxLength: 20, description: 'The version once more, as its page names it: `v3`' })
});

export const RemoveRequest = Type.Object({
  confirm: Type.String({ maxLength: 80, description: 'The name they sign in with, once more' })
});

export const RemoveAnswer = Type.Object({
  account: Id,
  again: Type.Boolean({ description: 'True when they were removed already' }),
  overwritten: Type.Boolean({
    description: 'False when the bytes of their name are overwritten when the gallery starts next'
  })
});

export const PurgeAnswer = Type.Object({
  entry: Id,
  version: VersionNumber,
  again: Type.Boolean({ description: 'True when it was deleted already' }),
  overwritten: Type.Boolean({ description: 'False when its bytes are overwritten when the gallery starts next' })
});
