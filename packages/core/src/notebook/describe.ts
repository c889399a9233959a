import { importsOf } from './imports.js';
import type { Notebook } from './model.js';

/** Proposals for what a person would type; '' or [] where the notebook says nothing. */
export interface Description {
  title: string;
  question: string;
  answer: string;
  description: string;
  tags: string[];
}

interface Block {
  heading: boolean;
  text: string;
}

const LABEL = /^(question|answer|conclusion|result|tags|keywords)[ \t]*:[ \t]*/i;
/** Modules that say nothing about a notebook. */
const PLAIN = new Set(
  '__future__ os sys re json math time datetime pathlib random warnings typing collections itertools functools io csv logging IPython ipywidgets tqdm'.split(
    ' '
  )
);

/** Reads title, question, answer, description and tags off the first headings and paragraphs. */
export function describeNotebook(notebook: Notebook): Description {
  const blocks = blocksOf(notebook);
  const labelled = new Map<string, string>();
  const plain: Block[] = [];
  for (const block of blocks) {
    const label = LABEL.exec(block.text);
    const name = label?.[1]?.toLowerCase();
    if (label !== null && name !== undefined && !block.heading) {
      const kind = name === 'conclusion' || name === 'result' ? 'answer' : name === 'keywords' ? 'tags' : name;
      if (!labelled.has(kind)) {
        labelled.set(kind, block.text.slice(label[0].length));
      }
    } else {
      plain.push(block);
    }
  }
  const title = cut(plain.find(block => block.heading)?.text ?? '', 200);
  const paragraphs = plain.filter(block => !block.heading).map(block => block.text);
  const asked = labelled.get('question') ?? paragraphs.slice(0, 3).find(text => text.endsWith('?')) ?? '';
  return {
    title,
    question: asked === title ? '' : cut(asked, 1000),
    answer: cut(labelled.get('answer') ?? '', 1000),
    description: cut(paragraphs.find(text => text !== asked) ?? '', 2000),
    tags: tagsOf(labelled.get('tags'), notebook)
  };
}

function tagsOf(written: string | undefined, notebook: Notebook): string[] {
  const tags =
    written === undefined
      ? importsOf(notebook)
          .filter(name => !PLAIN.has(name))
          .slice(0, 5)
      : written.split(/[,;]/);
  const clean = tags
    .map(tag => tag.trim().replace(/^#/, '').replace(/\.$/, ''))
    .filter(tag => tag !== '' && [...tag].length <= 40);
  return [...new Set(clean)].slice(0, 20);
}

/** Headings and paragraphs of the first markdown cells, as plain text. */
function blocksOf(notebook: Notebook): Block[] {
  const markdown = notebook.cells.filter(cell => cell.cell_type === 'markdown').slice(0, 12);
  return markdown.flatMap(cell => paragraphsOf(cell.source.slice(0, 20_000)));
}

function paragraphsOf(source: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let fenced = false;
  const flush = (heading: boolean): void => {
    const text = plainText(lines.join(' '));
    lines = [];
    if (text !== '') {
      blocks.push({ heading, text });
    }
  };
  for (const raw of source.split('\n')) {
    const line = raw.trim();
    if (line.startsWith('```') || line.startsWith('~~~')) {
      fenced = !fenced;
      flush(false);
    } else if (fenced || /^[|>]/.test(line) || /^ {4}/.test(raw)) {
      flush(false);
    } else if (/^#{1,6}[ \t]/.test(line)) {
      flush(false);
      lines.push(line.replace(/^#{1,6}/, ''));
      flush(true);
    } else if (/^(?:=+|-+)$/.test(line) && lines.length > 0) {
      flush(true);
    } else if (line === '' || /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)) {
      flush(false);
    } else {
      lines.push(line);
    }
  }
  flush(false);
  return blocks;
}

/** Markdown without its marks; pictures leave nothing, links their words. */
function plainText(markdown: string): string {
  return markdown
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, ' ')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[*`]|~~|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function cut(text: string, limit: number): string {
  const points = [...text];
  return points.length <= limit
    ? text
    : `${points
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
