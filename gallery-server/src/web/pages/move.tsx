import { LinkButton, ProblemLine } from '@vitrine/ui';
import { audienceSentence } from '@vitrine/core/words';
import type { VersionSummary } from '../../domain/entries/model.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Form } from '../parts/Form.js';

export interface MoveData {
  version: VersionSummary;
  /** Spaces it can go to. */
  spaces: readonly SpaceView[];
  key: string;
  chosen: string;
  problem: { sentence: string; next: string } | null;
}

function Choice({ space, chosen }: { space: SpaceView; chosen: boolean }): JSX.Element {
  return (
    <label className="vt-choice">
      <input className="vt-input" type="radio" name="space" value={space.id} required defaultChecked={chosen} />
      <span>
        <bdi className="vt-manage-name">{space.name}</bdi> <span className="vt-meta">{audienceSentence(space)}</span>
      </span>
    </label>
  );
}

/** Asks for the space; everything is looked at under its rules before anything moves. */
export function movePage(context: PageContext, data: MoveData): string {
  const { version, spaces, key, chosen, problem } = data;
  const links = linksOf(context.base);
  const back = links.notebook(version.entry);
  return renderPage(context, {
    title: 'Move this notebook',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Move this notebook</h1>
        <p className="vt-lead" dir="auto">
          {version.fields.title}
        </p>
        <p>
          It is in <bdi>{version.spaceName}</bdi>. All its versions go along, and its address stays the same; whoever
          reads only here can't open it any more. Every version is checked by the rules there first, and approvals that
          were given here end. A version that still waits for one stays hidden from others.
        </p>
        {spaces.length === 0 ? (
          <>
            <p>There is no other space in which you may publish.</p>
            <div className="vt-doors">
              <LinkButton href={back}>Back to the notebook</LinkButton>
            </div>
          </>
        ) : (
          <Form
            context={context}
            action={`/n/${encodeURIComponent(version.entry)}/move`}
            hidden={{ key }}
            label="Move this notebook"
          >
            <fieldset className="vt-choices">
              <legend className="vt-label">Where to</legend>
              {spaces.map(space => (
                <Choice key={space.id} space={space} chosen={space.id === chosen} />
              ))}
            </fieldset>
            <ProblemLine problem={problem} />
            <div className="vt-doors">
              <button className="vt-button vt-mod-primary" type="submit">
                <span className="vt-button-text">Move the notebook</span>
              </button>
              <LinkButton plain href={back}>
                Cancel
              </LinkButton>
            </div>
          </Form>
        )}
      </section>
    )
  });
}
