import { canonicalNotebook, parseStrict, readNotebook } from '@vitrine/core/notebook';
import { contentIdOf, gitObjects } from '@vitrine/core/snapshot';
import type { Preparation, PublishedFields, Snapshot } from '@vitrine/core/snapshot';

/** What a client sends. */
export interface Body {
  ticket: string;
  snapshot: Snapshot;
}

/** Changes a body, and computes every id anew. */
export type Forge = (body: Body, preparation: Preparation) => Body;

/** Of the form of a token, put together here so that no file holds one. */
export const token = ['gh', 'p_', 'Zk3Qm8Lr5Tn1Vw7Xc2By9Hd4Jf6Gs0PaEuI1'].join('');
export const mail = ['mara.kovac', 'firm-health.eu'].join('@');

/** What a forger can compute himself, he does: every id is right. */
export function withIds({ ticket, snapshot }: Body, preparation: Preparation): Body {
  const contentId = contentIdOf(snapshot.files, snapshot.fields);
  const { tree, commit } = gitObjects(snapshot.files, snapshot.fields, contentId, preparation);
  return { ticket, snapshot: { ...snapshot, contentId, tree, commit } };
}

/** Sends a text of one's own making in the place of a file, as a client without an engine would. */
export const withFile =
  (path: string, change: (text: string) => string): Forge =>
  ({ ticket, snapshot }, preparation) => {
    const files = snapshot.files.map(file => (file.path === path ? { ...file, text: change(file.text) } : file));
    return withIds({ ticket, snapshot: { ...snapshot, files } }, preparation);
  };

export const withNotebook = (change: (text: string) => string): Forge => withFile('notebook.ipynb', change);

interface Loose {
  cells: Record<string, unknown>[];
  metadata: Record<string, unknown>;
}

/** A notebook of one's own making in the canonical form. */
export const withChange = (change: (notebook: Loose) => void): Forge =>
  withNotebook(text => {
    const json = parseStrict(text) as unknown as Loose;
    change(json);
    return canonicalNotebook(readNotebook(JSON.stringify(json)));
  });

/** Puts something else into the code cell. */
export const withCell = (more: object): Forge => withChange(({ cells }) => void Object.assign(cells[1] ?? {}, more));

/** An output that shows these representations. */
export const showing = (data: object, metadata: object = {}): Forge =>
  withCell({ outputs: [{ output_type: 'display_data', data, metadata }] });

/** Other texts beside the notebook. */
export const withFields =
  (fields: Partial<PublishedFields>): Forge =>
  ({ ticket, snapshot }, preparation) =>
    withIds({ ticket, snapshot: { ...snapshot, fields: { ...snapshot.fields, ...fields } } }, preparation);
