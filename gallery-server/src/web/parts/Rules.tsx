import { StatusGlyph } from '@vitrine/ui';
import { plural, policyChanges, policySentences } from '@vitrine/core/words';
import type { PolicyFacts } from '@vitrine/core/words';
import type { Policy } from '@vitrine/core/redaction';
import type { ChangeOfRules, TouchedSpace } from '../../domain/policies/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';

/** "Team v2". */
export const policyName = ({ name, version }: Pick<PolicyFacts, 'name' | 'version'>): string => `${name} v${version}`;

/** What rules do, in plain words. */
export function RuleList({ facts }: { facts: PolicyFacts }): JSX.Element {
  return (
    <ul className="vt-rules">
      {policySentences(facts).map(sentence => (
        <li key={sentence}>{sentence}.</li>
      ))}
    </ul>
  );
}

function Side({ sentences, word, status }: { sentences: string[]; word: string; status: 'ok' | 'differs' }) {
  return sentences.length === 0 ? null : (
    <div className={`vt-rules-side vt-mod-${status}`}>
      <p className="vt-manage-name">
        <StatusGlyph status={status} /> {word}
      </p>
      <ul className="vt-rules">
        {sentences.map(sentence => (
          <li key={sentence}>{sentence}.</li>
        ))}
      </ul>
    </div>
  );
}

/** What becomes stricter and what looser, each told by glyph and word. */
export function RuleChanges({ before, after }: { before: Policy; after: Policy }): JSX.Element {
  const { stricter, looser } = policyChanges(before, after);
  return stricter.length + looser.length === 0 ? (
    <p>The rules stay as they are.</p>
  ) : (
    <>
      <Side sentences={looser} word="Looser" status="differs" />
      <Side sentences={stricter} word="Stricter" status="ok" />
    </>
  );
}

function Space({ context, space }: { context: PageContext; space: TouchedSpace }): JSX.Element {
  const links = linksOf(context.base);
  const more = space.notebooks - space.readable.length;
  return (
    <li className="vt-manage-row">
      <div className="vt-manage-text">
        <a className="vt-manage-name" href={links.to(`/spaces/${encodeURIComponent(space.id)}`)}>
          <bdi>{space.name}</bdi>
        </a>
        <span className="vt-meta">
          {space.notebooks === 0 ? 'No notebook in it' : plural(space.notebooks, 'notebook')}
          {space.readable.map(({ entry, title }) => (
            <span key={entry}>
              {' · '}
              <a href={links.notebook(entry)}>
                <bdi>{title}</bdi>
              </a>
            </span>
          ))}
          {more > 0 && space.readable.length > 0 ? ` · and ${more} more` : ''}
          {more > 0 && space.readable.length === 0 ? " that you don't read" : ''}
        </span>
      </div>
    </li>
  );
}

const others = ({ spaces, notebooks }: ChangeOfRules['others']): string =>
  `${plural(spaces, 'personal space')} of other people, with ${plural(notebooks, 'notebook')}`;

/** Spaces in which the same becomes different, with what they hold. */
export function TouchedGroup({ context, group }: { context: PageContext; group: ChangeOfRules }): JSX.Element {
  const { before, after, spaces, waiting } = group;
  return (
    <section className="vt-manage-card">
      <h2>
        {spaces.length === 0
          ? 'Spaces of other people'
          : spaces.length === 1
            ? 'In this space'
            : `In ${plural(spaces.length, 'space')}`}
      </h2>
      <RuleChanges before={before} after={after} />
      {waiting === 0 ? null : (
        <p>
          <StatusGlyph status="differs" /> {plural(waiting, 'version')} that others read now will wait until somebody
          agrees to {waiting === 1 ? 'it' : 'them'} under the new rules.
        </p>
      )}
      <ul className="vt-manage-list" aria-label="Spaces that this touches">
        {spaces.map(space => (
          <Space key={space.id} context={context} space={space} />
        ))}
        {group.others.spaces === 0 ? null : <li className="vt-manage-row">{others(group.others)}</li>}
      </ul>
    </section>
  );
}
