import { describe } from 'vitest';
import { describeTokens } from '../../../testing/tokens.js';
import { paymentTokens } from './payments.js';

describe('tokens: payments', () => {
  describeTokens(paymentTokens, [
    ['stripe-key', 'rk_live_{a16}'],
    ['webhook-secret', 'whsec_{a24}'],
    ['square-token', 'sq0atp-{a20}'],
    ['square-access-token', 'EAAA{a60}'],
    ['paypal-token', 'access_token$production${l16}${h32}'],
    ['paypal-bearer', 'A21AA{a60}'],
    ['razorpay-key', 'rzp_live_{a14}'],
    ['flutterwave-key', 'FLWSECK{a12}'],
    ['plaid-token', 'access-sandbox-{h8}-{h4}-{h4}-{h4}-{h12}'],
    ['shippo-token', 'shippo_live_{h40}'],
    ['easypost-key', 'EZAK{a54}'],
    ['live-or-test-key', 'live_pub_{h31}'],
    ['duffel-token', 'duffel_live_{a43}'],
    ['adyen-key', 'AQE{z1}{a60}'],
    ['mercadopago-token', 'APP_USR-{d12}-{d6}-{h32}-{d6}'],
    ['paddle-key', 'pdl_live_apikey_{l26}_{a22}_{a3}'],
    ['polar-token', 'polar_{z2}_{a30}'],
    ['mercury-token', 'mercury_production_{z2}_{a20}_{z2}'],
    ['ramp-token', 'ramp_id_{a30}'],
    ['brex-token', 'bxt_{a36}'],
    ['xendit-key', 'xnd_production_{a30}'],
    ['midtrans-key', 'Mid-server-{a20}'],
    ['omise-key', 'skey_{l17}'],
    ['klarna-key', 'klarna_live_api_{a20}'],
    ['shopify-token', 'shpat_{h32}'],
    ['freemius-key', 'sk_{a12}#{a10}${a5}'],
    ['blockfrost-key', 'mainnet{a32}'],
    ['settlemint-token', 'sm_aat_{a16}'],
    ['bitcoin-private-key', 'tprv{b107}'],
    ['iex-token', 'sk_{h32}']
  ]);
});
