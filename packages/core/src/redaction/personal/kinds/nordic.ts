import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import {
  danish,
  dkCvr,
  fiBusinessId,
  finnish,
  icelandic,
  noBankAccount,
  noOrganisasjonsnummer,
  norwegian,
  seOrganisationsnummer,
  swedish
} from '../valid/nordic.js';

const names = 'passport|passport number|passnummer|pass nr|passinumero';

/** Sweden, Norway, Denmark, Finland, Iceland. */
export const nordic: readonly Kind[] = [
  {
    id: 'se-personnummer',
    layouts: ['10', '12', '6 4', '8 4'],
    shape: /^(?:\d{2})?\d{10}$/,
    check: swedish,
    names:
      'personnummer|personnr|pnr|person nr|samordningsnummer|swedish personal|personal identity|personal number|person number|ssn|swedish id|personid|fodelsenummer',
    bare: /^\d{6}-\d{4}$|^(?:19|20)\d{6}-?\d{4}$/,
    alone: ANY
  },
  {
    id: 'se-organisationsnummer',
    layouts: ['10', '6 4', '12'],
    shape: /^(?:16)?[125-9]\d[2-9]\d{7}$/,
    check: seOrganisationsnummer,
    names: 'organisationsnummer|orgnr|org nr|organisationsnr|org nummer|organization number',
    alone: /-/
  },
  {
    id: 'no-fodselsnummer',
    layouts: ['11', '6 5', '2 2 2 5', '6 3 2'],
    between: ' -.',
    shape: /^\d{11}$/,
    check: norwegian,
    names:
      'fodselsnummer|fodselsnr|fnr|fodsels nr|personnummer|d nummer|dnr|norwegian id|national identity|national id|norwegian national|personnr|id nummer|ssn',
    bare: ANY
  },
  {
    id: 'no-organisasjonsnummer',
    layouts: ['9', '3 3 3'],
    shape: /^[89]\d{8}$/,
    check: noOrganisasjonsnummer,
    names: 'organisasjonsnummer|orgnr|org nr|organisasjonsnr|foretaksnummer|mva'
  },
  {
    id: 'no-bank-account',
    type: 'ACCOUNT',
    layouts: ['11', '4 2 5'],
    between: ' -.',
    shape: /^\d{11}$/,
    check: noBankAccount,
    names: 'kontonummer|kontonr|konto nr|bankkonto|konto|account number|bank account|bank account number',
    bare: /^\d{4}\.\d{2}\.\d{5}$/
  },
  {
    id: 'dk-cpr',
    layouts: ['10', '6 4', '2 2 2 4'],
    shape: /^\d{10}$/,
    check: danish,
    names:
      'cpr|cpr nummer|cprnr|cpr nr|personnummer|central person|danish personal|danish id|person nr|personnr|sundhedskort|national id|ssn',
    bare: /^\d{6}-\d{4}$/
  },
  {
    id: 'dk-cvr',
    layouts: ['8', '2 2 2 2', '10'],
    shape: /^(?:DK)?[1-9]\d{7}$/,
    check: dkCvr,
    names: 'cvr|cvr nummer|cvrnr|se nummer|virksomhedsnummer|moms',
    reach: 60
  },
  {
    id: 'fi-hetu',
    layouts: ['10', '11', '6 4', '6 5'],
    between: '-+',
    shape: /^\d{6}[-+A-FU-Y]?\d{3}[0-9A-FHJ-NPR-Y]$/,
    check: finnish,
    names:
      'hetu|henkilotunnus|personbeteckning|henkilotunnuksen|sosiaaliturvatunnus|sotu|finnish personal|personal identity|finnish id|henkilo tunnus|national id|ssn',
    bare: /^\d{6}(?:-|[A-FU-Y])\d{3}[0-9A-Y]$/i,
    alone: ANY
  },
  {
    id: 'fi-business-id',
    layouts: ['8', '7 1'],
    shape: /^\d{8}$/,
    check: fiBusinessId,
    names: 'y tunnus|ytunnus|fo nummer|business id|alv|finnish business'
  },
  {
    id: 'is-kennitala',
    layouts: ['10', '6 4'],
    shape: /^\d{10}$/,
    check: icelandic,
    names: 'kennitala|kt|kennitolu|icelandic id|national id|icelandic',
    bare: /^\d{6}-\d{4}$/,
    alone: ANY
  },
  {
    id: 'nordic-passport',
    layouts: ['8', '9', '2 7'],
    shape: /^[A-Z]{2}\d{7}$|^\d{8}$|^[A-Z]{3}\d{6}$|^A\d{7}$/,
    names,
    reach: 60
  }
];
