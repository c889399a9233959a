import { useId, useState, type ReactNode } from 'react';
import { RailRow } from '../rail/Rail.js';
import { count, type Trans } from '../words.js';
import { tagsFrom, type PublishActions, type PublishFields, type PublishState } from './model.js';
import { useTrans, withNodes } from '../trans.js';

export type FieldsProps = { state: PublishState; actions: PublishActions };

type TextField = Exclude<keyof PublishFields, 'tags'>;

interface FieldProps {
  label: string;
  value: string;
  proposed: boolean;
  lines?: number;
  help?: string;
  onChange: (value: string) => void;
}

function Field({ label, value, proposed, lines = 1, help, onChange }: FieldProps): JSX.Element {
  const id = useId();
  const trans = useTrans();
  const shared = { id, value, dir: 'auto', className: 'vt-input', 'aria-describedby': `${id}-help` };
  const note = [proposed && value !== '' ? trans.__('from your notebook') : '', help ?? '']
    .filter(text => text !== '')
    .join(' · ');
  return (
    <div className="vt-field">
      <label className="vt-label" htmlFor={id}>
        {label}
      </label>
      <span className="vt-help" id={`${id}-help`}>
        {note}
      </span>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={event => onChange(event.target.value)} />
      ) : (
        <input {...shared} onChange={event => onChange(event.target.value)} />
      )}
    </div>
  );
}

type OwnFieldProps = FieldsProps & Pick<FieldProps, 'label' | 'lines' | 'help'> & { name: TextField };

/** A field of the notebook that is plain text. */
function OwnField({ name, state, actions, ...look }: OwnFieldProps): JSX.Element {
  return (
    <Field
      {...look}
      value={state.fields[name]}
      proposed={state.proposed.includes(name)}
      onChange={value => actions.setField(name, value)}
    />
  );
}

/** The title is written where it will stand, large. */
export function TitleField({ state, actions }: FieldsProps): JSX.Element {
  const id = useId();
  const trans = useTrans();
  const empty = state.fields.title.trim() === '';
  return (
    <div className="vt-title-field">
      <label className="vt-sr" htmlFor={id}>
        {trans.__('Title')}
      </label>
      <textarea
        id={id}
        className="vt-title-input"
        dir="auto"
        rows={state.fields.title.length > 44 ? 2 : 1}
        maxLength={200}
        placeholder={trans.__('Give it a title')}
        required
        value={state.fields.title}
        aria-invalid={empty}
        aria-describedby={`${id}-help`}
        onChange={event => actions.setField('title', event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault();
          }
        }}
      />
      <span className="vt-help" id={`${id}-help`}>
        {empty
          ? trans.__('The title is the only thing that is needed.')
          : state.proposed.includes('title')
            ? trans.__('Title from your notebook')
            : trans.__('Title')}
      </span>
    </div>
  );
}

function summaryOf(fields: PublishFields, trans: Trans): string {
  const parts = [
    fields.question === '' ? '' : trans._p('field', 'question'),
    fields.answer === '' ? '' : trans._p('field', 'answer'),
    fields.description === '' ? '' : trans._p('field', 'description'),
    fields.tags.length === 0 ? '' : trans._n('%2 tag', '%2 tags', fields.tags.length, count(fields.tags.length))
  ].filter(part => part !== '');
  return parts.length === 0 ? trans.__('nothing added') : parts.join(', ');
}

/** Question, answer, description and tags, folded into one line. */
export function AboutRow({ state, actions }: FieldsProps): JSX.Element {
  const trans = useTrans();
  const { fields, proposed } = state;
  // What is typed stays as typed: a trailing comma is not a tag yet, but it must not vanish under the cursor.
  const [typedTags, setTypedTags] = useState<string | null>(null);
  return (
    <RailRow label={trans.__('About')} summary={summaryOf(fields, trans)} icon="about">
      <OwnField name="question" label={trans.__('Question')} lines={2} {...{ state, actions }} />
      <OwnField name="answer" label={trans.__('Answer')} lines={2} {...{ state, actions }} />
      <OwnField name="description" label={trans.__('Description')} lines={3} {...{ state, actions }} />
      <Field
        label={trans.__('Tags')}
        value={typedTags ?? fields.tags.join(', ')}
        proposed={proposed.includes('tags')}
        help={trans.__('commas between them')}
        onChange={value => {
          setTypedTags(value);
          actions.setField('tags', tagsFrom(value));
        }}
      />
    </RailRow>
  );
}

/** New version, or a notebook of its own: said in words, the usual choice first. */
export function VersionChoice({ state, actions }: FieldsProps): JSX.Element | null {
  const name = useId();
  const trans = useTrans();
  const { entry, asNewEntry } = state;
  if (entry === null) {
    return null;
  }
  const choice = (value: boolean, text: ReactNode): JSX.Element => (
    <label className="vt-choice">
      <input type="radio" name={name} checked={asNewEntry === value} onChange={() => actions.setAsNewEntry(value)} />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset className="vt-choices">
      <legend className="vt-sr">{trans.__('Where it goes')}</legend>
      {choice(
        false,
        withNodes(trans.__('New version of %1, after v%2', '%1', entry.version), <b dir="auto">{entry.title}</b>)
      )}
      {choice(true, trans.__('As a new notebook'))}
    </fieldset>
  );
}

/** What changed since the last version, and room for a note. */
export function ChangesRow({ state, actions }: FieldsProps): JSX.Element | null {
  const trans = useTrans();
  const { entry, asNewEntry, changes } = state;
  if (entry === null || asNewEntry || changes === null) {
    return null;
  }
  return (
    <RailRow
      label={trans.__('What changed')}
      summary={trans.__('%1 since v%2', changes, entry.version)}
      icon="changes"
      open
    >
      <OwnField
        name="note"
        label={trans.__("What's new")}
        lines={2}
        help={trans.__('only if you like')}
        {...{ state, actions }}
      />
    </RailRow>
  );
}
