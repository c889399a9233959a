import { useId, useState, type FormEvent } from 'react';
import { Button } from '../button/Button.js';
import { ProblemLine } from '../state/ProblemLine.js';
import { useTrans } from '../trans.js';

export interface WithdrawFormProps {
  /** "v3", or the title when everything is taken back. */
  what: string;
  /** Lab: the host withdraws. Without it the form posts to `form.action`, so it works without script. */
  onWithdraw?: (reason: string) => void;
  onCancel?: () => void;
  cancelHref?: string;
  form?: { action: string; hidden: Readonly<Record<string, string>> };
  /** What was typed before a page without script came back with a problem. */
  typed?: string;
  busy?: boolean;
  problem?: { sentence: string; next: string } | null;
}

/** Takes a version back with a reason that readers will see. */
export function WithdrawForm(props: WithdrawFormProps): JSX.Element {
  const { what, onWithdraw, onCancel, cancelHref, form, typed = '', busy = false, problem = null } = props;
  const [reason, setReason] = useState(typed);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const trans = useTrans();
  const submit = (event: FormEvent): void => {
    if (onWithdraw === undefined) {
      return;
    }
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '') {
      onWithdraw(reason.trim());
    }
  };
  const missing = asked && reason.trim() === '';
  return (
    <form
      className="vt-withdraw"
      method="post"
      action={form?.action}
      onSubmit={submit}
      aria-label={trans.__('Withdraw %1', what)}
    >
      {Object.entries(form?.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="vt-label" htmlFor={id}>
        {trans.__('Why do you withdraw %1?', what)}
      </label>
      <input
        id={id}
        className="vt-input"
        name="reason"
        dir="auto"
        required={onWithdraw === undefined}
        maxLength={1000}
        value={reason}
        aria-invalid={missing}
        aria-describedby={`${id}-help`}
        onChange={event => setReason(event.target.value)}
      />
      <p className="vt-help" id={`${id}-help`}>
        {missing
          ? trans.__('A reason is needed. Readers see it in place of the notebook.')
          : trans.__('Readers see this in place of the notebook. Your own file stays where it is.')}
      </p>
      <ProblemLine problem={problem} />
      <div className="vt-doors">
        <Button danger type="submit" waitsFor={busy ? trans.__('It is on its way.') : null}>
          {trans.__('Withdraw %1', what)}
        </Button>
        {onCancel !== undefined ? (
          <Button plain onClick={onCancel}>
            {trans.__('Keep it')}
          </Button>
        ) : cancelHref === undefined ? null : (
          <a className="vt-link" href={cancelHref}>
            {trans.__('Keep it')}
          </a>
        )}
      </div>
    </form>
  );
}
