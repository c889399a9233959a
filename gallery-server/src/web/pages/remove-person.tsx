import { LinkButton } from '@vitrine/ui';
import type { Removable } from '../../domain/erasure/ports.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Field, Form, FormProblem } from '../parts/Form.js';

export interface RemovePersonData {
  about: Removable;
  key: string;
  problem: { sentence: string; next: string } | null;
}

/** Teams that nobody who signs in would look after, each with the way to mend that first. */
function Orphaned({ context, spaces }: { context: PageContext; spaces: Removable['orphaned'] }): JSX.Element | null {
  const links = linksOf(context.base);
  return spaces.length === 0 ? null : (
    <li>
      Nobody else is administrator of{' '}
      {spaces.map(({ id, name }, at) => (
        <span key={id}>
          {at === 0 ? '' : at === spaces.length - 1 ? ' and ' : ', '}
          <a href={links.to(`/spaces/${encodeURIComponent(id)}`)}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
      . Name somebody there first.
    </li>
  );
}

/** Asks for the person once more, and says what goes, what stays and what isn't reached. */
export function removePersonPage(context: PageContext, { about, key, problem }: RemovePersonData): string {
  const { id, displayName, login } = about.account;
  const links = linksOf(context.base);
  return renderPage(context, {
    title: `Remove ${displayName}`,
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">
          Remove <bdi>{displayName}</bdi>
        </h1>
        <p className="vt-lead">They become a former member wherever their name stands. This can't be undone.</p>
        <ul className="vt-places" aria-label="What follows">
          <li>
            <strong>At once</strong> all their sign-ins end, in JupyterLab and at the command line too, and they leave
            every space. Their name and their password are deleted, and the places on the disk where they stood are
            overwritten.
          </li>
          <li>
            <strong>What they published for others stays</strong>, by <em>Former member</em>. Whoever looks after its
            space can withdraw it, move it or delete it. What waits for a review keeps its place in the queue.
          </li>
          <li>
            <strong>What only they can read is deleted for good:</strong> everything in their personal space, and what a
            reviewer returned to them. If some of it is needed, ask them to move it to a team first.
          </li>
          <li>Approvals they gave stay valid. Redaction receipts and the record hold no name, and verify as before.</li>
          <li>
            A name in the text of a notebook, in a title or in the name of a space stays there: search for it, and
            delete such versions for good. Backups and copies that people took aren't reached.
          </li>
          <Orphaned context={context} spaces={about.orphaned} />
        </ul>
        <Form
          context={context}
          action={`/people/${encodeURIComponent(id)}/remove`}
          hidden={{ key }}
          className="vt-manage-form"
          label={`Remove ${displayName}`}
        >
          <FormProblem problem={problem} />
          <Field
            name="confirm"
            label={`Type ${login}`}
            help="The name they sign in with, so that nobody is removed by a slip."
            maxLength={80}
            autoComplete="off"
            required
          />
          <div className="vt-doors">
            <button className="vt-button" type="submit">
              <span className="vt-button-text">
                Remove <bdi>{displayName}</bdi>
              </span>
            </button>
            <LinkButton plain href={links.to('/people')}>
              Cancel
            </LinkButton>
          </div>
        </Form>
        <p className="vt-meta">If they may come back, deactivate them instead: that keeps everything.</p>
      </section>
    )
  });
}

/** Says that nothing is left of them, and whether the disk is already written over. */
export function removedPersonPage(context: PageContext, data: { again: boolean; overwritten: boolean }): string {
  const links = linksOf(context.base);
  return renderPage(context, {
    title: 'Removed',
    shape: 'narrow',
    children: (
      <section className="vt-sheet" role="status">
        <h1 className="vt-title">They're a former member now</h1>
        <p>
          {data.again
            ? 'They were removed already.'
            : data.overwritten
              ? 'They are signed out everywhere. Nothing of their name or their password is left in the database, and the places where they stood are overwritten.'
              : "They are signed out everywhere, and nobody reads their name any more. The places where it stood couldn't be overwritten now; that happens when the gallery starts next."}
        </p>
        <div className="vt-doors">
          <LinkButton href={links.to('/people')}>Go to people</LinkButton>
          <LinkButton plain href={links.to('/record')}>
            See the record
          </LinkButton>
        </div>
      </section>
    )
  });
}
