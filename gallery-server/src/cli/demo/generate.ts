import type { PublishedFields } from '@vitrine/core/snapshot';
import { compose } from './compose.js';
import { fileText } from './outputs/file.js';
import { Draw } from './random.js';
import { dateOf, layersOf, originOf } from './recipe.js';
import type { Recipe } from './recipe.js';
import { commentsOn } from './remarks.js';
import type { DemoComment } from './remarks.js';

export { demoSpaces } from './people.js';
export type { DemoComment } from './remarks.js';
export type { DemoSpace } from './people.js';

/** One version of a made-up notebook, ready to be published. */
export interface DemoNotebook {
  /** The notebook's number, from 0, and which of its versions this is, from 1. */
  notebook: number;
  version: number;
  /** True for the last version there is. */
  last: boolean;
  text: string;
  fields: PublishedFields;
  topic: string;
  /** Language of the code, and of the words around it. */
  code: 'python' | 'r' | 'julia';
  language: string;
  /** Number of its author; `authorName` makes a name of it. */
  author: number;
  /** Which of `demoSpaces` it is in. */
  space: number;
  publishedAt: number;
  /** The version it began as; told with the first version alone. */
  forkOf: { notebook: number; version: number } | null;
  comments: DemoComment[];
}

export interface GenerateOptions {
  /** Without figures there are no pictures in it, and it is made much faster. */
  figures?: boolean;
  /** Number of the first notebook; those before it are passed over. */
  from?: number;
}

/** A name that nobody takes for a person's. */
export function authorName(author: number): string {
  return author === 0 ? 'Demo author' : author === 1 ? 'Demo colleague' : `Demo author ${author}`;
}

/** The same for signing in. */
export function authorLogin(author: number): string {
  return authorName(author).toLowerCase().replace(/ /g, '-');
}

const kernels = {
  python: { display_name: 'Python 3 (ipykernel)', language: 'python', name: 'python3' },
  r: { display_name: 'R', language: 'R', name: 'ir' },
  julia: { display_name: 'Julia', language: 'julia', name: 'julia' }
} as const;

const infos = {
  python: {
    codemirror_mode: { name: 'ipython', version: 3 },
    file_extension: '.py',
    mimetype: 'text/x-python',
    name: 'python',
    nbconvert_exporter: 'python',
    pygments_lexer: 'ipython3'
  },
  r: { codemirror_mode: 'r', file_extension: '.r', mimetype: 'text/x-r-source', name: 'R', pygments_lexer: 'r' },
  julia: { file_extension: '.jl', mimetype: 'application/julia', name: 'julia' }
} as const;

function metadataOf({ style }: Recipe, version: string): object {
  return { kernelspec: kernels[style.language], language_info: { ...infos[style.language], version } };
}

const notes = [
  'Takes out rows that were counted twice.',
  'One more section; the rest is as it was.',
  'Newer data, same steps.',
  'Says what isn’t shown.',
  'The axis begins at zero now.'
];

const sluggish = /[^a-z0-9]+/g;

/** The version of that number of a notebook. */
export function demoNotebook(seed: number, notebook: number, version: number, figures = true): DemoNotebook {
  const origin = originOf(seed, notebook);
  const changed = layersOf(notebook, version);
  const recipe = { ...origin.recipe, layers: [...origin.recipe.layers, ...changed] };
  const { cells, words } = compose(seed, recipe, figures);
  const draw = new Draw(seed, `beside ${notebook} ${version}`);
  const { topic, style, language } = recipe;
  const stem = words.title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(sluggish, '-');
  const fileName = `${stem.replace(/^-|-$/g, '').split('-').slice(0, 6).join('-') || topic.id}.ipynb`;
  const { author, space, versions } = origin;
  return {
    notebook,
    version,
    last: version >= versions,
    text: fileText(cells, metadataOf(recipe, draw.early(style.versions))),
    fields: { ...words, note: version === 1 ? '' : draw.of(notes), fileName },
    topic: topic.id,
    code: style.language,
    language: language.id,
    author,
    space,
    publishedAt: dateOf(seed, notebook, origin, version),
    forkOf: version === 1 ? origin.forkOf : null,
    comments: commentsOn(seed, recipe, { notebook, version, author }, cells)
  };
}

/**
 * `n` notebooks with all their versions, in an order in which they can be published: what something is a fork
 * of comes before it. The same seed makes the same bytes, and the first of many are those of few.
 */
export function* generate(seed: number, n: number, options: GenerateOptions = {}): Generator<DemoNotebook, void> {
  const { figures = true, from = 0 } = options;
  for (let notebook = from; notebook < n; notebook++) {
    for (let version = 1; ; version++) {
      const made = demoNotebook(seed, notebook, version, figures);
      yield made;
      if (made.last) {
        break;
      }
    }
  }
}
