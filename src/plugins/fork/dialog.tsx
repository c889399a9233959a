import type { IDocumentManager } from '@jupyterlab/docmanager';
import type { Contents } from '@jupyterlab/services';
import { ServerConnection } from '@jupyterlab/services';
import { VitrineError } from '@vitrine/core/errors';
import type { TranslationBundle } from '@jupyterlab/translation';
import { ForkConfirm } from '@vitrine/ui';
import { sharedBench } from '../../notebook/remote';
import type { IVitrine } from '../../tokens';
import { modelWidget } from '../../view';
import { Modal } from '../publish/modal';
import { ForkModel, type ForkPorts } from './model';
import type { Files } from './place';

/** What a fork is asked for with. */
export interface ForkRequest {
  entry: string;
  version: number | null;
  folder: string | null;
}

/** Lab around a fork. */
export interface ForkTools {
  contents: Contents.IManager;
  documents: IDocumentManager | null;
  root: string;
  trans: TranslationBundle;
}

/** Asks before anything is written, then writes and opens. Resolves to the path, or null when it was called off. */
export async function forkFromGallery(
  request: ForkRequest,
  vitrine: IVitrine,
  tools: ForkTools
): Promise<string | null> {
  const ports = forkPorts(vitrine, tools);
  const content = await ports.content(request.entry, request.version);
  return new Promise(resolve => {
    const { trans } = tools;
    const done = (path: string | null): void => {
      modal.dispose();
      resolve(path);
    };
    const model = new ForkModel(ports, content, request.folder, done, trans);
    const body = modelWidget(model, trans, state => <ForkConfirm state={state} actions={model} />);
    body.addClass('vt-mod-small');
    const modal = new Modal(body, trans.__('Fork a notebook'), model.cancel);
    modal.open();
    void model.look();
  });
}

function forkPorts(vitrine: IVitrine, { contents, documents, root }: ForkTools): ForkPorts {
  const { gallery } = vitrine;
  return {
    content: (entry, version) =>
      gallery.callSignedIn(client => (version === null ? client.latest(entry) : client.version(entry, version))),
    prepare: source => sharedBench().fork(source),
    files: labFiles(contents),
    write: async (path, text) => {
      // Asked once more right before writing: somebody else may have taken the name meanwhile.
      if (await exists(contents, path)) {
        throw new VitrineError('file-exists');
      }
      await contents.save(path, { type: 'notebook', format: 'json', content: JSON.parse(text) });
    },
    open: path => {
      documents?.openOrReveal(path, 'Notebook');
      return Promise.resolve();
    },
    root
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof ServerConnection.ResponseError && error.response.status === 404;

async function exists(contents: Contents.IManager, path: string): Promise<boolean> {
  try {
    await contents.get(path, { content: false });
    return true;
  } catch (error) {
    if (isMissing(error)) {
      return false;
    }
    throw error;
  }
}

function labFiles(contents: Contents.IManager): Files {
  return {
    list: async folder => {
      try {
        const found = await contents.get(folder, { content: true });
        return found.type === 'directory' ? (found.content as Contents.IModel[]).map(one => one.name) : null;
      } catch (error) {
        if (isMissing(error)) {
          return null;
        }
        throw error;
      }
    },
    makeFolder: async path => {
      await contents.save(path, { type: 'directory' });
    }
  };
}
