import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, IToolbarWidgetRegistry } from '@jupyterlab/apputils';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import { CommandIDs, describedBy, entryArgs } from '../../commands';
import { publishIcon, withdrawIcon } from '../../icons';
import { lazily } from '../../lazily';
import { linkOfPanel } from '../../notebook/panel';
import { tell, type Ways } from '../../tell';
import { IVitrine } from '../../tokens';
import { DOMAIN, PACKAGE } from '../../version';
import { PublishButton } from './button';
import { placeButtons } from './place';
import { StandingWatch } from './watch';

/** The Publish button, its command and its dialog. */
export const publishPlugin: JupyterFrontEndPlugin<void> = {
  id: `${PACKAGE}:publish`,
  description: 'Publishes the notebook on the screen to the gallery.',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [
    IVitrine,
    IToolbarWidgetRegistry,
    ISettingRegistry,
    ICommandPalette,
    IRenderMimeRegistry,
    IEditorLanguageRegistry,
    ITranslator
  ],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    vitrine: IVitrine | null,
    toolbars: IToolbarWidgetRegistry | null,
    settings: ISettingRegistry | null,
    palette: ICommandPalette | null,
    rendermime: IRenderMimeRegistry | null,
    languages: IEditorLanguageRegistry | null,
    translator: ITranslator | null
  ): void => {
    if (vitrine === null) {
      return;
    }
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const target = (args: Readonly<Record<string, unknown>>): NotebookPanel | null =>
      typeof args.path === 'string'
        ? (tracker.find(panel => panel.context.path === args.path) ?? null)
        : tracker.currentWidget;
    const ways = (command: string, args: ReadonlyPartialJSONObject): Ways => ({
      again: () => void app.commands.execute(command, args),
      signIn: () => vitrine.gallery.session.signIn()
    });
    app.commands.addCommand(CommandIDs.publish, {
      label: trans.__('Publish Notebook…'),
      caption: trans.__('Publish this notebook to the gallery'),
      icon: publishIcon,
      describedBy: describedBy.publish,
      isEnabled: args => target(args) !== null,
      execute: async args => {
        const panel = target(args);
        if (panel === null) {
          return;
        }
        try {
          const { openPublishDialog } = await lazily(() => import('./dialog'));
          openPublishDialog(panel, vitrine, { rendermime, languages, trans });
        } catch (error) {
          tell(error, trans, ways(CommandIDs.publish, args));
        }
      }
    });
    const withdrawTarget = (
      args: Readonly<Record<string, unknown>>
    ): { entry: string; version: number | null } | null => {
      const { entry, version } = entryArgs(args);
      if (entry !== null) {
        return { entry, version };
      }
      const link = tracker.currentWidget === null ? null : linkOfPanel(tracker.currentWidget);
      return link !== null && link.gallery === vitrine.gallery.url ? link : null;
    };
    app.commands.addCommand(CommandIDs.withdraw, {
      label: trans.__('Withdraw Published Version…'),
      caption: trans.__('Take the published version of this notebook back'),
      icon: withdrawIcon,
      describedBy: describedBy.withdraw,
      isEnabled: args => withdrawTarget(args) !== null,
      execute: async args => {
        const found = withdrawTarget(args);
        if (found === null) {
          return;
        }
        try {
          const { openWithdraw } = await lazily(() => import('./withdraw'));
          openWithdraw({ entry: found.entry, version: found.version }, vitrine, trans);
        } catch (error) {
          tell(error, trans, ways(CommandIDs.withdraw, args));
        }
      }
    });
    tracker.currentChanged.connect(() => {
      app.commands.notifyCommandChanged(CommandIDs.publish);
      app.commands.notifyCommandChanged(CommandIDs.withdraw);
    });
    palette?.addItem({ command: CommandIDs.withdraw, category: trans.__('Gallery') });
    palette?.addItem({ command: CommandIDs.publish, category: trans.__('Gallery') });

    const makeButton = (panel: NotebookPanel): PublishButton =>
      new PublishButton(panel, new StandingWatch(panel, vitrine, trans), app.commands, trans);
    placeButtons(app, toolbars, settings, tracker, makeButton);
  }
};
