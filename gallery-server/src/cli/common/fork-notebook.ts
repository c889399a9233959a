import type { VersionContent } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import { canonicalNotebook, readNotebook, withLink, withOrigin } from '@vitrine/core/notebook';
import { loadRecognisers, policies, redact } from '@vitrine/core/redaction';
import { contentIdOf } from '@vitrine/core/snapshot';

/**
 * The text of a fork: checked against its own id, parsed strictly, rid of what may
 * not be there, and remembering where it came from.
 */
export async function forkText(version: VersionContent): Promise<string> {
  const files = [
    { path: 'notebook.ipynb', text: version.notebook },
    { path: 'snapshot.json', text: version.manifest }
  ];
  if (contentIdOf(files, version.fields) !== version.contentId) {
    throw new VitrineError('content-mismatch');
  }
  await loadRecognisers(policies.team);
  const { notebook } = redact(readNotebook(version.notebook), policies.team);
  const { entry, number, contentId, commit } = version;
  return canonicalNotebook(withOrigin(withLink(notebook, null), { entry, version: number, contentId, commit }));
}

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title or file name as a name that every file system takes; '' when nothing is left of it. */
export function safeName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}"*/:<>?\\|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const cut = Array.from(name)
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/, '');
  return reserved.test(cut) ? `${cut}_` : cut;
}

/** The name of the file that a fork is written to. */
export function fileNameOf({ fields, entry }: VersionContent): string {
  const stem = safeName(fields.fileName.replace(/\.ipynb$/i, '')) || safeName(fields.title) || entry;
  return `${stem}.ipynb`;
}
