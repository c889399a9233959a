import { sha256 } from '@noble/hashes/sha2.js';
import { describe } from 'vitest';
import { either, ending, like } from '../../../testing/identifiers/draw.js';
import type { Draw, Maker } from '../../../testing/identifiers/draw.js';
import { describeKinds } from '../../../testing/identifiers/rows.js';
import { luhn } from '../../../testing/identifiers/sums.js';
import { devices } from './devices.js';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** A version, a hash of twenty bytes, four bytes of a checksum, as one number in base 58. */
const wallet =
  (version: number): Maker =>
  draw => {
    const body = Uint8Array.from([version, ...Array.from({ length: 20 }, () => draw.int(0, 255))]);
    const all = [...body, ...sha256(sha256(body)).slice(0, 4)];
    let number = BigInt(`0x${all.map(byte => byte.toString(16).padStart(2, '0')).join('')}`);
    let text = '';
    for (; number > 0n; number /= 58n) {
      text = BASE58.charAt(Number(number % 58n)) + text;
    }
    return (version === 0 ? '1' : '') + text;
  };

const ORDER = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** BIP 173: the remainder of a polynomial over the prefix and the data. */
const segwit: Maker = draw => {
  const data = [0, ...Array.from({ length: 32 }, () => draw.int(0, 31))];
  const values = [3, 3, 0, 2, 3, ...data, 0, 0, 0, 0, 0, 0];
  const powers = [0x3b6a57b2n, 0x26508e6dn, 0x1ea119fan, 0x3d4233ddn, 0x2a1462b3n];
  const sum = values.reduce((all, value) => {
    const shifted = ((all & 0x1ffffffn) << 5n) ^ BigInt(value);
    return powers.reduce((left, power, bit) => ((all >> BigInt(25 + bit)) & 1n ? left ^ power : left), shifted);
  }, 1n);
  const check = [5, 4, 3, 2, 1, 0].map(at => Number(((sum ^ 1n) >> BigInt(5 * at)) & 31n));
  return `bc1${[...data, ...check].map(value => ORDER.charAt(value)).join('')}`;
};

/** ISO 3779: letters have numbers of their own, the ninth place tells what eleven leaves. */
const VIN = 'A1B2C3D4E5F6G7H8J1K2L3M4N5P7R9S2T3U4V5W6X7Y8Z9';
const vehicle: Maker = draw => {
  const parts = [draw.like('[1JWK][FGHN][ABCD]'), draw.like('[ABCDEF]####'), draw.like('[ABCDFGHJ][KLMNP]#####')];
  const body = `${parts[0] ?? ''}${parts[1] ?? ''}0${parts[2] ?? ''}0`.slice(0, 17);
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const value = (char: string): number => Number(/\d/.test(char) ? char : VIN.charAt(VIN.indexOf(char) + 1));
  const sum = weights.reduce((all, weight, at) => all + weight * value(body.charAt(at)), 0);
  return body.slice(0, 8) + '0123456789X'.charAt(sum % 11) + body.slice(9);
};

const mixed = (draw: Draw, length: number): string =>
  Array.from({ length }, (_, at) => (at < 3 ? 'x7Q'.charAt(at) : draw.pick(BASE58))).join('');

describe('devices, vehicles, wallets', () => {
  describeKinds(devices, [
    {
      id: 'imei',
      make: ending('35############', luhn),
      forms: ['##-######-######-#', '## ###### ###### #'],
      named: ['IMEI', 'device IMEI', 'MEID', 'equipment identity'],
      says: 'The phone with IMEI {} was reported stolen.',
      bare: ['##-######-######-#'],
      alone: ['compact'],
      wrong: ['490154203237519', '1234567890123'],
      sees: 'digits'
    },
    {
      id: 'iccid',
      make: ending('[8]9[0124]###############', luhn),
      forms: ['#### #### #### #### ###'],
      named: ['ICCID', 'SIM card', 'SIM', 'eSIM'],
      says: 'Her SIM card {} was swapped.',
      wrong: ['7949123412341234123', '89491234']
    },
    {
      id: 'imsi',
      make: like('262############', '31026##########'),
      forms: ['### ## ##########', '### ### #########'],
      named: ['IMSI', 'subscriber identity'],
      says: 'The IMSI {} attached to the cell.',
      wrong: ['162011234567890', '26201123456']
    },
    {
      id: 'vin',
      make: like('WVWZZZ1[JK]Z[XYW]W######', 'ZFA31200####[123][AB]###'),
      forms: ['### ###### ########'],
      named: ['VIN', 'Fahrgestellnummer', 'chassis number', 'telaio', 'bastidor'],
      says: 'Die Fahrgestellnummer {} steht im Schein.',
      wrong: ['WVWZZZ1JZXW00001', 'WVWZZZ1JZXW0000OI', '12345678901234567']
    },
    {
      id: 'vin-checked',
      make: vehicle,
      named: ['VIN', 'vehicle identification', 'chassis'],
      says: 'The truck {} was sold twice.',
      bare: ['compact'],
      alone: ['compact'],
      wrong: ['1M8GDM9A1KP042788', '1M8GDM9AXKP04278'],
      sees: 'most'
    },
    {
      id: 'wallet-base58',
      make: either(wallet(0), wallet(5)),
      named: ['wallet', 'BTC address', 'Bitcoin', 'payout'],
      says: 'Please send it to {} by noon.',
      bare: ['compact'],
      alone: ['compact'],
      wrong: ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', '1A1zP1eP5QGefi2DMPTfTL5SLmv7Div0NO']
    },
    {
      id: 'wallet-bech32',
      make: segwit,
      named: ['wallet', 'Bitcoin address', 'payout'],
      says: 'The refund went to {} already.',
      bare: ['compact'],
      alone: ['compact'],
      wrong: ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3tb']
    },
    {
      id: 'wallet-ethereum',
      make: draw => `0x${draw.like('########################################').replace(/[57]/g, 'c')}`,
      named: ['wallet', 'ETH address', 'Ethereum'],
      says: 'Her Ethereum wallet {} got the tokens.',
      bare: ['compact'],
      alone: ['compact'],
      wrong: ['0x0000000000000000000000000000000000000000', '0x52908400098527886E0F7030069857D2E4169EE']
    },
    {
      id: 'wallet-named',
      make: draw => mixed(draw, 40),
      named: ['wallet', 'Solana', 'payout address', 'Monero'],
      says: 'Tip the Solana wallet {} please.',
      wrong: ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'x7Qx7Qx7Qx7Q']
    }
  ]);
});
