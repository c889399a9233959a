import { plural } from '@vitrine/core/words';
import type { Asked, ReviewNote, Seen, WaitingVersion } from '../../domain/reviews/model.js';

/** What is asked, to stand behind "asks you to": two things at most. */
export function askedWords({ approval, releases }: Asked, number: number): string {
  const out = `let readers see ${plural(releases, 'output')}`;
  if (releases === 0) {
    return `approve v${number}`;
  }
  return approval ? `approve v${number} and ${out}` : `${out} of v${number}`;
}

/** The same in a list, where the version stands beside it. */
export function askedLine({ approval, releases }: Asked): string {
  const out = releases === 0 ? [] : [`a yes to ${plural(releases, 'output')} that the author lets out`];
  const parts = [...(approval ? ['approval'] : []), ...out];
  return `Asks for ${parts.join(' and ')}`;
}

/** How much of it a reviewer has to go through. */
export function countsLine({ removed, hiddenOutputs, asked }: WaitingVersion): string {
  return [
    removed === 0 ? 'Nothing removed' : `${plural(removed, 'sensitive item')} removed`,
    ...(hiddenOutputs === 0 ? [] : [plural(hiddenOutputs, 'hidden output')]),
    ...(asked.releases === 0 ? [] : [`${plural(asked.releases, 'output')} let out`])
  ].join(' · ');
}

/** Places of notes in one line: "cell 7", "cells 3 and 7 and all of it". */
export function placesWords(cells: readonly ReviewNote['cell'][]): string {
  const numbers = [...new Set(cells.filter(cell => cell !== null))].sort((a, b) => a - b);
  const whole = cells.includes(null) ? ['all of it'] : [];
  const last = numbers.at(-1);
  const named =
    last === undefined
      ? []
      : numbers.length === 1
        ? [`cell ${last}`]
        : [`cells ${numbers.slice(0, -1).join(', ')} and ${last}`];
  return [...named, ...whole].join(', ');
}

/** What is other than it was on the reviewer's screen; nothing where the form said nothing. */
export function changesSince(sent: Seen, now: Seen): string[] {
  if (sent.contentId === '') {
    return [];
  }
  return [
    ...(sent.contentId === now.contentId ? [] : ['Its content is another one.']),
    ...(sent.space === now.space ? [] : ['It was moved to another space.']),
    ...(sent.label === now.label ? [] : ['The label of its space is another one.']),
    ...(sent.policyHash === now.policyHash ? [] : ['The rules of its space are others.']),
    ...(sent.receipt === now.receipt ? [] : ['Its redaction receipt is another one.'])
  ];
}
