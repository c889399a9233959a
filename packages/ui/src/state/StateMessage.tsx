import type { ReactNode } from 'react';
import { Button, LinkButton } from '../button/Button.js';
import { Icon } from '../icon/Icon.js';
import type { IconName } from '../icon/icons.js';
import { StatusGlyph } from '../status/StatusGlyph.js';

/** A door out of a dead end: an address, or something the host does. */
export interface Door {
  id: string;
  label: string;
  href?: string;
  onPress?: () => void;
  primary?: boolean;
}

export interface StateMessageProps {
  tone: 'empty' | 'loading' | 'error' | 'denied';
  title: ReactNode;
  detail?: ReactNode;
  /** What is still there: typed text, an old list. */
  kept?: string;
  /** Problem code in small type, for somebody who asks for help. */
  code?: string;
  /** A picture that fits better than that of the tone. */
  icon?: IconName;
  actions?: readonly Door[];
}

/** Buttons or links of a dead end; the host decides which they are. */
export function Doors({ doors }: { doors: readonly Door[] }): JSX.Element | null {
  if (doors.length === 0) {
    return null;
  }
  return (
    <div className="vt-doors">
      {doors.map(door =>
        door.href === undefined ? (
          <Button key={door.id} primary={door.primary} onClick={door.onPress}>
            {door.label}
          </Button>
        ) : (
          <LinkButton key={door.id} primary={door.primary} href={door.href}>
            {door.label}
          </LinkButton>
        )
      )}
    </div>
  );
}

/** Empty, loading, error and denied, always with a way on. */
export function StateMessage(props: StateMessageProps): JSX.Element {
  const { tone, title, detail, kept, code, icon, actions = [] } = props;
  return (
    <div
      className={`vt-state vt-state-${tone}`}
      role={tone === 'error' ? 'alert' : 'status'}
      aria-busy={tone === 'loading'}
    >
      {tone === 'error' ? (
        <StatusGlyph status="danger" />
      ) : (
        <Icon name={icon ?? (tone === 'denied' ? 'lock' : tone === 'loading' ? 'clock' : 'gallery')} />
      )}
      <p className="vt-state-title">{title}</p>
      {detail === undefined ? null : <p className="vt-state-detail">{detail}</p>}
      {kept === undefined ? null : <p className="vt-state-detail">{kept}</p>}
      <Doors doors={actions} />
      {code === undefined ? null : <p className="vt-state-code">{code}</p>}
    </div>
  );
}
