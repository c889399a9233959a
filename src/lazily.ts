import { VitrineError } from '@vitrine/core/errors';

/** How a missing file of ours is told: by the bundle on a page, by the browser in a worker. */
const missing: ReadonlySet<string> = new Set(['ChunkLoadError', 'NetworkError']);

/**
 * Fetches a part of the extension when it is first needed. A file that isn't
 * there any more was replaced by an upgrade, and only a new page knows its name.
 */
export async function lazily<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw error instanceof Error && missing.has(error.name)
      ? new VitrineError('reload-needed', {}, { cause: error })
      : error;
  }
}
