import { renderToStaticMarkup } from 'react-dom/server';
import type { StoredFrame } from '../domain/pages/model.js';

/** As in tokens.css; a document with an origin of its own takes no style sheet of another. */
const STYLE = `
html { color-scheme: light dark; background: transparent; }
html[data-theme=light] { color-scheme: light; }
html[data-theme=dark] { color-scheme: dark; }
body { margin: 0; font: 13px/20px system-ui, sans-serif; color: #1f1f1f; background: #fff; }
html[data-theme=dark] body { color: #e6e6e6; background: #111; }
main { overflow: auto; min-height: 1px; }
main:focus-visible { outline: 2px solid currentColor; outline-offset: -2px; }
p { margin: 12px; }
.vega-bindings { padding: 8px; }
.vega-bind { display: block; }
.vega-bind-name { display: inline-block; min-width: 8em; }
`;

/** JSON that can stand in a script element: nothing in it ends the element or begins another. */
export function inScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The document of one figure: its data, and the one script that draws it. */
export function frameDocument({ kind, title, spec }: StoredFrame, script: string, nonce: string): string {
  const html = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main id="figure" tabIndex={0} aria-label={title} data-kind={kind} />
        <noscript>
          <p>A script draws this figure, and scripts are off.</p>
        </noscript>
        <script type="application/json" id="spec" dangerouslySetInnerHTML={{ __html: inScript(spec) }} />
        <script nonce={nonce} src={script} />
      </body>
    </html>
  );
  return `<!doctype html>\n${html}\n`;
}
