import type { ReactWidget } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import { GalleryPanelView, type GalleryPanelActions } from '@vitrine/ui';
import { CommandIDs } from '../../commands';
import { modelWidget } from '../../view';
import type { PanelModel } from './model';

/** The panel's content; loaded when the panel is first shown. */
export function createPanel(model: PanelModel, commands: CommandRegistry, trans: TranslationBundle): ReactWidget {
  const run = (id: string, args: { entry: string; version?: number }): void => void commands.execute(id, args);
  const actions: GalleryPanelActions = {
    search: query => void model.search(query),
    open: (entry, version) => run(CommandIDs.preview, { entry, version }),
    fork: (entry, version) => run(CommandIDs.fork, { entry, version }),
    openPage: entry => run(CommandIDs.openPage, { entry }),
    signIn: () => void commands.execute(CommandIDs.signIn),
    retry: () => void model.refresh()
  };
  return modelWidget(model, trans, state => <GalleryPanelView state={state} actions={actions} />);
}
