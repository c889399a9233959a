import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../button/Button.js';
import { Icon } from '../icon/Icon.js';
import { publishLabel, type Audience } from './model.js';
import { useTrans } from '../trans.js';

export interface AudienceMenuProps {
  audiences: readonly Audience[];
  audience: string;
  waitsFor: string | null;
  onPublish: () => void;
  onChoose: (space: string) => void;
}

const signs = { personal: 'person', team: 'people', public: 'everyone' } as const;

/** The one primary button, and beside it who will be able to read. */
export function AudienceMenu({ audiences, audience, waitsFor, onPublish, onChoose }: AudienceMenuProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const trans = useTrans();
  const chosen = audiences.find(one => one.space === audience);
  const toggle = (): HTMLElement | null => root.current?.querySelector<HTMLElement>('[aria-haspopup]') ?? null;

  useEffect(() => {
    if (!open) {
      return;
    }
    const items = root.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]');
    const checked = [...(items ?? [])].find(item => item.getAttribute('aria-checked') === 'true');
    (checked ?? items?.[0])?.focus();
  }, [open]);

  const close = (): void => {
    setOpen(false);
    toggle()?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) {
      return;
    }
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])];
    const at = items.findIndex(item => item === item.ownerDocument.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      items[(at + step + items.length) % items.length]?.focus();
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      items.at(event.key === 'Home' ? 0 : -1)?.focus();
    } else if (event.key === 'Escape') {
      // The dialog must not close with its menu.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
    }
  };
  return (
    <div
      className="vt-split"
      ref={root}
      onKeyDown={onKeyDown}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          setOpen(false);
        }
      }}
    >
      <Button primary waitsFor={waitsFor} onClick={onPublish} aria-keyshortcuts="Control+Enter">
        {publishLabel(chosen, trans)}
      </Button>
      <button
        type="button"
        className="vt-button vt-mod-primary vt-split-more"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        aria-label={trans.__('Choose who can read it')}
        title={trans.__('Choose who can read it')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="down" />
      </button>
      {open ? (
        <div className="vt-menu" role="menu" id={id} aria-label={trans.__('Who can read it')}>
          {audiences.map(one => (
            <button
              key={one.space}
              type="button"
              role="menuitemradio"
              className="vt-menu-item"
              aria-checked={one.space === audience}
              tabIndex={-1}
              onClick={() => {
                onChoose(one.space);
                close();
              }}
            >
              <Icon name={signs[one.kind]} />
              <span className="vt-menu-text">
                <span className="vt-menu-name">
                  <bdi>{one.name}</bdi>
                </span>
                <span className="vt-meta">{one.who}</span>
                <span className="vt-meta">{one.removal}</span>
              </span>
              {one.space === audience ? <Icon name="tick" /> : null}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
