import { LinkButton } from '@vitrine/ui';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { CopyLine, installCommand } from '../parts/CopyLine.js';

/** How a Lab finds this gallery: two lines to copy. */
export function connectPage(context: PageContext): string {
  return renderPage(context, {
    title: 'Connect JupyterLab',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Connect JupyterLab</h1>
        <ol className="vt-steps">
          <li>
            <p>Install the extension where JupyterLab runs, then reload JupyterLab.</p>
            <CopyLine text={installCommand} label="Copy command" />
          </li>
          <li>
            <p>In JupyterLab's settings, under Vitrine, enter this gallery's address.</p>
            <CopyLine text={context.url} label="Copy address" />
          </li>
          <li>
            <p>Open a notebook and press Publish in its toolbar. Nothing leaves your computer before you say so.</p>
          </li>
        </ol>
        <div className="vt-doors">
          <LinkButton href={linksOf(context.base).home}>Go to the gallery</LinkButton>
        </div>
      </section>
    )
  });
}
