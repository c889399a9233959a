import { Icon } from '@vitrine/ui';
import { audienceSentence, plural } from '@vitrine/core/words';
import type { SpaceView } from '../../domain/spaces/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Choice, Field, Form, FormProblem } from '../parts/Form.js';
import { ManageTabs, RolesInWords } from '../parts/Manage.js';
import { roleWords } from '../words/roles.js';

export interface SpacesData {
  spaces: readonly SpaceView[];
  mayCreate: boolean;
  /** What a new space can begin with, and what most do. */
  policies: readonly { value: string; name: string }[];
  policy: string;
  createKey: string;
  typed: string;
  problem: { sentence: string; next: string } | null;
}

const icons = { personal: 'lock', team: 'people', public: 'everyone' } as const;

/** What somebody is in a space, or why they see it all the same. */
export function standing(space: SpaceView): string {
  if (space.kind === 'personal') {
    return 'Yours alone';
  }
  if (space.role === null) {
    return 'You look after it, and read nothing in it';
  }
  const name = roleWords[space.role].name.toLowerCase();
  return `You're ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name} here`;
}

/** A new space is one name away. */
function NewSpace({ context, data }: { context: PageContext; data: SpacesData }): JSX.Element {
  return (
    <section className="vt-manage-card" id="new" aria-labelledby="new-title">
      <h2 id="new-title">Make a space</h2>
      <p className="vt-meta">
        For a team. Only its members read what is published there; you begin as its administrator.
      </p>
      <FormProblem problem={data.problem} />
      <Form
        context={context}
        action="/spaces"
        hidden={{ key: data.createKey }}
        className="vt-manage-form"
        label="Make a space"
      >
        <Field name="name" label="Name" value={data.typed} autoComplete="off" maxLength={80} required />
        <Choice name="policy" label="Policy" value={data.policy} options={data.policies} />
        <button className="vt-button vt-mod-primary" type="submit">
          <span className="vt-button-text">Make the space</span>
        </button>
      </Form>
    </section>
  );
}

/** Where notebooks live: one's own spaces, and all of them for whoever looks after the gallery. */
export function spacesPage(context: PageContext, data: SpacesData): string {
  const { spaces, mayCreate } = data;
  const links = linksOf(context.base);
  const teams = spaces.filter(space => space.kind === 'team').length;
  return renderPage(context, {
    title: 'Spaces',
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title">Spaces</h1>
        <ManageTabs context={context} current="spaces" />
        <div className="vt-manage">
          <p className="vt-lead">
            {teams === 0
              ? mayCreate
                ? 'There is no team space yet. Make one, and invite people into it.'
                : "You aren't in a team space yet. Its administrator can add you."
              : mayCreate
                ? `This gallery has ${plural(teams, 'team space')}.`
                : `You're in ${plural(teams, 'team space')}.`}
          </p>
          <ul className="vt-manage-list" aria-label="Spaces">
            {spaces.map(space => (
              <li key={space.id} className="vt-manage-row">
                <Icon name={icons[space.kind]} />
                <div className="vt-manage-text">
                  <a className="vt-manage-name" href={links.to(`/spaces/${encodeURIComponent(space.id)}`)}>
                    <bdi>{space.name}</bdi>
                  </a>
                  <span className="vt-meta">
                    {standing(space)}
                    {space.kind === 'personal' ? '' : ` · ${readersOf(space)}`}
                  </span>
                </div>
              </li>
            ))}
          </ul>
          {mayCreate ? <NewSpace context={context} data={data} /> : null}
          <section aria-labelledby="roles-title">
            <h2 id="roles-title">What each role may do</h2>
            <RolesInWords />
          </section>
        </div>
      </>
    )
  });
}

/** Who reads what is published in a space. */
export function readersOf(space: SpaceView): string {
  return space.kind === 'team' && space.role === null ? plural(space.readers, 'member') : audienceSentence(space);
}
