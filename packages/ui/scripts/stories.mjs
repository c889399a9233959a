/**
 * Writes the story page: every component in every state, once per theme, as plain html that
 * opens from disk. The themes of JupyterLab are added when an environment with Lab is there.
 *
 *   node packages/ui/scripts/stories.mjs [--only PublishView]
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const ui = join(here, '..');
const root = join(ui, '..', '..');
const out = join(ui, 'lib', 'stories');
const themes = join(root, '.venv', 'share', 'jupyter', 'lab', 'themes', '@jupyterlab');

/** Core is taken from its sources, so that stories need no build before them. */
const coreFromSource = {
  name: 'core-from-source',
  setup(builder) {
    const core = process.env.VITRINE_CORE_SRC ?? join(root, 'packages', 'core', 'src');
    builder.onResolve({ filter: /^@vitrine\/core\// }, args => ({
      path: join(core, args.path.slice('@vitrine/core/'.length), 'index.ts')
    }));
  }
};

const pages = [
  { name: 'light', html: 'data-vt-theme="light"', body: '' },
  { name: 'dark', html: 'data-vt-theme="dark"', body: '' },
  { name: 'contrast', html: 'data-vt-theme="dark" data-vt-contrast="more"', body: '' },
  { name: 'contrast-light', html: 'data-vt-theme="light" data-vt-contrast="more"', body: '' },
  {
    name: 'lab-light',
    html: '',
    theme: 'theme-light-extension',
    body: 'data-jp-theme-light="true" data-jp-theme-name="JupyterLab Light"'
  },
  {
    name: 'lab-dark',
    html: '',
    theme: 'theme-dark-extension',
    body: 'data-jp-theme-light="false" data-jp-theme-name="JupyterLab Dark"'
  },
  {
    name: 'lab-contrast',
    html: '',
    theme: 'theme-dark-high-contrast-extension',
    body: 'data-jp-theme-light="false" data-jp-theme-name="JupyterLab Dark High Contrast"'
  }
];

async function main() {
  const at = process.argv.indexOf('--only');
  const only = at < 0 ? null : process.argv[at + 1];
  await mkdir(out, { recursive: true });
  await build({ entryPoints: [join(ui, 'stories', 'stories.css')], bundle: true, outfile: join(out, 'stories.css') });
  const script = join(out, 'page.mjs');
  await build({
    entryPoints: [join(ui, 'stories', 'page.tsx')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    outfile: script,
    plugins: [coreFromSource],
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" }
  });
  const { storyBody } = await import(pathToFileURL(script).href);
  const body = storyBody(only);
  const written = [];
  for (const page of pages) {
    const theme = page.theme === undefined ? null : join(themes, page.theme, 'index.css');
    if (theme !== null && !existsSync(theme)) {
      continue;
    }
    if (theme !== null) {
      await writeFile(join(out, `${page.theme}.css`), await readFile(theme));
    }
    const sheets = [...(theme === null ? [] : [`${page.theme}.css`]), 'stories.css'];
    const links = sheets.map(sheet => `<link rel="stylesheet" href="./${sheet}">`).join('');
    await writeFile(
      join(out, `${page.name}.html`),
      `<!doctype html><html lang="en" ${page.html}><head><meta charset="utf-8"><title>Vitrine, ${page.name}</title>` +
        `<meta name="viewport" content="width=device-width">${links}</head><body ${page.body}>${body}</body></html>\n`
    );
    written.push(page.name);
  }
  const list = written.map(name => `<li><a href="./${name}.html">${name}</a></li>`).join('');
  await writeFile(
    join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Vitrine, stories</title><ul>${list}</ul>\n`
  );
  await rm(script);
  process.stdout.write(`${written.length} story pages in ${out}\n`);
}

await main();
