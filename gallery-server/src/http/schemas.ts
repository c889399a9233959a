import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { PROBLEM_TYPE } from './errors.js';

/** Public ids are random; whatever doesn't look like one is not looked up. */
export const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });
export const Time = Type.Integer({ description: 'Milliseconds since 1970' });
export const Count = Type.Integer({ minimum: 0 });
export const VersionNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 });

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const List = <T extends TSchema>(schema: T) => Type.Object({ items: Type.Array(schema) });

export const Role = Type.Union([
  Type.Literal('reader'),
  Type.Literal('editor'),
  Type.Literal('reviewer'),
  Type.Literal('administrator')
]);
export const Scope = Type.Union([Type.Literal('read'), Type.Literal('publish')]);
export const Profile = Type.Union([Type.Literal('open'), Type.Literal('balanced'), Type.Literal('strict')]);

const Offset = Nullable(Count);

/** Where something was found in what was sent; never what it was. */
export const Place = Type.Object({
  file: Type.String({ description: 'notebook.ipynb, or fields for what is published beside it' }),
  path: Type.String({ description: 'Fields of the format and positions, such as cells[3].source' }),
  cell: Offset,
  place: Type.String(),
  start: Type.Union([Count, Type.Null()], {
    description: 'In the text at path as it was sent, UTF-16 code units; null where all of it has to go'
  }),
  end: Offset,
  kind: Nullable(Type.String())
});

/** A failure: what happened and what to do, from one catalogue. */
export const Problem = Type.Object(
  {
    code: Type.String(),
    status: Type.Integer(),
    sentence: Type.String(),
    next: Type.String(),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
    places: Type.Optional(Type.Array(Place))
  },
  { description: 'What happened and what to do' }
);

/** Answers of a route: what it gives, and the problem that anything else is. */
export function answers<T extends Record<number, TSchema>>(good: T) {
  return {
    ...good,
    '4xx': { description: 'Refused', content: { [PROBLEM_TYPE.split(';')[0] ?? '']: { schema: Problem } } },
    '5xx': { description: 'Failed', content: { [PROBLEM_TYPE.split(';')[0] ?? '']: { schema: Problem } } }
  };
}

/** Nothing to say: 204. */
export const Nothing = Type.Null({ description: 'Done' });

/** Makes a write safe to repeat: the same key does the same thing once. */
export const WriteHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: '^[!-~]+$' }))
});

export const Origin = Type.Object({
  entry: Id,
  version: VersionNumber,
  contentId: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  commit: Type.String({ pattern: '^[0-9a-f]{40}$' })
});
