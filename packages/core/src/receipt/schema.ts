const object = <P extends Record<string, unknown>>(properties: P) =>
  ({ type: 'object', additionalProperties: false, required: Object.keys(properties), properties }) as const;

const text = (pattern: string) => ({ type: 'string', pattern }) as const;
const hex = (digits: number) => text(`^[0-9a-f]{${digits}}$`);
const id = text('^[A-Za-z0-9_-]{1,64}$');
const name = (most: number) => text(`^[^\\p{Cc}\\p{Cs}]{0,${most}}$`);
const number = { type: 'integer', minimum: 0, maximum: 1_000_000_000 } as const;
const time = { type: 'integer', minimum: 0, maximum: 8_640_000_000_000_000 } as const;
const engine = text('^[0-9]{1,4}(\\.[0-9]{1,4}){1,2}$');
const word = text('^[A-Za-z][A-Za-z0-9_-]{0,59}$');

/** Longest list of counts; more kinds of things than there are rules and places are counted together. */
export const MOST_COUNTS = 400;

/** A key id, as every artefact that was signed names it. */
export const keyIdSchema = hex(16);

/** JSON Schema of a redaction receipt. Every text is bounded, so that a file made by somebody else can hold nothing more. */
export const receiptSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Vitrine redaction receipt',
  ...object({
    format: { const: 1 },
    verified: object({
      contentId: hex(64),
      files: { type: 'array', maxItems: 20, items: object({ path: name(200), sha256: hex(64) }) },
      space: id,
      label: name(200),
      policy: object({ hash: hex(64), name: name(60), version: { ...number, minimum: 1 } }),
      engine: object({ version: engine, bundle: hex(64) }),
      findings: { const: 0 },
      notVouched: object({ pictures: number, tables: number }),
      account: id,
      audit: object({ chain: id, seq: { type: 'integer', minimum: 1, maximum: 9_007_199_254_740_991 } }),
      keyId: keyIdSchema,
      time
    }),
    declared: {
      anyOf: [
        { type: 'null' },
        object({
          via: { enum: ['lab', 'cli', 'session'] },
          engine,
          counts: {
            type: 'array',
            maxItems: MOST_COUNTS,
            items: object({ rule: word, place: word, kind: word, count: number })
          }
        })
      ]
    },
    signature: hex(128)
  })
} as const;

/** JSON Schema of a file of public keys: what `GET /keys` answers. */
export const keysSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Public keys of a Vitrine gallery',
  ...object({
    items: {
      type: 'array',
      maxItems: 1000,
      items: object({
        keyId: keyIdSchema,
        algorithm: { const: 'Ed25519' },
        publicKey: text('^[A-Za-z0-9+/]{20,200}={0,2}$'),
        current: { type: 'boolean' },
        since: time
      })
    }
  })
} as const;
