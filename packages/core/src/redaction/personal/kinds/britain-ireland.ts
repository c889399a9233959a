import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import { pps, ukChi, ukDrivingLicence, ukNhs, ukVehicle, utr } from '../valid/britain-ireland.js';

/** The United Kingdom and Ireland. */
export const britainIreland: readonly Kind[] = [
  {
    id: 'uk-nhs',
    type: 'HEALTH',
    layouts: ['10', '3 3 4'],
    shape: /^\d{10}$/,
    check: ukNhs,
    names:
      'nhs|nhs number|national health|national health service|health service number|patient|hcn|hsc number|h c number',
    alone: /^(?!1[4-8]\d{8}$)/
  },
  {
    id: 'uk-chi',
    type: 'HEALTH',
    layouts: ['10', '6 4'],
    shape: /^\d{10}$/,
    check: ukChi,
    names: 'chi|chi number|community health index',
    alone: ANY
  },
  {
    id: 'uk-nino',
    layouts: ['9', '2 2 2 2 1', '2 6 1', '8 1', '2 6', '2 2 2 2', '8'],
    shape: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?$/,
    names: 'nino|ni number|ni no|national insurance|nat ins|insurance number|national id|nin',
    bare: /^[A-Z]{2}\d{6}[A-D]$|^[A-Z]{2} ?\d\d \d\d \d\d ?[A-D]$|^[A-Z]{2}-\d\d-\d\d-\d\d-[A-D]$/,
    alone: /[A-D]$/i
  },
  {
    id: 'uk-utr',
    layouts: ['10', '5 5', '3 3 4'],
    shape: /^\d{10}$/,
    check: utr,
    names: 'utr|unique taxpayer|unique tax reference|taxpayer reference|tax reference|self assessment|hmrc'
  },
  {
    id: 'uk-passport',
    layouts: ['9', '2 7'],
    shape: /^[A-Z]{2}\d{7}$|^\d{9}$/,
    names: 'passport|passport number|passport no|travel document',
    alone: /^[A-Z]{2}\d{7}$/,
    reach: 80
  },
  {
    id: 'uk-driving-licence',
    layouts: ['16', '18', '5 6 5', '5 6 5 2', '5 6 2 3', '16 2'],
    shape: /^(?=.{5}\d(?:[05][1-9]|[16][0-2]))[A-Z9]{5}\d{6}[A-Z9]{2}[A-Z0-9]{3}(?:\d\d)?$/,
    check: ukDrivingLicence,
    names: 'driving licence|driver|licence|licence number|dvla|driving license|license',
    bare: /^[A-Z]{2}[A-Z9]{3}[ ]?\d{6}[ ]?[A-Z9]{2}[A-Z0-9]{3}$/,
    alone: ANY
  },
  {
    id: 'uk-driving-licence-plain',
    layouts: ['16'],
    shape: /^[A-Z]{2}[A-Z9]{3}\d{6}[A-Z9]{2}\d[A-Z0-9]{2}$/,
    names: 'driving licence|driver|licence|licence number|dvla|driving license|license',
    alone: ANY,
    reach: 60
  },
  {
    id: 'uk-vehicle',
    layouts: ['7', '4 3'],
    shape: /^[A-HJ-PR-Y]{2}(?:0[1-9]|[1-7]\d)[A-HJ-PR-Z]{3}$/,
    check: ukVehicle,
    names:
      'vehicle|vehicles|registration|number plate|licence plate|license plate|plate|vrm|vrn|reg no|reg number|numberplate|car',
    alone: ANY,
    reach: 60
  },
  {
    id: 'uk-postcode',
    type: 'LOCATION',
    layouts: ['5', '6', '7', '2 3', '3 3', '4 3'],
    shape:
      /^(?:GIR0AA|(?:[A-PR-UWYZ]\d[0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y]\d[0-9ABEHMNPRVWXY]?)\d[ABD-HJLNP-UW-Z]{2})$/,
    names: 'postcode|post code|postal code|zip|address|postal',
    alone: /^[A-Z0-9]{2,4}[ ]?\d[A-Z]{2}$/,
    reach: 60
  },
  {
    id: 'ie-pps',
    layouts: ['8', '9', '7 1', '7 2'],
    shape: /^\d{7}[A-W][A-IW]?$/,
    check: pps,
    names: 'pps|ppsn|pps number|personal public service|rsi number|uimhir psp|upsp|national id|tax id',
    alone: ANY
  },
  {
    id: 'ie-passport',
    layouts: ['9', '2 7'],
    shape: /^[A-Z][A-Z0-9]\d{7}$/,
    names: 'passport|passport number|irish passport|pas',
    reach: 60
  }
];
