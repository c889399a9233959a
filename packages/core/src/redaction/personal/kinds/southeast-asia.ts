import { ANY } from '../kind.js';
import type { Kind } from '../kind.js';
import { indonesian, myNric, singapore, thai } from '../valid/southeast-asia.js';

const passports = 'passport|passport number|passport no|pasaporte|paspor|pasport|ho chieu|หนังสือเดินทาง';

/** Singapore, Malaysia, Thailand, Indonesia, the Philippines, Vietnam. */
export const southeastAsia: readonly Kind[] = [
  {
    id: 'sg-nric',
    layouts: ['9', '1 7 1', '8 1'],
    shape: /^[STFGM]\d{7}[A-Z]$/,
    check: singapore,
    names:
      'nric|fin|nric no|nric number|singapore id|singapore nric|ic number|ic no|foreign identification|national registration identity|national id',
    bare: /^[A-Z].*[A-Z]$/,
    alone: ANY
  },
  {
    id: 'sg-uen',
    layouts: ['9', '10'],
    shape: /^(?:\d{8}[A-Z]|(?:18|19|20)\d{7}[A-Z]|[TSR]\d{2}[A-Z]{2}\d{4}[A-Z])$/,
    names: 'uen|unique entity|acra|business registration',
    alone: /^[TS]\d{2}[A-Z]{2}\d{4}[A-Z]$/
  },
  {
    id: 'my-nric',
    layouts: ['12', '6 2 4'],
    shape: /^\d{6}(?:0[1-9]|1[0-6]|[2-5]\d|6[0-8]|7[1-9]|8[2-9]|9[0-39])\d{4}$/,
    check: myNric,
    names:
      'nric|mykad|my kad|kad pengenalan|no kp|ic number|ic no|no ic|malaysian id|malaysia ic|malaysian ic|national id|mykid|nokp|ic',
    bare: /^\d{6}-\d{2}-\d{4}$/,
    alone: ANY
  },
  {
    id: 'th-national-id',
    layouts: ['13', '1 4 5 2 1'],
    shape: /^[1-8]\d{12}$/,
    check: thai,
    names:
      'thai national|thai id|thai national id|เลขบัตรประชาชน|บัตรประชาชน|เลขประจำตัวประชาชน|เลขประจำตัว|national id|tnin|citizen id|thai citizen|pin|laser id',
    bare: /^\d-\d{4}-\d{5}-\d{2}-\d$/,
    alone: /^(?!1[4-8]\d{11}$)/
  },
  {
    id: 'id-nik',
    layouts: ['16', '6 6 4', '4 4 4 4', '2 2 2 6 4'],
    between: ' -.',
    shape: /^(?:1[1-9]|21|[37][1-6]|5[1-3]|6[1-5]|[89][1-6])\d{14}$/,
    check: indonesian,
    names:
      'nik|ktp|no ktp|nomor induk|nomor induk kependudukan|indonesian id|no nik|kartu tanda penduduk|national id|e ktp|nomor ktp',
    alone: ANY
  },
  {
    id: 'id-npwp',
    layouts: ['15', '2 3 3 1 3 3', '16'],
    between: ' -.',
    shape: /^\d{15,16}$/,
    names: 'npwp|nomor pokok wajib pajak',
    bare: /^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/,
    reach: 60
  },
  {
    id: 'ph-tin',
    layouts: ['9', '12', '14', '3 3 3', '3 3 3 3', '3 3 3 5', '3 3 3 2'],
    shape: /^\d{9}(?:\d{2,5})?$/,
    names: 'tin|tax identification|taxpayer identification|bir|philippine tax',
    bare: /^\d{3}-\d{3}-\d{3}-\d{3}$|^\d{3}-\d{3}-\d{3}-\d{5}$/,
    reach: 60
  },
  {
    id: 'ph-social',
    layouts: ['10', '11', '12', '2 7 1', '2 9 1', '4 7 1', '4 4 4', '3 4 4 1', '4 4 4 4', '16'],
    shape: /^\d{10,12}$|^\d{16}$/,
    names: 'sss|sss number|sss no|philhealth|umid|crn|pag ibig|pagibig|gsis|philsys|psn|pcn|hdmf',
    bare: /^\d{2}-\d{7}-\d$|^\d{2}-\d{9}-\d$/,
    reach: 60
  },
  {
    id: 'vn-cccd',
    layouts: ['9', '12', '3 3 3', '3 3 3 3'],
    shape: /^0\d{11}$|^\d{9}$/,
    names: 'cccd|cmnd|can cuoc|can cuoc cong dan|chung minh nhan dan|chung minh|vietnamese id|so cccd',
    alone: /^0(?:0[1-9]|[1-9]\d)[0-3]\d{8}$/,
    reach: 60
  },
  {
    id: 'southeast-passport',
    layouts: ['8', '9', '2 7', '1 8', '1 7', '1 7 1'],
    shape: /^[A-Z]{1,2}\d{6,8}[A-Z]?$/,
    names: passports,
    reach: 60
  }
];
