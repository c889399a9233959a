import { VitrineError } from '@vitrine/core/errors';
import type { Policy } from '@vitrine/core/redaction';
import { declaredFrom, notVouchedIn } from '@vitrine/core/receipt';
import type { Declaration } from '@vitrine/core/receipt';
import { captionFactsOf, verifySnapshot } from '@vitrine/core/snapshot';
import type { Preparation, Snapshot } from '@vitrine/core/snapshot';
import { Compile } from 'typebox/compile';
import type { Inspected, Renderer } from '../../domain/snapshots/inspector.js';
import { NOTEBOOK_LIMIT } from '../../http/limits.js';
import { PublishRequest } from '../../http/snapshots/schema.js';

const check = Compile(PublishRequest);

/** What a request brings: a snapshot, and what its client says it did to make it. */
export interface Opened {
  ticket: string;
  snapshot: Snapshot;
  declared: Declaration | null;
}

/** Reads the bytes of a publish request; shape alone is checked here. */
export function parseBody(bytes: Uint8Array): Opened {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new VitrineError('request-invalid', { place: 'body' });
  }
  if (!check.Check(json)) {
    const path = check.Errors(json)[0]?.instancePath ?? '';
    throw new VitrineError('request-invalid', { place: `body${path.replace(/\//g, '.')}` });
  }
  const { ticket, snapshot, declared = null } = json;
  const largest = Math.max(0, ...snapshot.files.map(file => Buffer.byteLength(file.text)));
  if (largest > NOTEBOOK_LIMIT) {
    throw new VitrineError('notebook-too-large', { bytes: largest, limit: NOTEBOOK_LIMIT });
  }
  return { ticket, snapshot, declared };
}

/** Recomputes all that a client says and makes what the store keeps besides. */
export function inspect(
  snapshot: Snapshot,
  preparation: Preparation,
  policy: Policy,
  renderer: Renderer,
  declared: Declaration | null = null
): Inspected {
  const { objects, manifest, notebook } = verifySnapshot(snapshot, preparation, policy);
  return {
    snapshot,
    objects,
    facts: captionFactsOf(manifest, notebook),
    rendered: renderer.render(notebook, policy.profile === 'strict' ? 'all' : 'unchecked'),
    released: manifest.redaction.released?.length ?? 0,
    receipt: {
      notVouched: notVouchedIn(notebook),
      declared: declared === null ? null : declaredFrom(declared, policy)
    }
  };
}
