import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.js';
import type { IconName } from '../icon/icons.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import type { Status } from '../words.js';
import { useTrans } from '../trans.js';

export interface RailRowProps {
  label: string;
  /** The one line that is seen before it is opened. */
  summary: ReactNode;
  status?: Status | null;
  icon?: IconName;
  open?: boolean;
  id?: string;
  /** Detail; a row without any can't be opened and shows no arrow. */
  children?: ReactNode;
}

function Line({ label, summary, status, icon }: RailRowProps): JSX.Element {
  return (
    <>
      {status !== undefined && status !== null ? (
        <StatusGlyph status={status} />
      ) : icon === undefined ? null : (
        <Icon name={icon} />
      )}
      <span className="vt-row-label">{label}</span>
      <span className="vt-row-summary">{summary}</span>
    </>
  );
}

/** One line until opened; native `details`, so it works without script. */
export function RailRow(props: RailRowProps): JSX.Element {
  const { children, open = false, id } = props;
  if (children === undefined || children === null || children === false) {
    return (
      <div className="vt-row vt-mod-flat" id={id}>
        <div className="vt-row-line">
          <Line {...props} />
        </div>
      </div>
    );
  }
  return (
    <details className="vt-row" open={open} id={id}>
      <summary className="vt-row-line">
        <Line {...props} />
        <Icon name="right" />
      </summary>
      <div className="vt-row-body">{children}</div>
    </details>
  );
}

/** The evidence beside the work. */
export function Rail({ children, label }: { children: ReactNode; label?: string }): JSX.Element {
  const trans = useTrans();
  return (
    <aside className="vt-rail" aria-label={label ?? trans.__('About this notebook')}>
      {children}
    </aside>
  );
}
