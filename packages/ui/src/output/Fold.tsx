import type { ReactNode } from 'react';
import { useTrans } from '../trans.js';
import { count } from '../words.js';

/** Lines that fit into a folded output: 480 px. */
const FOLDED = 24;

/** What a folded figure would hide of less than this isn't worth a press. */
const TALL = 600;
/** How wide a notebook is at most; a wider figure is drawn smaller. */
const WIDE = 860;

/** Whether a figure of this size is folded; one of an unknown size is not. */
export function isTall(width: number | null, height: number | null): boolean {
  return height !== null && height * Math.min(1, WIDE / (width ?? WIDE)) > TALL;
}

export interface FoldProps {
  /** How many lines there are, as far as that can be told without drawing them; `tall` and `low` for a figure. */
  lines: number | 'tall' | 'low';
  /** What is folded, for who can't see it. */
  label: string;
  children: ReactNode;
}

/** Folds what is long. Needs no script: what is folded is there, to be found in the page and to be printed. */
export function Fold({ lines, label, children }: FoldProps): JSX.Element {
  const trans = useTrans();
  const folded = typeof lines === 'number' ? lines > FOLDED : lines === 'tall';
  return !folded ? (
    <>{children}</>
  ) : (
    <div className="vt-fold">
      <div className="vt-fold-body">{children}</div>
      <label className="vt-fold-more">
        <input type="checkbox" className="vt-sr" />
        <span className="vt-fold-all">
          {typeof lines === 'number' ? trans.__('Show all %1 lines', count(lines)) : trans.__('Show the whole figure')}
          <span className="vt-sr">: {label}</span>
        </span>
        <span className="vt-fold-less">
          {trans.__('Show less')}
          <span className="vt-sr">: {label}</span>
        </span>
      </label>
    </div>
  );
}
