import { LinkButton, When } from '@vitrine/ui';
import type { Consequences, Proposal } from '../../domain/policies/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Form } from '../parts/Form.js';
import { proposalSentence } from '../parts/Proposals.js';
import { TouchedGroup } from '../parts/Rules.js';
import { backOf, reach } from './rules-change.js';

export interface ProposalData {
  proposal: Proposal;
  /** What it would do now; null once it was decided. */
  consequences: Consequences | null;
}

const ended = {
  open: '',
  agreed: 'It was agreed to.',
  declined: 'It was declined.',
  withdrawn: 'It was withdrawn.',
  lapsed: 'It lapsed, because the rules it was about changed meanwhile.'
} as const;

function Decision({ context, proposal }: { context: PageContext; proposal: Proposal }): JSX.Element {
  const links = linksOf(context.base);
  const own = proposal.proposedBy.id === context.account?.id;
  const action = `/proposals/${encodeURIComponent(proposal.id)}`;
  return (
    <>
      {own ? <p>You proposed this, so another administrator has to agree.</p> : null}
      <Form context={context} action={action} className="vt-doors" label="Decide about the proposal">
        {own ? (
          <button className="vt-button" type="submit" name="decision" value="withdraw">
            <span className="vt-button-text">Withdraw the proposal</span>
          </button>
        ) : (
          <>
            <button className="vt-button vt-mod-primary" type="submit" name="decision" value="agree">
              <span className="vt-button-text">Agree to looser rules</span>
            </button>
            <button className="vt-button" type="submit" name="decision" value="decline">
              <span className="vt-button-text">Decline the proposal</span>
            </button>
          </>
        )}
        <LinkButton plain href={links.to(backOf(proposal.wish))}>
          Decide later
        </LinkButton>
      </Form>
    </>
  );
}

/** A loosening that waits for a second administrator, with what it would do. */
export function proposalPage(context: PageContext, { proposal, consequences }: ProposalData): string {
  const links = linksOf(context.base);
  const open = proposal.state === 'open' && consequences !== null;
  return renderPage(context, {
    title: 'Looser rules',
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title" dir="auto">
          {proposalSentence(proposal)}?
        </h1>
        <div className="vt-manage">
          <p className="vt-lead">
            {open
              ? `This makes rules looser, so two administrators have to agree. ${reach(consequences)}`
              : `${ended[proposal.state]} Nothing is left to decide.`}
          </p>
          <p className="vt-meta">
            Proposed by <bdi>{proposal.proposedBy.name}</bdi>, <When at={proposal.proposedAt} now={context.now} />
          </p>
          {open ? (
            <>
              {consequences.groups.map((group, at) => (
                <TouchedGroup key={at} context={context} group={group} />
              ))}
              <Decision context={context} proposal={proposal} />
            </>
          ) : (
            <div className="vt-doors">
              <LinkButton primary href={links.to(backOf(proposal.wish))}>
                See the rules as they are
              </LinkButton>
            </div>
          )}
        </div>
      </>
    )
  });
}
