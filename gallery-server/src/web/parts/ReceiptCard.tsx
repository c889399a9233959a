import { checkedSentence, declaredLines, declaredSentence, notVouchedLines } from '@vitrine/core/words';
import type { Receipt as ReceiptDocument } from '@vitrine/core/receipt';
import { Receipt } from '@vitrine/ui';
import type { VersionSummary } from '../../domain/entries/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';

interface ReceiptCardProps {
  context: PageContext;
  version: VersionSummary;
  receipt: ReceiptDocument;
  /** Whether it leads to its own page; it doesn't there. */
  verify?: boolean;
}

/** What a rail says of a receipt in one line. */
export function receiptLine({ declared }: ReceiptDocument): string {
  const removed = (declared?.counts ?? []).reduce((sum, { count }) => sum + count, 0);
  return declared === null ? 'Signed' : `${removed} removed`;
}

/** The redaction receipt of a version as a card. */
export function ReceiptCard({ context, version, receipt, verify = true }: ReceiptCardProps): JSX.Element {
  const { entry, number } = version;
  const links = linksOf(context.base);
  const { verified, declared } = receipt;
  return (
    <Receipt
      lines={declared === null ? null : declaredLines(declared.counts)}
      heading={declaredSentence(declared)}
      unseen={notVouchedLines(verified.notVouched)}
      checked={checkedSentence(declared)}
      policy={{ name: verified.policy.name, version: verified.policy.version }}
      signed
      verify={verify ? { href: links.receipt(entry, number) } : null}
      download={{ href: links.receiptFile(entry, number) }}
    />
  );
}
