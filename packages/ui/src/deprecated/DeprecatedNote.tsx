import type { ReactNode } from 'react';
import { useTrans, withNodes } from '../trans.js';

/** That a notebook should not be used any more, and why. */
export interface DeprecatedLike {
  by: string;
  /** True where its own author said so, and not somebody who looks after the space. */
  byAuthor: boolean;
  reason: string;
  /** What to use instead, where the reader may read it. */
  alternative: { entry: string; title: string } | null;
}

export interface InsteadProps {
  alternative: NonNullable<DeprecatedLike['alternative']>;
  /** An address on the page; in Lab, `onOpen` alone. */
  href?: string;
  onOpen?: (entry: string) => void;
}

/** What to use instead of it, as the way there. */
export function Instead({ alternative: { entry, title }, href, onOpen }: InsteadProps): JSX.Element {
  const trans = useTrans();
  const link =
    href === undefined ? (
      <button type="button" className="vt-linklike" onClick={() => onOpen?.(entry)}>
        <bdi>{title}</bdi>
      </button>
    ) : (
      <a href={href}>
        <bdi>{title}</bdi>
      </a>
    );
  return <>{withNodes(trans.__('Use %1 instead.', '%1'), link)}</>;
}

/** What its readers should know before they use it: why not, and what instead. */
export function DeprecatedNote({
  deprecated: { by, byAuthor, reason },
  children
}: {
  deprecated: DeprecatedLike;
  children?: ReactNode;
}): JSX.Element {
  const trans = useTrans();
  const why = <bdi>{reason}</bdi>;
  return (
    <>
      {byAuthor
        ? withNodes(trans.__('Deprecated by its author: %1', '%1'), why)
        : withNodes(trans.__('Deprecated by %1: %2', '%1', '%2'), <bdi>{by}</bdi>, why)}
      {children}
    </>
  );
}
