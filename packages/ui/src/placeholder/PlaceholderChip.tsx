import { useTrans } from '../trans.js';

export interface PlaceholderChipProps {
  /** `EMAIL-1`: the same value has the same name everywhere. */
  name: string;
  /** "E-mail address". */
  kind: string;
  /** "personal data": the rule that took it out. */
  rule?: string;
}

/** Lights every chip of the same name in a notebook, or puts them out. */
export function lightTwins(from: HTMLElement, lit: boolean): void {
  const name = from.dataset['vtName'];
  const scope = from.closest('.vt-notebook, .vt-scan') ?? from.ownerDocument;
  for (const chip of scope.querySelectorAll<HTMLElement>('.vt-chip')) {
    chip.classList.toggle('vt-mod-lit', lit && chip.dataset['vtName'] === name);
  }
}

/** A removed value, inline; hovering or focusing one lights its twins. */
export function PlaceholderChip({ name, kind, rule }: PlaceholderChipProps): JSX.Element {
  const trans = useTrans();
  const explain = rule === undefined ? trans.__('%1, removed', kind) : trans.__('%1, removed by %2', kind, rule);
  return (
    <span
      className="vt-chip"
      data-vt-name={name}
      title={explain}
      onMouseEnter={event => lightTwins(event.currentTarget, true)}
      onMouseLeave={event => lightTwins(event.currentTarget, false)}
    >
      {name}
      <span className="vt-sr"> ({explain})</span>
    </span>
  );
}
