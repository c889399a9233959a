import type { CellView, OriginalView, PublishState, ReviewItem, ReviewState } from '../src/index.js';
import { cells, longTitle, rtlTitle } from './data.js';

/** A line of the list. */
export function item(over: Partial<ReviewItem> = {}): ReviewItem {
  const one: ReviewItem = {
    id: '',
    cell: 1,
    place: 'source',
    what: { value: 'TOKEN' },
    why: 'secret',
    count: 1,
    names: ['TOKEN-1'],
    needs: false,
    ...over
  };
  return { ...one, id: over.id ?? `${one.cell} ${one.place} ${JSON.stringify(one.what)} ${one.why}` };
}

/** One line of each kind. */
export const items: ReviewItem[] = [
  item(),
  item({ cell: 1, place: 'output', what: { output: 'table', at: 0 }, why: 'level', names: [] }),
  item({ cell: 2, place: 'output', what: { value: 'EMAIL' }, why: 'personal', count: 12, names: ['EMAIL-1'] }),
  item({ cell: 2, place: 'output', what: { value: 'PATH' }, why: 'infrastructure', names: ['PATH-1'] }),
  item({ cell: 2, place: 'output', what: { output: 'figure', at: 1 }, why: 'unchecked', names: [] }),
  item({ cell: 3, place: 'source', what: { value: 'VALUE' }, why: 'space', names: ['VALUE-1'] }),
  item({ cell: 3, place: 'source', what: { value: 'SECRET' }, why: 'you', count: 3, names: ['SECRET-1'] })
];

/** A thousand lines over three hundred cells. */
export const manyItems: ReviewItem[] = Array.from({ length: 1000 }, (_, index) =>
  item({
    id: `m${index}`,
    cell: Math.floor(index / 4),
    place: index % 3 === 0 ? 'source' : 'output',
    what: { value: index % 2 === 0 ? 'EMAIL' : 'NAME' },
    why: 'personal',
    count: (index % 9) + 1,
    names: [`EMAIL-${index}`]
  })
);

export function reviewState(over: Partial<ReviewState> = {}): ReviewState {
  return {
    items,
    decisions: [],
    unseen: { pictures: 3, tables: 2 },
    removed: 20,
    profile: 'balanced',
    busy: false,
    notice: null,
    more: ['1 attachment removed.', '3 notebook settings removed.'],
    releases: 'nobody',
    ...over
  };
}

/** Something of each that can be decided, one of them taken over from the version before. */
export const decided = reviewState({
  releases: 'another',
  decisions: [
    { id: 'a', what: { text: 'Nightjar', places: 3 }, recalled: true },
    { id: 'b', what: { cell: 2, output: 1, reason: null }, recalled: true },
    { id: 'c', what: { cell: 1, output: 0, reason: 'Only totals, none below ten' }, recalled: false },
    { id: 'd', what: { text: longTitle, places: 1 }, recalled: false },
    { id: 'e', what: { text: rtlTitle, places: 0 }, recalled: false }
  ]
});

/** What the gallery found more, waiting for its author. */
export const needed = reviewState({
  items: [
    item({ cell: 12, place: 'output', what: { value: 'ID' }, why: 'gallery', names: ['ID-1'], needs: true }),
    ...items
  ]
});

/** Cells with outputs that can be hidden and let out. */
export const decidable: CellView[] = cells.map(cell => ({
  ...cell,
  fates: cell.outputs.map((output, at) => ({
    cell: cell.index,
    output: at,
    kind: output.kind === 'hidden' ? output.hidden : 'text',
    fate: at === 0 ? 'level' : 'chosen',
    releasable: true
  })),
  ...(cell.index === 3
    ? {
        type: 'code' as const,
        outputs: [{ kind: 'text' as const, from: 'stdout' as const, text: 'seven of 120 stations', cut: false }],
        fates: [{ cell: 3, output: 0, kind: 'text' as const, fate: 'released' as const, releasable: true }]
      }
    : {})
}));

/** The same notebook as it is on its author's computer. */
export const originals: (OriginalView | null)[] = [
  ...cells.slice(0, 3).map((cell): OriginalView => ({
    ...cell,
    outputs: cell.outputs.map(() => ({ kind: 'text', from: 'stdout', text: 'ada writes to station 7', cut: false })),
    removed: 0,
    gone: cell.index === 1 ? ['trips-north.csv'] : [],
    hides: cell.outputs.map(() => true)
  })),
  null
];

/** The dialog with a review in it. */
export const reviewing = (review: ReviewState, over: Partial<PublishState> = {}): Partial<PublishState> => ({
  review,
  cells: decidable,
  rows: [],
  ...over
});
