import { IRouter, type JupyterFrontEnd, type JupyterFrontEndPlugin } from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import { IDocumentManager } from '@jupyterlab/docmanager';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { problemOf, VitrineError } from '@vitrine/core/errors';
import { CommandIDs, describedBy, entryArgs } from '../../commands';
import { forkIcon } from '../../icons';
import { IVitrine } from '../../tokens';
import { DOMAIN, PACKAGE } from '../../version';
import { linkRequest } from './link';

const id = `${PACKAGE}:fork`;

/** Brings a published notebook into this Lab, from the panel or by a link of the gallery's page. */
export const forkPlugin: JupyterFrontEndPlugin<void> = {
  id,
  description: 'Writes a published notebook into this JupyterLab and remembers where it came from.',
  autoStart: true,
  optional: [IVitrine, IDocumentManager, ISettingRegistry, IRouter, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    vitrine: IVitrine | null,
    documents: IDocumentManager | null,
    registry: ISettingRegistry | null,
    router: IRouter | null,
    translator: ITranslator | null
  ): void => {
    if (vitrine === null) {
      return;
    }
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const { contents } = app.serviceManager;
    const root = async (): Promise<string> => {
      const settings = await registry?.load(id).catch(() => null);
      const folder = settings?.get('folder').composite;
      return typeof folder === 'string' ? folder : 'forks';
    };
    app.commands.addCommand(CommandIDs.fork, {
      label: trans.__('Fork Notebook…'),
      caption: trans.__('Write a published notebook into this JupyterLab'),
      icon: forkIcon,
      describedBy: describedBy.fork,
      execute: async args => {
        const { entry, version } = entryArgs(args);
        if (entry === null) {
          return null;
        }
        const folder = typeof args.folder === 'string' ? args.folder : null;
        const again = (): void => void app.commands.execute(CommandIDs.fork, args);
        try {
          const { forkFromGallery } = await import('./dialog');
          return await forkFromGallery({ entry, version, folder }, vitrine, {
            contents,
            documents,
            root: await root(),
            trans
          });
        } catch (error) {
          tell(error, again);
          return null;
        }
      }
    });

    /** Failures before the dialog is open: each with the door that leads on. */
    const tell = (error: unknown, again: () => void): void => {
      const { sentence, next } = problemOf(error);
      const signIn = error instanceof VitrineError && error.code.startsWith('sign-in');
      Notification.error(`${sentence} ${next}`, {
        autoClose: false,
        actions: [
          {
            label: signIn ? trans.__('Sign in') : trans.__('Try again'),
            callback: () =>
              signIn ? void vitrine.gallery.session.signIn().then(again, (e: unknown) => tell(e, again)) : again()
          }
        ]
      });
    };

    void app.restored.then(() => {
      const request = linkRequest(location.href);
      if (request === null) {
        return;
      }
      const { entry, version, rest } = request;
      if (router === null) {
        history.replaceState(null, '', rest);
      } else {
        router.navigate(rest.startsWith(router.base) ? rest.slice(router.base.length) : rest, { skipRouting: true });
      }
      return app.commands.execute(CommandIDs.fork, version === null ? { entry } : { entry, version });
    });
  }
};
