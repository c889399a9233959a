import { luhn } from '../../checks/index.js';
import { ANY, PARTED } from '../kind.js';
import type { Kind } from '../kind.js';
import { abn, auAcn, auTfn, egNationalId, medicare, nhi, nzIrd, zaId } from '../valid/oceania-africa.js';

const passports = 'passport|passport number|passport no|travel document';
const national = 'national id|national identity|id number|identity number';

/** Australia, New Zealand, South Africa, Nigeria, Kenya, Egypt, Ghana and others. */
export const oceaniaAfrica: readonly Kind[] = [
  {
    id: 'au-tfn',
    layouts: ['8', '9', '3 3 3', '3 3 2', '2 3 3'],
    shape: /^\d{8,9}$/,
    check: auTfn,
    names: 'tfn|tax file|tax file number|tax file no|australian tax|tax id',
    alone: /^\d{3} \d{3} \d{3}$|^\d{9}$/
  },
  {
    id: 'au-abn',
    layouts: ['11', '2 3 3 3'],
    shape: /^[1-9]\d{10}$/,
    check: abn,
    names: 'abn|australian business|business number|australian business number',
    bare: /-|^\d{2} \d{3} \d{3} \d{3}$/,
    alone: ANY
  },
  {
    id: 'au-acn',
    layouts: ['9', '3 3 3'],
    shape: /^\d{9}$/,
    check: auAcn,
    names: 'acn|australian company|company number|arbn',
    alone: PARTED
  },
  {
    id: 'au-medicare',
    type: 'HEALTH',
    layouts: ['10', '11', '4 5 1', '4 5 1 1', '4 5 2', '4 6'],
    between: ' -/',
    shape: /^[2-6]\d{9,10}$/,
    check: medicare,
    names: 'medicare|medicare number|medicare no|medicare card|health card|irn',
    alone: ANY
  },
  {
    id: 'au-ihi',
    type: 'HEALTH',
    layouts: ['16', '4 4 4 4'],
    shape: /^80036\d{11}$/,
    check: luhn,
    names: 'ihi|healthcare identifier|individual healthcare identifier|health identifier',
    bare: ANY
  },
  {
    id: 'au-crn',
    layouts: ['10', '3 3 4', '3 3 3 1', '9 1'],
    shape: /^\d{9}[A-Z]$/,
    names: 'crn|centrelink|customer reference|customer reference number',
    reach: 80
  },
  {
    id: 'nz-ird',
    layouts: ['8', '9', '2 3 3', '3 3 3'],
    shape: /^\d{8,9}$/,
    check: nzIrd,
    names: 'ird|ird number|ird no|inland revenue|tax id'
  },
  {
    id: 'nz-nhi',
    type: 'HEALTH',
    layouts: ['7', '3 4'],
    shape: /^[A-HJ-NP-Z]{3}(?:\d{4}|\d{2}[A-HJ-NP-Z]{2})$/,
    check: nhi,
    names: 'nhi|national health index|health index|nhi number|health number|patient',
    alone: ANY
  },
  {
    id: 'nz-bank-account',
    type: 'ACCOUNT',
    layouts: ['2 4 7 2', '2 4 7 3', '15', '16'],
    shape: /^(?:0[1-9]|[1-3]\d)\d{13,14}$/,
    names: 'account|bank account|account number|bank account number|account no',
    bare: /^\d{2}-\d{4}-\d{7}-\d{2,3}$/,
    reach: 60
  },
  {
    id: 'au-nz-document',
    layouts: ['8', '9', '2 6', '2 7', '1 7'],
    shape: /^[A-Z]{1,2}\d{6,7}$/,
    names: `${passports}|driver|driver licence|driver license|licence number|drivers licence`,
    reach: 60
  },
  {
    id: 'za-id',
    layouts: ['13', '6 4 2 1', '6 4 3', '6 7'],
    shape: /^\d{10}[012]\d{2}$/,
    check: zaId,
    names: `south african id|sa id|id number|rsa id|identity number|idnumber|id no|said|identiteitsnommer|${national}`,
    bare: /^\d{6} ?\d{4} ?[012][89]\d$/,
    alone: ANY
  },
  {
    id: 'za-tax',
    layouts: ['10', '4 3 3'],
    shape: /^[01239]\d{9}$/,
    check: luhn,
    names: 'sars|income tax|tax reference|tax number|income tax number'
  },
  {
    id: 'ng-nin',
    layouts: ['11', '4 3 4'],
    shape: /^\d{11}$/,
    names: 'nin|national identification number|bvn|bank verification|bank verification number|vnin|nigerian id|nimc',
    reach: 60
  },
  {
    id: 'ng-plate',
    layouts: ['8', '3 5', '3 3 2', '3 4', '7'],
    shape: /^[A-Z]{3}\d{3}[A-Z]{2}$/,
    names: 'plate|plates|vehicle|number plate|license plate|licence plate|registration|reg no|car',
    bare: /^[A-Z]{3}-\d{3}[A-Z]{2}$/,
    alone: ANY,
    reach: 60
  },
  {
    id: 'ke-id',
    layouts: ['7', '8'],
    shape: /^\d{7,8}$/,
    names:
      'huduma|kenyan id|kenya id|kitambulisho|national id number|national id|id number|identity card|national identity card',
    reach: 40
  },
  {
    id: 'ke-kra-pin',
    layouts: ['11'],
    shape: /^[AP]\d{9}[A-Z]$/,
    names: 'kra|kra pin|pin|tax id|tax pin|itax',
    bare: /^A0\d{8}[A-Z]$/,
    alone: ANY
  },
  {
    id: 'eg-national-id',
    layouts: ['14', '1 6 2 4 1', '1 2 2 2 2 5'],
    shape: /^[23]\d{6}(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)\d{5}$/,
    check: egNationalId,
    names: `egyptian id|egypt id|الرقم القومي|رقم قومي|raqam qawmi|${national}`
  },
  {
    id: 'gh-card',
    layouts: ['3 9 1', '13'],
    shape: /^GHA\d{10}$/,
    names: 'ghana card|nia|ghana',
    bare: ANY
  },
  {
    id: 'african-passport',
    layouts: ['8', '9', '2 7', '1 8'],
    shape: /^[A-Z]{1,2}\d{7,8}$/,
    names: passports,
    reach: 60
  }
];
