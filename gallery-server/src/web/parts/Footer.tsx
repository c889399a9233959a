import type { PageContext, Theme } from '../context.js';
import { Form } from './Form.js';

const themes: readonly { theme: Theme; name: string }[] = [
  { theme: 'system', name: 'As the system' },
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' }
];

/** Quiet last line: the theme, and where one is. */
export function Footer({ context }: { context: PageContext }): JSX.Element {
  return (
    <footer className="vt-footer">
      <span className="vt-meta">Vitrine{context.demo ? ' · demo gallery on this computer' : ''}</span>
      <Form context={context} action="/theme" hidden={{ next: context.here }} className="vt-themes" label="Theme">
        <span className="vt-meta" id="theme-label">
          Theme
        </span>
        {themes.map(({ theme, name }) => (
          <button
            key={theme}
            className="vt-theme"
            type="submit"
            name="theme"
            value={theme}
            data-vt-set-theme={theme}
            aria-pressed={theme === context.theme}
          >
            {name}
          </button>
        ))}
      </Form>
    </footer>
  );
}
