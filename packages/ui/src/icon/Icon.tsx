import { icons, type IconName } from './icons.js';

/** An outline icon. Without a label it's decoration and hidden from screen readers. */
export function Icon({ name, label }: { name: IconName; label?: string }): JSX.Element {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="vt-icon" viewBox="0 0 16 16" width="16" height="16" focusable="false" {...naming}>
      {icons[name].map(d => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
