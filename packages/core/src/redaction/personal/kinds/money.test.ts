import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { luhn, multipleOf, sumOf, valueOf } from '../../../testing/identifiers/sums.js';
import { money } from './money.js';

/** ISO 13616: the country and two digits go to the end, letters count from 10, and 98 less the rest of 97 stands there. */
const iban =
  (country: string, template: string): Maker =>
  draw => {
    const account = draw.like(template);
    const spelled = [...`${account}${country}00`].map(char => String(valueOf(char))).join('');
    return country + String(98n - (BigInt(spelled) % 97n)).padStart(2, '0') + account;
  };

/** Spain: two digits over bank and branch, and over the account. */
const spanish: Maker = draw => {
  const [bank, account] = [draw.like('########'), draw.like('##########')];
  const digit = (body: string): string => {
    const left = sumOf(body.padStart(10, '0'), [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11;
    return String(left < 2 ? left : 11 - left);
  };
  return bank + digit(bank) + digit(account) + account;
};

/** France: the whole, times its weights, is a multiple of 97. */
const french: Maker = draw => {
  const [bank, branch, account] = [draw.like('#####'), draw.like('#####'), draw.like('###########')];
  const key = 97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * Number(account)) % 97);
  return `${bank}${branch}${account}${String(key).padStart(2, '0')}`;
};

describe('accounts and cards', () => {
  describeKinds(money, [
    {
      id: 'iban',
      make: either(
        iban('DE', '##################'),
        iban('GB', 'NWBK##############'),
        iban('NL', 'ABNA##########'),
        iban('FR', '#######################'),
        iban('NO', '###########'),
        iban('MT', 'MALT##################')
      ),
      forms: [
        '#### #### #### #### #### ##',
        '####-####-####-####-####-##',
        '## ## #### #### #### #### ##',
        '#### #### #### ###'
      ],
      named: ['IBAN', 'bank account', 'Konto', 'compte', 'cuenta', 'rekening'],
      says: 'Bitte überweisen Sie den Betrag auf {} bis Freitag.',
      bare: ['compact', '#### #### #### #### #### ##', '#### #### #### ###'],
      alone: ['compact', '#### #### #### #### #### ##'],
      wrong: ['DE00370400440532013001', 'XX29NWBK60161331926819', 'GB29NWBK6016133192681']
    },
    {
      id: 'payment-card',
      make: either(
        ending('4##############', luhn),
        ending('51#############', luhn),
        ending('2720###########', luhn),
        ending('37############', luhn),
        ending('6011###########', luhn),
        ending('3530###########', luhn),
        ending('36###########', luhn)
      ),
      forms: ['#### #### #### ####', '####-####-####-####', '#### ###### #####', '#### ###### ####'],
      named: [
        'card number',
        'credit card',
        'Kreditkarte',
        'numéro de carte',
        'tarjeta',
        'carta di credito',
        'номер карты'
      ],
      says: 'Die Kreditkarte {} wurde gestern gesperrt.',
      bare: ['#### #### #### ####', '####-####-####-####', '#### ###### #####'],
      alone: ['compact', '#### #### #### ####'],
      wrong: ['4012888888881882', '4111 1111 1111 1112', '0000000000000000', '9999 1234 5678 9018'],
      sees: 'digits'
    },
    {
      id: 'bic',
      make: like('CHASUS33', 'CHASUS3300#', 'DEUTDE5#', 'NDEAFI2#'),
      named: ['BIC', 'SWIFT', 'swift code'],
      says: 'The transfer goes by swift {} in the morning.',
      wrong: ['BNPAXXPP', 'CHASUS330', 'OVERVIEW1']
    },
    {
      id: 'us-aba',
      make: ending('[01][1]######', multipleOf(10, [3, 7, 1])),
      forms: ['####-####-#'],
      named: ['routing number', 'ABA', 'routing no', 'RTN', 'transit number'],
      says: 'The wire uses routing number {} at our branch.',
      bare: ['####-####-#'],
      wrong: ['021000022', '000000000', '990000005'],
      sees: 'digits'
    },
    {
      id: 'uk-sort-code',
      make: like('######'),
      forms: ['##-##-##', '## ## ##'],
      named: ['sort code', 'sortcode'],
      says: 'Pay to sort code {} please.',
      wrong: ['12345', '1234567', '12-34']
    },
    {
      id: 'au-bsb',
      make: like('0#####', '7#####'),
      forms: ['###-###', '### ###'],
      named: ['BSB', 'BSB number', 'bank state branch'],
      says: 'The BSB {} is for the branch in Perth.',
      wrong: ['12-34', '1234567']
    },
    {
      id: 'canadian-routing',
      make: like('0########'),
      forms: ['####-#####'],
      named: ['transit number', 'institution number', 'branch transit'],
      says: 'Use transit {} for payroll.',
      wrong: ['1234567', '912345678']
    },
    {
      id: 'es-ccc',
      make: spanish,
      forms: ['#### #### ## ##########', '####-####-##-##########', '#### #### #### #### ####'],
      named: ['CCC', 'cuenta bancaria', 'número de cuenta', 'código cuenta cliente', 'cuenta corriente'],
      says: 'Ingrese la cuota en {} antes del lunes.',
      bare: ['compact', '#### #### ## ##########'],
      wrong: ['21000418450200051333', '0000 1111 22 3333333333'],
      sees: 'most'
    },
    {
      id: 'it-bban',
      make: like('@##########000000######'),
      forms: ['# ##### ##### ############'],
      named: ['BBAN', 'conto corrente', 'coordinate bancarie', 'numero conto'],
      says: 'Il conto corrente {} è intestato a lei.',
      wrong: ['10542811101000000123456', 'X054281110100000012345']
    },
    {
      id: 'fr-rib',
      make: french,
      forms: ['##### ##### ########### ##'],
      named: ['RIB', 'numéro de compte', 'compte bancaire', "relevé d'identité bancaire"],
      says: 'Le virement part du compte {} chaque mois.',
      bare: ['compact', '##### ##### ########### ##'],
      wrong: ['20041010050500013000017', '30002005500000157841Z26'],
      sees: 'digits and swaps'
    }
  ]);
});
