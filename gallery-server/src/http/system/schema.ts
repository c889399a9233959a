import { Type } from 'typebox';
import { Count, Profile, Time } from '../schemas.js';

export const Capabilities = Type.Object(
  {
    product: Type.Literal('vitrine'),
    version: Type.String(),
    engine: Type.Object({
      version: Type.String({ description: 'A client one version older or newer can publish' }),
      bundle: Type.String({ description: 'SHA-256 of its built code, as receipts name it' })
    }),
    receipt: Count,
    canonical: Count,
    policies: Type.Array(Type.Object({ name: Type.String(), version: Count, profile: Profile, hash: Type.String() })),
    limits: Type.Object({ notebookBytes: Count, bodyBytes: Count }),
    demo: Type.Boolean(),
    now: Time,
    baseUrl: Type.String(),
    anonymousReading: Type.Boolean()
  },
  { description: 'What this gallery can do and where its limits are' }
);

export const Health = Type.Object({ status: Type.Literal('ok') });
