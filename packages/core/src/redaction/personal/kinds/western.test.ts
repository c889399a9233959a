import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending, Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { from97, luhn, multipleOf, verhoeff } from '../../../testing/identifiers/sums.js';
import { westernEurope } from './western.js';

/** Corsica counts as 19 or 18. */
const french: Ending = body => from97()(body.replace('2A', '19').replace('2B', '18'));

/** What the ten digits leave when divided by 511 stands behind them. */
const tax: Ending = body => String(Number(body) % 511).padStart(3, '0');

/** The key before the number: twelve and three times what it leaves. */
const vat: Maker = draw => {
  const siren = ending('########', luhn)(draw);
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
};

/** Belgium: the number, with a 2 before it from 2000 on. */
const belgian = either(ending('<yymmdd>###', from97()), ending('0[0123456789]0[123456]1[0123456789]###', from97('2')));

/** Luxembourg: a Luhn digit over the number, then a Verhoeff digit over the same number. */
const luxembourgish: Maker = draw => {
  const body = draw.like('<yyyymmdd>###');
  return `${body}${luhn(body) ?? ''}${verhoeff(body) ?? ''}`;
};

describe('France and the Low Countries', () => {
  describeKinds(westernEurope, [
    {
      id: 'fr-nir',
      make: either(ending('1##0[123456789]75######', french), ending('2##112[AB]######', french)),
      forms: ['# ## ## ## ### ### ##', '############# ##', '#.##.##.##.###.###.##'],
      named: ['NIR', 'numéro de sécurité sociale', 'INSEE', 'carte vitale', 'social security', 'num secu'],
      says: 'Sa carte vitale porte le {} depuis sa majorité.',
      bare: ['compact', '# ## ## ## ### ### ##'],
      wrong: ['184127645108947', '984127645108946', '1 84 12 76 451 089 45'],
      sees: 'digits and swaps'
    },
    {
      id: 'fr-nir-short',
      make: like('1##0[123456789]75######', '2##1[012]2A######'),
      forms: ['# ## ## ## ### ###'],
      named: ['NIR', 'sécurité sociale', 'carte vitale', 'INSEE'],
      says: 'Le NIR {} est incomplet.',
      wrong: ['3841276451089', '1841376451089', '184127645108']
    },
    {
      id: 'fr-tax-number',
      make: ending('[0123]#########', tax),
      forms: ['## ## ### ### ###'],
      named: ['numéro fiscal', 'SPI', 'impôts', 'référence fiscale', 'tax number'],
      says: 'Son numéro fiscal est {} sur cet avis.',
      alone: ['compact'],
      wrong: ['0701987765494', '4701987765493'],
      sees: 'digits'
    },
    {
      id: 'fr-siret',
      make: either(ending('########', luhn), draw => ending(`${ending('########', luhn)(draw)}####`, luhn)(draw)),
      forms: ['### ### ###', '### ### ### #####'],
      named: ['SIRET', 'SIREN', 'auto-entrepreneur', 'numéro SIRET', 'micro-entrepreneur'],
      says: 'Facture avec SIRET {} jointe.',
      bare: ['### ### ### #####'],
      wrong: ['732829321', '73282932000075', '12345678'],
      sees: 'digits'
    },
    {
      id: 'fr-vat',
      make: vat,
      forms: ['#### ### ### ###', '#### #########'],
      named: ['TVA', 'VAT', 'numéro de TVA', 'TVA intracommunautaire'],
      says: 'Numéro de TVA {} en bas de page.',
      bare: ['compact', '#### ### ### ###'],
      wrong: ['FR41303265045', 'FX40303265045', 'FR4030326504'],
      sees: 'digits and swaps'
    },
    {
      id: 'fr-document',
      make: like('##@@#####', '############', '[CDFGHKLM]#[CDF]######'),
      named: ["carte d'identité", 'CNI', 'permis de conduire', 'passeport', 'titre de séjour'],
      says: 'Le permis de conduire {} a été volé.',
      wrong: ['ABCDEFGHI', '12AB123', '1234567890']
    },
    {
      id: 'fr-plate',
      make: like('[ABCDEFG][HJKLMN]###[PQRSTV][WXYZ]'),
      forms: ['##-###-##', '## ### ##'],
      named: ['immatriculation', 'plaque', "plaque d'immatriculation", 'number plate', 'targa'],
      says: 'La voiture immatriculée, plaque {}, est grise.',
      bare: ['##-###-##'],
      alone: ['compact'],
      wrong: ['AB-12-CD', 'IB-123-CD', 'AB-123-OU']
    },
    {
      id: 'be-national-number',
      make: belgian,
      forms: ['##.##.##-###.##', '## ## ## ### ##', '###### ### ##'],
      named: ['rijksregisternummer', 'registre national', 'INSZ', 'NISS', 'national number', 'numéro national'],
      says: 'Uw rijksregisternummer {} staat op de kaart.',
      bare: ['compact', '##.##.##-###.##'],
      wrong: ['85.07.30-033.29', '85933003328', '85.07.30-033'],
      sees: 'most'
    },
    {
      id: 'be-enterprise',
      make: either(ending('0#######', from97()), ending('1#######', from97())),
      forms: ['####.###.###', '#### ### ###'],
      named: ['ondernemingsnummer', "numéro d'entreprise", 'KBO', 'BTW', 'BCE'],
      says: 'Het ondernemingsnummer {} is geldig.',
      bare: ['####.###.###'],
      wrong: ['0403.019.262', '2403019261', '040301926'],
      sees: 'digits and swaps'
    },
    {
      id: 'nl-bsn',
      make: ending('[123456789]#######', multipleOf(11, [9, 8, 7, 6, 5, 4, 3, 2, 10])),
      forms: ['####.##.###', '### ### ###', '###-###-###'],
      named: ['BSN', 'burgerservicenummer', 'sofinummer', 'citizen service number', 'persoonsnummer'],
      says: 'Mijn burgerservicenummer is {} volgens de kaart.',
      alone: ['compact', '####.##.###'],
      wrong: ['111222334', '000000000', '1112223'],
      sees: 'digits and swaps'
    },
    {
      id: 'nl-vat',
      make: like('NL#########B0#'),
      forms: ['## ######### ###', '##-#########-###'],
      named: ['btw-nummer', 'BTW', 'VAT', 'btw-id', 'omzetbelasting'],
      says: 'Het btw-nummer {} hoort op de factuur.',
      bare: ['compact'],
      wrong: ['NL12345678B01', 'NL123456789A01']
    },
    {
      id: 'nl-document',
      make: like('[NSIB][ABCDEFGHJKLMNPR]###[ABC0123]###'),
      named: ['paspoort', 'rijbewijs', 'identiteitskaart', 'documentnummer', 'ID-bewijs'],
      says: 'Haar paspoort {} verloopt morgen.',
      alone: ['compact'],
      wrong: ['ABCDEFGHI', 'OA1234567', 'NA123456A']
    },
    {
      id: 'lu-matricule',
      make: luxembourgish,
      forms: ['#### #### #####', '########-#####', '#### ## ## #####'],
      named: ['matricule', 'numéro matricule', 'CNS', 'national id', 'matricule nationale'],
      says: 'La matricule {} figure sur la fiche.',
      bare: ['compact', '#### #### #####'],
      wrong: ['1893120105732', '1995130105732', '199312010573'],
      sees: 'digits'
    }
  ]);
});
