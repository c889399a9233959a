import { Button } from '../button/Button.js';
import { StatusGlyph } from '../status/StatusGlyph.js';
import { useTrans } from '../trans.js';

export interface ReceiptProps {
  /** Kinds and counts; never a value. */
  lines: readonly { label: string; count: number }[];
  /** "Checked in JupyterLab and again by this gallery". */
  checked: string;
  policy?: { name: string; version?: number } | null;
  signed?: boolean;
  verify?: { label?: string; href?: string; onPress?: () => void } | null;
}

/** A till receipt of what was removed: kinds left, counts right, dashed lines between. */
export function Receipt({ lines, checked, policy = null, signed = false, verify = null }: ReceiptProps): JSX.Element {
  const trans = useTrans();
  const total = lines.reduce((sum, line) => sum + line.count, 0);
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
      {lines.length === 0 ? (
        <p className="vt-receipt-none">{trans.__('Nothing had to be removed.')}</p>
      ) : (
        <dl>
          {lines.map(line => (
            <div key={line.label} className="vt-receipt-line">
              <dt>{line.label}</dt>
              <dd>{line.count}</dd>
            </div>
          ))}
          <div className="vt-receipt-line vt-mod-total">
            <dt>{trans.__('Removed')}</dt>
            <dd>{total}</dd>
          </div>
        </dl>
      )}
      <p className="vt-receipt-foot">{foot.join(' · ')}</p>
      {verify === null ? null : verify.href === undefined ? (
        <Button plain icon="shield" onClick={verify.onPress}>
          {verify.label ?? trans.__('Verify')}
        </Button>
      ) : (
        <a className="vt-link" href={verify.href}>
          {verify.label ?? trans.__('Verify')}
        </a>
      )}
    </section>
  );
}
