import { IRouter, type JupyterFrontEnd, type JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IDocumentManager } from '@jupyterlab/docmanager';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs, describedBy, entryArgs } from '../../commands';
import { forkIcon } from '../../icons';
import { lazily } from '../../lazily';
import { tell } from '../../tell';
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
        try {
          const { forkFromGallery } = await lazily(() => import('./dialog'));
          return await forkFromGallery({ entry, version, folder }, vitrine, {
            contents,
            documents,
            root: await root(),
            trans
          });
        } catch (error) {
          const again = (): void => void app.commands.execute(CommandIDs.fork, args);
          tell(error, trans, { again, signIn: () => vitrine.gallery.session.signIn() });
          return null;
        }
      }
    });

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
