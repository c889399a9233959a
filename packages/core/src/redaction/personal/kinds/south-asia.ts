import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import { inAadhaar, inIfsc } from '../valid/south-asia.js';

const STATES =
  'A[NPRS]|B[HR]|C[GHT]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|N[L]|O[DR]|P[BY]|R[J]|S[K]|T[GNRS]|U[APKT]|W[B]';

/** India, Pakistan, Bangladesh, Sri Lanka, Nepal. */
export const southAsia: readonly Kind[] = [
  {
    id: 'in-aadhaar',
    layouts: ['12', '4 4 4', '16', '4 4 4 4'],
    shape: /^[2-9]\d{11}(?:\d{4})?$/,
    check: inAadhaar,
    names: 'aadhaar|aadhar|adhaar|adhar|aadhaar number|uidai|uid|aadhaar no|vid|आधार|आधार संख्या|enrolment',
    alone: ANY
  },
  {
    id: 'in-pan',
    layouts: ['10', '5 4 1'],
    shape: /^[A-Z]{5}\d{4}[A-Z]$/,
    names: 'pan|pan number|pan no|pan card|permanent account|income tax|permanent account number|pancard|स्थायी',
    bare: /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/,
    alone: ANY
  },
  {
    id: 'in-gstin',
    layouts: ['15'],
    shape: /^(?:0[1-9]|[12]\d|3[0-8]|9[79])[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/,
    names: 'gstin|gst|gst number|gst no',
    bare: ANY,
    alone: ANY
  },
  {
    id: 'in-voter',
    layouts: ['10', '3 7'],
    shape: /^[A-Z]{3}\d{7}$/,
    names: 'voter|voter id|voter card|epic|epic number|epic no|election|elector|मतदाता',
    alone: ANY
  },
  {
    id: 'in-passport',
    layouts: ['8', '1 7', '1 2 5'],
    shape: /^[A-PR-WY][1-9]\d{5}[1-9]$/,
    names: 'passport|passport number|passport no|indian passport|पासपोर्ट',
    alone: ANY,
    reach: 80
  },
  {
    id: 'in-vehicle',
    layouts: ['6', '8', '9', '10', '11', '2 2 1 4', '2 2 2 4', '2 2 3 4', '4 2 4', '2 2 4', '2 4 4', '4 1 4', '4 6'],
    shape: new RegExp(`^(?:(?:${STATES})\\d{1,2}[A-Z]{0,3}\\d{4}|\\d{2}BH\\d{4}[A-Z]{1,2})$|^[A-Z]\\d{5}$`),
    names:
      'vehicle|vehicle number|registration number|registration|number plate|rc number|plate|license plate|vehicle registration|reg no|car|rto',
    bare: new RegExp(`^(?:${STATES})[ -]?\\d{2}[ -]?[A-HJ-NP-Z]{1,2}[ -]?\\d{4}$`),
    alone: ANY,
    reach: 60
  },
  {
    id: 'in-ifsc',
    type: 'ACCOUNT',
    layouts: ['11'],
    shape: /^[A-Z]{4}0[A-Z0-9]{6}$/,
    check: inIfsc,
    names: 'ifsc|ifsc code|bank|branch code|rtgs|neft',
    bare: /^[A-Z]{4}0\d{6}$/,
    alone: ANY
  },
  {
    id: 'in-uan',
    layouts: ['12', '4 4 4'],
    shape: /^[1]\d{11}$/,
    names: 'uan|epf|epfo|universal account',
    reach: 60
  },
  {
    id: 'in-abha',
    type: 'HEALTH',
    layouts: ['2 4 4 4', '14'],
    shape: /^\d{14}$/,
    names: 'abha|abha number|ayushman|health id|abdm',
    bare: /^\d{2}-\d{4}-\d{4}-\d{4}$/,
    reach: 60
  },
  {
    id: 'in-driving-licence',
    layouts: ['15', '16', '4 11', '4 4 7', '2 2 4 7', '2 13', '2 2 11'],
    shape: new RegExp(`^(?:${STATES})\\d{2}(?:19|20)?\\d{2}\\d{7}$`),
    names: 'driving licence|driving license|dl|dl number|dl no|driver|licence|license',
    bare: /^[A-Z]{2}[- ]?\d{2}[- ]?(?:19|20)\d{2}[- ]?\d{7}$/
  },
  {
    id: 'pk-cnic',
    layouts: ['13', '5 7 1'],
    shape: /^[1-9]\d{12}$/,
    names: 'cnic|nic|nicop|national identity card|pakistani id|شناختی کارڈ|national id|nadra',
    bare: /^\d{5}-\d{7}-\d$/
  },
  {
    id: 'bd-nid',
    layouts: ['10', '13', '17', '3 3 4'],
    shape: /^\d{10}(?:\d{3}|\d{7})?$/,
    names: 'nid|bangladesh id|bangladeshi id|জাতীয় পরিচয়পত্র|voter id|smart card',
    reach: 50
  },
  {
    id: 'lk-nic',
    layouts: ['10', '12', '9 1'],
    shape: /^\d{2}(?:[0-35-8]\d{2})\d{4}[VX]$|^(?:19|20)\d{2}[0-35-8]\d{2}\d{5}$/,
    names: 'nic|nic number|sri lankan id|national identity card|national id|identity card',
    alone: /[VXvx]$/,
    reach: 80
  }
];
