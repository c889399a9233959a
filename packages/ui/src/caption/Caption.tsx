import { Fragment } from 'react';
import { classes } from '../classes.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import type { CaptionPart } from '../words.js';

export interface CaptionProps {
  parts: readonly CaptionPart[];
  /** Where a part's evidence is; null leaves the part as text. */
  hrefFor?: (part: CaptionPart) => string | null;
}

/** The museum label: one line under every title. A doubtful part carries its glyph as well as its colour. */
export function Caption({ parts, hrefFor }: CaptionProps): JSX.Element | null {
  if (parts.length === 0) {
    return null;
  }
  return (
    <p className="vt-caption">
      {parts.map((part, index) => {
        const href = hrefFor?.(part) ?? null;
        const inner = (
          <>
            {part.role === null ? null : <StatusGlyph status={part.role} />}
            {part.text}
          </>
        );
        const name = classes('vt-caption-part', part.role !== null && `vt-is-${part.role}`);
        return (
          <Fragment key={`${part.target}-${index}`}>
            {index > 0 ? <span className="vt-caption-dot"> · </span> : null}
            {href === null ? (
              <span className={name}>{inner}</span>
            ) : (
              <a className={name} href={href}>
                {inner}
              </a>
            )}
          </Fragment>
        );
      })}
    </p>
  );
}
