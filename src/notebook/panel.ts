import type { ISessionContext } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import { linkFromMetadata, originFromMetadata } from '@vitrine/core/notebook';
import type { Json, JsonObject } from '@vitrine/core/notebook';
import type { EntryLink, Origin } from '@vitrine/core/snapshot';
import type { LiveNotebook } from './live';

/** The notebook in a panel, as it is on the screen right now. */
export function liveNotebook(panel: NotebookPanel): LiveNotebook | null {
  const { model } = panel.context;
  if (model === null || panel.isDisposed) {
    return null;
  }
  return {
    metadata: model.metadata as JsonObject,
    nbformat: model.nbformat,
    nbformatMinor: model.nbformatMinor,
    get cellCount() {
      return model.isDisposed ? 0 : model.cells.length;
    },
    cell: index => model.cells.get(index).toJSON() as unknown as Json
  };
}

/** Where this notebook was published, as it remembers it. */
export function linkOfPanel(panel: NotebookPanel): EntryLink | null {
  const { model } = panel.context;
  return model === null ? null : linkFromMetadata(model.metadata as JsonObject);
}

/** Lab writes a whole notebook in one task: with more characters than this it lasts long enough to be felt. */
const savedAtOnce = 5_000_000;

/**
 * Writes into the notebook where it was published, and saves it where it can be saved. A large one
 * is left as changed: Lab saves it when the person does, or by itself a little later.
 */
export async function rememberLink(panel: NotebookPanel, link: EntryLink, characters: number): Promise<void> {
  const { model, contentsModel } = panel.context;
  if (model === null || panel.isDisposed) {
    return;
  }
  const before = model.getMetadata('vitrine') as JsonObject | undefined;
  model.setMetadata('vitrine', { ...before, entry: { ...link } });
  if (contentsModel?.writable !== false && characters <= savedAtOnce) {
    await panel.context.save();
  }
}

/** What a person should know about the state that is published. */
export type Remark = 'unsaved' | 'read-only' | 'kernel-absent' | 'kernel-dead' | 'kernel-busy';

/** Nothing of this blocks publishing: what is on the screen is what leaves. */
export function remarksOf(dirty: boolean, writable: boolean, session: Pick<ISessionContext, 'session'>): Remark[] {
  const remarks: Remark[] = [];
  if (dirty) {
    remarks.push('unsaved');
  }
  if (!writable) {
    remarks.push('read-only');
  }
  const status = session.session?.kernel?.status;
  if (status === undefined) {
    remarks.push('kernel-absent');
  } else if (status === 'dead') {
    remarks.push('kernel-dead');
  } else if (status === 'busy' || status === 'restarting' || status === 'autorestarting') {
    remarks.push('kernel-busy');
  }
  return remarks;
}

/** The version that this notebook was forked from. */
export function originOfPanel(panel: NotebookPanel): Origin | null {
  const { model } = panel.context;
  return model === null ? null : originFromMetadata(model.metadata as JsonObject);
}
