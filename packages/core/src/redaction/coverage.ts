/* Written by bench/redaction.mjs from bench/figures/redaction.json; `npm run bench -- redaction` measures anew. */

/** How much of a kind of value was found when it was measured, as shares from 0 to 1. */
export interface CoverageRow {
  id: string;
  group: 'person' | 'secret' | 'machine' | 'row';
  /** Its letter in the list of identifiers of the Safe Harbor rule. */
  harbor: string | null;
  open: number;
  balanced: number;
  strict: number;
  /** Where it stands, in balanced: beside its name, in a column of a table, by itself. Null where it can't. */
  named: number | null;
  table: number | null;
  bare: number | null;
}

export const coverage: readonly CoverageRow[] = [
  { id: 'names-named', group: 'person', harbor: 'A', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: null },
  {
    id: 'names-text',
    group: 'person',
    harbor: 'A',
    open: 0,
    balanced: 0.967,
    strict: 0.967,
    named: null,
    table: null,
    bare: 0.967
  },
  {
    id: 'names-rare',
    group: 'person',
    harbor: 'A',
    open: 0,
    balanced: 0.033,
    strict: 0.033,
    named: null,
    table: null,
    bare: 0.033
  },
  { id: 'address', group: 'person', harbor: 'B', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  {
    id: 'postcode',
    group: 'person',
    harbor: 'B',
    open: 0,
    balanced: 0.667,
    strict: 0.667,
    named: 1,
    table: 1,
    bare: 0
  },
  {
    id: 'coordinates',
    group: 'person',
    harbor: 'B',
    open: 0,
    balanced: 0.667,
    strict: 0.667,
    named: 1,
    table: 1,
    bare: 0
  },
  {
    id: 'birth-date',
    group: 'person',
    harbor: 'C',
    open: 0,
    balanced: 0.667,
    strict: 0.667,
    named: 1,
    table: 1,
    bare: 0
  },
  {
    id: 'high-age',
    group: 'person',
    harbor: 'C',
    open: 0,
    balanced: 0.333,
    strict: 0.667,
    named: 1,
    table: 0,
    bare: 0
  },
  { id: 'phone', group: 'person', harbor: 'D', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  { id: 'fax', group: 'person', harbor: 'E', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  { id: 'email', group: 'person', harbor: 'F', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  { id: 'ssn', group: 'person', harbor: 'G', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  {
    id: 'record-number',
    group: 'person',
    harbor: 'H',
    open: 0,
    balanced: 0.667,
    strict: 0.667,
    named: 1,
    table: 1,
    bare: 0
  },
  {
    id: 'plan-number',
    group: 'person',
    harbor: 'I',
    open: 0,
    balanced: 0.578,
    strict: 0.578,
    named: 0.733,
    table: 1,
    bare: 0
  },
  { id: 'bank-account', group: 'person', harbor: 'J', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  { id: 'card', group: 'person', harbor: 'J', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  {
    id: 'account-number',
    group: 'person',
    harbor: 'J',
    open: 0,
    balanced: 0.667,
    strict: 0.667,
    named: 1,
    table: 1,
    bare: 0
  },
  { id: 'licence', group: 'person', harbor: 'K', open: 0, balanced: 0.667, strict: 0.667, named: 1, table: 1, bare: 0 },
  {
    id: 'vehicle',
    group: 'person',
    harbor: 'L',
    open: 0,
    balanced: 0.972,
    strict: 0.972,
    named: 1,
    table: 1,
    bare: 0.917
  },
  { id: 'plate', group: 'person', harbor: 'L', open: 0, balanced: 0.667, strict: 0.667, named: 1, table: 1, bare: 0 },
  {
    id: 'device',
    group: 'person',
    harbor: 'M',
    open: 0,
    balanced: 0.672,
    strict: 0.672,
    named: 1,
    table: 1,
    bare: 0.017
  },
  { id: 'mac', group: 'person', harbor: 'M', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  { id: 'profile', group: 'person', harbor: 'N', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  { id: 'ip', group: 'person', harbor: 'O', open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  {
    id: 'national-id',
    group: 'person',
    harbor: 'R',
    open: 0,
    balanced: 0.644,
    strict: 0.644,
    named: 0.933,
    table: 1,
    bare: 0
  },
  {
    id: 'username',
    group: 'person',
    harbor: 'R',
    open: 0,
    balanced: 0.406,
    strict: 0.406,
    named: 0.217,
    table: 1,
    bare: 0
  },
  { id: 'cloud-key', group: 'secret', harbor: null, open: 1, balanced: 1, strict: 1, named: 1, table: null, bare: 1 },
  { id: 'code-token', group: 'secret', harbor: null, open: 1, balanced: 1, strict: 1, named: 1, table: null, bare: 1 },
  { id: 'ai-token', group: 'secret', harbor: null, open: 1, balanced: 1, strict: 1, named: 1, table: null, bare: 1 },
  { id: 'chat-token', group: 'secret', harbor: null, open: 1, balanced: 1, strict: 1, named: 1, table: null, bare: 1 },
  { id: 'web-token', group: 'secret', harbor: null, open: 1, balanced: 1, strict: 1, named: 1, table: null, bare: 1 },
  {
    id: 'plain-key',
    group: 'secret',
    harbor: null,
    open: 0.5,
    balanced: 0.5,
    strict: 0.5,
    named: 1,
    table: null,
    bare: 0
  },
  {
    id: 'password',
    group: 'secret',
    harbor: null,
    open: 0.5,
    balanced: 0.5,
    strict: 0.5,
    named: 1,
    table: null,
    bare: 0
  },
  {
    id: 'password-in-link',
    group: 'secret',
    harbor: null,
    open: 1,
    balanced: 1,
    strict: 1,
    named: 1,
    table: null,
    bare: 1
  },
  { id: 'private-key', group: 'secret', harbor: null, open: 1, balanced: 1, strict: 1, named: 1, table: null, bare: 1 },
  { id: 'home-path', group: 'machine', harbor: null, open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  { id: 'host', group: 'machine', harbor: null, open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  { id: 'private-ip', group: 'machine', harbor: null, open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  { id: 'bucket', group: 'machine', harbor: null, open: 0, balanced: 1, strict: 1, named: 1, table: 1, bare: 1 },
  {
    id: 'cloud-resource',
    group: 'machine',
    harbor: null,
    open: 0,
    balanced: 1,
    strict: 1,
    named: 1,
    table: 1,
    bare: 1
  },
  { id: 'pay', group: 'row', harbor: null, open: 0, balanced: 1, strict: 1, named: null, table: 1, bare: null },
  { id: 'health', group: 'row', harbor: null, open: 0, balanced: 1, strict: 1, named: null, table: 1, bare: null },
  { id: 'remark', group: 'row', harbor: null, open: 0, balanced: 0, strict: 1, named: null, table: 0, bare: null },
  { id: 'biometric', group: 'person', harbor: 'P', open: 0, balanced: 0, strict: 0, named: null, table: null, bare: 0 },
  { id: 'photograph', group: 'person', harbor: 'Q', open: 0, balanced: 0, strict: 0, named: null, table: null, bare: 0 }
];
