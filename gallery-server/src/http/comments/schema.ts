import { Type } from 'typebox';
import { COMMENT_LIMIT } from '../../domain/comments/model.js';
import { ByVersion } from '../entries/schema.js';
import { Count, Id, Nullable, Time, VersionNumber } from '../schemas.js';

const Comment = Type.Object({
  id: Id,
  by: Type.String({ description: "'' for one that was deleted" }),
  own: Type.Boolean(),
  mayDelete: Type.Boolean(),
  at: Time,
  editedAt: Nullable(Time),
  text: Type.String(),
  deleted: Type.Boolean(),
  mentions: Type.Array(Type.String({ description: 'Words in the text that mention somebody' }))
});

export const Threads = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      cell: Count,
      output: Nullable(Count),
      resolved: Nullable(Type.Object({ by: Type.String(), at: Time })),
      comments: Type.Array(Comment)
    })
  ),
  others: Type.Array(
    Type.Object({ number: VersionNumber, open: Count, resolved: Count }, { description: 'Threads of other versions' })
  )
});

// The limit is of characters as they are kept; the service says it in words.
const Text = Type.String({ maxLength: 4 * COMMENT_LIMIT });
const Cell = Type.Integer({ minimum: 0, maximum: 10_000_000 });

export const CommentRequest = Type.Union([
  Type.Object({ text: Text, cell: Cell, output: Type.Optional(Nullable(Cell)) }, { additionalProperties: false }),
  Type.Object({ text: Text, thread: Id }, { additionalProperties: false })
]);
export const EditRequest = Type.Object({ text: Text });
export const Commented = Type.Object({ entry: Id, id: Id, thread: Id });
export const ByComment = Type.Object({ ...ByVersion.properties, comment: Id });
