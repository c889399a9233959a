import type { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import type { IRenderMime, IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { drawingsAsPictures } from '@vitrine/core/view';
import { english, type Trans } from '@vitrine/core/words';
import { chipsInElement, chipsInHtml, SafeHtml, type SourceRenderer } from '@vitrine/ui';
import { useEffect, useMemo, useRef } from 'react';
import { withoutRemote } from './remote';

/** How the sources of a published notebook are drawn in Lab. */
export interface Renderers {
  renderMarkdown?: SourceRenderer;
  renderCode?: SourceRenderer;
  renderHtml?: (html: string) => JSX.Element;
}

/** Draws markdown as untrusted with nothing fetched, and code in Lab's own colours. */
export function labRenderers(
  rendermime: IRenderMimeRegistry | null,
  languages: IEditorLanguageRegistry | null,
  language: string,
  trans: Trans = english
): Renderers {
  const closed =
    rendermime?.clone({ sanitizer: closedSanitizer(rendermime.sanitizer, trans), resolver: undefined }) ?? null;
  return {
    renderMarkdown:
      closed === null ? undefined : source => <Markdown source={source} rendermime={closed} trans={trans} />,
    renderCode:
      languages === null
        ? undefined
        : source => <Code source={source} languages={languages} language={language} trans={trans} />,
    renderHtml: closed === null ? undefined : html => <Html html={html} rendermime={closed} trans={trans} />
  };
}

/** Lab's sanitizer lets pictures from anywhere through; here nothing may be fetched. */
function closedSanitizer(sanitizer: IRenderMime.ISanitizer, trans: Trans): IRenderMime.ISanitizer {
  return {
    ...sanitizer,
    sanitize: (dirty, options) => withoutRemote(sanitizer.sanitize(dirty, options), trans)
  };
}

interface CleanProps {
  rendermime: IRenderMimeRegistry;
  trans: Trans;
}

/** HTML of an output, cleaned by Lab and with nothing fetched; what it looks like is ours. */
function Html({ html, rendermime, trans }: CleanProps & { html: string }): JSX.Element {
  const clean = useMemo(
    () => chipsInHtml(rendermime.sanitizer.sanitize(drawingsAsPictures(html)), trans),
    [html, rendermime, trans]
  );
  return <SafeHtml html={clean} />;
}

function Markdown({ source, rendermime, trans }: CleanProps & { source: string }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const renderer = rendermime.createRenderer('text/markdown');
    const model = rendermime.createModel({ trusted: false, data: { 'text/markdown': source } });
    host.current?.replaceChildren(renderer.node);
    void renderer.renderModel(model).then(() => chipsInElement(renderer.node, trans));
    return () => renderer.dispose();
  }, [source, rendermime, trans]);
  return <div ref={host} className="jp-RenderedHTMLCommon-host" />;
}

interface CodeProps {
  source: string;
  languages: IEditorLanguageRegistry;
  language: string;
  trans: Trans;
}

function Code({ source, languages, language, trans }: CodeProps): JSX.Element {
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = host.current;
    const found = languages.findBest(language);
    if (element === null || found === null) {
      return;
    }
    const drawn = document.createElement('code');
    void languages.highlight(source, found, drawn).then(() => {
      chipsInElement(drawn, trans);
      element.replaceChildren(...drawn.childNodes);
    });
  }, [source, languages, language, trans]);
  return (
    <pre>
      <code ref={host}>{source}</code>
    </pre>
  );
}
