import type { TokenRow } from '../token.js';
import { yandexStaticKey } from './checks.js';

/** Clouds, hosts and content networks. */
export const cloudTokens: readonly TokenRow[] = [
  ['aws-access-key-id', ['akia', 'asia', 'abia', 'acca'], /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/],
  ['aws-legacy-key-id', ['a3t'], /A3T[A-Z0-9][A-Z0-9]{16}(?![A-Za-z0-9])/],
  ['aws-bedrock-key', ['absk'], /ABSK[A-Za-z0-9+/]{50,300}={0,2}/, { length: 320 }],
  [
    'aws-bedrock-short-key',
    ['bedrock-api-key-'],
    /bedrock-api-key-YmVkcm9jay[A-Za-z0-9+/=_-]{10,3000}/,
    { length: 3100 }
  ],
  [
    'aws-session-token',
    ['iqojb3jpz2lu', 'fwogzxivyxdz', 'fqogzxivyxdz', 'fqodyxdz'],
    /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/=%_-]{60,3000}/,
    { length: 3100 }
  ],
  ['aws-mws-key', ['amzn.mws.'], /amzn\.mws\.[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}/],
  ['amazon-client-secret', ['amzn1.oa2-cs.'], /amzn1\.oa2-cs\.v\d\.[0-9a-f]{64}/],
  ['amazon-login-token', ['atza|', 'atzr|'], /Atz[ar]\|[A-Za-z0-9_-]{40,2000}/, { length: 2100 }],
  ['aws-appsync-key', ['da2-'], /da2-[a-z0-9]{26}(?![A-Za-z0-9])/],
  ['aws-header-signature', ['aws4-hmac'], /(?<=Signature=)[0-9a-f]{64}/, { reach: 300 }],
  ['google-api-key', ['aiza', 'anzasy'], /(?:AIza[\w-]{35}|ANzaSy[\w-]{32,34})(?![\w-])/],
  ['google-client-secret', ['gocspx-'], /GOCSPX-[\w-]{28}(?![\w-])/],
  ['google-access-token', ['ya29.'], /ya29\.[\w.-]{20,2000}/, { length: 2100 }],
  ['google-refresh-token', ['1//0'], /1\/\/0[\w-]{38,200}/],
  ['google-login-code', ['4/0a', '4/1a'], /4\/[01]A[\w-]{40,100}(?![\w-])/],
  ['google-express-key', ['aq.ab'], /AQ\.Ab[\w-]{40,120}/],
  ['google-hmac-key-id', ['goog'], /GOOG(?:1E[A-Z0-9]{57}|[A-Z0-9]{20})(?![A-Za-z0-9])/],
  ['firebase-server-key', ['apa91b'], /AAAA[\w-]{7}:APA91b[\w-]{100,180}/, { reach: 12 }],
  ['azure-client-secret', ['q~'], /[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/, { reach: 8 }],
  ['azure-devops-token', ['jqqj99'], /[A-Za-z0-9]{44,76}JQQJ99[A-Za-z0-9]{10,40}={0,2}/, { reach: 80 }],
  ['azure-devops-token-marked', ['azdo'], /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/, { reach: 80 }],
  ['azure-storage-key', ['+ast', 'acdb'], /[A-Za-z0-9+/]{72,76}(?:\+ASt|ACDb)[A-Za-z0-9+/]{5,7}==/, { reach: 84 }],
  ['azure-search-key', ['azse'], /[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}(?![A-Za-z0-9])/, { reach: 50 }],
  ['azure-functions-key', ['azfu'], /AzFu[\w-]{5}[AQgw]==/, { head: '[\\w-]{44}' }],
  ['azure-registry-key', ['+acr'], /[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}/, { reach: 50 }],
  ['azure-cache-key', ['azca'], /[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}=/, { reach: 40 }],
  ['azure-bus-key', ['+asb', '+aeh', '+aiot'], /[A-Za-z0-9+/]{33}\+(?:ASb|AEh|AIoT)[A-Za-z0-9+/]{5,8}=/, { reach: 40 }],
  ['digitalocean-token', ['doo_v1_', 'dop_v1_', 'dor_v1_'], /do[opr]_v1_[0-9a-f]{64}/],
  ['digitalocean-spaces-key', ['do00', 'do80'], /DO[08]0[A-Z0-9]{16}(?![A-Za-z0-9])/],
  ['alibaba-key-id', ['ltai'], /LTAI[A-Za-z0-9]{12,26}(?![A-Za-z0-9])/],
  ['tencent-secret-id', ['akid'], /AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/],
  ['volcengine-key-id', ['aklt'], /AKLT[A-Za-z0-9]{40,64}={0,2}/],
  ['baidu-key-id', ['altak'], /ALTAK[A-Za-z0-9-]{20,50}/],
  ['yandex-api-key', ['aqvn'], /AQVN[\w-]{34,40}(?![\w-])/],
  [
    'yandex-static-key',
    ['yca', 'ycm', 'ycn', 'yco', 'ycp', 'yandex'],
    /YC[\w-]{38}(?![\w-])/,
    { check: yandexStaticKey }
  ],
  ['yandex-iam-token', ['t1.'], /t1\.[\w-]{4,200}={0,2}\.[\w-]{86}={0,2}/],
  [
    'yandex-oauth-token',
    ['y0_', 'y1_', 'y2_', 'y3_'],
    /y[0-3]_[\w-]{50,70}(?![\w-])/,
    {
      apart: /[\w-]/,
      check: ({ value }) => /\d/.test(value.slice(3)) && /[A-Z]/.test(value) && !/_[a-z]{3,12}_/.test(value)
    }
  ],
  ['cloudflare-origin-key', ['v1.0-'], /v1\.0-[0-9a-f]{24}-[0-9a-f]{140,150}/],
  ['cloudflare-token', ['cfat_', 'cfut_', 'cfk_'], /cf(?:at|ut|k)_[A-Za-z0-9]{48}(?![A-Za-z0-9_-])/],
  ['heroku-token', ['hrku-'], /HRKU-[\w-]{30,80}/],
  [
    'fly-token',
    ['fo1_', 'fm1', 'fm2'],
    /(?:fo1_[\w-]{43}(?![\w-])|fm[12][ar]?_[A-Za-z0-9+/]{80,2000}={0,3})/,
    { length: 2100 }
  ],
  ['render-token', ['rnd_'], /rnd_[A-Za-z0-9]{28,40}(?![A-Za-z0-9])/],
  ['netlify-token', ['nfp_', 'nfc_', 'nfo_', 'nfu_'], /nf[pcou]_[A-Za-z0-9]{36,40}(?![A-Za-z0-9])/],
  [
    'vercel-token',
    ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'vercel_blob_rw_'],
    /(?:vc[piark]_[A-Za-z0-9]{24,80}|vercel_blob_rw_[A-Za-z0-9]{10,20}_[A-Za-z0-9]{20,40})(?![A-Za-z0-9])/
  ],
  ['scaleway-key', ['scw'], /SCW[A-Z0-9]{17}(?![A-Za-z0-9])/],
  ['oracle-cloud-session', ['st$ey'], /ST\$ey[\w-]{20,1000}\.[\w-]{20,1000}/, { length: 2100 }],
  ['scalingo-token', ['tk-us-', 'tk-eu-'], /tk-(?:us|eu)-[\w-]{48}(?![\w-])/],
  ['openshift-token', ['sha256~'], /sha256~[\w-]{43}(?![\w-])/],
  ['koyeb-token', ['koyeb_'], /koyeb_[A-Za-z0-9]{40,80}/],
  ['deno-token', ['ddp_', 'ddo_', 'ddw_'], /dd[pow]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/],
  ['clever-token', ['clever_'], /clever_(?:token|secret)_[A-Za-z0-9]{24,64}/],
  ['tailscale-key', ['tskey-'], /tskey-[a-z]{2,12}-[0-9A-Za-z]{6,24}(?:CNTRL)?-[0-9A-Za-z]{16,40}(?![A-Za-z0-9])/],
  ['tailscale-short-key', ['tskey-'], /tskey-[a-z]{2,12}-[0-9A-Za-z]{24,40}(?![A-Za-z0-9-])/],
  ['defined-networking-key', ['dnkey-'], /dnkey-[\w=-]{26}-[\w=-]{52}/],
  ['swarm-join-token', ['swmtkn-'], /SWMTKN-\d-[0-9a-z]{45,55}-[0-9a-z]{20,30}/],
  ['ngrok-key', ['ak_2', 'cr_2'], /(?:ak|cr)_2[A-Za-z0-9]{26,32}(?![A-Za-z0-9])/]
];
