import { useId, useState, type ReactNode } from 'react';
import { RailRow } from '../rail/Rail.js';
import { plural } from '../words.js';
import { tagsFrom, type PublishActions, type PublishFields, type PublishState } from './model.js';

export type FieldsProps = { state: PublishState; actions: PublishActions };

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
  const shared = { id, value, dir: 'auto', className: 'vt-input', 'aria-describedby': `${id}-help` };
  const note = [proposed && value !== '' ? 'from your notebook' : '', help ?? '']
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

/** The title is written where it will stand, large. */
export function TitleField({ state, actions }: FieldsProps): JSX.Element {
  const id = useId();
  const empty = state.fields.title.trim() === '';
  return (
    <div className="vt-title-field">
      <label className="vt-sr" htmlFor={id}>
        Title
      </label>
      <textarea
        id={id}
        className="vt-title-input"
        dir="auto"
        rows={state.fields.title.length > 44 ? 2 : 1}
        maxLength={200}
        placeholder="Give it a title"
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
          ? 'The title is the only thing that is needed.'
          : state.proposed.includes('title')
            ? 'Title from your notebook'
            : 'Title'}
      </span>
    </div>
  );
}

function summaryOf(fields: PublishFields): string {
  const parts = [
    fields.question === '' ? '' : 'question',
    fields.answer === '' ? '' : 'answer',
    fields.description === '' ? '' : 'description',
    fields.tags.length === 0 ? '' : plural(fields.tags.length, 'tag')
  ].filter(part => part !== '');
  return parts.length === 0 ? 'nothing added' : parts.join(', ');
}

/** Question, answer, description and tags, folded into one line. */
export function AboutRow({ state, actions }: FieldsProps): JSX.Element {
  const { fields, proposed } = state;
  // What is typed stays as typed: a trailing comma is not a tag yet, but it must not vanish under the cursor.
  const [typedTags, setTypedTags] = useState<string | null>(null);
  return (
    <RailRow label="About" summary={summaryOf(fields)} icon="about">
      <Field
        label="Question"
        value={fields.question}
        proposed={proposed.includes('question')}
        lines={2}
        onChange={value => actions.setField('question', value)}
      />
      <Field
        label="Answer"
        value={fields.answer}
        proposed={proposed.includes('answer')}
        lines={2}
        onChange={value => actions.setField('answer', value)}
      />
      <Field
        label="Description"
        value={fields.description}
        proposed={proposed.includes('description')}
        lines={3}
        onChange={value => actions.setField('description', value)}
      />
      <Field
        label="Tags"
        value={typedTags ?? fields.tags.join(', ')}
        proposed={proposed.includes('tags')}
        help="commas between them"
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
      <legend className="vt-sr">Where it goes</legend>
      {choice(
        false,
        <>
          New version of <b dir="auto">{entry.title}</b>, after v{entry.version}
        </>
      )}
      {choice(true, 'As a new notebook')}
    </fieldset>
  );
}

/** What changed since the last version, and room for a note. */
export function ChangesRow({ state, actions }: FieldsProps): JSX.Element | null {
  const { entry, asNewEntry, changes, fields, proposed } = state;
  if (entry === null || asNewEntry || changes === null) {
    return null;
  }
  return (
    <RailRow label="What changed" summary={`${changes} since v${entry.version}`} icon="changes" open>
      <Field
        label="What's new"
        value={fields.note}
        proposed={proposed.includes('note')}
        lines={2}
        help="only if you like"
        onChange={value => actions.setField('note', value)}
      />
    </RailRow>
  );
}
