import { plural } from '@vitrine/core/words';
import type { RescanState } from '../../domain/quarantine/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { PostButton } from './Manage.js';

/** How far the gallery has come with looking again, in one sentence. */
export function rescanSentence({ waiting, versions, run }: RescanState): string {
  if (run !== null && run.endedAt === null) {
    return `${run.checked} of ${Math.max(run.total, run.checked + waiting)} versions looked at, ${run.shut} closed.`;
  }
  return waiting === 0
    ? `Every stored version (${versions}) was looked at by this engine, under the rules that hold now.`
    : `${waiting} of ${plural(versions, 'stored version waits', 'stored versions wait')} to be looked at again: an older engine or older rules looked at ${waiting === 1 ? 'it' : 'them'} last.`;
}

/** The same with what can be done about it. */
export function Rescan({ context, state }: { context: PageContext; state: RescanState }): JSX.Element {
  const { waiting, run } = state;
  const going = run !== null && run.endedAt === null;
  return (
    <section className="vt-manage-card" aria-labelledby="rescan-title">
      <h2 id="rescan-title">Looking again</h2>
      <p role="status">{rescanSentence(state)}</p>
      {going ? (
        <div className="vt-doors">
          <a className="vt-button" href={linksOf(context.base).to('/quarantine')}>
            <span className="vt-button-text">See how far it is</span>
          </a>
          <PostButton context={context} action="/quarantine/rescan/cancel" hidden={{ id: run.id }}>
            Cancel
          </PostButton>
        </div>
      ) : waiting === 0 ? null : (
        <PostButton context={context} action="/quarantine/rescan">
          Look again at {plural(waiting, 'version')}
        </PostButton>
      )}
    </section>
  );
}
