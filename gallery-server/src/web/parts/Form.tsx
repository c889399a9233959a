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

/** What stood in the way, above the fields. What was typed stays in them. */
export function FormProblem({ problem }: { problem: { sentence: string; next: string } | null }): JSX.Element | null {
  return problem === null ? null : (
    <p className="vt-form-problem" role="alert">
      {problem.sentence} {problem.next}
    </p>
  );
}
