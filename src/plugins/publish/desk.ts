import type { FoundPlace } from '@vitrine/core/errors';
import { noChoices, type Choices, type OutputPlace, type Policy } from '@vitrine/core/redaction';
import { english, type Trans } from '@vitrine/core/words';
import type { Decision, ReviewState } from '@vitrine/ui';
import type { Checked } from '../../notebook/bench';
import { reviewOf } from './reviewed';

const textId = (text: string): string => `text ${text.toLowerCase()}`;
const hideId = ({ cell, output }: OutputPlace): string => `hide ${cell}.${output}`;
const releaseId = ({ cell, output }: OutputPlace): string => `release ${cell}.${output}`;

/** All ids of what was chosen. */
export const idsOf = ({ hide, hideOutputs, release }: Choices): string[] => [
  ...hide.map(textId),
  ...hideOutputs.map(hideId),
  ...release.map(releaseId)
];

const isAt =
  ({ cell, output }: OutputPlace) =>
  (other: OutputPlace): boolean =>
    other.cell === cell && other.output === output;

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the author decided about one notebook, in the order in which it was decided. */
export class ReviewDesk {
  constructor(
    /** What was decided in a dialog that was closed. */
    given: Choices = noChoices,
    private readonly trans: Trans = english
  ) {
    this.now = given;
    this.order = idsOf(given);
  }

  get choices(): Choices {
    return this.now;
  }

  hideText(text: string): void {
    const wanted = clean(text);
    if (!this.now.hide.some(one => textId(one) === textId(wanted)) && /[\p{L}\p{N}]/u.test(wanted)) {
      this.take({ ...this.now, hide: [...this.now.hide, wanted] }, textId(wanted));
      this.asked = wanted;
    }
  }

  hideOutput(place: OutputPlace): void {
    const rest = this.now.release.filter(one => !isAt(place)(one));
    if (!this.now.hideOutputs.some(isAt(place))) {
      this.take({ ...this.now, release: rest, hideOutputs: [...this.now.hideOutputs, place] }, hideId(place));
    }
  }

  release(place: OutputPlace, reason: string): void {
    const rest = this.now.release.filter(one => !isAt(place)(one));
    this.take({ ...this.now, release: [...rest, { ...place, reason: clean(reason) }] }, releaseId(place));
  }

  /** Takes one decision back, the last one where none is named; false where there is none. */
  undo(id: string | null): boolean {
    const last = id ?? this.order.at(-1);
    if (last === undefined || !this.order.includes(last)) {
      return false;
    }
    this.drop([last]);
    this.notice = null;
    return true;
  }

  /** Takes over what was decided for the version before. */
  recall(choices: Choices): void {
    this.join(choices);
    idsOf(choices).forEach(id => this.recalled.add(id));
  }

  /** Gives up what was taken over. */
  forget(): void {
    this.drop([...this.recalled]);
  }

  /** Adds what the gallery found more; the author looks at it before anything is sent again. */
  find(choices: Choices, places: readonly FoundPlace[]): void {
    this.join(choices);
    this.found = places;
  }

  /** The author has looked. */
  confirm(): void {
    this.found = [];
  }

  /** What came of the last wish, told once; what had no effect is given up. True where something was. */
  settle(checked: Checked): boolean {
    const before = idsOf(this.now).length;
    const unreleased = checked.report.unreleased ?? [];
    if (unreleased.length > 0) {
      const [{ cell, output } = { cell: 0, output: 0 }] = unreleased;
      this.notice = this.trans.__(
        "Output %1 of cell %2 stays hidden: what is in it can't be checked, or this space lets nobody see it.",
        output + 1,
        cell
      );
      this.drop(unreleased.map(releaseId));
    }
    const chosen = chosenIn(checked);
    const at = this.asked === null ? -1 : this.now.hide.indexOf(this.asked);
    if (at >= 0 && checked.hidden[at] === 0 && chosen <= this.chosen) {
      this.notice = this.trans.__(
        'Nothing was hidden: “%1” stands nowhere in this notebook as one text.',
        this.asked ?? ''
      );
      this.drop([textId(this.asked ?? '')]);
    }
    this.asked = null;
    this.chosen = chosen;
    return idsOf(this.now).length < before;
  }

  /** What the list shows. */
  state(checked: Checked, policy: Policy, busy: boolean): ReviewState {
    return {
      ...reviewOf(checked, policy, this.found, this.trans),
      decisions: this.decisionsOf(checked),
      busy,
      notice: this.notice
    };
  }

  private decisionsOf(checked: Checked): Decision[] {
    const { hide, hideOutputs, release } = this.now;
    const all: Omit<Decision, 'recalled'>[] = [
      ...hide.map((text, at) => ({ id: textId(text), what: { text, places: checked.hidden[at] ?? 0 } })),
      ...hideOutputs.map(place => ({ id: hideId(place), what: { ...place, reason: null } })),
      ...release.map(one => ({ id: releaseId(one), what: one }))
    ];
    return all
      .map(one => ({ ...one, recalled: this.recalled.has(one.id) }))
      .sort((a, b) => this.order.indexOf(b.id) - this.order.indexOf(a.id));
  }

  private join({ hide, hideOutputs, release }: Choices): void {
    hide.forEach(text => this.hideText(text));
    hideOutputs.forEach(place => this.hideOutput(place));
    release.forEach(({ reason, ...place }) => this.release(place, reason));
    // Nobody asked for them just now.
    this.asked = null;
  }

  private take(choices: Choices, id: string): void {
    this.now = choices;
    this.order = [...this.order.filter(one => one !== id), id].filter(one => idsOf(choices).includes(one));
    this.recalled.delete(id);
    this.notice = null;
  }

  private drop(ids: readonly string[]): void {
    const stays = (id: string): boolean => !ids.includes(id);
    const { hide, hideOutputs, release } = this.now;
    this.now = {
      hide: hide.filter(text => stays(textId(text))),
      hideOutputs: hideOutputs.filter(place => stays(hideId(place))),
      release: release.filter(one => stays(releaseId(one)))
    };
    this.order = this.order.filter(stays);
    ids.forEach(id => this.recalled.delete(id));
  }

  private now: Choices;
  private order: string[];
  private readonly recalled = new Set<string>();
  private found: readonly FoundPlace[] = [];
  private notice: string | null = null;
  /** The text that was asked for last, until it is seen what came of it. */
  private asked: string | null = null;
  private chosen = 0;
}

/** How much of the notebook went because its author chose it. */
function chosenIn({ report }: Checked): number {
  return report.items.reduce((sum, { family, count }) => sum + (family === 'author' ? count : 0), 0);
}
