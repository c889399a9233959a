import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../button/Button.js';
import { ProblemLine } from '../state/ProblemLine.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { WithdrawForm } from '../version/WithdrawForm.js';
import { visibleTo, type PublishActions, type PublishResult, type PublishState } from './model.js';
import { useTrans } from '../trans.js';

/** The dialog after publishing: the link, already selected, and the way back. */
export function ResultView({
  state,
  result,
  actions
}: {
  state: PublishState;
  result: PublishResult;
  actions: PublishActions;
}): JSX.Element {
  const link = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState(false);
  const id = useId();
  const trans = useTrans();
  const version = trans.__('v%1', result.version);
  const withdrawn = result.withdrawn === true;
  const waits = result.waits ?? null;
  const { title } = state.fields;
  const audience = state.audiences.find(one => one.space === state.audience);
  useEffect(() => {
    if (!withdrawn) {
      link.current?.focus();
      link.current?.select();
    }
  }, [withdrawn]);
  if (withdrawn) {
    return (
      <div className="vt-publish-result">
        <h2 className="vt-headline" role="status">
          <StatusGlyph status="unsure" />
          <span>{trans.__('%1 is withdrawn', version)}</span>
        </h2>
        <p>{trans.__('Nobody can find or open it now. Your file stays where it is.')}</p>
        <div className="vt-doors">
          <Button icon="withdraw" onClick={actions.undoWithdraw}>
            {trans.__('Undo')}
          </Button>
          <Button plain onClick={actions.cancel}>
            {trans.__('Close')}
          </Button>
        </div>
        <ProblemLine problem={state.problem} />
      </div>
    );
  }
  return (
    <div className="vt-publish-result">
      <h2 className="vt-headline" role="status">
        <StatusGlyph status={waits === null ? 'ok' : 'unsure'} />
        <span dir="auto">
          {waits !== null && result.created
            ? trans.__('%1 of %2 is handed in', version, title)
            : result.created
              ? trans.__('Published %1 of %2', version, title)
              : trans.__('Nothing changed: %1 of %2 stays as it is', version, title)}
        </span>
      </h2>
      <label className="vt-label" htmlFor={id}>
        {trans.__('Link')}
      </label>
      <div className="vt-link-line">
        <input
          id={id}
          ref={link}
          className="vt-input vt-code"
          readOnly
          value={result.url}
          onFocus={event => event.target.select()}
        />
        <Button
          primary
          icon={copied ? 'tick' : 'copy'}
          onClick={() => {
            actions.copyLink();
            setCopied(true);
          }}
        >
          {copied ? trans.__('Copied') : trans.__('Copy link')}
        </Button>
        <Button icon="open" onClick={actions.openPage}>
          {trans.__('Open page')}
        </Button>
      </div>
      <p className="vt-result-audience">
        {waits === null
          ? visibleTo(audience, trans)
          : trans.__('Waiting for a reviewer of %1. Only you and its reviewers can read it.', waits.space)}{' '}
        {asking ? null : (
          <Button plain onClick={() => setAsking(true)}>
            {trans.__('Withdraw')}
          </Button>
        )}
      </p>
      <ReceiptLine receipt={result.receipt ?? null} actions={actions} />
      {asking ? (
        <WithdrawForm
          what={version}
          onWithdraw={actions.withdraw}
          onCancel={() => setAsking(false)}
          problem={state.problem}
        />
      ) : (
        <ProblemLine problem={state.problem} />
      )}
      <div className="vt-foot-end">
        <Button plain onClick={actions.cancel}>
          {trans.__('Close')}
        </Button>
      </div>
    </div>
  );
}

/** What was checked and what was declared, in one line; the whole receipt is a press away. */
function ReceiptLine({
  receipt,
  actions
}: {
  receipt: { said: string } | null;
  actions: Pick<PublishActions, 'openReceipt' | 'saveReceipt'>;
}): JSX.Element {
  const trans = useTrans();
  return (
    <div className="vt-result-receipt">
      <StatusGlyph status="hidden" />
      <p role="status">
        <b>{trans.__('Redaction receipt')}</b> {receipt?.said}
      </p>
      <span className="vt-result-receipt-doors">
        <Button plain onClick={actions.openReceipt}>
          {trans.__('Receipt')}
        </Button>
        {receipt === null ? null : (
          <Button plain icon="download" onClick={actions.saveReceipt}>
            {trans.__('Download')}
          </Button>
        )}
      </span>
    </div>
  );
}
