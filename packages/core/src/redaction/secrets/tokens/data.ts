import type { TokenRow } from '../token.js';
import { clickhouseKey, faunaKey } from './checks.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Databases, pipelines and what watches over them. */
export const dataTokens: readonly TokenRow[] = [
  ['databricks-token', ['dapi', 'dose', 'dkea', 'dsapi'], /(?:ds?api|dose|dkea)[0-9a-f]{32}(?:-\d)?(?![0-9A-Za-z])/],
  ['planetscale-token', ['pscale_'], /pscale_(?:pw|tkn|oauth)_[\w=.-]{30,64}/],
  ['neon-key', ['napi_'], /napi_[a-z0-9]{60,70}/],
  [
    'supabase-token',
    ['sbp_', 'sb_secret_'],
    /(?:sbp_[0-9a-f]{40}|sbp_[0-9A-Za-z]{40}|sb_secret_[\w-]{20,60})(?![0-9A-Za-z])/
  ],
  ['xata-key', ['xau_'], /xau_[A-Za-z0-9]{30,50}/],
  ['aiven-password', ['avns_'], /AVNS_[\w-]{16,24}/],
  ['aiven-token', ['aivenv1'], /aivenv1[A-Za-z0-9+/=]{80,400}/],
  ['pinecone-key', ['pcsk_'], /pcsk_\w{50,90}/],
  ['cockroach-key', ['ccdb1_'], /CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}/],
  ['clickhouse-key', ['4b1d'], /4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9])/, { check: clickhouseKey }],
  ['mongodb-account-secret', ['mdb_sa_sk_'], /mdb_sa_sk_[\w-]{30,60}/],
  ['tinybird-token', ['p.eyj'], /p\.eyJ[\w-]{20,300}\.[\w-]{20,80}/],
  ['dbt-token', ['dbtc_', 'dbts_', 'dbtu_'], /dbt[csu]_[\w=-]{36,80}/],
  ['prefect-key', ['pnu_', 'pnb_'], /pn[ub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/],
  ['materialize-password', ['mzp_'], /mzp_[0-9a-f]{64}/],
  ['retool-key', ['retool_'], /retool_0[a-z0-9]{24,30}/],
  ['confluent-secret', ['cflt'], /cflt[A-Za-z0-9+/]{60}(?![A-Za-z0-9+/])/],
  ['elastic-user-key', ['essu_'], /essu_[A-Za-z0-9+/]{40,120}={0,2}/],
  ['hex-token', ['hxtp_', 'hxtw_'], /hxt[pw]_[0-9a-f]{60,100}/],
  ['dolthub-token', ['dhat.v1.'], /dhat\.v1\.[a-z0-9]{40,60}/],
  ['fauna-key', ['fna'], /fnA[A-Za-z0-9_-]{37,50}(?![\w-])/, { check: faunaKey }],
  ['dagster-token', ['agent:', 'user:'], /(?:agent|user):[a-z0-9-]{2,40}:[0-9a-f]{32}(?![0-9A-Za-z])/],
  [
    'newrelic-key',
    ['nrak-', 'nrjs-', 'nrii-', 'nriq-', 'nrra-', 'nrsp-', 'nraa-'],
    /NR(?:AK-[A-Za-z0-9]{27}|JS-[0-9a-f]{19}|II-[\w-]{32}|IQ-[\w-]{32}|RA-[0-9a-f]{42}|SP-[\w-]{20,50}|AA-[0-9a-f]{27})(?![\w-])/
  ],
  ['newrelic-licence-key', ['nral'], /[0-9a-f]{6}[0-9a-zA-Z]{30}NRAL(?![0-9A-Za-z])/, { reach: 40 }],
  [
    'sentry-token',
    ['sntrys_', 'sntryu_', 'sntryi_', 'sntrya_'],
    /sntry(?:[uia]_[0-9a-f]{64}|s_ey[\w+/=-]{60,400})/,
    { length: 460 }
  ],
  ['grafana-token', ['glsa_', 'glc_'], /(?:glsa_[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}|glc_ey[\w+/-]{30,400}={0,2})/],
  ['grafana-api-key', ['eyjrijoi'], /eyJrIjoi[\w+/-]{50,400}={0,3}/],
  ['dynatrace-token', ['dt0'], /dt0[a-z]\d\d\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}/],
  [
    'honeycomb-key',
    ['hcaik_', 'hcbik_', 'hccik_', 'hcxik_', 'hcaic_', 'hcamk_'],
    /hc[a-z](?:ik|lk|mk|ic)_[0-9a-z]{50,70}/
  ],
  ['axiom-token', ['xaat-', 'xapt-', 'xait-'], new RegExp(`xa[api]t-${UUID}`)],
  ['coralogix-key', ['cxtp_', 'cxth_'], /cxt[ph]_[A-Za-z0-9]{30}(?![A-Za-z0-9])/],
  ['posthog-key', ['phx_', 'phs_'], /ph[xs]_[A-Za-z0-9]{40,60}(?![A-Za-z0-9])/],
  ['segment-token', ['sgp_'], /sgp_[A-Za-z0-9]{64}(?![A-Za-z0-9])/],
  ['checkly-key', ['cu_'], /cu_[0-9a-f]{32}(?![0-9A-Za-z])/],
  ['uptimerobot-key', ['uptime'], /ur\d{5,8}-[0-9a-f]{24}(?![0-9A-Za-z])/, { reach: 80 }],
  ['uptimerobot-monitor-key', ['-'], /[um]\d{6,9}-[0-9a-f]{24}(?![0-9A-Za-z])/, { keywords: ['uptime'], reach: 80 }],
  ['fullstory-key', ['na1.', 'eu1.'], /(?:na1|eu1)\.[A-Za-z0-9+/]{60,120}={0,2}/],
  ['betterstack-token', ['bst_'], /bst_[A-Za-z0-9]{24,60}/],
  ['maxmind-key', ['_mmk'], /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9])/, { reach: 40 }],
  ['apify-token', ['apify_api_'], /apify_(?:api|proxy)_[A-Za-z0-9]{34,40}/],
  ['planet-key', ['plak'], /PLAK[0-9a-f]{32}(?![0-9A-Za-z])/],
  ['mapbox-secret', ['sk.eyj', 'tk.eyj'], /[st]k\.eyJ[\w-]{20,200}\.[\w-]{20,60}/],
  ['mapillary-token', ['mly|'], /MLY\|\d{10,20}\|[0-9a-f]{32}/],
  [
    'truenas-key',
    ['-'],
    /\d{1,3}-[A-Za-z0-9]{64}(?![A-Za-z0-9])/,
    { keywords: ['truenas', 'bearer', 'login_with_api_key', 'api_key'], reach: 80 }
  ]
];
