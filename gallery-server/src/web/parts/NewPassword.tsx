import { SHORTEST } from '../../domain/identity/password.js';
import { Field } from './Form.js';

/** A password that is chosen, with the rule it is held to. */
export function NewPassword({ label = 'Password' }: { label?: string }): JSX.Element {
  return (
    <Field
      name="password"
      label={label}
      type="password"
      help={`At least ${SHORTEST} characters.`}
      autoComplete="new-password"
      minLength={SHORTEST}
      maxLength={1000}
      required
    />
  );
}
