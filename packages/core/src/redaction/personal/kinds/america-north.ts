import { ANY, PARTED } from '../kind.js';
import type { Kind } from '../kind.js';
import { caBusinessNumber, caOhip, caPhn, caRamq, caSin, dea, usNpi, usSsn } from '../valid/america-north.js';

/** The United States and Canada. */
export const northAmerica: readonly Kind[] = [
  {
    id: 'us-ssn',
    layouts: ['9', '3 2 4', '5 4', '3 6'],
    between: ' -.',
    shape: /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/,
    check: usSsn,
    names:
      'ssn|social security|social security number|soc sec|social sec|social|socsec|ss number|ss no|tin|taxpayer|tax id|national id|itin|seguro social|numero de seguro social',
    bare: /^\d{3}-\d{2}-\d{4}$/,
    alone: /^\d{3}([-. ])\d{2}\1\d{4}$|^0\d{8}$/
  },
  {
    id: 'us-itin',
    layouts: ['9', '3 2 4'],
    between: ' -.',
    shape: /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/,
    names: 'itin|individual taxpayer|taxpayer|tin|tax id|ssn|social security',
    bare: /^\d{3}-\d{2}-\d{4}$/,
    alone: PARTED
  },
  {
    id: 'us-ein',
    layouts: ['9', '2 7'],
    shape: /^(?:0[1-6]|1[0-6]|2[0-7]|[345]\d|6[0-8]|7[1-7]|8[0-8]|9[0-58-9])\d{7}$/,
    names: 'ein|fein|employer identification|employer id|federal tax|tax id|tin|irs number|taxpayer',
    reach: 80
  },
  {
    id: 'us-npi',
    layouts: ['10', '4 3 3', '3 3 4'],
    shape: /^[12]\d{9}$/,
    check: usNpi,
    names: 'npi|national provider|provider npi|provider id|provider number|provider|physician id|prescriber|nppes',
    alone: /^(?!1[4-8]\d{8}$)/
  },
  {
    id: 'us-dea',
    layouts: ['9', '2 7'],
    shape: /^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/,
    check: dea,
    names: 'dea|dea registration|drug enforcement|prescriber|medical license|medical licence|license number',
    alone: ANY
  },
  {
    id: 'us-mbi',
    layouts: ['11', '4 3 4'],
    shape: /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d\d$/,
    type: 'HEALTH',
    names: 'mbi|medicare|medicare beneficiary|medicare id|beneficiary|beneficiary id',
    bare: /^[0-9A-Z]{11}$|^[0-9A-Z]{4}-[0-9A-Z]{3}-[0-9A-Z]{4}$/,
    alone: ANY
  },
  {
    id: 'us-hicn',
    type: 'HEALTH',
    layouts: ['10', '11', '3 2 5', '3 2 6', '3 2 4 1', '3 2 4 2'],
    shape: /^(?!000|666|9)\d{9}(?:[A-FHJKMTW][0-9A-Z]?)$/,
    names: 'hicn|medicare|medicare claim|health insurance claim',
    bare: /^\d{3}-\d{2}-\d{4}-?[A-FHJKMTW]\d?$/
  },
  {
    id: 'us-passport',
    layouts: ['9'],
    shape: /^[A-Z]\d{8}$/,
    names: 'passport|passport number|passport no|travel document',
    alone: ANY,
    reach: 80
  },
  {
    id: 'us-driver-licence',
    layouts: ['8', '9', '12', '13', '14', '1 3 3 3', '4 4 4 1', '1 4 4 4', '1 4 5 5'],
    shape: /^[A-Z]\d{7,8}$|^[A-Z]\d{11,13}$/,
    names:
      "driver|drivers licence|driver's license|driver's licence|driver license|driver licence|driving licence|dl number|dl no|drivers license",
    alone: /^[A-Z]\d{8}$|^[A-Z]\d{12}$/,
    reach: 80
  },
  {
    id: 'ca-sin',
    layouts: ['9', '3 3 3'],
    between: ' -.',
    shape: /^[1-79]\d{8}$/,
    check: caSin,
    names:
      'sin|social insurance|canadian sin|sin number|numero d assurance sociale|assurance sociale|nas|national id|tax id|tin',
    bare: /^\d{3}-\d{3}-\d{3}$/,
    alone: ANY
  },
  {
    id: 'ca-ohip',
    type: 'HEALTH',
    layouts: ['10', '12', '4 3 3', '4 3 3 2', '10 2'],
    shape: /^[1-9]\d{9}(?:[A-Z]{2})?$/,
    check: caOhip,
    names: 'ohip|health card|health number|health card number|hcn|carte sante|ontario health|healthcard',
    bare: /^\d{4}[- ]\d{3}[- ]\d{3}[- ][A-Z]{2}$/
  },
  {
    id: 'ca-ramq',
    type: 'HEALTH',
    layouts: ['12', '4 4 4', '4 8'],
    shape: /^[A-Z]{4}\d{8}$/,
    check: caRamq,
    names: 'ramq|nam|assurance maladie|health card|health number|carte soleil|medicare|carte d assurance maladie',
    bare: ANY
  },
  {
    id: 'ca-phn',
    type: 'HEALTH',
    layouts: ['10', '4 3 3', '9', '3 3 3', '5 4'],
    shape: /^9\d{9}$|^\d{9}$/,
    check: caPhn,
    names: 'phn|personal health number|care card|carecard|health card|health number|uli|phin|ahc number|alberta health',
    reach: 60
  },
  {
    id: 'ca-passport',
    layouts: ['8'],
    shape: /^[A-Z]{2}\d{6}$|^[A-Z]\d{6}[A-Z]{2}$/,
    names: 'passport|passeport|passport number|travel document',
    reach: 80
  },
  {
    id: 'ca-business-number',
    layouts: ['9', '15', '9 6', '5 4', '9 2 4'],
    shape: /^\d{9}(?:R[CMPTRZ]\d{4})?$/,
    check: caBusinessNumber,
    names: 'business number|numero d entreprise|gst number|hst number|gst hst|cra',
    bare: /R[CMPT]\d{4}$/,
    reach: 80
  }
];
