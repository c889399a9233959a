// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { policies, policyHash } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { policyFacts } from '@vitrine/core/words';
import { context as reader, expectHarmless, hostile, one, parsed, texts } from '../../../test/pages/look.js';
import type {
  ChangeOfRules,
  Consequences,
  PolicySeries,
  PolicyVersion,
  Proposal,
  RulesInBrief
} from '../../domain/policies/model.js';
import type { SpaceView } from '../../domain/spaces/model.js';
import { policiesPage } from './policies.js';
import type { PoliciesData } from './policies.js';
import { policyFormPage } from './policy-form.js';
import type { PolicyFormData } from './policy-form.js';
import { policyPage } from './policy.js';
import { proposalPage } from './proposal.js';
import { rulesChangePage } from './rules-change.js';
import { spaceRulesPage } from './space-rules.js';

const context = { ...reader, account: reader.account === null ? null : { ...reader.account, administrator: true } };
const brief = (policy: Policy): RulesInBrief => ({ hash: policyHash(policy), ...policyFacts(policy) });
const unused: PolicyVersion['used'] = { spaces: 0, labels: [], floor: false, versions: 0 };
const seriesOf = (policy: Policy, used = unused): PolicySeries => ({
  id: policy.name.toLowerCase(),
  name: policy.name,
  versions: [{ ...brief(policy), number: policy.version ?? 1, writtenBy: 'Ada', writtenAt: context.now, used }]
});
const proposal: Proposal = {
  id: 'p1',
  wish: { kind: 'space', space: 's', policyHash: policyHash(policies.team), label: '' },
  state: 'open',
  about: 'Ward',
  rules: brief(policies.team),
  proposedBy: { id: 'ada', name: 'Ada' },
  proposedAt: context.now - 3_600_000,
  decidedBy: null,
  decidedAt: null
};
const group = (over: Partial<ChangeOfRules> = {}): ChangeOfRules => ({
  before: policies.regulated,
  after: policies.team,
  spaces: [{ id: 's', name: 'Ward', kind: 'team', notebooks: 3, readable: [{ entry: 'e', title: 'Beds by hour' }] }],
  others: { spaces: 0, notebooks: 0 },
  waiting: 0,
  ...over
});
const consequences = (over: Partial<Consequences> = {}): Consequences => ({
  base: 'b',
  second: true,
  groups: [group()],
  ...over
});
const space: SpaceView = {
  id: 's',
  kind: 'team',
  name: 'Ward',
  label: '',
  policyHash: 'h',
  owner: null,
  role: 'administrator',
  readers: 3
};

describe('the list of policies', () => {
  const data: PoliciesData = {
    policies: [seriesOf(policies.team)],
    labels: [],
    floor: null,
    proposals: [],
    done: null
  };
  const show = (over: Partial<PoliciesData> = {}): Document => parsed(policiesPage(context, { ...data, ...over }));
  const lead = (over: Partial<PoliciesData> = {}): string | undefined => texts(show(over), '.vt-lead')[0];

  it('begins with what holds everywhere and what waits', () => {
    expect(lead()).toBe('1 policy to choose from; nothing holds everywhere yet.');
    expect(lead({ floor: brief(policies.regulated) })).toBe(
      'Regulated v1 holds everywhere at least; spaces may ask for more.'
    );
    expect(lead({ proposals: [proposal, { ...proposal, id: 'p2', state: 'lapsed' }] })).toContain(
      '1 proposal waits for a second administrator.'
    );
  });

  it('says where there is nothing yet, with the way to make it', () => {
    const page = show();
    expect(texts(page, '#labels')[0]).toContain('There is no label yet.');
    expect(texts(page, '#everywhere')[0]).toContain('Nothing yet: each space has the rules that were chosen for it.');
    expect(page.querySelectorAll('#proposals-title')).toHaveLength(0);
    expect(one(page, '.vt-mod-primary').textContent).toBe('Write a policy');
  });

  it('lets a label go that no space has, and no other', () => {
    const label = { name: 'internal', rules: brief(policies.team), spaces: 0 };
    const removal = (spaces: number): number =>
      show({ labels: [{ ...label, spaces }] }).querySelectorAll('[aria-label="Remove the label internal"]').length;
    expect([removal(0), removal(1)]).toEqual([1, 0]);
  });

  it('needs no script and names every field', () => {
    const page = show({ labels: [{ name: 'a "b"', rules: brief(policies.team), spaces: 0 }] });
    const ids = [...page.querySelectorAll('main select, main input:not([type="hidden"])')].map(each => each.id);
    const named = [...page.querySelectorAll('main label')].map(each => each.getAttribute('for'));
    expect(ids.length).toBe(4);
    expect(named).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      [...page.querySelectorAll('main form[method="get"]')].every(form => form.querySelector('button') !== null)
    ).toBe(true);
  });

  it.each(hostile)('shows the name %j and nothing more', name => {
    const policy: Policy = { ...policies.team, name };
    const page = show({
      policies: [seriesOf(policy)],
      labels: [{ name, rules: brief(policy), spaces: 1 }],
      proposals: [{ ...proposal, about: name, proposedBy: { id: 'x', name } }]
    });
    expectHarmless(page);
  });
});

