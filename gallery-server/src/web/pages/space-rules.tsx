import { LinkButton } from '@vitrine/ui';
import { policyFacts } from '@vitrine/core/words';
import type { Label, PolicySeries, Proposal, RulesInBrief, SpaceRules } from '../../domain/policies/model.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Choice } from '../parts/Form.js';
import { DoneLine } from '../parts/Manage.js';
import type { Done } from '../parts/Manage.js';
import { Proposals } from '../parts/Proposals.js';
import { policyName, RuleList } from '../parts/Rules.js';
import { policyOptions } from './policies.js';

export interface SpaceRulesData {
  space: SpaceView;
  rules: SpaceRules;
  /** What could be chosen instead; null for who may not. */
  choices: { policies: readonly PolicySeries[]; labels: readonly Label[] } | null;
  proposals: readonly Proposal[];
  done: Done | null;
}

interface Part {
  context: PageContext;
  data: SpaceRulesData;
}

function lead({ rules }: SpaceRulesData): string {
  const also = [
    rules.label.rules === null ? '' : `the label ${rules.label.name}`,
    rules.floor === null ? '' : 'what holds everywhere'
  ].filter(part => part !== '');
  return also.length === 0
    ? `${policyName(rules.own)} holds here.`
    : `The strictest of ${policyName(rules.own)} and ${also.join(' and ')} holds here.`;
}

function Sources({ rules }: { rules: SpaceRules }): JSX.Element {
  const sources: [string, RulesInBrief | null][] = [
    ["The space's own", rules.own],
    [rules.label.name === '' ? 'Its label' : `Its label, ${rules.label.name}`, rules.label.rules],
    ['What holds everywhere', rules.floor]
  ];
  return (
    <dl className="vt-roles">
      {sources.map(([name, source]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{source === null ? 'No rules' : policyName(source)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The newest version of the space's own policy, where that isn't the one it has. */
function newerOf({ rules, choices }: SpaceRulesData): RulesInBrief | null {
  const series = choices?.policies.find(({ versions }) => versions.some(version => version.hash === rules.own.hash));
  const newest = series?.versions[0];
  return newest === undefined || newest.hash === rules.own.hash ? null : newest;
}

function Newer({ context, data }: Part): JSX.Element | null {
  const newer = newerOf(data);
  if (newer === null) {
    return null;
  }
  const query = new URLSearchParams({
    kind: 'space',
    space: data.space.id,
    policy: newer.hash,
    label: data.rules.label.name
  });
  return (
    <p>
      {policyName(newer)} is newer than what this space has.{' '}
      <a href={linksOf(context.base).to(`/rules/change?${query.toString()}`)}>See what it would change</a>
    </p>
  );
}

function Choose({ context, data }: Part): JSX.Element | null {
  const { space, rules, choices } = data;
  if (choices === null) {
    return null;
  }
  const options = policyOptions(choices.policies);
  const labels = choices.labels.map(({ name, rules: brings }) => ({
    value: name,
    name: `${name} (${policyName(brings)})`
  }));
  const worn = rules.label.name;
  return (
    <section className="vt-manage-card" aria-labelledby="choose-title">
      <h2 id="choose-title">Choose other rules</h2>
      <p className="vt-meta">You see what would change before anything does.</p>
      <form
        method="get"
        action={`${context.base}/rules/change`}
        className="vt-manage-form"
        aria-label="Choose other rules"
      >
        <input type="hidden" name="kind" value="space" />
        <input type="hidden" name="space" value={space.id} />
        <Choice
          name="policy"
          label="Policy"
          value={rules.own.hash}
          options={
            options.some(option => option.value === rules.own.hash)
              ? options
              : [{ value: rules.own.hash, name: policyName(rules.own) }, ...options]
          }
        />
        <Choice
          name="label"
          label="Label"
          value={worn}
          options={[
            { value: '', name: 'No label' },
            ...(worn === '' || labels.some(label => label.value === worn) ? [] : [{ value: worn, name: worn }]),
            ...labels
          ]}
        />
        <button className="vt-button" type="submit">
          <span className="vt-button-text">See what it would change</span>
        </button>
      </form>
    </section>
  );
}

/** What holds in a space, where it comes from, and choosing something else. */
export function spaceRulesPage(context: PageContext, data: SpaceRulesData): string {
  const { space, rules, proposals, done } = data;
  const links = linksOf(context.base);
  return renderPage(context, {
    title: `Rules of ${space.name}`,
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title" dir="auto">
          Rules of {space.name}
        </h1>
        <div className="vt-manage">
          <DoneLine context={context} done={done} />
          <p className="vt-lead">{lead(data)}</p>
          <RuleList facts={policyFacts(rules.effective.policy)} />
          <Newer context={context} data={data} />
          <Proposals context={context} proposals={proposals} />
          <section aria-labelledby="sources-title">
            <h2 id="sources-title">Where they come from</h2>
            <Sources rules={rules} />
          </section>
          <Choose context={context} data={data} />
          <div className="vt-doors">
            <LinkButton href={links.to(`/spaces/${encodeURIComponent(space.id)}`)}>Back to the space</LinkButton>
          </div>
        </div>
      </>
    )
  });
}
