import type { Status } from '../words.js';

interface Shape {
  body: JSX.Element;
  /** Mark inside a filled body; it takes the colour of the surface. */
  mark?: string;
}

/** Shape, not colour, tells the roles apart: six silhouettes that survive a grey print. */
const shapes: Record<Status, Shape> = {
  ok: { body: <circle cx="8" cy="8" r="7" />, mark: 'm4.7 8.3 2.3 2.3 4.3-4.8' },
  near: {
    body: <circle cx="8" cy="8" r="7" />,
    mark: 'M4.5 6.7c1.2-1.2 2.3-1.2 3.5 0s2.3 1.2 3.5 0M4.5 9.9c1.2-1.2 2.3-1.2 3.5 0s2.3 1.2 3.5 0'
  },
  differs: { body: <path d="M8 .6 15.4 8 8 15.4.6 8z" />, mark: 'M5 6.7h6M5 9.3h6M9.5 4.7l-3 6.6' },
  unsure: {
    body: (
      <g className="vt-glyph-outline">
        <circle cx="8" cy="8" r="6.5" strokeDasharray="2.6 1.484" />
        <path d="M6.2 6.4a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.2M8 11.3v.1" />
      </g>
    )
  },
  hidden: {
    body: (
      <path
        className="vt-glyph-outline"
        d="M1.5 6.5C3.1 9 5.3 10.3 8 10.3S12.9 9 14.5 6.5M3.7 8.8 2.4 10.8M6.4 10.2l-.5 2.4M9.6 10.2l.5 2.4M12.3 8.8l1.3 2"
      />
    )
  },
  danger: { body: <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />, mark: 'M4.6 8h6.8' }
};

/** Status as shape and colour; the word is its accessible name, or stands beside it. */
export function StatusGlyph({ status, label }: { status: Status; label?: string }): JSX.Element {
  const { body, mark } = shapes[status];
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className={`vt-glyph vt-is-${status}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      focusable="false"
      {...naming}
    >
      {body}
      {mark === undefined ? null : <path className="vt-glyph-mark" d={mark} />}
    </svg>
  );
}
