import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { Caption, captionOf, SafeHtml } from '@vitrine/ui';
import type { VersionContent } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';

export interface Exported {
  version: VersionContent;
  /** Every cell, as the gallery's page shows it; safe as it is. */
  html: string;
  /** What the page looks like; it is put into the file. */
  style: string;
  /** Public address of the gallery. */
  url: string;
}

/**
 * What the file may do wherever it is opened: show the figures in it, in the looks in it. Nothing is run and nothing is
 * asked for, whatever a notebook managed to bring along.
 */
function policyOf(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A notebook as one file that opens without a gallery. It says where it is from, because it outlives what it was taken from. */
export function exportedPage({ version, html, style, url }: Exported): string {
  const { title, question, answer } = version.fields;
  const entry = { id: version.entry, versions: version.number, forks: 0, latest: version, hit: null };
  const address = linksOf(url).notebook(version.entry, version.number);
  // What ends a style sheet early would be read as part of the page.
  const looks = style.replace(/<\//g, '<\\/');
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policyOf(looks)} />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <style dangerouslySetInnerHTML={{ __html: looks }} />
      </head>
      <body className="vt-page">
        <main id="main" className="vt-main vt-main-reading">
          <header className="vt-entry-head">
            {question === '' ? null : (
              <p className="vt-question" dir="auto">
                {question}
              </p>
            )}
            <h1 className="vt-title" dir="auto">
              {title}
            </h1>
            {answer === '' ? null : (
              <p className="vt-lead" dir="auto">
                {answer}
              </p>
            )}
            <Caption parts={captionOf(entry)} hrefFor={() => null} />
            <p className="vt-meta">
              <bdi>{version.authorName}</bdi> · <bdi>{version.spaceName}</bdi> ·{' '}
              <time dateTime={day(version.publishedAt)}>{day(version.publishedAt)}</time>
            </p>
            <p className="vt-meta">
              A copy of v{version.number} from <a href={address}>{address}</a>. Whether it was taken back since, the
              gallery knows alone.
            </p>
          </header>
          <article className="vt-reading-body" aria-label="Notebook">
            <h2 className="vt-sr">Notebook</h2>
            <SafeHtml html={html} />
          </article>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${page}\n`;
}
