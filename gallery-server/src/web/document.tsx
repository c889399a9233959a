import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageContext } from './context.js';
import { Footer } from './parts/Footer.js';
import { Header } from './parts/Header.js';

export interface PageProps {
  /** Name in the browser's tab, before "Vitrine". */
  title: string;
  /** What is searched for now, to keep it in the field. */
  words?: string;
  /** Home has a field of its own. */
  withoutSearch?: boolean;
  /** `narrow` for forms, `list` for rows, `reading` for a notebook. */
  shape?: 'wide' | 'narrow' | 'reading' | 'list';
  children: ReactNode;
}

/** A finished page: it needs no script to be read or used. */
export function renderPage(context: PageContext, props: PageProps): string {
  const { title, words = '', withoutSearch = false, shape = 'wide', children } = props;
  const theme = context.theme === 'system' ? {} : { 'data-vt-theme': context.theme };
  const html = renderToStaticMarkup(
    <html lang="en" {...theme}>
      <head>
        <meta charSet="utf-8" />
        <title>{title === '' ? 'Vitrine' : `${title} · Vitrine`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={`${context.base}/assets/${context.assets.style}`} />
        <link rel="icon" href={`${context.base}/assets/icon.svg`} type="image/svg+xml" />
        <script type="module" src={`${context.base}/assets/${context.assets.script}`} />
      </head>
      <body className="vt-page" data-vt-base={context.base}>
        <a className="vt-skip" href="#main">
          Skip to content
        </a>
        <Header context={context} words={words} withoutSearch={withoutSearch} />
        <main id="main" className={`vt-main vt-main-${shape}`} tabIndex={-1}>
          {children}
        </main>
        <Footer context={context} />
      </body>
    </html>
  );
  return `<!doctype html>\n${html}`;
}
