import { LinkButton } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import type { Purgeable, Purged } from '../../domain/erasure/ports.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Field, Form, FormProblem } from '../parts/Form.js';

export interface PurgeData {
  about: Purgeable;
  key: string;
  problem: { sentence: string; next: string } | null;
}

/** Asks for the version once more, and says what goes, what stays and what nobody can reach. */
export function purgePage(context: PageContext, { about, key, problem }: PurgeData): string {
  const { entry, version, spaceName, sharedBy } = about;
  const links = linksOf(context.base);
  const what = `v${version}`;
  return renderPage(context, {
    title: `Delete ${what} for good`,
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Delete {what} for good</h1>
        <p className="vt-lead">
          {what} of a notebook in <bdi>{spaceName}</bdi>. This can't be undone, not even from the record.
        </p>
        <ul className="vt-places" aria-label="What follows">
          <li>
            Its notebook, its page, its title and texts, what search knows of it and what reviewers and reporters noted
            about it are deleted, and the places on the disk where they stood are overwritten.
          </li>
          <li>
            What stays: that it was there, whose it was, who deleted it and when, decisions about it and their reasons,
            its redaction receipt, which holds counts and checksums alone, and the record.
          </li>
          {sharedBy === 0 ? null : (
            <li>
              {plural(sharedBy, 'other version holds', 'other versions hold')} the very same notebook and{' '}
              {sharedBy === 1 ? 'keeps' : 'keep'} it.
            </li>
          )}
          <li>Copies that people made already, forks in other spaces and backups aren't reached.</li>
        </ul>
        <Form
          context={context}
          action={`/n/${encodeURIComponent(entry)}/purge`}
          hidden={{ key, v: String(version) }}
          className="vt-manage-form"
          label={`Delete ${what} for good`}
        >
          <FormProblem problem={problem} />
          <Field
            name="confirm"
            label={`Type ${what}`}
            help="So that nobody deletes by a slip."
            maxLength={20}
            autoComplete="off"
            required
          />
          <div className="vt-doors">
            <button className="vt-button" type="submit">
              <span className="vt-button-text">Delete {what} for good</span>
            </button>
            <LinkButton plain href={links.notebook(entry, version)}>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </section>
    )
  });
}

/** Says that it is gone, and whether the disk is already written over. */
export function purgedPage(context: PageContext, data: Purged & { overwritten: boolean }): string {
  const { entry, version, again, overwritten } = data;
  const links = linksOf(context.base);
  return renderPage(context, {
    title: 'Deleted for good',
    shape: 'narrow',
    children: (
      <section className="vt-sheet" role="status">
        <h1 className="vt-title">Deleted for good: v{version}</h1>
        <p>
          {again
            ? 'It was deleted already.'
            : overwritten
              ? 'Nothing of it is left in the database, and the places where it stood are overwritten.'
              : "Nobody can read it any more. The places where it stood couldn't be overwritten now; that happens when the gallery starts next."}
        </p>
        <div className="vt-doors">
          <LinkButton href={links.notebook(entry, version)}>See what is left</LinkButton>
          <LinkButton plain href={links.home}>
            Go to the gallery
          </LinkButton>
        </div>
      </section>
    )
  });
}
