import { useRef, type FormEvent } from 'react';
import { Button } from '../button/Button.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { useTrans } from '../trans.js';
import type { Decision, ReviewActions } from './model.js';
import { decisionSentence, recalledSentence } from './words.js';

export interface DecisionsProps {
  decisions: readonly Decision[];
  actions: Pick<ReviewActions, 'undo' | 'forget'>;
}

/** What the author decided, each with the way back; what was taken over from the last version says so. */
export function Decisions({ decisions, actions }: DecisionsProps): JSX.Element | null {
  const trans = useTrans();
  const list = useRef<HTMLUListElement>(null);
  if (decisions.length === 0) {
    return null;
  }
  const recalled = recalledSentence(decisions, trans);
  // The button goes with what it did: the keys go on from the next one.
  const undo = (button: HTMLElement, id: string): void => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex(one => one === button);
    (all[at + 1] ?? all[at - 1] ?? list.current?.closest('details')?.querySelector('summary'))?.focus();
    actions.undo(id);
  };
  return (
    <div className="vt-decisions">
      {recalled === null ? null : (
        <p className="vt-decisions-recalled">
          <span>{recalled}</span>
          <Button plain onClick={() => list.current?.querySelector<HTMLElement>('[data-vt-recalled] button')?.focus()}>
            {trans.__('Show')}
          </Button>
          <Button plain onClick={actions.forget}>
            {trans.__('Forget')}
          </Button>
        </p>
      )}
      <ul ref={list} aria-label={trans.__('Your decisions')}>
        {decisions.map(one => (
          <li key={one.id} className="vt-decision" data-vt-recalled={one.recalled ? '' : undefined}>
            <StatusGlyph status={'text' in one.what || one.what.reason === null ? 'hidden' : 'unsure'} />
            <span className="vt-decision-text" dir="auto">
              {decisionSentence(one, trans)}
            </span>
            <Button
              plain
              aria-label={trans.__('Undo: %1', decisionSentence(one, trans))}
              onClick={event => undo(event.currentTarget, one.id)}
            >
              {trans.__('Undo')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Hiding more without a mouse: a text that is typed goes wherever it stands. */
export function HideMore({ hideText }: Pick<ReviewActions, 'hideText'>): JSX.Element {
  const trans = useTrans();
  const field = useRef<HTMLInputElement>(null);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (field.current !== null && text !== '') {
      hideText(text);
      field.current.value = '';
    }
  };
  return (
    <form className="vt-hide-more" onSubmit={onSubmit}>
      <input
        ref={field}
        className="vt-input"
        dir="auto"
        aria-label={trans.__('Hide more')}
        placeholder={trans.__('A name, a word, a number')}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit">{trans.__('Hide everywhere')}</Button>
    </form>
  );
}
