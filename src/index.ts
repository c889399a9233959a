import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { bannerPlugin } from './plugins/banner';
import { forkPlugin } from './plugins/fork';
import { galleryPlugin } from './plugins/gallery';
import { publishPlugin } from './plugins/publish';
import { scanPlugin } from './plugins/scan';
import { signinPlugin } from './plugins/signin';
import { statusbarPlugin } from './plugins/statusbar';

export { IVitrine } from './tokens';

/** Every plugin of the extension: one capability each. */
const plugins: JupyterFrontEndPlugin<unknown>[] = [
  signinPlugin,
  publishPlugin,
  galleryPlugin,
  forkPlugin,
  bannerPlugin,
  scanPlugin,
  statusbarPlugin
];

export default plugins;
