import type { ReactWidget } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import { GalleryPanelView, onPageAlone, type GalleryPanelActions } from '@vitrine/ui';
import { CommandIDs } from '../../commands';
import { modelWidget } from '../../view';
import type { PanelModel } from './model';

/** A notebook, or a place in it. */
interface Target {
  entry: string;
  version?: number | null;
  comment?: string | null;
}

/** The panel's content; loaded when the panel is first shown. */
export function createPanel(model: PanelModel, commands: CommandRegistry, trans: TranslationBundle): ReactWidget {
  const run = (id: string, { entry, version = null, comment = null }: Target): void =>
    void commands.execute(id, {
      entry,
      ...(version === null ? {} : { version }),
      ...(comment === null ? {} : { at: `comment-${comment}` })
    });
  const actions: GalleryPanelActions = {
    search: query => void model.search(query),
    searchAsTyped: () => void model.search(model.state.query, true),
    open: (entry, version) => run(CommandIDs.preview, { entry, version }),
    fork: (entry, version) => run(CommandIDs.fork, { entry, version }),
    openPage: entry => run(CommandIDs.openPage, { entry }),
    star: entry => void model.star(entry),
    showNotices: open => void model.notices.open(open),
    openNotice: notice => {
      void model.notices.read(notice.id);
      run(onPageAlone(notice) ? CommandIDs.openPage : CommandIDs.preview, notice);
    },
    readNotices: notice => void model.notices.read(notice),
    signIn: () => void commands.execute(CommandIDs.signIn),
    retry: () => void model.refresh()
  };
  return modelWidget(model, trans, state => <GalleryPanelView state={state} actions={actions} />);
}
