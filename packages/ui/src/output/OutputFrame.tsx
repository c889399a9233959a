import type { OutputState } from '@vitrine/core/redaction';
import { useContext, type ReactNode } from 'react';
import { Button } from '../button/Button.js';
import type { HiddenOutputProps } from '../hidden/HiddenOutput.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { useTrans } from '../trans.js';
import { Deciding } from './deciding.js';

export interface OutputFrameProps {
  /** What becomes of it; nothing where nobody decides about it here. */
  fate: OutputState | undefined;
  /** The first of the parts that count as one output. */
  first: boolean;
  /** In the original: it goes as a whole. */
  stays: boolean;
  /** The output; a strip takes its action into itself. */
  children: (action: HiddenOutputProps['action']) => ReactNode;
}

/** An output with what its author can decide about it. */
export function OutputFrame({ fate, first, stays, children }: OutputFrameProps): JSX.Element {
  const trans = useTrans();
  const actions = useContext(Deciding);
  if (stays) {
    return (
      <div className="vt-output-frame vt-mod-stays">
        {first ? (
          <p className="vt-output-tag">
            <StatusGlyph status="hidden" /> {trans.__("Readers don't see this")}
          </p>
        ) : null}
        {children(undefined)}
      </div>
    );
  }
  if (actions === null || fate === undefined) {
    return <>{children(undefined)}</>;
  }
  const place = { cell: fate.cell, output: fate.output };
  const hidden = fate.fate !== 'shown' && fate.fate !== 'released';
  const of = trans.__('output %1 of cell %2', fate.output + 1, fate.cell);
  return (
    <div className="vt-output-frame" data-vt-output={fate.output}>
      {!first || hidden ? null : fate.fate === 'released' ? (
        <p className="vt-output-tag">
          <StatusGlyph status="unsure" /> {trans.__('You let readers see this')}
          <Button plain aria-label={trans.__('Undo: %1', of)} onClick={() => actions.undo(place)}>
            {trans.__('Undo')}
          </Button>
        </p>
      ) : (
        <span className="vt-output-tools">
          <Button aria-label={trans.__('Hide this output: %1', of)} onClick={() => actions.hide(place)}>
            {trans.__('Hide this output')}
          </Button>
        </span>
      )}
      {children(
        fate.fate === 'chosen'
          ? { label: trans.__('Undo'), name: trans.__('Undo: %1', of), onPress: () => actions.undo(place) }
          : fate.fate === 'level' && fate.releasable
            ? {
                label: trans.__('Let readers see it'),
                name: trans.__('Let readers see it: %1', of),
                onPress: () => actions.askRelease(place)
              }
            : undefined
      )}
    </div>
  );
}
