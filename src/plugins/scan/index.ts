import { ILabShell, type JupyterFrontEnd, type JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs, describedBy } from '../../commands';
import { scanIcon } from '../../icons';
import { lazily } from '../../lazily';
import { tell } from '../../tell';
import { DOMAIN, PACKAGE } from '../../version';

/** Lists what is sensitive in a notebook. It needs no gallery and no account. */
export const scanPlugin: JupyterFrontEndPlugin<void> = {
  id: `${PACKAGE}:scan`,
  description: 'Lists what is sensitive in a notebook, without any gallery.',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [ILabShell, ICommandPalette, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    labShell: ILabShell | null,
    palette: ICommandPalette | null,
    translator: ITranslator | null
  ): void => {
    const { commands, shell } = app;
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const target = (args: Readonly<Record<string, unknown>>): NotebookPanel | null =>
      typeof args.path === 'string'
        ? (tracker.find(panel => panel.context.path === args.path) ?? null)
        : tracker.currentWidget;
    commands.addCommand(CommandIDs.scan, {
      label: trans.__('Scan This Notebook'),
      caption: trans.__('List what is sensitive in this notebook; nothing leaves this computer'),
      icon: scanIcon,
      describedBy: describedBy.scan,
      isEnabled: args => target(args) !== null,
      execute: async args => {
        const panel = target(args);
        if (panel === null) {
          return;
        }
        try {
          const { openScan } = await lazily(() => import('./tab'));
          openScan(panel, { shell, beside: labShell !== null }, trans);
        } catch (error) {
          const again = (): void => void commands.execute(CommandIDs.scan, args);
          tell(error, trans, { again, signIn: () => Promise.resolve() });
        }
      }
    });
    tracker.currentChanged.connect(() => commands.notifyCommandChanged(CommandIDs.scan));
    palette?.addItem({ command: CommandIDs.scan, category: trans.__('Notebook Operations') });
  }
};
