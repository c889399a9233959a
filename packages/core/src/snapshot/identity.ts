import { sha256Hex } from '../hash/index.js';
import { byCodePoint } from '../notebook/json/json.js';
import { canonicalJson } from '../notebook/json/write.js';
import type { PublishedFields, SnapshotFile } from './model.js';

/** The one identity that trust rests on: every file and every published field. */
export function contentIdOf(files: readonly SnapshotFile[], fields: PublishedFields): string {
  const { title, question, answer, description, tags, note, fileName } = fields;
  return sha256Hex(
    canonicalJson({
      format: 1,
      files: files.map(({ path, text }) => [path, sha256Hex(text)]).sort((a, b) => byCodePoint(a[0] ?? '', b[0] ?? '')),
      fields: { title, question, answer, description, tags, note, fileName }
    })
  );
}
