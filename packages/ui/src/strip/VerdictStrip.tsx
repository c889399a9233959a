import { useRef, useState, type KeyboardEvent } from 'react';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { count, english, type Status, type Trans } from '../words.js';
import { useTrans } from '../trans.js';

export interface VerdictBlock {
  id: string;
  /** Place of its cell, from 0. */
  cell: number;
  status: Status;
  /** "Output 3: Different". */
  label: string;
}

export interface VerdictStripProps {
  blocks: readonly VerdictBlock[];
  onOpen?: (id: string) => void;
  label?: string;
}

/** Above this many outputs a block stands for a cell. */
export const MOST_BLOCKS = 120;
const gravity: readonly Status[] = ['hidden', 'ok', 'near', 'unsure', 'differs', 'danger'];

/** One block per cell: the gravest status of its outputs, and how many they are. */
export function groupedByCell(blocks: readonly VerdictBlock[], trans: Trans = english): VerdictBlock[] {
  const cells = new Map<number, VerdictBlock[]>();
  for (const block of blocks) {
    cells.set(block.cell, [...(cells.get(block.cell) ?? []), block]);
  }
  return [...cells.values()].flatMap(group => {
    const worst = [...group].sort((a, b) => gravity.indexOf(b.status) - gravity.indexOf(a.status))[0];
    return worst === undefined
      ? []
      : [
          {
            ...worst,
            label:
              group.length === 1
                ? worst.label
                : trans._n(
                    'Cell %2, %3 output: %4',
                    'Cell %2, %3 outputs: %4',
                    group.length,
                    worst.cell,
                    count(group.length),
                    worst.label
                  )
          }
        ];
  });
}

/** Index that a key leads to, or null when the key means nothing here. */
export function stepOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Every output as one block in notebook order; one tab stop, arrow keys walk it. */
export function VerdictStrip({ blocks, onOpen, label }: VerdictStripProps): JSX.Element | null {
  const trans = useTrans();
  const [current, setCurrent] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const shown = blocks.length > MOST_BLOCKS ? groupedByCell(blocks, trans) : blocks;
  if (shown.length === 0) {
    return null;
  }
  const at = Math.min(current, shown.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepOf(event.key, at, shown.length);
    if (next === null) {
      return;
    }
    event.preventDefault();
    setCurrent(next);
    root.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      className="vt-strip"
      role="toolbar"
      aria-label={label ?? trans.__('Outputs in notebook order')}
      ref={root}
      onKeyDown={onKeyDown}
    >
      {shown.map((block, index) => (
        <button
          key={block.id}
          type="button"
          className={`vt-block vt-is-${block.status}${index > 0 && shown[index - 1]?.cell !== block.cell ? ' vt-mod-gap' : ''}`}
          tabIndex={index === at ? 0 : -1}
          title={block.label}
          aria-label={block.label}
          onFocus={() => setCurrent(index)}
          onClick={() => onOpen?.(block.id)}
        >
          <StatusGlyph status={block.status} />
        </button>
      ))}
    </div>
  );
}
