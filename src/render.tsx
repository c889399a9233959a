import type { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import type { IRenderMime, IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { english, type Trans } from '@vitrine/core/words';
import type { SourceRenderer } from '@vitrine/ui';
import { useEffect, useRef } from 'react';
import { withoutRemote } from './remote';

/** How the sources of a published notebook are drawn in Lab. */
export interface Renderers {
  renderMarkdown?: SourceRenderer;
  renderCode?: SourceRenderer;
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
    renderMarkdown: closed === null ? undefined : source => <Markdown source={source} rendermime={closed} />,
    renderCode:
      languages === null ? undefined : source => <Code source={source} languages={languages} language={language} />
  };
}

/** Lab's sanitizer lets pictures from anywhere through; here nothing may be fetched. */
function closedSanitizer(sanitizer: IRenderMime.ISanitizer, trans: Trans): IRenderMime.ISanitizer {
  return {
    ...sanitizer,
    sanitize: (dirty, options) => withoutRemote(sanitizer.sanitize(dirty, options), trans)
  };
}

function Markdown({ source, rendermime }: { source: string; rendermime: IRenderMimeRegistry }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const renderer = rendermime.createRenderer('text/markdown');
    const model = rendermime.createModel({ trusted: false, data: { 'text/markdown': source } });
    host.current?.replaceChildren(renderer.node);
    void renderer.renderModel(model);
    return () => renderer.dispose();
  }, [source, rendermime]);
  return <div ref={host} className="jp-RenderedHTMLCommon-host" />;
}

function Code(props: { source: string; languages: IEditorLanguageRegistry; language: string }): JSX.Element {
  const { source, languages, language } = props;
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = host.current;
    const found = languages.findBest(language);
    if (element === null || found === null) {
      return;
    }
    const drawn = document.createElement('code');
    void languages.highlight(source, found, drawn).then(() => element.replaceChildren(...drawn.childNodes));
  }, [source, languages, language]);
  return (
    <pre>
      <code ref={host}>{source}</code>
    </pre>
  );
}
