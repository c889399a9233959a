import type { Kind } from '../kind.js';

const names =
  'phone|telephone|telefon|telefono|telefone|telefoon|puhelin|mobile|mobil|movil|celular|cellphone|cell phone|handy|handynummer|rufnummer|fax|whatsapp|contact number|contact no|msisdn|phone number|mobile number|phone no|tel|tlf|gsm|телефон|电话|手机|手机号|電話|電話番号|전화|전화번호|휴대폰';

/** Telephone numbers as they are written at home, without a country. */
export const phones: readonly Kind[] = [
  {
    id: 'phone-north-american',
    type: 'PHONE',
    layouts: ['10', '11', '3 3 4', '1 3 3 4', '1 10', '3 7'],
    between: ' -.',
    shape: /^1?[2-9]\d\d[2-9]\d{6}$/,
    names,
    bare: /^(?:1[-. ])?\d{3}([-.])\d{3}\1\d{4}$/,
    alone: /^\d{3}[ .-]\d{3}[ .-]\d{4}$/
  },
  {
    id: 'phone-national',
    type: 'PHONE',
    layouts: [
      '9',
      '10',
      '11',
      '12',
      '2 2 2 2 2',
      '4 3 2 2',
      '5 6',
      '5 3 3',
      '4 3 4',
      '3 4 4',
      '4 7',
      '3 7',
      '3 3 4',
      '4 3 3',
      '2 4 4',
      '3 8',
      '4 6',
      '4 8',
      '2 7',
      '2 8',
      '5 5',
      '4 4 4',
      '4 4 3',
      '3 3 2 2',
      '3 3 3',
      '3 2 2 2',
      '4 2 2 2',
      '1 3 3 4',
      '5 7'
    ],
    between: ' -./',
    shape: /^0[1-9]\d{7,10}$/,
    names,
    bare: /^0[1-9]([ .-])\d\d\1\d\d\1\d\d\1\d\d$|^07\d{3} \d{3} ?\d{3}$|^01[5-7]\d[ /-]\d{7,8}$|^0\d{3} \d{3} \d\d \d\d$|^0\d{3} \d{3} \d{4}$|^020 \d{4} \d{4}$|^0\d{4} \d{6}$|^0[789]0-\d{4}-\d{4}$/
  },
  {
    id: 'phone-mobile-asia',
    type: 'PHONE',
    layouts: ['10', '11', '5 5', '3 4 4', '4 3 4'],
    shape: /^1[3-9]\d{9}$|^[6-9]\d{9}$|^5\d{9}$|^[234]\d{9}$/,
    names
  }
];
