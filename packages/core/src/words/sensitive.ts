import type { PlaceholderType } from '../redaction/placeholders.js';
import type { RemovedPlace, ReportItem } from '../redaction/report.js';
import { english, type Trans } from './trans.js';

/** What a removed value was, as a reader is told. */
export function sensitiveWord(type: string, trans: Trans = english): string {
  const words: Readonly<Record<PlaceholderType, string>> = {
    SECRET: trans._p('sensitive item', 'Secret'),
    TOKEN: trans._p('sensitive item', 'Access token'),
    PASSWORD: trans._p('sensitive item', 'Password'),
    KEY: trans._p('sensitive item', 'Key'),
    ENCODED: trans._p('sensitive item', 'Encoded text'),
    EMAIL: trans._p('sensitive item', 'E-mail address'),
    PHONE: trans._p('sensitive item', 'Phone number'),
    NAME: trans._p('sensitive item', 'Name'),
    ADDRESS: trans._p('sensitive item', 'Address'),
    DATE: trans._p('sensitive item', 'Date'),
    AGE: trans._p('sensitive item', 'Age'),
    ID: trans._p('sensitive item', 'Number of a person or a document'),
    ACCOUNT: trans._p('sensitive item', 'Account'),
    CARD: trans._p('sensitive item', 'Card number'),
    LOCATION: trans._p('sensitive item', 'Place'),
    PERSONAL: trans._p('sensitive item', 'Personal detail'),
    HEALTH: trans._p('sensitive item', 'Health detail'),
    PATH: trans._p('sensitive item', 'Path'),
    HOST: trans._p('sensitive item', 'Host'),
    IP: trans._p('sensitive item', 'Network address'),
    URL: trans._p('sensitive item', 'Link'),
    BUCKET: trans._p('sensitive item', 'Storage bucket'),
    RESOURCE: trans._p('sensitive item', 'Cloud resource'),
    USER: trans._p('sensitive item', 'User name'),
    VALUE: trans._p('sensitive item', 'Value')
  };
  return (words as Readonly<Record<string, string>>)[type] ?? trans._p('sensitive item', 'Sensitive item');
}

/** The part of a notebook in which something stood. */
export function placeWord(place: RemovedPlace, trans: Trans = english): string {
  switch (place) {
    case 'source':
      return trans._p('place', 'text');
    case 'output':
      return trans._p('place', 'output');
    case 'attachment':
      return trans._p('place', 'attachment');
    case 'metadata':
      return trans._p('place', 'metadata of the notebook');
    case 'cell-metadata':
      return trans._p('place', 'metadata of the cell');
    case 'key':
      return trans._p('place', 'unknown field');
    case 'id':
      return trans._p('place', 'id');
  }
}

/** Sensitive items are values that were recognised; what only isn't on the list of what may leave has no type. */
export function isSensitive(item: Pick<ReportItem, 'kind'>): boolean {
  return /^[A-Z]/.test(item.kind);
}

/** What was found in one place of one cell. */
export interface SensitivePlace {
  cell: number | null;
  place: RemovedPlace;
  kind: string;
  count: number;
}

/** The sensitive items of a report by cell, place and kind, in the notebook's order. No values: a report has none. */
export function sensitivePlaces(items: readonly ReportItem[]): SensitivePlace[] {
  const byKey = new Map<string, SensitivePlace>();
  for (const { cell, place, kind, count } of items.filter(isSensitive)) {
    const key = JSON.stringify([cell, place, kind]);
    const known = byKey.get(key);
    byKey.set(key, { cell, place, kind, count: (known?.count ?? 0) + count });
  }
  return [...byKey.values()].sort((a, b) => (a.cell ?? -1) - (b.cell ?? -1));
}

/** What a text beside the notebook is called; null for any other place. */
export function fieldWord(place: string, trans: Trans = english): string | null {
  switch (place) {
    case 'title':
      return trans.__('Title');
    case 'question':
      return trans.__('Question');
    case 'answer':
      return trans.__('Answer');
    case 'description':
      return trans.__('Description');
    case 'tags':
      return trans.__('Tags');
    case 'note':
      return trans.__("What's new");
    case 'fileName':
      return trans.__('Name of the file');
    default:
      return null;
  }
}
