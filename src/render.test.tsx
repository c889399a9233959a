import type { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { createRoot, type Root } from 'react-dom/client';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notebookOf } from '@vitrine/core/notebook';
import { cellsOf } from '@vitrine/ui';
import { labRenderers } from './render';

/** The cell beside a source; how it is drawn does not depend on it. */
const [cell] = cellsOf(
  notebookOf({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{ cell_type: 'markdown', id: 'a', metadata: {}, source: 'text' }]
  })
);

let host: HTMLElement;
let root: Root;
let trusted: boolean[];
let disposed: number;
let resolvers: unknown[];

interface Sanitizer {
  sanitize(dirty: string): string;
}

/** A registry whose markdown is the source itself, cleaned by whatever sanitizer it was given. */
function registry(sanitizer: Sanitizer = { sanitize: dirty => dirty.replace(/<script.*?<\/script>/g, '') }) {
  const made = {
    sanitizer,
    clone: (options: { sanitizer: Sanitizer; resolver: unknown }) => {
      resolvers.push(options.resolver);
      return registry(options.sanitizer);
    },
    createModel: (options: { trusted: boolean; data: Record<string, string> }) => {
      trusted.push(options.trusted);
      return options;
    },
    createRenderer: (type: string) => {
      const node = document.createElement('div');
      return {
        node,
        renderModel: (model: { data: Record<string, string> }) => {
          node.innerHTML = sanitizer.sanitize(model.data[type]);
          return Promise.resolve();
        },
        dispose: () => (disposed += 1)
      };
    }
  };
  return made as unknown as IRenderMimeRegistry;
}

function languages(known: string[]): IEditorLanguageRegistry {
  return {
    findBest: (name: string) => (known.includes(name) ? { name } : null),
    highlight: (source: string, language: { name: string }, into: HTMLElement) => {
      const drawn = document.createElement('span');
      drawn.className = language.name;
      drawn.textContent = source;
      into.append(drawn);
      return Promise.resolve();
    }
  } as unknown as IEditorLanguageRegistry;
}

const draw = (node: ReactNode): void => root.render(node);

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  trusted = [];
  disposed = 0;
  resolvers = [];
});

afterEach(() => {
  root.unmount();
  host.remove();
});

describe('markdown of a published notebook', () => {
  const shown = async (source: string): Promise<string> => {
    draw(labRenderers(registry(), null, 'python').renderMarkdown?.(source, cell));
    await vi.waitFor(() => expect(trusted).toHaveLength(1));
    return host.innerHTML;
  };

  it('loads nothing from anywhere', async () => {
    const html = await shown('<p>words</p><img src="https://x.example/a.png"><video poster="//x.example/b"></video>');
    expect(html).toContain('words');
    expect(html).toContain('Picture not loaded');
    expect(html).not.toContain('x.example');
  });

  it('is never trusted, and still cleaned by Lab itself', async () => {
    const html = await shown('<b>bold</b><script>alert(1)</script>');
    expect(html).toContain('<b>bold</b>');
    expect(html).not.toContain('alert');
    expect(trusted).toEqual([false]);
  });

  it('finds no files of this Lab', async () => {
    await shown('text');
    expect(resolvers).toEqual([undefined]);
  });

  it('lets go of what it drew', async () => {
    await shown('text');
    root.render(null);
    await vi.waitFor(() => expect(disposed).toBe(1));
  });

  it('is left to the plain view where Lab renders nothing', () => {
    expect(labRenderers(null, languages(['python']), 'python').renderMarkdown).toBeUndefined();
  });
});

describe('code of a published notebook', () => {
  it('gets the colours of its language', async () => {
    draw(labRenderers(null, languages(['python']), 'python').renderCode?.('x < 1', cell));
    await vi.waitFor(() => expect(host.querySelector('pre code span.python')?.textContent).toBe('x < 1'));
    expect(host.querySelector('code')?.textContent).toBe('x < 1');
  });

  it('stays readable as plain text where nobody knows its language', async () => {
    draw(labRenderers(null, languages([]), 'cobol').renderCode?.('<img src="https://x.example/">', cell));
    await vi.waitFor(() => expect(host.querySelector('code')?.textContent).toBe('<img src="https://x.example/">'));
    expect(host.querySelector('img, span')).toBeNull();
  });

  it('is left to the plain view where there is no editor', () => {
    expect(labRenderers(registry(), null, 'python').renderCode).toBeUndefined();
  });
});
