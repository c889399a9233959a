import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from '../classes.js';
import { Icon } from '../icon/Icon.js';
import type { IconName } from '../icon/icons.js';

interface Look {
  /** The one main action of a screen. */
  primary?: boolean;
  /** Looks like a link inside a sentence or a foot. */
  plain?: boolean;
  /** Takes something away; red only because it's loss. */
  danger?: boolean;
  icon?: IconName;
}

function lookOf({ primary, plain, danger }: Look, className?: string): string {
  return classes(
    'vt-button',
    primary && 'vt-mod-primary',
    plain && 'vt-mod-plain',
    danger && 'vt-mod-danger',
    className
  );
}

export type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** Why it can't be pressed now. The button stays focusable, so that the reason can be heard. */
    waitsFor?: string | null;
    children?: ReactNode;
  };

/** A verb with its object. */
export function Button({
  primary,
  plain,
  danger,
  icon,
  waitsFor,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps): JSX.Element {
  const waits = waitsFor !== undefined && waitsFor !== null;
  return (
    <button
      type="button"
      {...rest}
      {...(waits ? { 'aria-disabled': true, title: waitsFor } : {})}
      className={lookOf({ primary, plain, danger }, className)}
      onClick={event => {
        if (waits) {
          event.preventDefault();
          return;
        }
        onClick?.(event);
      }}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span className="vt-button-text">{children}</span>
    </button>
  );
}

export type LinkButtonProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; children?: ReactNode };

/** The same look for something that goes to an address. */
export function LinkButton({
  primary,
  plain,
  danger,
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps): JSX.Element {
  return (
    <a {...rest} className={lookOf({ primary, plain, danger }, className)}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span className="vt-button-text">{children}</span>
    </a>
  );
}
