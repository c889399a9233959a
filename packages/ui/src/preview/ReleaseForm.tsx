import { choiceLimits, type OutputPlace } from '@vitrine/core/redaction';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Button } from '../button/Button.js';
import { useTrans } from '../trans.js';

export interface ReleaseFormProps {
  place: OutputPlace;
  releases: 'author' | 'another' | 'nobody';
  onRelease: (reason: string) => void;
  onCancel: () => void;
}

/** Letting out what the level hides takes a reason, and says what becomes of it. */
export function ReleaseForm({ place, releases, onRelease, onCancel }: ReleaseFormProps): JSX.Element {
  const trans = useTrans();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), [place]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const reason = field.current?.value.trim() ?? '';
    setMissing(reason === '');
    if (reason === '') {
      field.current?.focus();
    } else {
      onRelease(reason);
    }
  };
  return (
    <form
      className="vt-release"
      // The browser's own words for what is missing aren't ours.
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={onSubmit}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <p className="vt-release-title" id={`${id}-title`}>
        {trans.__('Let readers see output %1 of cell %2', place.output + 1, place.cell)}
      </p>
      <label className="vt-label" htmlFor={id}>
        {trans.__('Why readers may see it')}
      </label>
      <input
        id={id}
        ref={field}
        className="vt-input"
        dir="auto"
        required
        aria-invalid={missing}
        maxLength={choiceLimits.reason}
        aria-describedby={`${id}-help`}
      />
      <p className="vt-help" id={`${id}-help`} role="status">
        {missing ? `${trans.__('A reason is needed first.')} ` : ''}
        {releases === 'another'
          ? trans.__(
              'The reason is recorded and readers see it. Somebody else decides before others can read this version.'
            )
          : trans.__('The reason is recorded and readers see it.')}
      </p>
      <div className="vt-foot-end">
        <Button plain onClick={onCancel}>
          {trans.__('Cancel')}
        </Button>
        <Button type="submit">{trans.__('Let readers see it')}</Button>
      </div>
    </form>
  );
}
