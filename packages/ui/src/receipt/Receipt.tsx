import { Button } from '../button/Button.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { useTrans } from '../trans.js';

type Lines = readonly { label: string; count: number }[];

export interface ReceiptProps {
  /** Kinds and counts; never a value. Null where nobody said how much was removed. */
  lines: Lines | null;
  /** Whose word the counts are. */
  heading?: string | null;
  /** What is in the notebook that nobody looked into. */
  unseen?: Lines;
  /** "Checked in JupyterLab and again by this gallery". */
  checked: string;
  policy?: { name: string; version?: number } | null;
  signed?: boolean;
  verify?: { label?: string; href?: string; onPress?: () => void } | null;
  download?: { href: string } | null;
}

function Line({ label, count, total = false }: { label: string; count: number; total?: boolean }): JSX.Element {
  return (
    <div className={total ? 'vt-receipt-line vt-mod-total' : 'vt-receipt-line'}>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function Removed({ lines }: { lines: Lines }): JSX.Element {
  const trans = useTrans();
  return lines.length === 0 ? (
    <p className="vt-receipt-none">{trans.__('Nothing had to be removed.')}</p>
  ) : (
    <dl>
      {lines.map(line => (
        <Line key={line.label} {...line} />
      ))}
      <Line label={trans.__('Removed')} count={lines.reduce((sum, line) => sum + line.count, 0)} total />
    </dl>
  );
}

function Unseen({ lines }: { lines: Lines }): JSX.Element | null {
  const trans = useTrans();
  return lines.length === 0 ? null : (
    <>
      <p className="vt-receipt-head">{trans.__('Not looked into')}</p>
      <dl>
        {lines.map(line => (
          <Line key={line.label} {...line} />
        ))}
      </dl>
    </>
  );
}

/** A till receipt of what was removed: kinds left, counts right, dashed lines between. */
export function Receipt(props: ReceiptProps): JSX.Element {
  const { lines, heading = null, unseen = [], checked, policy = null, signed = false } = props;
  const { verify = null, download = null } = props;
  const trans = useTrans();
  const foot = [
    checked,
    policy === null
      ? null
      : policy.version === undefined
        ? trans.__('policy %1', policy.name)
        : trans.__('policy %1 v%2', policy.name, policy.version),
    signed ? trans.__('signed') : null
  ].filter(part => part !== null);
  return (
    <section className="vt-receipt" aria-label={trans.__('Redaction receipt')}>
      <h3 className="vt-receipt-title">
        <StatusGlyph status="hidden" />
        {trans.__('Redaction receipt')}
      </h3>
      {heading === null ? null : <p className="vt-receipt-head">{heading}</p>}
      {lines === null ? null : <Removed lines={lines} />}
      <Unseen lines={unseen} />
      <p className="vt-receipt-foot">{foot.join(' · ')}</p>
      {verify === null && download === null ? null : (
        <p className="vt-receipt-doors">
          {verify === null ? null : verify.href === undefined ? (
            <Button plain icon="shield" onClick={verify.onPress}>
              {verify.label ?? trans.__('Verify')}
            </Button>
          ) : (
            <a className="vt-link" href={verify.href}>
              {verify.label ?? trans.__('Verify')}
            </a>
          )}
          {download === null ? null : (
            <a className="vt-link" href={download.href} download="">
              {trans.__('Download')}
            </a>
          )}
        </p>
      )}
    </section>
  );
}
