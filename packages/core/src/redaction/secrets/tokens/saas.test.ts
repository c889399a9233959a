import { describe } from 'vitest';
import { describeTokens } from '../../../testing/tokens.js';
import { saasTokens } from './saas.js';

describe('tokens: saas', () => {
  describeTokens(saasTokens, [
    ['notion-token', 'ntn_{d11}{a35}'],
    ['notion-secret', 'secret_{a43}'],
    ['airtable-token', 'pat{a14}.{h64}'],
    ['asana-token', '1/{d14}:{h32}', '1/0 '],
    ['linear-key', 'lin_api_{a40}'],
    ['figma-token', 'figd_{a36}'],
    ['hubspot-token', 'pat-na{d1}-{h8}-{h4}-{h4}-{h4}-{h12}'],
    ['contentful-token', 'CFPAT-{a40}'],
    ['typeform-token', 'tfp_{a40}'],
    ['frameio-token', 'fio-u-{a64}'],
    ['readme-key', 'rdme_{l70}'],
    ['dropbox-token', 'sl.{a100}'],
    ['postman-key', 'PMAK-{h24}-{h34}'],
    ['authress-key', 'sc_{l5}.{l4}.acc-{l10}.{l30}'],
    ['adobe-secret', 'p8e-{l32}'],
    ['salesforce-session', '00D{a12}!{a80}'],
    ['clickup-token', 'pk_{d5}_{U32}'],
    ['sanity-token', 'sk{a80}', 'sanity '],
    ['clerk-secret', 'ak_{a40}'],
    ['okta-token', '00{a39}', 'okta '],
    ['intra42-secret', 's-s4t2ud-{h64}'],
    ['voiceflow-key', 'VF.{h24}.{a16}'],
    ['storecove-key', 'storecove_{a40}'],
    ['supernotes-key', 'supernotes_sk-{a30}'],
    ['statsig-secret', 'secret-{a40}'],
    ['contentstack-token', 'cs{h16}', 'contentstack '],
    ['zoho-token', '1000.{h32}.{h32}'],
    ['zendesk-oauth-token', 'oauth2:~zd{a20}'],
    ['hcp-token', 'hcp_{a40}'],
    ['gitbook-token', 'gb_api_{a30}'],
    ['webflow-token', 'ws-{h64}'],
    ['sumologic-access-key', 'su{a12}', 'sumo '],
    ['kubernetes-bootstrap-token', '{l6}.{l16}', 'kubeadm '],
    ['netscaler-cookie', 'NSC_{Z2}={h40}'],
    ['onfido-token', 'api_live.{a11}.{a32}'],
    ['sumsub-token', 'prd:{a24}.{a32}'],
    ['persona-key', 'persona_production_{l30}'],
    ['secret-token-uri', 'secret-token:{a20}'],
    ['ory-token', 'ory_{z2}_{a30}'],
    ['stytch-secret', 'secret-test-{a36}'],
    ['workos-key', 'sk_staging_{a40}']
  ]);
});
