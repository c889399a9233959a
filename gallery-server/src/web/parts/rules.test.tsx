// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { policies, policyHash } from '@vitrine/core/redaction';
import type { Policy } from '@vitrine/core/redaction';
import { policyFacts } from '@vitrine/core/words';
import { context, hrefs, parsed, texts } from '../../../test/pages/look.js';
import type { ChangeOfRules, PolicyWish, Proposal, ProposalState, RulesInBrief } from '../../domain/policies/model.js';
import { Proposals, proposalSentence } from './Proposals.js';
import { policyName, RuleChanges, RuleList, TouchedGroup } from './Rules.js';

const brief = (policy: Policy): RulesInBrief => ({ hash: policyHash(policy), ...policyFacts(policy) });
const page = (element: JSX.Element): Document => parsed(renderToStaticMarkup(element));

describe('rules in words', () => {
  it('have a name with the number of their version', () => {
    expect(policyName(policyFacts(policies.team))).toBe('Team v1');
  });

  it('are sentences that end', () => {
    const said = texts(page(<RuleList facts={policyFacts(policies.regulated)} />), 'li');
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter(sentence => !/^[A-Z].*[^.]\.$/.test(sentence))).toEqual([]);
    expect(said).toContain('Somebody other than the author has to agree before others may read.');
  });

  it.each<[string, Policy, Policy, string[]]>([
    ['only what becomes stricter', policies.team, policies.regulated, ['Stricter']],
    ['only what becomes looser', policies.regulated, policies.team, ['Looser']],
    [
      'both, the looser first',
      { ...policies.team, words: ['a'] },
      { ...policies.team, words: ['b'] },
      ['Looser', 'Stricter']
    ]
  ])('tell of a change %s', (_name, before, after, sides) => {
    const names = texts(page(<RuleChanges before={before} after={after} />), '.vt-rules-side .vt-manage-name');
    expect(names.map(name => name.split(' ').at(-1))).toEqual(sides);
  });

  it('tell the words of nobody: they are counted', () => {
    const more = { ...policies.team, words: ['Nightjar', 'Merlin'] };
    const said = page(<RuleChanges before={policies.team} after={more} />).body.textContent ?? '';
    expect(said).toContain('2 more words of your own are removed');
    expect(said).not.toContain('Nightjar');
  });

  it('say so where nothing changes', () => {
    expect(page(<RuleChanges before={policies.team} after={policies.team} />).body.textContent).toBe(
      'The rules stay as they are.'
    );
  });
});

describe('what a change touches', () => {
  const group = (over: Partial<ChangeOfRules> = {}): ChangeOfRules => ({
    before: policies.team,
    after: policies.regulated,
    spaces: [{ id: 's', name: 'Ward', kind: 'team', notebooks: 3, readable: [{ entry: 'e', title: 'Beds by hour' }] }],
    others: { spaces: 0, notebooks: 0 },
    waiting: 0,
    ...over
  });
  const show = (over: Partial<ChangeOfRules> = {}): Document =>
    page(<TouchedGroup context={context} group={group(over)} />);
  const space = (notebooks: number, readable: { entry: string; title: string }[] = []) => [
    { id: 's', name: 'Ward', kind: 'team' as const, notebooks, readable }
  ];

  it('is named as far as it may be read, and counted beyond', () => {
    const seen = show();
    expect(texts(seen, 'h2')).toEqual(['In this space']);
    expect(texts(seen, 'li .vt-meta')).toEqual(['3 notebooks · Beds by hour · and 2 more']);
    expect(hrefs(seen, 'a')).toEqual(['/team/spaces/s', '/team/n/e']);
  });

  it.each<[string, number, { entry: string; title: string }[], string]>([
    ['none', 0, [], 'No notebook in it'],
    ['one that may be read', 1, [{ entry: 'e', title: 'Beds' }], '1 notebook · Beds'],
    ['those that may not', 2, [], "2 notebooks that you don't read"]
  ])('counts %s', (_name, notebooks, readable, words) => {
    expect(texts(show({ spaces: space(notebooks, readable) }), 'li .vt-meta')).toEqual([words]);
  });

  it('says how many others read now and will wait', () => {
    expect(show({ waiting: 1 }).body.textContent).toContain('1 version that others read now will wait');
    expect(show({ waiting: 2 }).body.textContent).toContain('agrees to them under the new rules');
    expect(show().body.textContent).not.toContain('will wait');
  });

  it('counts spaces of other people and never names one', () => {
    const seen = show({ spaces: [], others: { spaces: 2, notebooks: 1 } });
    expect(texts(seen, 'h2')).toEqual(['Spaces of other people']);
    expect(texts(seen, 'li.vt-manage-row')).toEqual(['2 personal spaces of other people, with 1 notebook']);
    expect(hrefs(seen, 'a')).toEqual([]);
  });

  it('counts several spaces in its heading', () => {
    expect(texts(show({ spaces: [...space(1), ...space(2)] }), 'h2')).toEqual(['In 2 spaces']);
  });
});

describe('a proposal', () => {
  const proposal = (over: Partial<Proposal> = {}): Proposal => ({
    id: 'p 1',
    wish: { kind: 'space', space: 's', policyHash: policyHash(policies.team), label: '' },
    state: 'open',
    about: 'Ward',
    rules: brief(policies.team),
    proposedBy: { id: 'ada', name: 'Ada' },
    proposedAt: context.now - 3_600_000,
    decidedBy: null,
    decidedAt: null,
    ...over
  });
  const hash = policyHash(policies.team);

  it.each<[PolicyWish, string, RulesInBrief | null, string]>([
    [
      { kind: 'space', space: 's', policyHash: hash, label: '' },
      'Ward',
      brief(policies.team),
      'Ward gets Team v1, without a label'
    ],
    [
      { kind: 'space', space: 's', policyHash: hash, label: 'beds' },
      'Ward',
      brief(policies.team),
      'Ward gets Team v1 and the label beds'
    ],
    [{ kind: 'label', label: 'beds', policyHash: hash }, 'beds', brief(policies.team), 'The label beds gets Team v1'],
    [{ kind: 'label', label: 'beds', policyHash: null }, 'beds', null, 'The label beds goes'],
    [{ kind: 'floor', policyHash: hash }, '', brief(policies.team), 'Team v1 holds everywhere at least'],
    [{ kind: 'floor', policyHash: null }, '', null, 'Nothing holds everywhere any more']
  ])('is one sentence: %#', (wish, about, rules, sentence) => {
    expect(proposalSentence({ wish, about, rules })).toBe(sentence);
  });

  it.each<[ProposalState, string | null, string]>([
    ['open', null, 'waits for a second administrator'],
    ['agreed', 'Bob', 'agreed by Bob'],
    ['declined', 'Bob', 'declined by Bob'],
    ['withdrawn', 'Ada', 'withdrawn'],
    ['lapsed', null, 'lapsed, because the rules changed meanwhile']
  ])('tells how it stands: %s', (state, decidedBy, words) => {
    const seen = page(<Proposals context={context} proposals={[proposal({ state, decidedBy })]} />);
    expect(texts(seen, 'li .vt-meta')[0]).toMatch(new RegExp(`^Ada, .* · ${words}$`));
    expect(hrefs(seen, 'a')).toEqual(state === 'open' ? ['/team/proposals/p%201'] : []);
  });

  it('is nothing where there is none', () => {
    expect(renderToStaticMarkup(<Proposals context={context} proposals={[]} />)).toBe('');
  });
});
