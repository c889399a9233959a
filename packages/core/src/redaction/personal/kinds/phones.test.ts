import { describe } from 'vitest';
import { like } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { phones } from './phones.js';

describe('telephone numbers as they are written at home', () => {
  describeKinds(phones, [
    {
      id: 'phone-north-american',
      make: like('[23456789]0[123456789][2345678]######', '415555####'),
      forms: ['###-###-####', '###.###.####', '### ### ####'],
      named: ['phone', 'mobile', 'cell phone', 'contact number', 'fax', 'teléfono'],
      says: 'Reach me on my cell phone {} after six.',
      bare: ['###-###-####', '###.###.####'],
      alone: ['### ### ####'],
      wrong: ['115-555-0132', '415-155-0132', '415-555-013']
    },
    {
      id: 'phone-national',
      make: like('0[123456789]########', '0[23456789]#########'),
      forms: ['## ## ## ## ##', '##### ######', '#### ### ###', '### #### ####', '#### ######'],
      named: ['Telefon', 'Handy', 'telefono', 'telefoon', 'телефон', '电话', '電話番号', 'puhelin'],
      says: 'Meine Handynummer ist {} wie bisher.',
      wrong: ['00 12 34 56 78', '012345']
    },
    {
      id: 'phone-mobile-asia',
      make: like('13#########', '[6789]#########'),
      forms: ['### #### ####', '##### #####'],
      named: ['mobile number', '手机', '手机号', '电话', 'WhatsApp', 'GSM'],
      says: '我的手机号 {} 没变。',
      wrong: ['123456789', '11 2345 6789']
    }
  ]);
});
