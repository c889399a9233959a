import type { FoundPlace } from '@vitrine/core/errors';
import type { OutputState, Policy, RemovedPlace, ReportItem } from '@vitrine/core/redaction';
import { count, english, isSensitive, type Trans } from '@vitrine/core/words';
import type { ReviewItem, ReviewState, Why } from '@vitrine/ui';
import type { Checked } from '../../notebook/bench';

/** What goes and why, as the list shows it; what was decided is added by who knows it. */
export function reviewOf(
  checked: Checked,
  policy: Policy,
  found: readonly FoundPlace[],
  trans: Trans = english
): Omit<ReviewState, 'decisions' | 'busy' | 'notice'> {
  const { report, unseen } = checked;
  const items = [...valuesIn(report.items, found), ...outputsIn(report.outputs ?? [])];
  const shown = items.sort((a, b) => (a.cell ?? -1) - (b.cell ?? -1));
  return {
    items: shown,
    unseen,
    removed: shown.reduce((sum, item) => sum + item.count, 0),
    profile: policy.profile,
    more: otherLines(checked, trans),
    releases: policy.releases ?? 'nobody'
  };
}

/** One line for each kind, rule and place of a cell, however often it stands there. */
function valuesIn(items: readonly ReportItem[], found: readonly FoundPlace[]): ReviewItem[] {
  const byId = new Map<string, ReviewItem>();
  for (const item of items.filter(isSensitive)) {
    const { cell, place, kind, names = [] } = item;
    const needs = item.family === 'author' && found.some(one => one.cell === cell && one.place === place);
    const why = needs ? 'gallery' : whyOf(item);
    const id = `${cell ?? ''} ${place} ${kind} ${why}`;
    const known = byId.get(id);
    byId.set(id, {
      id,
      cell,
      place,
      what: { value: kind },
      why,
      count: item.count + (known?.count ?? 0),
      names: [...(known?.names ?? []), ...names],
      needs
    });
  }
  return [...byId.values()];
}

function whyOf({ family, rule }: ReportItem): Why {
  return family === 'author' ? 'you' : rule.startsWith('own-') ? 'space' : (family ?? 'personal');
}

/** Outputs that go as a whole. */
function outputsIn(states: readonly OutputState[]): ReviewItem[] {
  return states.flatMap(({ cell, output, kind, fate }) => {
    if (fate === 'shown' || fate === 'released') {
      return [];
    }
    const why: Why = fate === 'chosen' ? 'you' : fate;
    const what = { output: kind, at: output };
    return [{ id: `${cell} output ${output}`, cell, place: 'output', what, why, count: 1, names: [], needs: false }];
  });
}

/** What only isn't on the list of what may leave. */
function otherLines({ report, fromFileName }: Checked, trans: Trans): string[] {
  const counts = new Map<OtherPlace, number>();
  for (const item of report.items.filter(one => !isSensitive(one))) {
    const { place, count: many } = item;
    if (place !== 'output' && place !== 'source') {
      counts.set(place, (counts.get(place) ?? 0) + many);
    }
  }
  const lines = [...counts].map(([place, many]) => removedLine(place, many, trans));
  return fromFileName === 0
    ? lines
    : [
        ...lines,
        trans._n(
          '%2 value removed from the name of the file.',
          '%2 values removed from the name of the file.',
          fromFileName,
          count(fromFileName)
        )
      ];
}

type OtherPlace = Exclude<RemovedPlace, 'output' | 'source'>;

function removedLine(place: OtherPlace, many: number, trans: Trans): string {
  switch (place) {
    case 'attachment':
      return trans._n('%2 attachment removed.', '%2 attachments removed.', many, count(many));
    case 'metadata':
      return trans._n('%2 notebook setting removed.', '%2 notebook settings removed.', many, count(many));
    case 'cell-metadata':
      return trans._n('%2 cell setting removed.', '%2 cell settings removed.', many, count(many));
    case 'key':
      return trans._n('%2 unknown field removed.', '%2 unknown fields removed.', many, count(many));
    case 'id':
      return trans._n('%2 cell name removed.', '%2 cell names removed.', many, count(many));
  }
}
