/** Version of the extension; its callback page carries it in its name, because the file is cached for good. */
export const VERSION = '0.1.0';

/** Name of the npm package, of the labextension folder and of the translation domain's origin. */
export const PACKAGE = 'jupyterlab-vitrine';

/** Translation domain. */
export const DOMAIN = 'jupyterlab_vitrine';
