import { LinkButton } from '@vitrine/ui';
import { reportKinds } from '../../domain/quarantine/model.js';
import type { Reported } from '../../domain/quarantine/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Choice, Field, Form, FormProblem } from '../parts/Form.js';
import { reportWord, versionNames } from '../words/quarantine.js';

export interface ReportData {
  entry: string;
  version: number;
  title: string;
  /** One key per form, so that sending it twice reports once. */
  key: string;
  typed: { kind: string; cell: string; note: string };
  problem: { sentence: string; next: string } | null;
}

/** Asks what was seen and closes at once; only the button is needed. */
export function reportPage(context: PageContext, data: ReportData): string {
  const { entry, version, title, key, typed, problem } = data;
  const links = linksOf(context.base);
  return renderPage(context, {
    title: `Report something sensitive in v${version}`,
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">Report something sensitive</h1>
        <p className="vt-lead" dir="auto">
          {title}
        </p>
        <p>
          All versions of this notebook close for everybody at once, before anybody looks. Its author and those who look
          after its space are told. A false alarm does no harm: a second person opens it again.
        </p>
        <FormProblem problem={problem} />
        <Form
          context={context}
          action={`/n/${encodeURIComponent(entry)}/report`}
          hidden={{ v: String(version), key }}
          label="Report something sensitive"
        >
          <Choice
            name="kind"
            label="What is it?"
            value={typed.kind}
            options={reportKinds.map(kind => ({ value: kind, name: reportWord(kind) }))}
          />
          <Field
            name="cell"
            label="In which cell?"
            value={typed.cell}
            help="If you know. Cells are counted from 0, as on the page."
            maxLength={6}
            autoComplete="off"
          />
          <Field
            name="note"
            label="Anything else that helps to find it?"
            value={typed.note}
            help="Don't repeat what it says. What is sensitive in your words is removed."
            maxLength={1000}
            autoComplete="off"
          />
          <div className="vt-doors">
            <button className="vt-button vt-mod-primary" type="submit">
              <span className="vt-button-text">Close this notebook and report it</span>
            </button>
            <LinkButton plain href={links.notebook(entry, version)}>
              Go back
            </LinkButton>
          </div>
        </Form>
      </section>
    )
  });
}

/** Says what was closed and what happens next; there is nothing left to do for whoever reported it. */
export function reportedPage(context: PageContext, data: Reported): string {
  const { versions, again } = data;
  return renderPage(context, {
    title: 'Closed',
    shape: 'narrow',
    children: (
      <section className="vt-sheet" role="status">
        <h1 className="vt-title">{again ? 'It is closed already' : `Closed: ${versionNames(versions)}`}</h1>
        <p>
          {again
            ? 'Somebody reported it before you, or the gallery found something in it. Nobody can open it.'
            : 'Nobody can open it any more, and no search finds it. Readers see that it is closed, not who reported it.'}
        </p>
        <h2>What happens next</h2>
        <ul>
          <li>
            Its author and those who look after its space are told now, with the kind and the cell that you named.
          </li>
          <li>The author can publish a cleaned version. What was closed stays closed.</li>
          <li>A second person, neither you nor the author, can release it and has to say why.</li>
          <li>You don't have to do anything else.</li>
        </ul>
        <div className="vt-doors">
          <LinkButton primary href={linksOf(context.base).home}>
            Go to the gallery
          </LinkButton>
        </div>
      </section>
    )
  });
}
