import { describe } from 'vitest';
import { drawn, either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending, Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { icao, mod11x10, multipleOf, told } from '../../../testing/identifiers/sums.js';
import { germanSpeaking } from './german-speaking.js';

/** Letters as two digits, A = 01; products of two digits are added up. */
const crossed =
  (weights: readonly number[], upTo = 10): Ending =>
  body => {
    const spelled = body.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 64).padStart(2, '0'));
    const sums = weights.map((weight, at) => [...String(weight * Number(spelled.charAt(at)))]);
    const sum = sums.flat().reduce((all, digit) => all + Number(digit), 0);
    return String(upTo === 10 ? sum % 10 : (10 - (sum % 10)) % 10);
  };

/** Austria: the check digit is the fourth, between number and birthday. */
const austrian: Maker = draw =>
  drawn(() => {
    const [number, day] = [draw.like('[123456789]##'), draw.like('<ddmmyy>')];
    const check = told([3, 7, 9, 5, 8, 4, 2, 1, 6], '0123456789.')(number + day);
    return check === null ? null : number + check + day;
  });

describe('Germany, Austria, Switzerland', () => {
  describeKinds(germanSpeaking, [
    {
      id: 'de-tax-id',
      make: ending('[123456789]#########', mod11x10),
      forms: ['## ### ### ###', '##-###-###-###', '##.###.###.###'],
      named: ['Steuer-ID', 'steuerliche Identifikationsnummer', 'IdNr', 'tax id', 'Steueridentifikationsnummer'],
      says: 'Meine Steuer-ID lautet {} laut Bescheid.',
      alone: ['compact', '## ### ### ###'],
      wrong: ['70473796815', '12345678901', '01234567890'],
      sees: 'digits'
    },
    {
      id: 'de-tax-number',
      make: like('##########', '###########'),
      forms: ['##/###/#####', '###/###/#####', '###/####/####'],
      named: ['Steuernummer', 'St-Nr', 'Finanzamt', 'Steuer-Nr.'],
      says: 'Das Finanzamt führt sie unter {} seit Mai.',
      wrong: ['1234567', '12345678901234']
    },
    {
      id: 'de-pension-insurance',
      make: ending('##<ddmmyy>[ABMSZ][0123456789]#', crossed([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1])),
      forms: ['## ###### # ###', '## ###### # ## #', '######## # ###'],
      named: ['Rentenversicherungsnummer', 'Sozialversicherungsnummer', 'SV-Nummer', 'RVNR', 'pension insurance'],
      says: 'Die Rentenversicherung schreibt an {} zurück.',
      bare: ['compact'],
      wrong: ['65070803A018', '65993303A019', '65 070803 A 01'],
      sees: 'most'
    },
    {
      id: 'de-health-insurance',
      make: ending('@########', crossed([1, 2, 1, 2, 1, 2, 1, 2, 1, 2])),
      forms: ['# #########', '#### ### ###'],
      named: ['KVNR', 'Versichertennummer', 'Krankenkasse', 'Gesundheitskarte', 'health insurance'],
      says: 'Ihre Gesundheitskarte {} liegt bereit.',
      alone: ['compact'],
      wrong: ['A123456781', 'AB12345678', '1123456780'],
      sees: 'digits'
    },
    {
      id: 'de-practice',
      make: like('#########'),
      named: ['BSNR', 'LANR', 'Arztnummer', 'Betriebsstättennummer', 'lebenslange Arztnummer'],
      says: 'Die Arztnummer {} steht auf dem Rezept.',
      wrong: ['12345678', '1234567890']
    },
    {
      id: 'de-document',
      make: either(
        like('[CFGHJKLMNPRT][CFGHJKLMNPRT0123456789]##[CFGHJK]####'),
        ending('[CFGHJKLMNPRT][CFGHJK]##[CFGHJK]####', icao)
      ),
      forms: ['######### #'],
      named: ['Personalausweis', 'Reisepass', 'Ausweisnummer', 'Passnummer', 'passport', 'Aufenthaltstitel'],
      says: 'Sie wies sich mit Personalausweis {} aus.',
      alone: ['compact'],
      wrong: ['ABCDEFGHI', 'A01X00T47', 'L01X00T478']
    },
    {
      id: 'de-driving-licence',
      make: like('[ABJKN]##[ABR0123][RS]#####A'),
      named: ['Führerschein', 'Führerscheinnummer', 'Fahrerlaubnis', 'driving licence'],
      says: 'Der Führerschein {} wurde umgetauscht.',
      wrong: ['12345678901', 'B07ABC1234']
    },
    {
      id: 'de-vat',
      make: ending('DE[123456789]#######', body => mod11x10(body.slice(2))),
      forms: ['## #########', '## ### ### ###'],
      named: ['USt-ID', 'Umsatzsteuer', 'VAT', 'USt-IdNr', 'VAT ID'],
      says: 'Rechnung mit USt-IdNr {} bitte.',
      bare: ['compact', '## #########'],
      wrong: ['DE136695977', 'DE013669597', 'DE12345678'],
      sees: 'digits'
    },
    {
      id: 'at-insurance',
      make: austrian,
      forms: ['#### ######', '####-######', '#### ## ## ##'],
      named: ['SVNR', 'Sozialversicherungsnummer', 'e-card', 'Versicherungsnummer', 'insurance number'],
      says: 'Mit der e-card {} zum Arzt.',
      alone: ['compact'],
      wrong: ['1237010181', '0237010180', '1237 991380'],
      sees: 'most'
    },
    {
      id: 'at-tax-number',
      make: ending('########', crossed([1, 2, 1, 2, 1, 2, 1, 2], 0)),
      forms: ['##-###-####', '##/#######'],
      named: ['Steuernummer', 'Abgabenkontonummer', 'Finanzamt', 'tax number'],
      says: 'Das Abgabenkonto {} ist ausgeglichen.',
      wrong: ['591199014', '12345678'],
      sees: 'digits'
    },
    {
      id: 'ch-ahv',
      make: ending('756#########', multipleOf(10, [1, 3])),
      forms: ['###.####.####.##', '### #### #### ##'],
      named: ['AHV', 'AHV-Nummer', 'AVS', 'numéro AVS', 'OASI', 'NAVS'],
      says: 'Son numéro AVS {} figure sur la carte.',
      bare: ['compact', '###.####.####.##'],
      wrong: ['756.9217.0769.84', '757.9217.0769.85', '7569217076'],
      sees: 'digits'
    },
    {
      id: 'ch-uid',
      make: ending('CHE########', body => told([5, 4, 3, 2, 7, 6, 5, 4], '0.987654321')(body.slice(3))),
      forms: ['###-###.###.###', '###-#########', '### ### ### ###'],
      named: ['UID', 'IDE', 'MWST', 'TVA'],
      says: 'Die Firma mit UID {} haftet.',
      bare: ['compact', '###-###.###.###'],
      wrong: ['CHE-109.322.552', 'CHF-109.322.551', 'CHE10932255'],
      sees: 'digits and swaps'
    }
  ]);
});
