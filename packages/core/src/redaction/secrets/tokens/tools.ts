import { looksRandom, wordiness } from '../entropy.js';
import { isFiller } from '../filler.js';
import type { TokenRow } from '../token.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Drawn from digits, small and capital letters: at this length all of them stand in it. */
const isManifold = ({ value }: { value: string }): boolean =>
  !isFiller(value) && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value.replace(/^[a-z]{1,8}[_-]/, ''));

/** Smaller clouds, workshops of developers, shops, things and games. */
export const toolTokens: readonly TokenRow[] = [
  ['exoscale-key', ['exo'], /EXO[0-9a-f]{24}(?![0-9A-Za-z])/],
  ['upcloud-token', ['ucat_'], /ucat_[A-Z0-9]{26}(?![A-Za-z0-9])/],
  ['backblaze-key', ['k00'], /K00\d[A-Za-z0-9+/]{27}(?![A-Za-z0-9+/])/, { check: isManifold }],
  ['matrix-token', ['syt_'], /syt_[A-Za-z0-9]{2,80}_[A-Za-z0-9]{20}_[A-Za-z0-9]{6}(?![A-Za-z0-9])/],
  ['telnyx-key', ['key0'], /KEY0[0-9A-F]{31}_[A-Za-z0-9]{22}(?![A-Za-z0-9])/],
  ['pushbullet-token', ['o.'], /o\.[A-Za-z0-9]{32}(?![A-Za-z0-9.(])/, { check: isManifold }],
  ['intercom-token', ['dg9ro'], /dG9rO[A-Za-z0-9+/]{40,80}={0,2}/],
  ['close-key', ['api_'], /api_[A-Za-z0-9]{20,24}\.[A-Za-z0-9]{20,24}(?![A-Za-z0-9.])/, { check: isManifold }],
  ['checkout-key', ['sk_sbox_'], /sk_sbox_[a-z2-7]{26}[a-z2-7*#$=]/],
  ['cashfree-key', ['cfsk_ma_'], /cfsk_ma_(?:prod|test)_[0-9a-f]{32}_[0-9a-f]{8}/],
  ['chroma-key', ['ck-'], /ck-[A-Za-z0-9]{40,48}(?![A-Za-z0-9-])/, { check: isManifold }],
  ['nomic-key', ['nk-'], /nk-[\w-]{43}(?![\w-])/, { check: isManifold }],
  ['lambda-cloud-key', ['secret_'], /secret_[\w-]{1,40}_[0-9a-f]{32}\.[A-Za-z0-9]{32}/],
  ['tableau-token', ['==:'], /[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}(?![A-Za-z0-9])/, { reach: 24 }],
  ['metabase-key', ['mb_'], /mb_[A-Za-z0-9+/]{43}=/],
  ['datadog-app-key', ['ddapp_'], /ddapp_[A-Za-z0-9]{34}(?![A-Za-z0-9])/],
  ['vault-legacy-token', ['vault'], /s\.[A-Za-z0-9]{24}(?![A-Za-z0-9.(])/, { reach: 60, check: isManifold }],
  [
    'wallet-import-key',
    ['wif', 'bitcoin', 'privkey', 'private key', 'private_key', 'wallet'],
    /(?:5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51})(?![1-9A-Za-z])/,
    { reach: 80, check: isManifold }
  ],
  [
    'ghost-admin-key',
    [],
    /(?<![0-9A-Za-z])[0-9a-f]{24}:[0-9a-f]{64}(?![0-9A-Za-z])/,
    { keywords: ['ghost'], reach: 120 }
  ],
  ['woocommerce-key', ['ck_', 'cs_'], /c[ks]_[0-9a-f]{40}(?![0-9A-Za-z])/],
  [
    'ebay-secret',
    ['prd-', 'sbx-'],
    /(?:PRD|SBX)-[0-9a-f]{12}-[0-9a-f]{4,8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}(?:-[0-9a-f]{4})?/
  ],
  ['ebay-token', ['v^1.1#'], /v\^1\.1#i\^1#[\w#^+/=]{60,3000}/, { length: 3100 }],
  ['canva-secret', ['cnvca'], /cnvca[\w-]{40,80}/],
  ['netbird-token', ['nbp_'], /nbp_[A-Za-z0-9]{36}(?![A-Za-z0-9])/],
  ['cloudflare-tunnel-token', ['eyjhijoi'], /eyJhIjoi[A-Za-z0-9+/]{100,400}={0,2}/],
  ['cluster-join-token', ['::server:', '::node:'], /K10[0-9a-f]{64}::(?:server|node):[0-9a-z.]{16,80}/, { reach: 70 }],
  ['rancher-token', ['token-'], /token-[a-z0-9]{5}:[a-z0-9]{54}(?![a-z0-9])/],
  ['portainer-token', ['ptr_'], /ptr_[A-Za-z0-9+/]{43}=/],
  ['ubidots-token', ['bbff-', 'bbus-'], /BB(?:FF|US)-[A-Za-z0-9]{30}(?![A-Za-z0-9])/],
  ['adafruit-key', ['aio_'], /aio_[A-Za-z0-9]{28}(?![A-Za-z0-9])/],
  ['percy-token', ['web_', 'app_', 'auto_', 'ss_'], /(?:web|app|auto|ss)_[0-9a-f]{64}(?![0-9A-Za-z])/],
  ['n8n-key', ['n8n_api_'], /n8n_api_[0-9a-f]{40,120}/],
  ['configcat-key', ['configcat-sdk-'], /configcat-sdk-\d\/[\w-]{22}\/[\w-]{22}/],
  [
    'flagsmith-key',
    ['ser.'],
    /ser\.[A-Za-z0-9]{22}(?![A-Za-z0-9.(])/,
    { check: ({ value }) => looksRandom(value.slice(4), 16) }
  ],
  ['convex-key', ['prod:', 'dev:', 'preview:'], /(?:prod|dev|preview):[\w-]{3,60}\|[A-Za-z0-9+/=]{40,400}/],
  ['appwrite-key', ['standard_'], /standard_[0-9a-f]{120,300}/],
  ['pubnub-secret', ['sec-c-'], /sec-c-[\w-]{36,60}/],
  ['secret-key-of-stage', ['sk_prod_', 'sk_dev_'], /sk_(?:prod|dev)_[\w-]{40,90}/],
  ['trigger-key', ['tr_dev_', 'tr_prod_', 'tr_stg_'], /tr_(?:dev|prod|stg)_[A-Za-z0-9]{20,32}(?![A-Za-z0-9])/],
  ['inngest-key', ['signkey-'], /signkey-(?:prod|test|branch)-[0-9a-f]{32,64}/],
  ['queue-signing-key', ['sig_'], /sig_[A-Za-z0-9]{28,40}(?![A-Za-z0-9_])/, { check: isManifold }],
  ['resend-bare-key', ['re_'], /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![A-Za-z0-9_])/, { check: isManifold }],
  [
    'linkedin-token',
    ['aq'],
    /AQ[UVWX][\w-]{80,400}(?![\w-])/,
    { keywords: ['aqu', 'aqv', 'aqw', 'aqx'], check: isManifold }
  ],
  ['spotify-token', ['spotify', 'bearer'], /BQ[A-D][\w-]{80,300}(?![\w-])/, { reach: 120, check: isManifold }],
  ['miro-token', ['eyjtaxjvlm9yawdpbi'], /eyJtaXJvLm9yaWdpbi[\w-]{10,40}_[\w-]{27}/],
  ['dataset-store-key', ['cds', 'url: https', 'key:'], new RegExp(`\\d{1,7}:${UUID}`), { reach: 120 }],
  [
    'baseten-key',
    ['baseten', 'api-key'],
    /[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}(?![A-Za-z0-9.])/,
    { reach: 60, check: isManifold }
  ],
  ['protected-cookie', ['cfdj8'], /CfDJ8[\w-]{60,4000}/, { length: 4100 }],
  ['braintrust-key', ['bt-st-'], /bt-st-[A-Za-z0-9]{40,60}/],
  ['arize-key', ['ak-'], new RegExp(`ak-${UUID}-[\\w-]{32}`)],
  ['descope-key', ['k2'], /K2[A-Za-z0-9]{68,90}(?![A-Za-z0-9])/, { check: isManifold }],
  ['linear-webhook-secret', ['lin_wh_'], /lin_wh_[A-Za-z0-9]{32,48}/],
  ['airtable-legacy-key', ['airtable'], /key[A-Za-z0-9]{14}(?![A-Za-z0-9])/, { reach: 60, check: isManifold }],
  ['slack-cookie', ['xoxd-'], /xoxd-[A-Za-z0-9%+/]{60,300}={0,2}/],
  ['postgres-hash', ['md5'], /md5[0-9a-f]{32}(?![0-9A-Za-z])/, { type: 'PASSWORD' }],
  ['mssql-hash', ['0x0200', '0x0100'], /0x0[12]00[0-9A-F]{48,136}(?![0-9A-Za-z])/i, { type: 'PASSWORD' }],
  [
    'ansible-vault',
    ['$ansible_vault'],
    /\$ANSIBLE_VAULT;1\.[12];AES256(?:;[\w-]{1,40})?(?:\s{1,8}|(?:\\[rn]){1,2})(?:[0-9a-f]{40,80}(?:\s{1,8}|(?:\\[rn]){1,2})?){1,200}/,
    { length: 17_000 }
  ],
  [
    'sealed-value',
    ['enc['],
    /ENC\[AES256_GCM,data:[A-Za-z0-9+/=]{4,4000},iv:[A-Za-z0-9+/=]{16,60},tag:[A-Za-z0-9+/=]{16,60},type:\w{3,8}\]/,
    { length: 4200 }
  ],
  [
    'key-in-kubeconfig',
    ['client-key-data', 'client-certificate-data', 'ls0tls1crudjtib'],
    /(?<=client-key-data\\?["']?: {1,4}\\?["']?|(?<![\w+/]))LS0tLS1CRUdJTiB(?:SU0Eg|QUklWQVRF|FQyB|FTkNS|PUEVO)[A-Za-z0-9+/]{40,12000}={0,2}/,
    { length: 12_100, reach: 40 }
  ],
  [
    'app-password',
    [
      'app password',
      'app_password',
      'app-password',
      'app pass',
      'application password',
      'apppassword',
      'smtp',
      'gmail',
      'app-passwort'
    ],
    /(?:(?<![A-Za-z] )|(?<=(?:passwor[dt]|is) ))[a-z]{4}(?: [a-z]{4}){3}(?![a-z])/,
    {
      type: 'PASSWORD',
      reach: 60,
      check: ({ value }) =>
        !/(.)\1{3}/.test(value) && value.split(' ').filter(part => wordiness(part) < 4.6).length >= 2
    }
  ],
  [
    'site-password',
    ['application password', 'app password', 'app_password', 'wordpress', 'wp_'],
    /(?:(?<![A-Za-z] )|(?<=(?:passwor[dt]|is) ))[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}(?![A-Za-z0-9])/,
    { type: 'PASSWORD', reach: 60, check: isManifold }
  ],
  [
    'hyphened-password',
    ['bluesky', 'bsky', 'atproto', 'icloud', 'app-specific', 'app password', 'app_password'],
    /[a-z2-7]{4}(?:-[a-z2-7]{4}){3}(?![A-Za-z0-9-])/,
    {
      type: 'PASSWORD',
      reach: 80,
      check: ({ value }) =>
        !/(.)\1{3}/.test(value) && value.split('-').filter(part => /\d/.test(part) || wordiness(part) < 4.6).length >= 2
    }
  ]
];
