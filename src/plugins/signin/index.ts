import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, Notification } from '@jupyterlab/apputils';
import { PageConfig } from '@jupyterlab/coreutils';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { CommandIDs, describedBy } from '../../commands';
import { labAddress } from '../../gallery/address';
import { signInIcon, signOutIcon } from '../../icons';
import { tell } from '../../tell';
import { IVitrine } from '../../tokens';
import { DOMAIN, PACKAGE, VERSION } from '../../version';
import { Connection } from './connection';

const id = `${PACKAGE}:signin`;
const fallback = 'http://127.0.0.1:8765';

/** Address from the user's settings, else from how this Lab was started, else the loopback default. */
async function configuredUrl(registry: ISettingRegistry | null, connect: (url: string) => void): Promise<void> {
  const started = PageConfig.getOption('vitrineGallery');
  const settings = await registry?.load(id).catch(() => null);
  if (settings === null || settings === undefined) {
    return connect(started || fallback);
  }
  const apply = (): void => {
    const { user, composite } = settings.get('galleryUrl');
    const chosen = typeof user === 'string' && user !== '' ? user : started;
    connect(chosen || (typeof composite === 'string' ? composite : fallback));
  };
  settings.changed.connect(apply);
  apply();
}

/** Connects to the gallery and signs in to it. */
export const signinPlugin: JupyterFrontEndPlugin<IVitrine> = {
  id,
  description: 'The gallery that is published to, and who is signed in there.',
  autoStart: true,
  provides: IVitrine,
  optional: [ISettingRegistry, ICommandPalette, ITranslator],
  activate: async (
    app: JupyterFrontEnd,
    registry: ISettingRegistry | null,
    palette: ICommandPalette | null,
    translator: ITranslator | null
  ): Promise<IVitrine> => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const extensions = PageConfig.getOption('fullLabextensionsUrl') || '/lab/extensions';
    const connection = new Connection({
      lab: labAddress(location.href, app.serviceManager.serverSettings.baseUrl, extensions, PACKAGE, VERSION),
      demoSecret: PageConfig.getOption('vitrineDemoSecret') || null,
      page: location.href
    });
    await configuredUrl(registry, url => connection.connect(url));
    // Where Lab was started together with its gallery nobody has to sign in; a gallery that is down is told when needed.
    void app.restored.then(() => connection.gallery.session.signInByItself()).catch(() => undefined);

    const signIn = (): Promise<void> => connection.gallery.session.signIn();
    const again = (): void => {
      if (connection.gallery.session.state.kind !== 'signed-in') {
        void app.commands.execute(CommandIDs.signIn);
      }
    };
    app.commands.addCommand(CommandIDs.signIn, {
      label: trans.__('Sign in to the gallery'),
      caption: trans.__('Opens a window of the gallery'),
      icon: signInIcon,
      describedBy: describedBy.signIn,
      isVisible: () => connection.gallery.session.state.kind !== 'signed-in',
      execute: () => signIn().catch((error: unknown) => tell(error, trans, { again, signIn }))
    });
    app.commands.addCommand(CommandIDs.signOut, {
      label: trans.__('Sign out of the gallery'),
      icon: signOutIcon,
      describedBy: describedBy.signOut,
      isVisible: () => connection.gallery.session.state.kind === 'signed-in',
      execute: () => connection.gallery.session.signOut()
    });
    connection.changed.connect((_, change) => {
      const { state } = connection.gallery.session;
      if (change === 'session' && state.kind === 'code') {
        Notification.info(
          trans.__('Your browser blocked the sign-in window. Type %1 on the sign-in page.', state.userCode),
          {
            autoClose: false,
            actions: [
              {
                label: trans.__('Open the sign-in page'),
                callback: () => void window.open(state.url, '_blank', 'noopener')
              }
            ]
          }
        );
      }
      app.commands.notifyCommandChanged(CommandIDs.signIn);
      app.commands.notifyCommandChanged(CommandIDs.signOut);
    });
    const category = trans.__('Gallery');
    palette?.addItem({ command: CommandIDs.signIn, category });
    palette?.addItem({ command: CommandIDs.signOut, category });
    return connection;
  }
};
