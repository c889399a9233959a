import type { ReactNode } from 'react';
import { LinkButton, StatusGlyph } from '@vitrine/ui';
import { plural } from '@vitrine/core/words';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { CopyLine, installCommand } from '../parts/CopyLine.js';

export interface FirstStepsData {
  /** Accounts that can sign in, the administrator among them. */
  people: number;
  /** Invitations that wait. */
  waiting: number;
  /** Names of the team spaces. */
  teams: readonly string[];
}

interface StepProps {
  number: number;
  title: string;
  /** What is there already; null as long as the step waits. */
  done: string | null;
  children: ReactNode;
}

function Step({ number, title, done, children }: StepProps): JSX.Element {
  return (
    <li className="vt-first-step">
      <span className="vt-first-mark" aria-hidden="true">
        {done === null ? number : <StatusGlyph status="ok" />}
      </span>
      <div className="vt-first-text">
        <h2>{title}</h2>
        {done === null ? null : <p className="vt-first-done">{done}</p>}
        {children}
      </div>
    </li>
  );
}

/** A gallery that nobody uses yet, and the three things that change it. */
export function firstStepsPage(context: PageContext, data: FirstStepsData): string {
  const { people, waiting, teams } = data;
  const links = linksOf(context.base);
  const invited = people > 1 || waiting > 0;
  const waits = waiting === 0 ? [] : [plural(waiting, 'invitation waits', 'invitations wait')];
  const next = teams.length === 0 ? 'space' : invited ? 'lab' : 'people';
  return renderPage(context, {
    title: 'First steps',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <h1 className="vt-title">This gallery is yours</h1>
        <p className="vt-lead">
          {people > 1
            ? `${plural(people, 'person', 'people')} can sign in. Everything here starts private.`
            : 'Nobody else can get in yet, and everything here starts private. Three steps open it as far as you want.'}
        </p>
        <ol className="vt-first-steps">
          <Step
            number={1}
            title="Make a space"
            done={teams.length === 0 ? null : `${plural(teams.length, 'team space')}: ${teams.slice(0, 3).join(', ')}`}
          >
            <p>A team publishes into a space, and its members alone read what is there.</p>
            <LinkButton primary={next === 'space'} href={links.to('/spaces#new')}>
              {teams.length === 0 ? 'Make a space' : 'Make another space'}
            </LinkButton>
          </Step>
          <Step
            number={2}
            title="Invite people"
            done={invited ? [plural(people, 'person', 'people') + ' can sign in', ...waits].join(', ') : null}
          >
            <p>Each gets a link of their own. It works once, for 7 days, and they choose their own password.</p>
            <LinkButton primary={next === 'people'} href={links.to('/people#invite')}>
              Invite somebody
            </LinkButton>
          </Step>
          <Step number={3} title="Connect JupyterLab" done={null}>
            <p>Where JupyterLab runs, install the extension, then enter this address in its settings, under Vitrine.</p>
            <CopyLine text={installCommand} label="Copy command" />
            <CopyLine text={context.url} label="Copy address" primary={next === 'lab'} />
          </Step>
        </ol>
        <p className="vt-meta">
          You find People, Spaces and the Record under <em>Manage</em>, on top of every page.
        </p>
        <div className="vt-doors">
          <LinkButton plain href={links.home}>
            Go to the gallery
          </LinkButton>
        </div>
      </section>
    )
  });
}
