import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { lazily } from '../../lazily';
import { linkOfPanel, originOfPanel } from '../../notebook/panel';
import { IVitrine } from '../../tokens';
import { DOMAIN, PACKAGE } from '../../version';
import type { BannerModel } from './model';

const id = `${PACKAGE}:banner`;

/** A notebook that was just opened has other things to do first. */
const SOON = 1500;

/** Says above an open notebook what became of the version behind it. */
export const bannerPlugin: JupyterFrontEndPlugin<void> = {
  id,
  description: 'Says above a notebook that its version was taken back, is deprecated, or that a newer one is there.',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [IVitrine, ISettingRegistry, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    vitrine: IVitrine | null,
    registry: ISettingRegistry | null,
    translator: ITranslator | null
  ): void => {
    if (vitrine === null) {
      return;
    }
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const models = new WeakMap<NotebookPanel, Promise<BannerModel | null>>();
    const wanted = async (): Promise<boolean> => {
      const settings = await registry?.load(id).catch(() => null);
      return settings?.get('ask').composite !== false;
    };
    const build = async (panel: NotebookPanel): Promise<BannerModel | null> => {
      const { placeBanner } = await lazily(() => import('./banner'));
      return panel.isDisposed ? null : placeBanner(panel, vitrine, app.commands, trans);
    };
    const look = async (panel: NotebookPanel, anew: boolean): Promise<void> => {
      const nobody = vitrine.gallery.session.bearer() === null;
      const remembers = linkOfPanel(panel) !== null || originOfPanel(panel) !== null;
      if (!models.has(panel) && (nobody || !remembers || !(await wanted()))) {
        return;
      }
      // A file that is gone after an upgrade is told where somebody presses something; here nobody did.
      const making = models.get(panel) ?? build(panel).catch(() => null);
      models.set(panel, making);
      const model = await making;
      await (anew ? model?.ask() : model?.look());
    };
    /** Not while it is being opened, and only of what is on the screen. */
    const soon = (panel: NotebookPanel | null, anew = false): void => {
      void panel?.context.ready.then(() => {
        setTimeout(() => {
          if (tracker.currentWidget === panel && !panel.isDisposed) {
            void look(panel, anew);
          }
        }, SOON);
      });
    };
    tracker.currentChanged.connect((_, panel) => soon(panel));
    vitrine.changed.connect(() => soon(tracker.currentWidget, true));
    soon(tracker.currentWidget);
  }
};
