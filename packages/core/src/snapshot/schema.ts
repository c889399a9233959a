import { choiceLimits } from '../redaction/choices.js';
import { languages } from '../redaction/language.js';

const object = <P extends Record<string, unknown>>(properties: P) =>
  ({ type: 'object', additionalProperties: false, required: Object.keys(properties), properties }) as const;

const cells = { type: 'array', maxItems: 100_000, items: { type: 'integer', minimum: 0, maximum: 100_000 } } as const;
const nothing = { type: 'array', maxItems: 0 } as const;
const number = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const;
const text = (pattern: string) => ({ type: 'string', pattern }) as const;

/**
 * JSON Schema of `snapshot.json`. A list of what may be said: every text is bounded by
 * a pattern or a list, so that no content can ride along.
 */
export const manifestSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Vitrine snapshot manifest',
  ...object({
    format: { const: 1 },
    kernel: {
      anyOf: [
        { type: 'null' },
        object({
          language: { enum: languages },
          version: { anyOf: [{ type: 'null' }, text('^[0-9]{1,4}(\\.[0-9]{1,3}){0,2}$')] }
        })
      ]
    },
    execution: object({
      order: { enum: ['top-to-bottom', 'out-of-order', 'not-run'] },
      notRun: cells,
      failed: cells,
      repeated: cells,
      codeCells: number
    }),
    origin: {
      anyOf: [
        { type: 'null' },
        object({
          entry: text('^[A-Za-z0-9_-]{1,64}$'),
          version: { type: 'integer', minimum: 1, maximum: 9_007_199_254_740_991 },
          contentId: text('^[0-9a-f]{64}$'),
          commit: text('^[0-9a-f]{40}$')
        })
      ]
    },
    redaction: {
      type: 'object',
      additionalProperties: false,
      required: ['profile', 'engine', 'hiddenOutputs', 'removed'],
      properties: {
        profile: { enum: ['open', 'balanced', 'strict'] },
        engine: text('^[0-9]{1,4}(\\.[0-9]{1,4}){1,2}$'),
        hiddenOutputs: number,
        removed: number,
        released: {
          type: 'array',
          maxItems: choiceLimits.outputs,
          items: object({
            cell: number,
            output: number,
            // A sentence of the author's, which goes through redaction like every published text.
            reason: text(`^[^\\u0000-\\u001f\\u007f-\\u009f]{1,${choiceLimits.reason}}$`)
          })
        }
      }
    },
    slots: nothing,
    environment: { type: 'null' },
    metrics: nothing,
    parameters: nothing
  })
} as const;
