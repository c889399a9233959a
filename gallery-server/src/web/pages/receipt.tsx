import { LinkButton, StatusGlyph } from '@vitrine/ui';
import type { VersionSummary } from '../../domain/entries/model.js';
import type { CheckedReceipt, ReceiptCheck } from '../../domain/receipts/check.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { CopyLine } from '../parts/CopyLine.js';
import { EntryHead } from '../parts/EntryHead.js';
import { ReceiptCard } from '../parts/ReceiptCard.js';

/** What each check found, in words. */
const said: Readonly<Record<ReceiptCheck['what'], readonly [fits: string, not: string]>> = {
  signature: ['A key of this gallery signed it as it is.', "The signature doesn't fit any key of this gallery."],
  content: ['It is about this very version, byte for byte.', "The version isn't the one it was made for."],
  rules: [
    'The space, its label and its rules are those it was made under.',
    'The space, its label or its rules have changed since.'
  ],
  record: ['The event it names stands in the record.', "The event it names isn't in the record."]
};

function sentenceOf({ checks, fits }: CheckedReceipt): string {
  if (fits) {
    return 'This redaction receipt is true.';
  }
  const broken = checks.filter(check => !check.fits);
  return broken.every(({ what }) => what === 'rules')
    ? 'This redaction receipt is true, for rules that have changed since.'
    : 'This redaction receipt is not true.';
}

/** What checking a receipt found, and how anybody checks it without the gallery. */
export function receiptPage(context: PageContext, version: VersionSummary, checked: CheckedReceipt): string {
  const links = linksOf(context.base);
  const { entry, number } = version;
  return renderPage(context, {
    title: 'Redaction receipt',
    shape: 'narrow',
    children: (
      <section className="vt-sheet">
        <EntryHead context={context} version={version} short />
        <h2>{sentenceOf(checked)}</h2>
        <ul className="vt-checks">
          {checked.checks.map(({ what, fits }) => (
            <li key={what}>
              <StatusGlyph
                status={fits ? 'ok' : what === 'rules' ? 'unsure' : 'danger'}
                label={fits ? 'Fits' : "Doesn't fit"}
              />{' '}
              {said[what][fits ? 0 : 1]}
            </li>
          ))}
        </ul>
        <ReceiptCard context={context} version={version} receipt={checked.receipt} verify={false} />
        <h2>Without this gallery</h2>
        <p>Download the redaction receipt and the keys it is checked with. The command asks nobody.</p>
        <p className="vt-doors">
          <LinkButton icon="download" href={links.receiptFile(entry, number)} download="">
            Download the redaction receipt
          </LinkButton>
          <LinkButton icon="download" href={links.keys} download="keys.json">
            Download the keys
          </LinkButton>
        </p>
        <CopyLine
          text={`vitrine receipt verify ${entry}-v${number}.receipt.json --keys keys.json`}
          label="Copy command"
        />
        <LinkButton plain href={links.notebook(entry, number)}>
          Back to the notebook
        </LinkButton>
      </section>
    )
  });
}
