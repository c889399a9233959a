import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../button/Button.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { WithdrawForm } from '../version/WithdrawForm.js';
import { visibleTo, type PublishActions, type PublishResult, type PublishState } from './model.js';

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
  const withdrawn = result.withdrawn === true;
  const { title } = state.fields;
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
          <StatusGlyph status="unsure" /> v{result.version} is withdrawn
        </h2>
        <p>Nobody can find or open it now. Your file stays where it is.</p>
        <div className="vt-doors">
          <Button icon="withdraw" onClick={actions.undoWithdraw}>
            Undo
          </Button>
          <Button plain onClick={actions.cancel}>
            Close
          </Button>
        </div>
        <ProblemLine state={state} />
      </div>
    );
  }
  return (
    <div className="vt-publish-result">
      <h2 className="vt-headline" role="status">
        <StatusGlyph status="ok" />
        <span dir="auto">
          {result.created
            ? `Published v${result.version} of ${title}`
            : `Nothing changed: v${result.version} of ${title} stays as it is`}
        </span>
      </h2>
      <label className="vt-label" htmlFor={id}>
        Link
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
          {copied ? 'Copied' : 'Copy link'}
        </Button>
        <Button icon="open" onClick={actions.openPage}>
          Open page
        </Button>
      </div>
      <p className="vt-result-audience">
        {visibleTo(result.audience)}{' '}
        {asking ? null : (
          <Button plain onClick={() => setAsking(true)}>
            Withdraw
          </Button>
        )}
      </p>
      {asking ? (
        <WithdrawForm
          what={`v${result.version}`}
          onWithdraw={actions.withdraw}
          onCancel={() => setAsking(false)}
          problem={state.problem}
        />
      ) : (
        <ProblemLine state={state} />
      )}
      <div className="vt-foot-end">
        <Button plain onClick={actions.cancel}>
          Close
        </Button>
      </div>
    </div>
  );
}

function ProblemLine({ state }: { state: PublishState }): JSX.Element | null {
  return state.problem === null ? null : (
    <p className="vt-problem-line" role="alert">
      {state.problem.sentence} {state.problem.next}
    </p>
  );
}