describe('one policy', () => {
  const two: Policy = { ...policies.team, version: 2, words: ['Nightjar'] };

  it('says what it does, where each version holds, and what changed last', () => {
    const used = { spaces: 2, labels: ['internal'], floor: true, versions: 1 };
    const series = seriesOf(two, used);
    const page = parsed(policyPage(context, { series, newest: two, before: policies.team, done: null }));
    expect(texts(page, '.vt-lead')[0]).toBe(
      'v2 is the newest: 2 spaces have it · label internal · holds everywhere · 1 version was published under it.'
    );
    expect(texts(page, '.vt-rules-side')).toEqual(['Stricter1 more word of your own is removed.']);
    const first = parsed(policyPage(context, { series, newest: two, before: null, done: null }));
    expect(first.querySelectorAll('#changed-title')).toHaveLength(0);
  });
});

describe('the form', () => {
  const data: PolicyFormData = {
    series: null,
    key: 'k',
    policy: { format: 1, name: '', profile: 'balanced' },
    document: null,
    mistakes: [],
    problem: null
  };
  const show = (over: Partial<PolicyFormData> = {}): Document => parsed(policyFormPage(context, { ...data, ...over }));

  it('asks for the name of a new policy alone, and counts the next version', () => {
    expect(one(show(), '#field-name').getAttribute('required')).toBe('');
    const next = show({ series: { id: 's', name: 'Ward', newest: 3 } });
    expect(next.querySelectorAll('#field-name')).toHaveLength(0);
    expect(one(next, '.vt-mod-primary').textContent).toBe('Write v4');
    expect(one(next, 'form[aria-label="Write it by its fields"] input[name="base"]').getAttribute('value')).toBe('3');
  });

  it('says all mistakes at once and opens what they are about', () => {
    const page = show({ mistakes: ['a has to be b.', 'c is given twice.'], document: '{"x": 1}' });
    expect(texts(page, '[role="alert"] li')).toEqual(['a has to be b.', 'c is given twice.']);
    expect(texts(page, '[role="alert"] p')).toEqual(['2 things have to be mended. Nothing was stored.']);
    expect(page.querySelector('details')?.hasAttribute('open')).toBe(true);
    expect(one(page, '#field-document').textContent).toBe('{"x": 1}');
  });

  it.each(hostile)('keeps %j as it was typed', words => {
    const page = show({ policy: { ...data.policy, name: words, words: [words] }, document: words });
    expectHarmless(page);
    expect(one(page, '#field-words').textContent).toBe(words);
  });
});

describe('what a change would do', () => {
  const data = {
    wish: proposal.wish,
    about: 'Ward',
    rules: brief(policies.team),
    consequences: consequences(),
    key: 'k',
    problem: null
  };
  const show = (over: Partial<typeof data> = {}): Document => parsed(rulesChangePage(context, { ...data, ...over }));

  it('is said in one sentence, then by stricter and looser, then by space', () => {
    const page = show();
    expect(texts(page, 'h1')).toEqual(['Ward gets Team v1, without a label?']);
    expect(texts(page, '.vt-lead')).toEqual(['This makes rules looser. It touches 1 space with 3 notebooks.']);
    expect(texts(page, '.vt-rules-side .vt-manage-name')).toEqual(['Looser']);
    expect(texts(page, '.vt-manage-row')[0]).toBe('Ward3 notebooks · Beds by hour · and 2 more');
    expect(one(page, '.vt-mod-primary').textContent).toBe('Propose the change');
  });

  it.each<[Partial<Consequences>, string]>([
    [{ groups: [] }, 'This makes no rule that holds now stricter or looser. It touches no space.'],
    [
      { groups: [group({ before: policies.team, after: policies.regulated })], second: false },
      'This makes rules stricter. It touches 1 space with 3 notebooks.'
    ],
    [
      {
        groups: [
          group(),
          group({ before: policies.team, after: policies.regulated, others: { spaces: 2, notebooks: 1 } })
        ]
      },
      'This makes some rules looser and others stricter. It touches 4 spaces with 7 notebooks.'
    ],
    [
      { groups: [group({ after: policies.regulated })] },
      'This makes no rule that holds now stricter or looser. It touches 1 space with 3 notebooks.'
    ]
  ])('%j', (over, sentence) => {
    expect(texts(show({ consequences: consequences(over) }), '.vt-lead')).toEqual([sentence]);
  });

  it('says what will wait, and who is only counted', () => {
    const page = show({
      consequences: consequences({
        groups: [group({ spaces: [], others: { spaces: 2, notebooks: 1 } }), group({ waiting: 2 })]
      })
    });
    expect(page.body.textContent).toContain('2 personal spaces of other people, with 1 notebook');
    expect(page.body.textContent).toContain('2 versions that others read now will wait until somebody agrees to them');
  });

  it.each(hostile)('shows %j and nothing more', name => {
    const spaces = [{ id: 's', name, kind: 'team' as const, notebooks: 1, readable: [{ entry: 'e', title: name }] }];
    expectHarmless(show({ about: name, consequences: consequences({ groups: [group({ spaces })] }) }));
  });
});

