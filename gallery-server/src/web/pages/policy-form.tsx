import type { Policy } from '@vitrine/core/redaction';
import { plural } from '@vitrine/core/words';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Choice, Field, Form, FormProblem, TextArea } from '../parts/Form.js';
import { ManageTabs } from '../parts/Manage.js';

export interface PolicyFormData {
  /** The series that gets a next version; null for a new policy. */
  series: { id: string; name: string; newest: number } | null;
  key: string;
  /** What stands in the fields. */
  policy: Policy;
  /** What stands in the document, where that was sent; else the fields as a document. */
  document: string | null;
  /** Everything that is wrong with what was sent, as sentences. */
  mistakes: readonly string[];
  problem: { sentence: string; next: string } | null;
}

const levels = [
  { value: 'open', name: 'Secrets' },
  { value: 'balanced', name: 'Secrets, personal data and traces of your machines' },
  { value: 'strict', name: 'Secrets, personal data, traces of your machines and all outputs' }
];
const releases = [
  { value: 'nobody', name: 'Nobody' },
  { value: 'another', name: 'Somebody other than the author, with a reason' },
  { value: 'author', name: 'The author, with a reason' }
];

function Mistakes({ data }: { data: PolicyFormData }): JSX.Element | null {
  const { mistakes, problem } = data;
  return mistakes.length === 0 ? (
    <FormProblem problem={problem} />
  ) : (
    <div className="vt-form-problem" role="alert">
      <p>{plural(mistakes.length, 'thing has', 'things have')} to be mended. Nothing was stored.</p>
      <ul>
        {mistakes.map(mistake => (
          <li key={mistake}>{mistake}</li>
        ))}
      </ul>
    </div>
  );
}

function Fields({ context, data }: { context: PageContext; data: PolicyFormData }): JSX.Element {
  const { policy, series } = data;
  return (
    <Form
      context={context}
      action="/policies"
      hidden={hiddenFor(data)}
      className="vt-stack"
      label="Write it by its fields"
    >
      {series === null ? (
        <Field name="name" label="Name" value={policy.name} autoComplete="off" maxLength={60} required />
      ) : null}
      <Choice name="profile" label="What is removed" value={policy.profile} options={levels} />
      <TextArea
        name="words"
        label="Words of your own"
        value={(policy.words ?? []).join('\n')}
        rows={5}
        help="One a line: names of projects, sites, products. Each is removed as a whole word, wherever it stands."
      />
      <Choice
        name="approvals"
        label="Before others may read"
        value={String(policy.approvals ?? 0)}
        options={[
          { value: '0', name: 'Nobody has to agree' },
          { value: '1', name: 'Somebody other than the author has to agree' }
        ]}
      />
      <Choice
        name="releases"
        label="Who may let a hidden output out"
        value={policy.releases ?? (series !== null && policy.profile !== 'strict' ? 'author' : 'nobody')}
        options={releases}
      />
      <Choice
        name="identities"
        label="Data files"
        value={policy.identities ?? 'plain'}
        options={[
          { value: 'plain', name: 'Whoever has the same file can tell' },
          { value: 'keyed', name: 'Nobody can tell by a file that a notebook read it' }
        ]}
      />
      <Choice
        name="interactive"
        label="Figures that need scripts"
        value={policy.interactive ?? 'level'}
        options={[
          { value: 'level', name: 'Drawn for readers, unless all outputs are removed' },
          { value: 'allowed', name: 'Drawn for readers' },
          { value: 'off', name: 'Not drawn' }
        ]}
      />
      <Choice
        name="loosenedBy"
        label="To make these rules looser"
        value={String(policy.loosenedBy ?? 1)}
        options={[
          { value: '1', name: 'One administrator is enough' },
          { value: '2', name: 'Two administrators have to agree' }
        ]}
      />
      <div className="vt-doors">
        <button className="vt-button vt-mod-primary" type="submit">
          <span className="vt-button-text">{series === null ? 'Write the policy' : `Write v${series.newest + 1}`}</span>
        </button>
        <a
          href={linksOf(context.base).to(series === null ? '/policies' : `/policies/${encodeURIComponent(series.id)}`)}
        >
          Cancel
        </a>
      </div>
    </Form>
  );
}

const hiddenFor = ({ series, key }: PolicyFormData): Record<string, string> => ({
  key,
  ...(series === null ? {} : { series: series.id, base: String(series.newest) })
});

/** Writing a policy or its next version: the fields most need, and the whole document for the rest. */
export function policyFormPage(context: PageContext, data: PolicyFormData): string {
  const { series, policy, document } = data;
  const title = series === null ? 'Write a policy' : `${series.name}: the next version`;
  return renderPage(context, {
    title,
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title" dir="auto">
          {title}
        </h1>
        <ManageTabs context={context} current="policies" />
        <div className="vt-manage">
          <p className="vt-lead">
            Nothing changes by writing it. A space gets it when you choose it there, and you see before what it touches.
          </p>
          <Mistakes data={data} />
          <section className="vt-sheet" aria-label="Fields">
            <Fields context={context} data={data} />
          </section>
          <details open={document !== null}>
            <summary>Write it as a document, with patterns of your own</summary>
            <Form
              context={context}
              action="/policies"
              hidden={hiddenFor(data)}
              className="vt-stack"
              label="Write it as a document"
            >
              <TextArea
                name="document"
                label="Document"
                value={document ?? JSON.stringify(policy, null, 2)}
                rows={18}
                code
                help="JSON. The gallery counts the version itself."
              />
              <div className="vt-doors">
                <button className="vt-button" type="submit">
                  <span className="vt-button-text">Write this document</span>
                </button>
              </div>
            </Form>
          </details>
        </div>
      </>
    )
  });
}
