import { Icon, LinkButton } from '@vitrine/ui';
import { plural, removalSentence } from '@vitrine/core/words';
import type { Label, PolicySeries, Proposal, RulesInBrief } from '../../domain/policies/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Choice, Field } from '../parts/Form.js';
import { DoneLine, ManageTabs } from '../parts/Manage.js';
import type { Done } from '../parts/Manage.js';
import { Proposals } from '../parts/Proposals.js';
import { policyName, RuleList } from '../parts/Rules.js';

export interface PoliciesData {
  policies: readonly PolicySeries[];
  labels: readonly Label[];
  floor: RulesInBrief | null;
  proposals: readonly Proposal[];
  done: Done | null;
}

interface Part {
  context: PageContext;
  data: PoliciesData;
}

/** The newest version of each policy, to choose from. */
export function policyOptions(policies: readonly PolicySeries[]): { value: string; name: string }[] {
  return policies.flatMap(({ versions: [newest] }) =>
    newest === undefined ? [] : [{ value: newest.hash, name: policyName(newest) }]
  );
}

const usedWords = ({ versions }: PolicySeries): string => {
  const spaces = versions.reduce((sum, version) => sum + version.used.spaces, 0);
  return spaces === 0 ? 'no space has it' : plural(spaces, 'space has it', 'spaces have it');
};

function lead({ policies, floor, proposals }: PoliciesData): string {
  const open = proposals.filter(proposal => proposal.state === 'open').length;
  const waits = open === 0 ? '' : ` ${plural(open, 'proposal waits', 'proposals wait')} for a second administrator.`;
  return floor === null
    ? `${plural(policies.length, 'policy', 'policies')} to choose from; nothing holds everywhere yet.${waits}`
    : `${policyName(floor)} holds everywhere at least; spaces may ask for more.${waits}`;
}

function Floor({ context, data }: Part): JSX.Element {
  return (
    <section className="vt-manage-card" id="everywhere" aria-labelledby="everywhere-title">
      <h2 id="everywhere-title">What holds everywhere at least</h2>
      {data.floor === null ? (
        <p className="vt-meta">Nothing yet: each space has the rules that were chosen for it.</p>
      ) : (
        <>
          <p>{policyName(data.floor)}</p>
          <RuleList facts={data.floor} />
        </>
      )}
      <form
        method="get"
        action={`${context.base}/rules/change`}
        className="vt-manage-form"
        aria-label="Change what holds everywhere"
      >
        <input type="hidden" name="kind" value="floor" />
        <Choice
          name="policy"
          id="floor-policy"
          label="At least the rules of"
          value={data.floor?.hash ?? ''}
          options={[{ value: '', name: 'No policy' }, ...policyOptions(data.policies)]}
        />
        <button className="vt-button" type="submit">
          <span className="vt-button-text">See what it would change</span>
        </button>
      </form>
    </section>
  );
}

function LabelRow({ context, data, label, at }: Part & { label: Label; at: number }): JSX.Element {
  const links = linksOf(context.base);
  const query = `kind=label&label=${encodeURIComponent(label.name)}`;
  return (
    <li className="vt-manage-row">
      <div className="vt-manage-text">
        <bdi className="vt-manage-name">{label.name}</bdi>
        <span className="vt-meta">
          {policyName(label.rules)} · {label.spaces === 0 ? 'on no space' : `on ${plural(label.spaces, 'space')}`}
        </span>
      </div>
      <div className="vt-manage-acts">
        <form method="get" action={links.to('/rules/change')} className="vt-inline-form">
          <input type="hidden" name="kind" value="label" />
          <input type="hidden" name="label" value={label.name} />
          <Choice
            name="policy"
            id={`label-${at}`}
            label={`Rules of the label ${label.name}`}
            quiet
            value={label.rules.hash}
            options={policyOptions(data.policies)}
          />
          <button
            className="vt-button"
            type="submit"
            aria-label={`See what other rules for ${label.name} would change`}
          >
            <span className="vt-button-text">See the change</span>
          </button>
        </form>
        {label.spaces > 0 ? null : (
          <LinkButton
            plain
            href={links.to(`/rules/change?${query}&policy=`)}
            aria-label={`Remove the label ${label.name}`}
          >
            Remove
          </LinkButton>
        )}
      </div>
    </li>
  );
}

function Labels({ context, data }: Part): JSX.Element {
  return (
    <section id="labels" aria-labelledby="labels-title">
      <h2 id="labels-title">Labels</h2>
      <p className="vt-meta">A space with a label has the rules of the label beside its own; the stricter ones hold.</p>
      {data.labels.length === 0 ? (
        <p className="vt-meta">There is no label yet.</p>
      ) : (
        <ul className="vt-manage-list" aria-label="Labels">
          {data.labels.map((label, at) => (
            <LabelRow key={label.name} context={context} data={data} label={label} at={at} />
          ))}
        </ul>
      )}
      <form method="get" action={`${context.base}/rules/change`} className="vt-manage-form" aria-label="Make a label">
        <input type="hidden" name="kind" value="label" />
        <Field name="label" label="New label" autoComplete="off" maxLength={40} required />
        <Choice name="policy" id="label-policy" label="Brings the rules of" options={policyOptions(data.policies)} />
        <button className="vt-button" type="submit">
          <span className="vt-button-text">Look at the label</span>
        </button>
      </form>
    </section>
  );
}

/** What can be chosen, what holds everywhere, and what waits for a second administrator. */
export function policiesPage(context: PageContext, data: PoliciesData): string {
  const links = linksOf(context.base);
  return renderPage(context, {
    title: 'Policies',
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title">Policies</h1>
        <ManageTabs context={context} current="policies" />
        <div className="vt-manage">
          <DoneLine context={context} done={data.done} />
          <p className="vt-lead">{lead(data)}</p>
          <Proposals context={context} proposals={data.proposals} />
          <ul className="vt-manage-list" aria-label="Policies">
            {data.policies.map(series => {
              const [newest] = series.versions;
              return (
                <li key={series.id} className="vt-manage-row">
                  <Icon name="shield" />
                  <div className="vt-manage-text">
                    <a className="vt-manage-name" href={links.to(`/policies/${encodeURIComponent(series.id)}`)}>
                      <bdi>{series.name}</bdi>
                    </a>
                    <span className="vt-meta">
                      {newest === undefined ? '' : `v${newest.number} · ${removalSentence(newest.profile)} · `}
                      {usedWords(series)}
                    </span>
                  </div>
                </li>
              );
            })}
          </ul>
          <div className="vt-doors">
            <LinkButton primary href={links.to('/policies/new')}>
              Write a policy
            </LinkButton>
          </div>
          <Floor context={context} data={data} />
          <Labels context={context} data={data} />
        </div>
      </>
    )
  });
}
