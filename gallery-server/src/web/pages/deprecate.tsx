import { LinkButton } from '@vitrine/ui';
import type { Deprecation, VersionSummary } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Field, Form, FormProblem, TextArea } from '../parts/Form.js';

export interface DeprecateData {
  version: VersionSummary;
  /** What is said of it now. */
  deprecated: Deprecation | null;
  key: string;
  problem: { sentence: string; next: string } | null;
  typed: { reason: string; alternative: string } | null;
}

/** Says that a notebook should not be used any more; it stays where it is. */
export function deprecatePage(context: PageContext, data: DeprecateData): string {
  const { version, deprecated, key, problem, typed } = data;
  const links = linksOf(context.base);
  const { alternative = null } = deprecated ?? {};
  const known = alternative === null ? '' : `${context.url}/n/${alternative.entry}`;
  const action = `/n/${encodeURIComponent(version.entry)}/deprecate`;
  return renderPage(context, {
    title: 'Deprecate',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Deprecate this notebook</h1>
        <p className="vt-lead" dir="auto">
          {version.fields.title}
        </p>
        <p>It stays readable, with your reason above it and in every list. Whoever forked it is told.</p>
        <FormProblem problem={problem} />
        <Form context={context} action={action} hidden={{ key }} className="vt-comment-form">
          <TextArea name="reason" label="Reason" rows={3} value={typed?.reason ?? deprecated?.reason ?? ''} />
          <Field
            name="alternative"
            label="Use instead"
            value={typed?.alternative ?? known}
            help="The link of another notebook, or nothing. Who can't read that one isn't told of it."
          />
          <div className="vt-doors">
            <button className="vt-button vt-mod-primary" type="submit">
              <span className="vt-button-text">Deprecate this notebook</span>
            </button>
            <LinkButton plain href={links.notebook(version.entry)}>
              Cancel
            </LinkButton>
          </div>
        </Form>
        {deprecated === null ? null : (
          <Form context={context} action={action} hidden={{ undo: 'yes', key: `${key}-undo` }} className="vt-doors">
            <button className="vt-button" type="submit">
              <span className="vt-button-text">Take it back: it isn't deprecated</span>
            </button>
          </Form>
        )}
      </section>
    )
  });
}
