import { Icon, LinkButton, When } from '@vitrine/ui';
import type { Proposal } from '../../domain/policies/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { policyName } from './Rules.js';

/** What a proposal would make true, as a sentence without its end. */
export function proposalSentence({ wish, about, rules }: Pick<Proposal, 'wish' | 'about' | 'rules'>): string {
  const to = rules === null ? 'no rules of its own' : policyName(rules);
  switch (wish.kind) {
    case 'space':
      return `${about} gets ${to}${wish.label === '' ? ', without a label' : ` and the label ${wish.label}`}`;
    case 'label':
      return rules === null ? `The label ${about} goes` : `The label ${about} gets ${to}`;
    case 'floor':
      return rules === null ? 'Nothing holds everywhere any more' : `${to} holds everywhere at least`;
  }
}

const stateWords = {
  open: 'waits for a second administrator',
  agreed: 'agreed',
  declined: 'declined',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed, because the rules changed meanwhile'
} as const;

/** Loosenings that wait for a second administrator, and how the last ones ended. */
export function Proposals({ context, proposals }: { context: PageContext; proposals: readonly Proposal[] }) {
  const links = linksOf(context.base);
  return proposals.length === 0 ? null : (
    <section aria-labelledby="proposals-title">
      <h2 id="proposals-title">Looser rules that were proposed</h2>
      <ul className="vt-manage-list" aria-label="Proposals">
        {proposals.map(proposal => (
          <li key={proposal.id} className="vt-manage-row">
            <Icon name={proposal.state === 'open' ? 'clock' : 'shield'} />
            <div className="vt-manage-text">
              <bdi className="vt-manage-name">{proposalSentence(proposal)}</bdi>
              <span className="vt-meta">
                <bdi>{proposal.proposedBy.name}</bdi>, <When at={proposal.proposedAt} now={context.now} /> ·{' '}
                {stateWords[proposal.state]}
                {proposal.decidedBy === null || proposal.state === 'withdrawn' ? null : (
                  <>
                    {' by '}
                    <bdi>{proposal.decidedBy}</bdi>
                  </>
                )}
              </span>
            </div>
            {proposal.state === 'open' ? (
              <LinkButton href={links.to(`/proposals/${encodeURIComponent(proposal.id)}`)}>Look at it</LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
