import type { SpaceView } from '@vitrine/client';
import { askedBy, type Choices, type Policy } from '@vitrine/core/redaction';
import { audienceSentence, count, english, isSensitive, removalSentence, type Trans } from '@vitrine/core/words';
import type { Audience, PublishRow, PublishState } from '@vitrine/ui';
import type { Checked } from '../../notebook/bench';

/** What the dialog's first sentence is made of. */
export interface HeadlineInput {
  checked: Checked | null;
  /** The notebook that gets a new version; null for a new one. */
  entry: { title: string; version: number } | null;
  changes: string | null;
  /** The version that is closed, where this one takes its place. */
  closed?: number | null;
  fileName: string;
  /** How much waits for the author. */
  needs?: number;
}

/** The result in one sentence; nothing is claimed that wasn't looked at. */
export function headlineOf(input: HeadlineInput, trans: Trans = english): string {
  const { needs = 0 } = input;
  const said = resultOf(input, trans);
  return needs === 0
    ? said
    : `${said}${/[.!?]$/.test(said) ? '' : '.'} ${trans._n('%2 thing needs you.', '%2 things need you.', needs, count(needs))}`;
}

function resultOf({ checked, entry, changes, closed = null, fileName }: HeadlineInput, trans: Trans): string {
  if (checked === null) {
    return trans.__('Checking %1', fileName);
  }
  if (entry !== null && closed !== null) {
    return trans.__('v%1 of “%2” takes the place of v%3, which is closed', entry.version + 1, entry.title, closed);
  }
  if (entry !== null) {
    const { title, version } = entry;
    return changes === null
      ? trans.__('v%1 of “%2”', version + 1, title)
      : trans.__('v%1 of “%2”: %3 since v%4', version + 1, title, changes, version);
  }
  const { cells } = checked.counts;
  const said = removedIn(checked, trans);
  return said === ''
    ? trans._n('Found nothing to remove in %2 cell.', 'Found nothing to remove in %2 cells.', cells, count(cells))
    : said;
}

/** What goes and what stays, counted; '' where nothing goes. */
function removedIn({ counts, report }: Checked, trans: Trans): string {
  const values = report.items.filter(isSensitive).reduce((sum, item) => sum + item.count, 0);
  const { hidden, kept } = counts;
  if (values + hidden === 0) {
    return '';
  }
  const parts = [
    values > 0 && trans._n('%2 value will be removed.', '%2 values will be removed.', values, count(values)),
    hidden > 0 && trans._n('%2 output will be removed.', '%2 outputs will be removed.', hidden, count(hidden)),
    kept > 0 && trans._n('%2 output is kept.', '%2 outputs are kept.', kept, count(kept))
  ];
  return parts.filter(part => part !== false).join(' ');
}

/** Cells as people name them; at most five, because a row is one line. */
function cellList(cells: number[], trans: Trans): string {
  const shown = cells.slice(0, 5).join(', ');
  return cells.length > 5 ? trans.__('%1 and %2 more', shown, count(cells.length - 5)) : shown;
}

/** How the notebook ran, with everything that makes its outputs doubtful. */
function executionRow(checked: Checked, remarks: string[], trans: Trans): PublishRow {
  const { order, notRun, failed, repeated, codeCells } = checked.execution;
  const lines = [...remarks];
  if (failed.length > 0) {
    lines.push(trans.__('Stopped with an error: cell %1.', cellList(failed, trans)));
  }
  if (notRun.length > 0 && order !== 'not-run') {
    lines.push(trans.__('Not run: cell %1.', cellList(notRun, trans)));
  }
  if (repeated.length > 0) {
    lines.push(trans.__('Run more than once: cell %1.', cellList(repeated, trans)));
  }
  const said = {
    'top-to-bottom': trans.__('ran top to bottom'),
    'out-of-order': trans.__('cells ran out of order'),
    'not-run': trans.__('not run')
  };
  const many = failed.length;
  const doubtful = failed.length > 0 || order === 'out-of-order';
  return {
    id: 'execution',
    label: trans.__('How it ran'),
    summary:
      codeCells === 0
        ? trans.__('no code')
        : many > 0
          ? trans._n('%2 cell failed', '%2 cells failed', many, count(many))
          : said[order],
    status: codeCells === 0 ? null : doubtful ? 'differs' : order === 'not-run' ? 'unsure' : 'ok',
    open: remarks.length > 0,
    lines
  };
}

/** The folded rows at the right; what isn't known yet has no row. */
export function rowsOf(checked: Checked | null, remarks: string[], trans: Trans = english): PublishRow[] {
  return checked === null ? [] : [executionRow(checked, remarks, trans)];
}

/** The spaces that a person may publish to, nearest first. */
export function audiencesOf(spaces: SpaceView[], trans: Trans = english): Audience[] {
  const order = { personal: 0, team: 1, public: 2 };
  return spaces
    .filter(space => space.kind === 'personal' || (space.role !== null && space.role !== 'reader'))
    .sort((a, b) => order[a.kind] - order[b.kind] || a.name.localeCompare(b.name))
    .map(space => ({
      space: space.id,
      name: space.name,
      who: audienceSentence(space, trans),
      readers: space.readers,
      removal: removalSentence(space.profile, trans),
      kind: space.kind
    }));
}

/** Whether somebody else has to agree before others read what is published to the chosen space. */
export function asksIn(
  { audiences, audience }: Pick<PublishState, 'audiences' | 'audience'>,
  { policy, choices }: { policy: Policy; choices: Choices }
): boolean {
  const chosen = audiences.find(({ space }) => space === audience);
  return chosen !== undefined && askedBy(chosen.kind, policy, choices.release.length) !== null;
}
