import { bech32 } from '../../checks/index.js';
import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import { iccid, imei, isVin, vinChecked, walletBase58, walletEthereum, walletNamed } from '../valid/devices.js';

const wallet =
  'wallet|wallet address|btc|btc address|bitcoin|bitcoin address|crypto|crypto wallet|eth|eth address|ethereum|address|payout';

/** Devices, vehicles, wallets: numbers that follow one person about. */
export const devices: readonly Kind[] = [
  {
    id: 'imei',
    layouts: ['15', '2 6 6 1', '16', '8 6 1', '6 2 6 1', '14', '6 2 6 2', '8 7'],
    between: ' -/',
    shape: /^\d{14,16}$/,
    check: imei,
    names: 'imei|imeisv|imei number|device imei|meid|equipment identity',
    bare: /^\d{2}-\d{6}-\d{6}-\d$/,
    alone: /^(?:01|35|86|99)\d{13}$/
  },
  {
    id: 'iccid',
    layouts: ['18', '19', '20', '4 4 4 4 3', '4 4 4 4 4', '5 5 5 5', '5 5 5 4'],
    shape: /^89\d{16,18}$/,
    check: iccid,
    names: 'iccid|sim|sim card|sim number|icc id|esim|simcard',
    bare: /^89\d{17,18}$/
  },
  {
    id: 'imsi',
    layouts: ['14', '15', '3 2 10', '3 3 9', '3 2 9'],
    shape: /^[2-7]\d{13,14}$/,
    names: 'imsi|subscriber identity|imsi number',
    reach: 80
  },
  {
    id: 'vin',
    layouts: ['17', '3 6 8', '3 6 1 1 6', '3 5 1 8'],
    shape: /^[A-HJ-NPR-Z0-9]{17}$/,
    check: isVin,
    names:
      'vin|vin number|vin no|vehicle identification|chassis|chassis number|fahrgestellnummer|fahrzeug identifizierungsnummer|fin|numero de chassis|bastidor|telaio|vehicle|car|serial|chassi',
    reach: 120
  },
  {
    id: 'vin-checked',
    layouts: ['17'],
    shape:
      /^[1-9A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{2}[A-HJ-NPR-Z0-9]{5}[0-9X][A-HJ-NPR-TV-Y1-9][A-HJ-NPR-Z0-9][A-HJ-NPR-Z0-9]{2}\d{4}$/,
    check: vinChecked,
    names: 'vin|vehicle identification|chassis',
    bare: /^[A-Z0-9]+$/,
    alone: ANY
  },
  {
    id: 'wallet-base58',
    type: 'ACCOUNT',
    layouts: ['25', '26', '27', '28', '29', '30', '31'],
    shape: /^[1-9A-HJ-NP-Za-km-z]{25,36}$/,
    cased: true,
    check: walletBase58,
    names: wallet,
    bare: ANY,
    alone: ANY
  },
  {
    id: 'wallet-bech32',
    type: 'ACCOUNT',
    layouts: ['31'],
    shape: /^(?:bc1|tb1|ltc1|BC1|TB1|LTC1|addr1|cosmos1|bnb1|osmo1)[02-9a-zA-Z]{30,105}$/,
    cased: true,
    check: bech32,
    names: wallet,
    bare: ANY,
    alone: ANY
  },
  {
    id: 'wallet-ethereum',
    type: 'ACCOUNT',
    layouts: ['31'],
    shape: /^0x[0-9a-fA-F]{40}$/,
    cased: true,
    check: walletEthereum,
    names: wallet,
    bare: ANY,
    alone: ANY
  },
  {
    id: 'wallet-named',
    type: 'ACCOUNT',
    layouts: ['31'],
    shape: /^[1-9A-HJ-NP-Za-km-z]{32,44}$|^[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}$/,
    cased: true,
    check: walletNamed,
    names: 'wallet|wallet address|solana|sol address|monero|xmr address|xmr|payout address',
    bare: /^[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}$/,
    reach: 60
  }
];
