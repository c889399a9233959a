import { anchorOf } from '@vitrine/core/view';
import type { Place } from '@vitrine/core/view';
import type { OtherThreads, Thread } from '../domain/comments/model.js';
import type { Regard } from '../domain/entries/model.js';

/** A place on a page of cells that a comment can be about. */
export type Spot = Place;

/** What is said about a version, as its page shows it. */
export interface TalkData {
  regard: Regard;
  threads: readonly Thread[];
  others: readonly OtherThreads[];
  /** Places on this page of cells, in their order. */
  spots: readonly Spot[];
  /** The place that somebody came to comment on. */
  chosen: Spot | null;
  mayComment: boolean;
  mayDeprecate: boolean;
  /** One key per form, so that sending it twice says it once. */
  key: string;
}

/** A place in words; cells and outputs have the numbers that the page shows. */
export const spotName = ({ cell, output }: Spot): string =>
  output === null ? `Cell ${cell}` : `Output ${output} of cell ${cell}`;

const ANCHOR = /<[a-z]+\b[^>]*? id="cell-(\d{1,7})(?:-output-(\d{1,7}))?"[^>]*>/g;

/** A place in what was typed or asked for; null for anything else. */
export function spotIn(text: string): Spot | null {
  const found = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(text);
  return found === null ? null : { cell: Number(found[1]), output: found[2] === undefined ? null : Number(found[2]) };
}

/** How a form says a place. */
export const spotValue = ({ cell, output }: Spot): string => (output === null ? `${cell}` : `${cell}-${output}`);

/** The places of a page of cells, read off its finished HTML. */
export const spotsIn = (html: string): Spot[] =>
  [...html.matchAll(ANCHOR)].map(([, cell, output]) => ({
    cell: Number(cell),
    output: output === undefined ? null : Number(output)
  }));

function markOf(spot: Spot, threads: readonly Thread[], mayComment: boolean): string {
  const here = threads.filter(({ cell, output }) => cell === spot.cell && output === spot.output);
  const open = here.filter(({ resolved }) => resolved === null).length;
  const anchor = anchorOf(spot);
  const name = spotName(spot).toLowerCase();
  const [first] = here;
  const words = open === 0 ? 'Resolved' : open === 1 ? '1 comment' : `${open} comments`;
  const said =
    first === undefined
      ? ''
      : `<a class="vt-said-count" href="#comment-${first.id}" data-vt-said="${anchor}">${words}<span class="vt-sr"> on ${name}</span></a>`;
  const add = mayComment
    ? `<a class="vt-said-add" href="?comment=${spotValue(spot)}&amp;cells=${'{page}'}#comment-form" data-vt-say="${spotValue(spot)}">Comment<span class="vt-sr"> on ${name}</span></a>`
    : '';
  return said === '' && add === '' ? '' : `<p class="vt-said">${said}${add}</p>`;
}

/** A page of cells with a mark at each place that something is said about, and a way to say something. */
export function markedCells(html: string, threads: readonly Thread[], mayComment: boolean, page: number): string {
  return html.replace(ANCHOR, (tag, cell: string, output: string | undefined) => {
    const spot = { cell: Number(cell), output: output === undefined ? null : Number(output) };
    return tag + markOf(spot, threads, mayComment).replace('{page}', String(page));
  });
}

/** A text in runs, with the words that mention somebody apart. */
export function mentionRuns(text: string, mentions: readonly string[]): { text: string; mention: boolean }[] {
  const words = [...mentions].sort((a, b) => b.length - a.length);
  const runs: { text: string; mention: boolean }[] = [];
  let at = 0;
  let from = 0;
  while (at < text.length) {
    const found = words.find(word => text.slice(at, at + word.length).toLowerCase() === word.toLowerCase());
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (at > from) {
      runs.push({ text: text.slice(from, at), mention: false });
    }
    runs.push({ text: text.slice(at, at + found.length), mention: true });
    at += found.length;
    from = at;
  }
  return from < text.length ? [...runs, { text: text.slice(from), mention: false }] : runs;
}
