import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IStatusBar } from '@jupyterlab/statusbar';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs } from '../../commands';
import { IVitrine } from '../../tokens';
import { DOMAIN, PACKAGE } from '../../version';
import { StatusItem } from './item';

/** Says at the foot of the window who is signed in to the gallery. */
export const statusbarPlugin: JupyterFrontEndPlugin<void> = {
  id: `${PACKAGE}:statusbar`,
  description: 'Shows who is signed in to the gallery.',
  autoStart: true,
  optional: [IVitrine, IStatusBar, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    vitrine: IVitrine | null,
    statusBar: IStatusBar | null,
    translator: ITranslator | null
  ): void => {
    if (vitrine === null || statusBar === null) {
      return;
    }
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const item = new StatusItem(vitrine, trans, () => {
      const signedIn = vitrine.gallery.session.state.kind === 'signed-in';
      void app.commands.execute(signedIn ? CommandIDs.openGallery : CommandIDs.signIn);
    });
    statusBar.registerStatusItem(`${PACKAGE}:account`, { item, align: 'right', rank: 5 });
  }
};
