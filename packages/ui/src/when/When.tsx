import type { ReactNode } from 'react';
import { useTrans } from '../trans.js';
import { exactTime, relativeTime } from '../words.js';

export interface WhenProps {
  at: number;
  now: number;
  /** Where the page says it in other words: how much is left, until which day. */
  text?: string;
}

/** A time as people say it; the exact one in the tooltip and for machines. */
export function When({ at, now, text }: WhenProps): JSX.Element {
  const trans = useTrans();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {text ?? relativeTime(at, now, trans)}
    </time>
  );
}

export interface ByLineProps {
  author: string;
  space?: string;
  at: number;
  now: number;
  /** What follows the time, with its own dot. */
  children?: ReactNode;
}

/** Who, where and when: names keep their own direction, whatever the line around them reads. */
export function ByLine({ author, space, at, now, children }: ByLineProps): JSX.Element {
  return (
    <>
      <bdi>{author}</bdi> ·{' '}
      {space === undefined ? null : (
        <>
          <bdi>{space}</bdi> ·{' '}
        </>
      )}
      <When at={at} now={now} />
      {children}
    </>
  );
}
