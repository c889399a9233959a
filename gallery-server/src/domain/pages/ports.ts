import type { Found } from '../entries/model.js';
import type { Caller } from '../identity/model.js';
import type { Figure, PageOfVersion, StoredFrame } from './model.js';

/** Rendered versions, cached beside them; as guarded as the notebook itself. */
export interface PageReader {
  /** One page of cells, counted from 1, of a version or of the newest for `null`. */
  page(caller: Caller, entry: string, number: number | null, page: number): Promise<Found<PageOfVersion>>;
  /** One of its figures, or the one that stands for it in lists; null where there is none such. */
  figure(caller: Caller, entry: string, number: number, figure: number | 'cover'): Promise<Found<Figure | null>>;
  /** What a script draws; null where there is none such, or where the rules let no script draw. */
  frame(caller: Caller, entry: string, number: number, frame: number): Promise<Found<StoredFrame | null>>;
}
