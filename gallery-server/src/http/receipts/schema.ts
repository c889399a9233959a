import { Type } from 'typebox';
import { Count, Id, Nullable, Time } from '../schemas.js';

const Hex64 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const KeyId = Type.String({ pattern: '^[0-9a-f]{16}$' });

/** A receipt as it was stored. */
export const Receipt = Type.Object(
  {
    format: Type.Literal(1),
    verified: Type.Object({
      contentId: Hex64,
      files: Type.Array(Type.Object({ path: Type.String(), sha256: Hex64 })),
      space: Id,
      label: Type.String(),
      policy: Type.Object({ hash: Hex64, name: Type.String(), version: Count }),
      engine: Type.Object({ version: Type.String(), bundle: Hex64 }),
      findings: Type.Literal(0),
      notVouched: Type.Object({ pictures: Count, tables: Count }),
      account: Id,
      audit: Type.Object({ chain: Id, seq: Count }),
      keyId: KeyId,
      time: Time
    }),
    declared: Nullable(
      Type.Object({
        via: Type.Union([Type.Literal('lab'), Type.Literal('cli'), Type.Literal('session')]),
        engine: Type.String(),
        counts: Type.Array(
          Type.Object({ rule: Type.String(), place: Type.String(), kind: Type.String(), count: Count })
        )
      })
    ),
    signature: Type.String({ pattern: '^[0-9a-f]{128}$', description: 'Ed25519 over both parts in canonical JSON' })
  },
  { description: 'What the gallery verified, what the client declared, signed' }
);

export const Keys = Type.Object({
  items: Type.Array(
    Type.Object({
      keyId: KeyId,
      algorithm: Type.Literal('Ed25519'),
      publicKey: Type.String({ description: 'Base64 of its SubjectPublicKeyInfo' }),
      current: Type.Boolean({ description: 'Whether it signs now; the others tell what was signed before' }),
      since: Time
    })
  )
});
