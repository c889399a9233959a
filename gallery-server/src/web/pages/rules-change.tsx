import { LinkButton, StatusGlyph } from '@vitrine/ui';
import { plural, policyChanges } from '@vitrine/core/words';
import type { Consequences, PolicyWish, RulesInBrief } from '../../domain/policies/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Form, FormProblem } from '../parts/Form.js';
import { proposalSentence } from '../parts/Proposals.js';
import { TouchedGroup } from '../parts/Rules.js';

export interface RulesChangeData {
  wish: PolicyWish;
  /** Name of the space or the label it is about. */
  about: string;
  rules: RulesInBrief | null;
  consequences: Consequences;
  key: string;
  problem: { sentence: string; next: string } | null;
}

/** A wish as the fields of a form. */
export function wishFields(wish: PolicyWish): Record<string, string> {
  const policy = wish.policyHash ?? '';
  switch (wish.kind) {
    case 'space':
      return { kind: 'space', space: wish.space, policy, label: wish.label };
    case 'label':
      return { kind: 'label', label: wish.label, policy };
    case 'floor':
      return { kind: 'floor', policy };
  }
}

/** Where whoever changes something came from, and goes back to. */
export function backOf(wish: PolicyWish): string {
  return wish.kind === 'space'
    ? `/spaces/${encodeURIComponent(wish.space)}/rules`
    : `/policies#${wish.kind === 'label' ? 'labels' : 'everywhere'}`;
}

/** How many spaces a change touches, in a sentence. */
export function reach({ groups }: Consequences): string {
  const spaces = groups.reduce((sum, group) => sum + group.spaces.length + group.others.spaces, 0);
  const notebooks = groups.reduce(
    (sum, group) => sum + group.others.notebooks + group.spaces.reduce((all, space) => all + space.notebooks, 0),
    0
  );
  return spaces === 0
    ? 'It touches no space.'
    : `It touches ${plural(spaces, 'space')} with ${plural(notebooks, 'notebook')}.`;
}

function lead({ consequences }: RulesChangeData): string {
  const changes = consequences.groups.map(({ before, after }) => policyChanges(before, after));
  const looser = changes.some(change => change.looser.length > 0);
  const stricter = changes.some(change => change.stricter.length > 0);
  const what = looser
    ? stricter
      ? 'This makes some rules looser and others stricter.'
      : 'This makes rules looser.'
    : stricter
      ? 'This makes rules stricter.'
      : 'This makes no rule that holds now stricter or looser.';
  return `${what} ${reach(consequences)}`;
}

/** What a change of rules would do, before anything is done. */
export function rulesChangePage(context: PageContext, data: RulesChangeData): string {
  const { wish, about, rules, consequences, key, problem } = data;
  const links = linksOf(context.base);
  const { base, second, groups } = consequences;
  return renderPage(context, {
    title: 'Change rules',
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title" dir="auto">
          {proposalSentence({ wish, about, rules })}?
        </h1>
        <div className="vt-manage">
          <FormProblem problem={problem} />
          <p className="vt-lead">{lead(data)}</p>
          <p className="vt-meta">Nothing has been changed yet.</p>
          {second ? (
            <p>
              <StatusGlyph status="differs" /> Two administrators have to agree before these rules become looser. You
              propose it, another one agrees or declines.
            </p>
          ) : null}
          {groups.map((group, at) => (
            <TouchedGroup key={at} context={context} group={group} />
          ))}
          <Form
            context={context}
            action="/rules/change"
            hidden={{ ...wishFields(wish), base, key }}
            className="vt-doors"
          >
            <button className="vt-button vt-mod-primary" type="submit">
              <span className="vt-button-text">{second ? 'Propose the change' : 'Change the rules'}</span>
            </button>
            <LinkButton plain href={links.to(backOf(wish))}>
              Leave them as they are
            </LinkButton>
          </Form>
        </div>
      </>
    )
  });
}
