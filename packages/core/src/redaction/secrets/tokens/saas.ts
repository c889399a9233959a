import { NUMBERED } from '../short.js';
import type { TokenRow } from '../token.js';
import { hasCapital, hasDigit, oktaToken } from './checks.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Offices, content, design, customers, identity. */
export const saasTokens: readonly TokenRow[] = [
  ['notion-token', ['ntn_'], /ntn_\d{11}[A-Za-z0-9]{35}(?![A-Za-z0-9])/],
  ['notion-secret', ['secret_'], /secret_[A-Za-z0-9]{43}(?![A-Za-z0-9])/],
  ['airtable-token', [], /pat(?<![A-Za-z0-9]pat)[A-Za-z0-9]{14}\.[0-9a-f]{64}(?![0-9A-Za-z])/, { shortest: 82 }],
  ['asana-token', ['/'], /[12]\/\d{14,18}(?:\/\d{14,18})?:[0-9a-f]{32}(?![0-9A-Za-z])/, { keywords: NUMBERED }],
  ['linear-key', ['lin_api_', 'lin_oauth_'], /lin_(?:api|oauth)_[A-Za-z0-9]{40,64}/],
  ['figma-token', ['figd_', 'figo_', 'figu_', 'figoh_', 'figor_'], /fig(?:d|o|u|oh|or)_[\w-]{36,60}/],
  ['hubspot-token', ['pat-na', 'pat-eu', 'pat-ap'], new RegExp(`pat-(?:na|eu|ap)\\d-${UUID}`)],
  ['contentful-token', ['cfpat-'], /CFPAT-[\w-]{40,70}/],
  ['typeform-token', ['tfp_'], /tfp_[\w=.-]{40,64}/],
  ['frameio-token', ['fio-u-'], /fio-u-[\w=-]{64}/],
  ['readme-key', ['rdme_'], /rdme_[a-z0-9]{70}/],
  ['dropbox-token', ['sl.'], /sl\.(?:u\.)?[\w=-]{100,1400}/, { length: 1500 }],
  ['postman-key', ['pmak-', 'pmat-'], /PM(?:AK-[0-9a-f]{24}-[0-9a-f]{34}|AT-[0-9A-Z]{26})/],
  [
    'authress-key',
    ['.acc_', '.acc-'],
    /(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[a-z0-9+/_=-]{30,120}/,
    { reach: 50 }
  ],
  ['adobe-secret', ['p8e-'], /p8e-[a-z0-9]{32}(?![a-z0-9])/],
  ['salesforce-session', ['00d'], /00D[A-Za-z0-9]{12,15}![\w.]{80,120}/],
  ['clickup-token', ['pk_'], /pk_\d{5,9}_[A-Z0-9]{32}(?![A-Za-z0-9])/],
  ['sanity-token', ['sk'], /sk[A-Za-z0-9]{80,200}(?![A-Za-z0-9])/, { keywords: ['sanity'], reach: 60 }],
  ['clerk-secret', ['ak_', 'm2m_'], /(?:ak|m2m)_[A-Za-z0-9]{40,60}(?![A-Za-z0-9_])/, { check: hasCapital }],
  [
    'okta-token',
    ['00'],
    /00[\w-]{39,40}(?![\w-])/,
    {
      keywords: ['okta', 'ssws'],
      reach: 60,
      check: oktaToken
    }
  ],
  ['intra42-secret', ['s-s4t2'], /s-s4t2(?:ud|af)-[0-9a-f]{64}/],
  ['voiceflow-key', ['vf.'], /VF\.(?:(?:DM|WS)\.)?[0-9a-f]{24}\.[A-Za-z0-9]{16}/],
  ['storecove-key', ['storecove_'], /storecove_[\w-]{40,60}/],
  ['supernotes-key', ['supernotes_sk-'], /supernotes_sk-[\w-]{30,60}/],
  ['statsig-secret', ['secret-'], /secret-[A-Za-z0-9]{40,50}(?![A-Za-z0-9-])/, { check: hasCapital }],
  ['contentstack-token', ['cs'], /cs[0-9a-f]{16,40}(?![0-9A-Za-z])/, { keywords: ['contentstack'], reach: 60 }],
  ['zoho-token', ['1000.'], /1000\.[0-9a-f]{32}\.[0-9a-f]{32}/],
  ['zendesk-oauth-token', ['oauth2:~zd'], /oauth2:~zd[\w-]{20,80}/],
  ['hcp-token', ['hcp_'], /hcp_[A-Za-z0-9]{40,80}/],
  ['gitbook-token', ['gb_api_'], /gb_api_[A-Za-z0-9]{30,60}/],
  ['webflow-token', ['ws-'], /ws-[0-9a-f]{64}(?![0-9A-Za-z])/],
  ['sumologic-access-key', ['sumo'], /(?<=["'=:\s,>])su[A-Za-z0-9]{12}(?![A-Za-z0-9])/, { check: hasDigit, reach: 60 }],
  [
    'kubernetes-bootstrap-token',
    ['kubeadm', '--token'],
    /[a-z0-9]{6}\.[a-z0-9]{16}(?![a-z0-9.])/,
    { reach: 120, check: hasDigit }
  ],
  ['netscaler-cookie', ['nsc_'], /NSC_[A-Z]{2,6}=[0-9a-f]{40,80}/],
  ['onfido-token', ['api_live', 'api_sandbox'], /api_(?:live|sandbox)(?:_[a-z]{2})?\.[\w-]{11}\.[\w-]{32}/],
  ['sumsub-token', ['prd:', 'sbx:'], /(?:prd|sbx):[A-Za-z0-9]{24}\.[A-Za-z0-9]{32}/],
  ['persona-key', ['persona_'], /persona_(?:production|sandbox)_[0-9a-z-]{30,80}/],
  ['secret-token-uri', ['secret-token:'], /secret-token:[\w.~+/-]{20,200}={0,2}/],
  ['ory-token', ['ory_'], /ory_[a-z]{2,4}_[\w.-]{30,200}/],
  ['stytch-secret', ['secret-test-', 'secret-live-'], /secret-(?:test|live)-[\w=-]{36,50}/],
  ['workos-key', ['sk_example_'], /sk_(?:prod|staging)_[A-Za-z0-9]{40,80}/, { keywords: ['sk_staging_', 'sk_prod_'] }]
];
