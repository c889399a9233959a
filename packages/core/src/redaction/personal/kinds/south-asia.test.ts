import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Ending } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { valueOf, verhoeff } from '../../../testing/identifiers/sums.js';
import { southAsia } from './south-asia.js';

/** Luhn with 36 in the place of ten. */
const tax: Ending = body => {
  const sum = [...body].reduce((all, char, at) => {
    const product = valueOf(char) * (at % 2 === 0 ? 1 : 2);
    return all + Math.floor(product / 36) + (product % 36);
  }, 0);
  return ((36 - (sum % 36)) % 36).toString(36).toUpperCase();
};

const gst = ending('27@@@[PCHF]@####@1Z', tax);

describe('South Asia', () => {
  describeKinds(southAsia, [
    {
      id: 'in-aadhaar',
      make: ending('[23456789]##########', verhoeff),
      forms: ['#### #### ####', '####-####-####'],
      named: ['Aadhaar', 'aadhar', 'UIDAI', 'आधार', 'aadhaar number', 'UID'],
      says: 'आधार संख्या {} कार्ड पर है।',
      alone: ['compact', '#### #### ####'],
      wrong: ['234123412347', '134123412346', '23412341234'],
      sees: 'digits and swaps'
    },
    {
      id: 'in-pan',
      make: like('@@@[PCHFA]@####@'),
      forms: ['##### #### #'],
      named: ['PAN', 'PAN card', 'permanent account number', 'income tax'],
      says: 'Her PAN card {} was attached.',
      bare: ['compact'],
      alone: ['compact'],
      wrong: ['ABCP1234F', 'ABCPE12345', '1BCPE1234F']
    },
    {
      id: 'in-gstin',
      make: gst,
      named: ['GSTIN', 'GST', 'GST number'],
      says: 'Bill with GSTIN {} is enclosed.',
      bare: ['compact'],
      alone: ['compact'],
      wrong: ['00AAPFU0939F1ZV', '27AAPFU0939F1XV', '27AAPFU0939F1Z']
    },
    {
      id: 'in-voter',
      make: like('@@@#######'),
      forms: ['### #######'],
      named: ['voter ID', 'EPIC', 'voter card', 'election', 'मतदाता'],
      says: 'Her voter ID {} is from Pune.',
      alone: ['compact'],
      wrong: ['AB1234567', 'ABC123456']
    },
    {
      id: 'in-passport',
      make: like('[KLMNPRST][123456789]#####[123456789]'),
      forms: ['# #######', '# ## #####'],
      named: ['passport', 'Indian passport', 'पासपोर्ट'],
      says: 'पासपोर्ट {} खो गया।',
      alone: ['compact'],
      wrong: ['K0123456', 'K1234560', 'Q1234567']
    },
    {
      id: 'in-vehicle',
      make: like('MH[01]#[ABCD][EFGH]####', 'KA##[ABC]####', '2#BH####[AB]'),
      forms: ['## ## ## ####', '##-##-##-####', '## ## # ####'],
      named: ['vehicle number', 'registration number', 'RC number', 'number plate'],
      says: 'The car {} has a sticker.',
      alone: ['compact'],
      wrong: ['XX 12 AB 1234', 'MH 12 AB 123']
    },
    {
      id: 'in-ifsc',
      make: like('[HSIU][DBCT][FIN][CB]0##[0AB]###'),
      named: ['IFSC', 'IFSC code', 'NEFT', 'branch code'],
      says: 'Send by NEFT to IFSC {} today.',
      alone: ['compact'],
      wrong: ['HDFC1001234', 'HDF00001234', 'HDFC000123']
    },
    {
      id: 'in-uan',
      make: like('1###########'),
      forms: ['#### #### ####'],
      named: ['UAN', 'EPF', 'EPFO', 'universal account'],
      says: 'The EPFO shows UAN {} for him.',
      wrong: ['201234567890', '10123456789']
    },
    {
      id: 'in-abha',
      make: like('##############'),
      forms: ['##-####-####-####', '## #### #### ####'],
      named: ['ABHA', 'ABHA number', 'health ID', 'Ayushman'],
      says: 'Her ABHA number {} is linked.',
      bare: ['##-####-####-####'],
      wrong: ['1234567890123', '12-345-6789-01234']
    },
    {
      id: 'in-driving-licence',
      make: like('MH[1234]#20[01]########', 'DL[01]#19[89]########'),
      forms: ['## ## ###########', '#### ###########', '##-#############'],
      named: ['driving licence', 'DL number', 'driving license', 'DL no'],
      says: 'His driving licence {} is from Delhi.',
      wrong: ['XX1420110012345', 'MH14201100123']
    },
    {
      id: 'pk-cnic',
      make: like('[34][12345]###########'),
      forms: ['#####-#######-#'],
      named: ['CNIC', 'NIC', 'NICOP', 'شناختی کارڈ', 'NADRA'],
      says: 'شناختی کارڈ {} نادرا نے دیا۔',
      bare: ['#####-#######-#'],
      wrong: ['0520112345671', '352011234567']
    },
    {
      id: 'bd-nid',
      make: like('##########', '#############', '19###############'),
      forms: ['### ### ####'],
      named: ['NID', 'Bangladesh ID', 'smart card', 'voter id'],
      says: 'The NID {} was printed in Dhaka.',
      wrong: ['123456789', '12345678901']
    },
    {
      id: 'lk-nic',
      make: either(like('[6789]#[012]######V'), like('19[6789]#[012]#######')),
      forms: ['######### #'],
      named: ['NIC', 'NIC number', 'Sri Lankan ID', 'national identity card'],
      says: 'The NIC {} was issued in Kandy.',
      wrong: ['851234567A', '854991234V', '85123456V']
    }
  ]);
});
