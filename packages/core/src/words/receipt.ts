import type { DeclaredCount, DeclaredPart, NotVouched, ReceiptBody } from '../receipt/model.js';
import { sensitiveWord } from './sensitive.js';
import { english, type Trans } from './trans.js';
import { count } from './words.js';

/** A line of a redaction receipt: what, and how often. */
export interface CountLine {
  label: string;
  count: number;
}

function outputWord(kind: string, trans: Trans): string {
  const words: Readonly<Record<string, string>> = {
    figure: trans._p('removed outputs', 'Figures'),
    table: trans._p('removed outputs', 'Tables'),
    text: trans._p('removed outputs', 'Printed texts'),
    error: trans._p('removed outputs', 'Error messages'),
    interactive: trans._p('removed outputs', 'Interactive outputs')
  };
  return words[kind] ?? trans._p('removed outputs', 'Other outputs');
}

function wordOf({ place, kind, rule }: DeclaredCount, trans: Trans): string {
  if (/^[A-Z]/.test(kind)) {
    return sensitiveWord(kind, trans);
  }
  if (place === 'output') {
    return outputWord(kind, trans);
  }
  if (kind === 'attachment') {
    return trans._p('removed', 'Attachments');
  }
  return rule === 'allow-list' ? trans._p('removed', 'Metadata and ids') : trans._p('removed', 'Other');
}

/** What a client says it removed, by what it was, most of it first. */
export function declaredLines(counts: readonly DeclaredCount[], trans: Trans = english): CountLine[] {
  const byLabel = new Map<string, number>();
  for (const one of counts) {
    const label = wordOf(one, trans);
    byLabel.set(label, (byLabel.get(label) ?? 0) + one.count);
  }
  return [...byLabel]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** What is in the notebook that nobody looked into. */
export function notVouchedLines({ pictures, tables }: NotVouched, trans: Trans = english): CountLine[] {
  return [
    { label: trans.__('Pictures, for what they show'), count: pictures },
    { label: trans.__('Tables, for groups of few people'), count: tables }
  ].filter(({ count }) => count > 0);
}

/** Who looked before readers do. */
export function checkedSentence(declared: Pick<DeclaredPart, 'via'> | null, trans: Trans = english): string {
  switch (declared?.via) {
    case 'lab':
      return trans.__('Checked in JupyterLab and again by this gallery');
    case 'cli':
      return trans.__('Checked at the command line and again by this gallery');
    default:
      return trans.__('Checked by this gallery');
  }
}

/** Whose word the counts are. */
export function declaredSentence(declared: Pick<DeclaredPart, 'via'> | null, trans: Trans = english): string {
  switch (declared?.via) {
    case 'lab':
      return trans.__("Removed, as declared by the author's JupyterLab");
    case 'cli':
      return trans.__("Removed, as declared by the author's command line");
    case 'session':
      return trans.__('Removed, as declared by the author');
    default:
      return trans.__("What was removed wasn't declared.");
  }
}

/** Places that no reader ever looks at: whoever published saw them counted apart. */
const SETTINGS: ReadonlySet<string> = new Set(['metadata', 'cell-metadata', 'key', 'id']);

const sumOf = (counts: readonly DeclaredCount[]): number => counts.reduce((sum, one) => sum + one.count, 0);

/**
 * What a receipt says in one line: what the gallery saw for itself, then what the author's side says, then what nobody
 * looked into.
 */
export function receiptSentence({ verified, declared }: ReceiptBody, trans: Trans = english): string {
  const counts = declared?.counts ?? [];
  const settings = sumOf(counts.filter(({ place }) => SETTINGS.has(place)));
  const removed = sumOf(counts) - settings;
  return [
    trans.__('%1: no rule found anything more.', checkedSentence(declared, trans)),
    declared === null
      ? declaredSentence(null, trans)
      : settings === 0
        ? trans._n('Declared: %2 removed.', 'Declared: %2 removed.', removed, count(removed))
        : trans._n(
            'Declared: %3 removed, and %2 setting of the notebook.',
            'Declared: %3 removed, and %2 settings of the notebook.',
            settings,
            count(settings),
            count(removed)
          ),
    notVouchedSentence(verified.notVouched, trans)
  ]
    .filter(part => part !== '')
    .join(' ');
}

/** "3 pictures: nobody can check pixels. 2 tables weren't checked for small counts." */
export function notVouchedSentence({ pictures, tables }: NotVouched, trans: Trans = english): string {
  return [
    pictures > 0 &&
      trans._n(
        '%2 picture: nobody can check pixels.',
        '%2 pictures: nobody can check pixels.',
        pictures,
        count(pictures)
      ),
    tables > 0 &&
      trans._n(
        "%2 table wasn't checked for small counts.",
        "%2 tables weren't checked for small counts.",
        tables,
        count(tables)
      )
  ]
    .filter(sentence => sentence !== false)
    .join(' ');
}