describe('a proposal', () => {
  const show = (over: Partial<Proposal> = {}, who = context): Document =>
    parsed(proposalPage(who, { proposal: { ...proposal, ...over }, consequences: over.state ? null : consequences() }));

  it('is for another administrator to agree to, and for whoever made it to withdraw', () => {
    expect(texts(show(), 'button[name="decision"]')).toEqual(['Agree to looser rules', 'Decline the proposal']);
    const own = show({ proposedBy: { id: context.account?.id ?? '', name: 'Me' } });
    expect(texts(own, 'button[name="decision"]')).toEqual(['Withdraw the proposal']);
  });

  it.each(['agreed', 'declined', 'withdrawn', 'lapsed'] as const)('that was %s leaves nothing to decide', state => {
    const page = show({ state });
    expect(page.querySelectorAll('button[name="decision"]')).toHaveLength(0);
    expect(texts(page, '.vt-lead')[0]).toMatch(/^It .* Nothing is left to decide\.$/);
  });

  it.each([
    [{ kind: 'label', label: 'internal', policyHash: null } as const, 'internal', null, 'The label internal goes?'],
    [{ kind: 'floor', policyHash: null } as const, '', null, 'Nothing holds everywhere any more?'],
    [{ kind: 'floor', policyHash: 'x' } as const, '', brief(policies.team), 'Team v1 holds everywhere at least?'],
    [
      { kind: 'space', space: 's', policyHash: 'x', label: 'internal' } as const,
      'Ward',
      brief(policies.team),
      'Ward gets Team v1 and the label internal?'
    ]
  ])('%j is said as a sentence', (wish, about, rules, sentence) => {
    expect(texts(show({ wish, about, rules }), 'h1')).toEqual([sentence]);
  });
});

describe('the rules of a space', () => {
  const rules = {
    own: brief(policies.team),
    label: { name: '', rules: null },
    floor: null,
    effective: { hash: policyHash(policies.team), policy: policies.team }
  };
  const data = { space, rules, choices: null, proposals: [], done: null };

  it('are shown to members, and to choose for who may', () => {
    expect(parsed(spaceRulesPage(context, data)).querySelectorAll('main form[method="get"]')).toHaveLength(0);
    const two = { ...policies.team, version: 2 };
    const series = seriesOf(two);
    const both: PolicySeries = { ...series, versions: [...series.versions, ...seriesOf(policies.team).versions] };
    const page = parsed(spaceRulesPage(context, { ...data, choices: { policies: [both], labels: [] } }));
    expect(page.body.textContent).toContain('Team v2 is newer than what this space has.');
    // What the space has now can be kept, although there is a newer one to choose.
    expect(texts(page, '#field-policy option')).toEqual(['Team v1', 'Team v2']);
    expect(texts(page, '#field-label option')).toEqual(['No label']);
  });

  it('keep a label that brings no rules', () => {
    const worn = { ...rules, label: { name: 'old', rules: null } };
    const page = parsed(spaceRulesPage(context, { ...data, rules: worn, choices: { policies: [], labels: [] } }));
    expect(texts(page, '#field-label option')).toEqual(['No label', 'old']);
  });

  it.each(hostile)('of %j are harmless', name => {
    const page = spaceRulesPage(context, {
      ...data,
      space: { ...space, name },
      rules: { ...rules, label: { name, rules: brief({ ...policies.team, name }) }, floor: brief(policies.regulated) },
      choices: {
        policies: [seriesOf({ ...policies.team, name })],
        labels: [{ name, rules: brief(policies.team), spaces: 1 }]
      },
      proposals: [{ ...proposal, about: name }]
    });
    expectHarmless(parsed(page));
  });
});
