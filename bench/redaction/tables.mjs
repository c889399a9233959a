/** From the stored figures to what is written: the tables of docs/redaction.md, and the data of the dialog. */
import { kinds, neverLooked } from './kinds.mjs';
import { PROFILES } from './measure.mjs';

/** The eighteen of 45 CFR 164.514(b)(2)(i), in its order. */
export const SAFE_HARBOR = {
  A: 'Names',
  B: 'Places smaller than a state: addresses, towns, postcodes, coordinates',
  C: 'Dates of a person except the year, ages over 89',
  D: 'Telephone numbers',
  E: 'Fax numbers',
  F: 'E-mail addresses',
  G: 'Social security numbers',
  H: 'Medical record numbers',
  I: 'Health plan beneficiary numbers',
  J: 'Account numbers',
  K: 'Certificate and licence numbers',
  L: 'Vehicle identifiers, licence plates',
  M: 'Device identifiers and serial numbers',
  N: 'Web addresses',
  O: 'IP addresses',
  P: 'Biometric identifiers',
  Q: 'Full-face photographs and the like',
  R: 'Any other unique number, mark or code'
};

const PLACES = ['named', 'table', 'bare'];

/** The mean over the places in which such a value can stand. */
function meanOf(places, profile) {
  const shares = PLACES.map(place => places[place][profile]).filter(share => share !== null);
  return Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 1000) / 1000;
}

/** @param {any} figures @returns {import('@vitrine/core/redaction').CoverageRow[]} */
export function coverageOfFigures({ own }) {
  const measured = own.rows.map(({ id, places }) => {
    const { group, harbor = null } = kinds.find(kind => kind.id === id);
    const [named, table, bare] = PLACES.map(place => places[place].balanced);
    const [open, balanced, strict] = PROFILES.map(profile => meanOf(places, profile));
    return { id, group, harbor, open, balanced, strict, named, table, bare };
  });
  const none = neverLooked.map(({ id, group, harbor }) => ({
    ...{ id, group, harbor, open: 0, balanced: 0, strict: 0, named: null, table: null, bare: 0 }
  }));
  return [...measured, ...none];
}

/** The module that the dialog reads; prettier puts it into its final form. */
export function coverageModule(figures) {
  return `/* Written by bench/redaction.mjs from bench/figures/redaction.json; \`npm run bench -- redaction\` measures anew. */

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

export const coverage: readonly CoverageRow[] = ${JSON.stringify(coverageOfFigures(figures))};
`;
}

const table = (columns, rows) =>
  [columns, columns.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

const percent = share => `${Math.round(share * 1000) / 10} %`;

/**
 * @param {any} figures
 * @param {{word: (id: string) => string, figure: (share: number | null) => string, unseen: string[]}} words those of the screens
 * @returns {Record<string, string>} the text between the markers of that name
 */
export function docsTables(figures, { word, figure, unseen }) {
  const rows = coverageOfFigures(figures);
  const { own, sample } = figures;
  return {
    kinds: table(
      ['what', '`open`', '`balanced`', 'beside its name', 'in a table', 'by itself', '`strict`'],
      rows.map(row => [
        word(row.id),
        ...[row.open, row.balanced, row.named, row.table, row.bare, row.strict].map(share => figure(share))
      ])
    ),
    'safe-harbor': table(
      ['', 'identifier', 'measured as', 'beside its name', 'in a table', 'by itself'],
      Object.entries(SAFE_HARBOR).flatMap(([letter, said]) =>
        rows
          .filter(({ harbor }) => harbor === letter)
          .map((row, at) => [
            at === 0 ? letter : '',
            at === 0 ? said : '',
            word(row.id),
            ...[row.named, row.table, row.bare].map(share => figure(share))
          ])
      )
    ),
    harmless: `Of ${own.harmless.pieces} harmless pieces (versions, digests, UUIDs, placeholders, logs, plain code) something was found in ${PROFILES.map(
      profile => `${percent(own.harmless.found[profile])} with \`${profile}\``
    ).join(', ')}. Every kind was drawn ${own.drawn} times for each place.`,
    'not-looked-for': unseen.map(sentence => `* ${sentence}`).join('\n'),
    peers: sample ? peers(sample) : ''
  };
}

/** What the others leave or cover, as it was measured on the larger set of the same form. */
const PEERS = [
  ['R1', 'planted values left after `strict`', '0', 'nbstripout 37.7 %, nbconvert 33.0 %, nb-clean 29.4 %'],
  ['R2', 'planted values left after `balanced`', '≤ 0.5 %', 'scanners with their findings cut out 60 to 88 %'],
  ['R2b', 'secrets left after `open`', '≤ 1 %', 'betterleaks 2.0 65.2 %, gitleaks 8.30 67.0 %, kingfisher 2.14 70.4 %'],
  ['R3', 'secrets covered', '≥ 97 %', '59.5 %'],
  ['R4', 'secrets covered in real lines that people labelled', '≥ 85 %', '35.1 %'],
  ['R5', 'secrets covered that are hidden in encodings', '≥ 90 %', '24.6 %'],
  ['R6', 'numbers of people covered', '≥ 95 %', '77 % at 29 % false'],
  ['R7', 'sensitive cells of tables covered', '≥ 98 %', '41 %'],
  ['R8', 'traces of machines covered', '≥ 97 %', '35 %'],
  ['R8b', 'people covered in text', '≥ 90 %', '36 %']
];

function peers(sample) {
  return table(
    ['', 'measure', 'Vitrine', 'aim', 'the best others'],
    PEERS.map(([id, what, aim, others]) => [id, what, sample[id] ?? 'not measured', aim, others])
  );
}

/** Puts texts between their markers. @param {string} page @param {Record<string, string>} texts */
export function filled(page, texts) {
  return Object.entries(texts).reduce(
    (text, [name, inside]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n?<!-- /${name} -->)`),
        (_, before, after) => `${before}\n${inside}\n${after.startsWith('\n') ? after : `\n${after}`}`
      ),
    page
  );
}
