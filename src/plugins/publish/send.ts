import { VitrineError } from '@vitrine/core/errors';
import type { PublishAnswer } from '@vitrine/client';
import type { Choices, Policy } from '@vitrine/core/redaction';
import type { Origin, PublishedFields } from '@vitrine/core/snapshot';
import type { Parcel } from '../../notebook/bench';
import type { PublishPorts } from './ports';

/** What the author decided. */
export interface Sendable {
  space: string;
  entry: string | null;
  base: number | null;
  origin: Origin | null;
  fields: PublishedFields;
  choices: Choices;
}

/** A version that was sent and not answered: sent again as it is, it can't become two. */
export interface Pending {
  decided: string;
  key: string;
  parcel: Parcel;
}

export interface Sent {
  answer: PublishAnswer;
  fields: PublishedFields;
}

/**
 * Asks the gallery first, makes the commit, sends it: three steps, each of which may be the last. `agree` hears the
 * rules of the space before anything is made by them, and rejects where a person has to look first.
 */
export async function sendVersion(
  ports: PublishPorts,
  sendable: Sendable,
  pending: Pending | null,
  keep: (pending: Pending | null) => void,
  onStep: (done: number) => void,
  agree: (policy: Policy) => Promise<void> = () => Promise.resolve()
): Promise<Sent> {
  const decided = JSON.stringify(sendable);
  if (pending !== null && pending.decided === decided) {
    onStep(2);
    try {
      return await send(ports, pending);
    } catch (error) {
      if (!(error instanceof VitrineError) || error.code !== 'ticket-expired') {
        throw error;
      }
      keep(null);
    }
  }
  const { gallery, notebook, around } = ports;
  const { space, entry, base, origin, fields, choices } = sendable;
  const { policy, ...preparation } = await gallery.call(client => client.prepare({ space, entry, base, origin }));
  await agree(policy);
  onStep(1);
  const parcel = await notebook.parcel(policy, fields, preparation, choices);
  onStep(2);
  const made = { decided, key: around.key(), parcel };
  keep(made);
  return send(ports, made);
}

/** The limit of the gallery is asked for only where a notebook could be above it. */
const LARGE = 10_000_000;

/** Refuses what is larger than the gallery takes, before the work of making a commit of it. */
export async function needToFit({ gallery }: PublishPorts, bytes: number): Promise<void> {
  if (bytes > LARGE) {
    const { limits } = await gallery.call(client => client.capabilities());
    if (bytes > limits.notebookBytes) {
      throw new VitrineError('notebook-too-large', { bytes, limit: limits.notebookBytes });
    }
  }
}

async function send(ports: PublishPorts, { key, parcel }: Pending): Promise<Sent> {
  return { answer: await ports.gallery.call(client => client.publish(parcel.body, key)), fields: parcel.fields };
}
