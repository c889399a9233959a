import type { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { ReactWidget } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import { PreviewView, type PreviewActions } from '@vitrine/ui';
import { CommandIDs } from '../../commands';
import { labRenderers } from '../../render';
import { modelWidget } from '../../view';
import type { PreviewModel } from './previewModel';
import { reportOpen } from './report';

/** A published notebook to read in a tab; there is no kernel behind it. */
export function createPreview(
  model: PreviewModel,
  commands: CommandRegistry,
  rendermime: IRenderMimeRegistry | null,
  languages: IEditorLanguageRegistry | null,
  trans: TranslationBundle,
  fail: (error: unknown) => void
): ReactWidget {
  const actions: PreviewActions = {
    fork: () => void commands.execute(CommandIDs.fork, { entry: model.entry, version: model.state.version }),
    openPage: () => void commands.execute(CommandIDs.openPage, { entry: model.entry, version: model.state.version }),
    openEntry: entry => void commands.execute(CommandIDs.preview, { entry }),
    openComments: () =>
      void commands.execute(CommandIDs.openPage, { entry: model.entry, version: model.state.version, at: 'comments' }),
    star: () => void model.star(),
    openVersion: version => void model.load(version),
    report: () => void reportOpen(model, trans).catch(fail),
    retry: () => void model.load()
  };
  const drawing = labRenderers(rendermime, languages, 'python', trans);
  return modelWidget(model, trans, state => <PreviewView state={state} actions={actions} {...drawing} />);
}
