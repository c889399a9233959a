import type { ReactNode } from 'react';
import { useTrans } from '../trans.js';
import { count } from '../words.js';

/** Lines that fit into a folded output: 480 px. */
const FOLDED = 24;

export interface FoldProps {
  /** How many lines there are, as far as that can be told without drawing them. */
  lines: number;
  /** What is folded, for who can't see it. */
  label: string;
  children: ReactNode;
}

/** Folds what is long. Needs no script: what is folded is there, to be found in the page and to be printed. */
export function Fold({ lines, label, children }: FoldProps): JSX.Element {
  const trans = useTrans();
  return lines <= FOLDED ? (
    <>{children}</>
  ) : (
    <div className="vt-fold">
      <div className="vt-fold-body">{children}</div>
      <label className="vt-fold-more">
        <input type="checkbox" className="vt-sr" />
        <span className="vt-fold-all">
          {trans.__('Show all %1 lines', count(lines))}
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
