import { Button, LinkButton } from '@vitrine/ui';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';

/** How a Lab finds this gallery: two lines to copy. */
export function connectPage(context: PageContext): string {
  const install = 'pip install jupyterlab-vitrine';
  return renderPage(context, {
    title: 'Connect JupyterLab',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Connect JupyterLab</h1>
        <ol className="vt-steps">
          <li>
            <p>Install the extension where JupyterLab runs, then reload JupyterLab.</p>
            <p className="vt-command">
              <code tabIndex={0}>{install}</code>
              <Button icon="copy" className="vt-needs-script" data-vt-copy={install}>
                Copy command
              </Button>
            </p>
          </li>
          <li>
            <p>In JupyterLab's settings, under Vitrine, enter this gallery's address.</p>
            <p className="vt-command">
              <code tabIndex={0}>{context.url}</code>
              <Button icon="copy" className="vt-needs-script" data-vt-copy={context.url}>
                Copy address
              </Button>
            </p>
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
