import { Notification } from '@jupyterlab/apputils';
import type { ReactWidget } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import { problemOf } from '@vitrine/core/errors';
import { GalleryPanelView, type GalleryPanelActions } from '@vitrine/ui';
import { CommandIDs } from '../../commands';
import type { IVitrine } from '../../tokens';
import { modelWidget } from '../../view';
import type { PanelModel } from './model';

/** The panel's content; loaded when the panel is first shown. */
export function createPanel(
  model: PanelModel,
  vitrine: IVitrine,
  commands: CommandRegistry,
  trans: TranslationBundle
): ReactWidget {
  const run = (id: string, args: { entry: string; version?: number }): void => void commands.execute(id, args);
  const actions: GalleryPanelActions = {
    search: query => void model.search(query),
    open: (entry, version) => run(CommandIDs.preview, { entry, version }),
    fork: (entry, version) => run(CommandIDs.fork, { entry, version }),
    openPage: entry => run(CommandIDs.openPage, { entry }),
    signIn: () => {
      vitrine.gallery.session.signIn().catch((error: unknown) => {
        const { sentence, next } = problemOf(error, trans);
        Notification.error(`${sentence} ${next}`, { autoClose: 8000 });
      });
    },
    retry: () => void model.refresh()
  };
  return modelWidget(model, trans, state => <GalleryPanelView state={state} actions={actions} />);
}
