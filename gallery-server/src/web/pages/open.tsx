import { Icon, LinkButton } from '@vitrine/ui';
import type { VersionSummary } from '../../domain/entries/model.js';
import { forkCommand, labPath, linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { CopyLine } from '../parts/CopyLine.js';
import { isMixed } from '../lab-address.js';
import { Field, Form, FormProblem } from '../parts/Form.js';

export interface OpenData {
  version: VersionSummary;
  /** Address that was typed, when the form came back without script. */
  lab: string | null;
  /** Where it leads; null until an address is known. */
  target: string | null;
  problem: { sentence: string; next: string } | null;
}

/** Asks once where the reader's Lab is; beside it always the command and the file. */
export function openPage(context: PageContext, data: OpenData): string {
  const { version, lab, target, problem } = data;
  const links = linksOf(context.base);
  const path = `/n/${encodeURIComponent(version.entry)}`;
  const command = forkCommand(context.url, version.entry, version.number);
  const mixed = lab !== null && isMixed(lab, context.url);
  return renderPage(context, {
    title: 'Open in JupyterLab',
    shape: 'narrow',
    children: (
      <section
        className="vt-sheet"
        data-vt-open={labPath(version.entry, version.number)}
        data-vt-refused={problem === null ? undefined : ''}
      >
        <h1 className="vt-title">Where is your JupyterLab?</h1>
        <p className="vt-lead" dir="auto">
          {version.fields.title} · v{version.number}
        </p>
        <p>JupyterLab asks before it writes anything. Nothing runs because you open it.</p>
        <FormProblem problem={problem} />
        <p className="vt-form-problem" data-vt-mixed="" hidden={!mixed} role="alert">
          Your JupyterLab is open over https and this gallery is at an http address, so your browser blocks it. Give the
          gallery an https address, open JupyterLab over http on this computer, or use the command below.
        </p>
        <Form
          context={context}
          action={`${path}/open`}
          hidden={{ v: String(version.number) }}
          className="vt-stack"
          label="Your JupyterLab"
        >
          <Field
            name="lab"
            label="Address"
            type="text"
            value={lab ?? 'http://localhost:8888/'}
            help="As in your browser's address bar. Only this browser remembers it."
            maxLength={2000}
            required
            code
          />
          <div className="vt-doors">
            {target === null ? (
              <button className="vt-button vt-mod-primary" type="submit">
                <Icon name="open" />
                <span className="vt-button-text">Open in JupyterLab</span>
              </button>
            ) : (
              <>
                <LinkButton primary icon="open" href={target} target="_blank" rel="noopener">
                  Open {lab}
                </LinkButton>
                <button className="vt-button" type="submit">
                  <span className="vt-button-text">Use another address</span>
                </button>
              </>
            )}
          </div>
          <p className="vt-opened" role="status" data-vt-opened="" />
        </Form>
        <h2 className="vt-sheet-part">Without a running JupyterLab</h2>
        <p>
          If nothing answers at that address, start JupyterLab and press again. The command and the download work
          without it.
        </p>
        <CopyLine text={command} label="Copy command" />
        <div className="vt-doors">
          <LinkButton icon="download" href={links.download(version.entry, version.number)} download="">
            Download
          </LinkButton>
          <LinkButton plain href={links.notebook(version.entry, version.number)}>
            Back to the notebook
          </LinkButton>
        </div>
      </section>
    )
  });
}
