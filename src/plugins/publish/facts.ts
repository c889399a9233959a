import type { SpaceView } from '@vitrine/client';
import { audienceSentence, plural, removalSentence } from '@vitrine/core/words';
import type { Audience, PublishRow } from '@vitrine/ui';
import type { Checked } from '../../notebook/bench';

/** What the dialog's first sentence is made of. */
export interface HeadlineInput {
  checked: Checked | null;
  /** The notebook that gets a new version; null for a new one. */
  entry: { title: string; version: number } | null;
  changes: string | null;
  fileName: string;
}

/** The result in one sentence; nothing is claimed that wasn't looked at. */
export function headlineOf({ checked, entry, changes, fileName }: HeadlineInput): string {
  if (checked === null) {
    return `Checking ${fileName}`;
  }
  if (entry !== null) {
    const next = `v${entry.version + 1} of “${entry.title}”`;
    return changes === null ? next : `${next}: ${changes} since v${entry.version}`;
  }
  const hidden = checked.report.totals.hiddenOutputs;
  return hidden === 0
    ? `No output to remove in ${plural(checked.redacted.cells.length, 'cell')}.`
    : `${plural(hidden, 'output')} will be removed. Code and text leave as written.`;
}

/** Cells as people name them; at most five, because a row is one line. */
function cellList(cells: number[]): string {
  const shown = cells.slice(0, 5).join(', ');
  return cells.length > 5 ? `${shown} and ${cells.length - 5} more` : shown;
}

/** How the notebook ran, with everything that makes its outputs doubtful. */
function executionRow(checked: Checked, remarks: string[]): PublishRow {
  const { order, notRun, failed, repeated, codeCells } = checked.execution;
  const lines = [...remarks];
  if (failed.length > 0) {
    lines.push(`Stopped with an error: cell ${cellList(failed)}.`);
  }
  if (notRun.length > 0 && order !== 'not-run') {
    lines.push(`Not run: cell ${cellList(notRun)}.`);
  }
  if (repeated.length > 0) {
    lines.push(`Run more than once: cell ${cellList(repeated)}.`);
  }
  const said = { 'top-to-bottom': 'ran top to bottom', 'out-of-order': 'cells ran out of order', 'not-run': 'not run' };
  const doubtful = failed.length > 0 || order === 'out-of-order';
  return {
    id: 'execution',
    label: 'How it ran',
    summary: codeCells === 0 ? 'no code' : failed.length > 0 ? `${plural(failed.length, 'cell')} failed` : said[order],
    status: codeCells === 0 ? null : doubtful ? 'differs' : order === 'not-run' ? 'unsure' : 'ok',
    open: remarks.length > 0,
    lines
  };
}

/** What is taken out besides outputs, counted by place; never a value. */
function removedRow(checked: Checked): PublishRow {
  const { items, totals } = checked.report;
  const names: Record<string, string> = {
    attachment: 'attachment',
    metadata: 'notebook setting',
    'cell-metadata': 'cell setting',
    key: 'unknown entry',
    id: 'cell name'
  };
  const counts = new Map<string, number>();
  for (const item of items) {
    const name = names[item.place];
    if (name !== undefined) {
      counts.set(name, (counts.get(name) ?? 0) + item.count);
    }
  }
  const lines = [...counts].map(([name, count]) => `${plural(count, name)} removed.`);
  return {
    id: 'removed',
    label: 'Removed',
    summary: totals.hiddenOutputs === 0 && lines.length === 0 ? 'nothing' : plural(totals.hiddenOutputs, 'output'),
    status: totals.hiddenOutputs === 0 && lines.length === 0 ? null : 'hidden',
    lines: [...lines, 'Code and text are published as you wrote them: look for passwords and names in them.']
  };
}

/** The folded rows at the right; what isn't known yet has no row. */
export function rowsOf(checked: Checked | null, remarks: string[]): PublishRow[] {
  return checked === null ? [] : [removedRow(checked), executionRow(checked, remarks)];
}

/** The spaces that a person may publish to, nearest first. */
export function audiencesOf(spaces: SpaceView[]): Audience[] {
  const order = { personal: 0, team: 1, public: 2 };
  return spaces
    .filter(space => space.kind === 'personal' || (space.role !== null && space.role !== 'reader'))
    .sort((a, b) => order[a.kind] - order[b.kind] || a.name.localeCompare(b.name))
    .map(space => ({
      space: space.id,
      name: space.name,
      who: audienceSentence(space),
      removal: removalSentence(space.profile),
      kind: space.kind
    }));
}
