import type { ReactNode } from 'react';
import type { PageContext } from '../context.js';

interface FormProps {
  context: PageContext;
  /** Path without the base. */
  action: string;
  hidden?: Readonly<Record<string, string>>;
  className?: string;
  label?: string;
  id?: string;
  children?: ReactNode;
}

/** Fields that every form of this page carries. */
export function hiddenOf(context: PageContext, hidden: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { ...hidden, ...(context.csrf === '' ? {} : { _csrf: context.csrf }) };
}

/** A form that works without script and carries the session's token. */
export function Form({ context, action, hidden, className, label, id, children }: FormProps): JSX.Element {
  return (
    <form method="post" action={`${context.base}${action}`} className={className} aria-label={label} id={id}>
      {Object.entries(hiddenOf(context, hidden)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  type?: 'text' | 'password' | 'url';
  value?: string;
  help?: string;
  autoComplete?: string;
  required?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  minLength?: number;
  code?: boolean;
  autoFocus?: boolean;
  /** Id of a list of suggestions. */
  list?: string;
}

/** A labelled line to type into. */
export function Field({
  name,
  label,
  type = 'text',
  value,
  help,
  code = false,
  autoFocus = false,
  ...rest
}: FieldProps): JSX.Element {
  const id = `field-${name}`;
  return (
    <div className="vt-field">
      <label className="vt-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={code ? 'vt-input vt-code' : 'vt-input'}
        name={name}
        type={type}
        defaultValue={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        {...rest}
      />
      {help === undefined ? null : (
        <p className="vt-help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

interface TextAreaProps {
  name: string;
  label: string;
  value: string;
  rows: number;
  help?: string;
  code?: boolean;
}

/** A labelled text of several lines. */
export function TextArea({ name, label, value, rows, help, code = false }: TextAreaProps): JSX.Element {
  const id = `field-${name}`;
  return (
    <div className="vt-field">
      <label className="vt-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={code ? 'vt-input vt-code vt-area' : 'vt-input vt-area'}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        autoCapitalize="none"
        spellCheck={false}
      />
      {help === undefined ? null : (
        <p className="vt-help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  options: readonly { value: string; name: string }[];
  value?: string;
  help?: string;
  /** Told apart from another field of this name on the page. */
  id?: string;
  /** The label is for screen readers alone: the row says it to everybody else. */
  quiet?: boolean;
}

/** One of a few, as the browser's own list. */
export function Choice({ name, label, options, value, help, id = name, quiet = false }: ChoiceProps): JSX.Element {
  const field = `field-${id}`;
  return (
    <div className={quiet ? 'vt-choice' : 'vt-field'}>
      <label className={quiet ? 'vt-sr' : 'vt-label'} htmlFor={field}>
        {label}
      </label>
      <select
        id={field}
        className="vt-input"
        name={name}
        defaultValue={value}
        aria-describedby={help === undefined ? undefined : `${field}-help`}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      {help === undefined ? null : (
        <p className="vt-help" id={`${field}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

/** What stood in the way, above the fields. What was typed stays in them. */
export function FormProblem({ problem }: { problem: { sentence: string; next: string } | null }): JSX.Element | null {
  return problem === null ? null : (
    <p className="vt-form-problem" role="alert">
      {problem.sentence} {problem.next}
    </p>
  );
}
