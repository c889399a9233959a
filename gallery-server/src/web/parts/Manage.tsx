import type { ReactNode } from 'react';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { roleOrder, roleWords } from '../words/roles.js';
import { Form } from './Form.js';

export type ManagePage = 'people' | 'spaces' | 'policies' | 'quarantine' | 'storage' | 'record';

/** The pages of whoever looks after the gallery; nobody else has more than one of them. */
export function ManageTabs({ context, current }: { context: PageContext; current: ManagePage }): JSX.Element | null {
  if (context.account?.administrator !== true) {
    return null;
  }
  const { to } = linksOf(context.base);
  const tabs: readonly { page: ManagePage; name: string }[] = [
    { page: 'people', name: 'People' },
    { page: 'spaces', name: 'Spaces' },
    { page: 'policies', name: 'Policies' },
    { page: 'quarantine', name: 'Closed versions' },
    { page: 'storage', name: 'Storage' },
    { page: 'record', name: 'Record' }
  ];
  return (
    <nav className="vt-tabs" aria-label="Looking after the gallery">
      {tabs.map(({ page, name }) => (
        <a key={page} href={to(`/${page}`)} aria-current={page === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** What was just done, and the way back from it. */
export interface Done {
  text: ReactNode;
  undo: { action: string; hidden: Readonly<Record<string, string>> } | null;
}

/** Says what was done, once, with *Undo* beside it. */
export function DoneLine({ context, done }: { context: PageContext; done: Done | null }): JSX.Element | null {
  return done === null ? null : (
    <div className="vt-form-done vt-done-line">
      <p role="status">{done.text}</p>
      {done.undo === null ? null : (
        <Form context={context} action={done.undo.action} hidden={done.undo.hidden} className="vt-inline-form">
          <button className="vt-button" type="submit">
            <span className="vt-button-text">Undo</span>
          </button>
        </Form>
      )}
    </div>
  );
}

/** A button that posts a form of its own. */
export function PostButton({
  context,
  action,
  hidden = {},
  label,
  children
}: {
  context: PageContext;
  action: string;
  hidden?: Readonly<Record<string, string>>;
  /** What it does to whom, where the word on it doesn't say. */
  label?: string;
  children: ReactNode;
}): JSX.Element {
  return (
    <Form context={context} action={action} hidden={hidden} className="vt-inline-form">
      <button className="vt-button" type="submit" aria-label={label}>
        <span className="vt-button-text">{children}</span>
      </button>
    </Form>
  );
}

/** Roles to choose from. */
export const roleOptions = roleOrder.map(role => ({ value: role, name: roleWords[role].name }));

/** What each role may do, in plain words; each line adds to the one before. */
export function RolesInWords(): JSX.Element {
  return (
    <dl className="vt-roles">
      {roleOrder.map(role => (
        <div key={role}>
          <dt>{roleWords[role].name}</dt>
          <dd>{roleWords[role].may}</dd>
        </div>
      ))}
    </dl>
  );
}
