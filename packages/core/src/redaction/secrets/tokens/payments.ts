import type { TokenRow } from '../token.js';
import { freemiusKey, hasCapital, liveOrTestKey } from './checks.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Payments, banks, shops and exchanges. */
export const paymentTokens: readonly TokenRow[] = [
  [
    'stripe-key',
    ['sk_live_', 'sk_test_', 'sk_prod_', 'rk_live_', 'rk_test_', 'rk_prod_'],
    /[sr]k_(?:live|test|prod)_[A-Za-z0-9_]{16,250}(?![A-Za-z0-9])/
  ],
  ['webhook-secret', ['whsec_'], /whsec_[A-Za-z0-9+/]{24,88}={0,2}/],
  ['square-token', ['sq0atp-', 'sq0csp-', 'sq0idp-'], /sq0(?:atp|csp)-[\w-]{20,44}(?![\w-])/],
  ['square-access-token', ['eaaa'], /EAAA[\w-]{60}(?![\w-])/],
  ['paypal-token', ['access_token$'], /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/],
  ['paypal-bearer', ['a21aa'], /A21AA[\w-]{60,120}/],
  ['razorpay-key', ['rzp_live_', 'rzp_test_'], /rzp_(?:live|test)_[A-Za-z0-9]{14,24}(?![A-Za-z0-9])/],
  ['flutterwave-key', ['flwseck', 'flwpubk'], /FLW(?:SECK|PUBK)(?:_TEST)?-?[0-9A-Za-z]{12,40}(?:-X)?/],
  [
    'plaid-token',
    ['access-sandbox-', 'access-development-', 'access-production-'],
    new RegExp(`access-(?:sandbox|development|production)-${UUID}`)
  ],
  ['shippo-token', ['shippo_'], /shippo_(?:live|test)_[0-9a-f]{40}/],
  ['easypost-key', ['ezak', 'eztk'], /EZ[AT]K[A-Za-z0-9]{54}(?![A-Za-z0-9])/],
  [
    'live-or-test-key',
    ['live_', 'test_', 'sandbox_'],
    /(?:(?:live|test)_(?:pub_[0-9a-f]{31}|[0-9a-f]{35}|[A-Za-z0-9]{30,34})|(?:live|sandbox)_[\w=-]{40,42})(?![\w=-])/,
    { check: liveOrTestKey }
  ],
  ['duffel-token', ['duffel_'], /duffel_(?:live|test)_[\w=-]{43}/],
  ['adyen-key', ['aqe'], /(?<![+/])AQE[a-z][A-Za-z0-9+/=-]{60,400}/],
  ['mercadopago-token', ['app_usr-', 'test-'], /(?:APP_USR|TEST)-\d{12,20}-\d{6}-[0-9a-f]{32}-\d{6,12}/],
  ['paddle-key', ['pdl_'], /pdl_(?:live|sdbx)_apikey_[0-9a-z]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}/],
  ['polar-token', ['polar_'], /polar_[a-z]{2,4}_[A-Za-z0-9]{30,60}/],
  [
    'mercury-token',
    ['mercury_'],
    /(?:secret-token:)?mercury_(?:production|sandbox)_[a-z]{2,4}_[A-Za-z0-9]{20,60}_[a-z]{2,8}/
  ],
  ['ramp-token', ['ramp_'], /ramp_(?:id|sec|tok)_[A-Za-z0-9]{30,60}/],
  ['brex-token', ['bxt_'], /bxt_[A-Za-z0-9]{36,60}/],
  ['xendit-key', ['xnd_'], /xnd_(?:production|development)_[A-Za-z0-9]{30,80}/],
  ['midtrans-key', ['mid-server-'], /(?:SB-)?Mid-server-[\w-]{20,40}/, { reach: 4 }],
  ['omise-key', ['skey_'], /skey_(?:test_)?[0-9a-z]{17,24}(?![0-9A-Za-z])/],
  ['klarna-key', ['klarna_'], /klarna_(?:live|test|playground)_(?:api|client)_[A-Za-z0-9*!()_-]{20,120}/],
  [
    'shopify-token',
    ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_', 'shptka_', 'shpit_'],
    /shp(?:at|ca|pa|ss|ua|tka|it)_[0-9A-Fa-f]{32,40}/
  ],
  [
    'freemius-key',
    ['sk_'],
    /sk_(?=[^\s"'<,&|]{0,28}[^\sA-Za-z0-9_"'<,&|])[!#-&(-~]{29}(?=["'\\\s<,&|]|$)/,
    { check: freemiusKey }
  ],
  [
    'blockfrost-key',
    ['mainnet', 'preprod', 'preview'],
    /(?:mainnet|preprod|preview)[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
    { check: hasCapital }
  ],
  ['settlemint-token', ['sm_pat_', 'sm_sat_', 'sm_aat_'], /sm_[psa]at_[A-Za-z0-9]{16}(?![A-Za-z0-9])/],
  ['bitcoin-private-key', ['xprv', 'yprv', 'zprv', 'tprv'], /[xyzt]prv[1-9A-HJ-NP-Za-km-z]{107,108}/],
  ['iex-token', ['sk_', 'tsk_'], /T?sk_[0-9a-f]{32}(?![0-9A-Za-z])/]
];
