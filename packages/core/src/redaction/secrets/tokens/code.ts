import { INFISICAL } from '../short.js';
import type { TokenRow } from '../token.js';
import { isMixed } from './checks.js';

/** Code hosts, build services and what keeps secrets for them. */
export const codeTokens: readonly TokenRow[] = [
  ['github-token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], /gh[pousr]_[0-9A-Za-z]{36,255}(?![0-9A-Za-z])/],
  ['github-fine-grained-token', ['github_pat_'], /github_pat_[0-9A-Za-z_]{50,244}/],
  ['github-app-legacy-token', ['v1.'], /v1\.[0-9a-f]{40}(?![0-9A-Za-z])/],
  [
    'gitlab-token',
    ['glpat-', 'gldt-', 'glft-', 'glptt-', 'glrt-', 'glrtr-', 'glcbt-', 'glsoat-', 'gloas-', 'glffct-', 'glwt-'],
    /gl(?:pat|dt|ft|ptt|rt|rtr|cbt|soat|oas|ffct|wt)-[\w-]{20,300}(?:\.[\w-]{7,12}){0,2}(?![\w-])/,
    { apart: /[\w-]/ }
  ],
  ['gitlab-mail-token', ['glimt-', 'glagent-'], /gl(?:imt-[\w-]{25}|agent-[\w-]{50,1024})(?![\w-])/],
  ['gitlab-registration-token', ['gr1348941'], /GR1348941[\w-]{20,50}(?![\w-])/],
  ['gitlab-session', ['_gitlab_session'], /_gitlab_session=[0-9a-z]{32}/],
  ['bitbucket-app-password', ['atbb'], /ATBB[A-Za-z0-9]{24,36}(?![A-Za-z0-9])/],
  ['bitbucket-access-token', ['bbdc-', 'atctt3xf'], /(?:BBDC-[A-Za-z0-9+/@_-]{40,60}|ATCTT3xF[\w=-]{100,300})/],
  [
    'atlassian-token',
    ['atatt3xf', 'atoatt3xf', 'atstt3xf'],
    /AT(?:A|OA|S)TT3xF[\w=-]{40,300}(?:(?:\\=|%3[dD]|\\u003[dD])[0-9A-F]{8})?/
  ],
  ['trello-token', ['atta'], /ATTA[0-9a-f]{64,80}(?![0-9A-Za-z])/],
  ['sourcegraph-token', ['sgp_'], /sgp_(?:[0-9A-Fa-f]{16}_|local_){0,2}[0-9A-Fa-f]{40}(?![0-9A-Za-z])/],
  ['sourcegraph-licence-key', ['slk_', 'sgd_', 'sgs_'], /(?:slk|sgd|sgs)_[0-9a-f]{64}(?![0-9A-Za-z])/],
  ['circleci-token', ['ccipat_', 'cciprj_'], /CCI(?:PAT|PRJ)_[A-Za-z0-9]{22}_[0-9A-Fa-f]{40}/],
  ['buildkite-token', ['bkua_', 'bkaj_', 'bkct_', 'bkpt_'], /bk(?:ua|aj|ct|pt)_[0-9A-Za-z]{40}(?![0-9A-Za-z])/],
  ['harness-token', ['pat.', 'sat.'], /[ps]at\.[\w-]{22}\.[0-9a-z]{24}\.[0-9A-Za-z]{20}/],
  ['sonar-token', ['squ_', 'sqp_', 'sqa_'], /sq[upa]_[0-9A-Za-z]{40}(?![0-9A-Za-z])/],
  ['snyk-token', ['snyk_'], /snyk_[a-z]{2,4}\.[\w.-]{30,200}/],
  ['octopus-key', ['api-'], /API-[A-Z0-9]{25,36}(?![A-Za-z0-9])/],
  ['infracost-key', ['ico-'], /ico-[A-Za-z0-9]{32}(?![A-Za-z0-9.])/],
  ['pulumi-token', ['pul-'], /pul-[0-9a-f]{40}(?![0-9A-Za-z])/],
  ['terraform-token', ['.atlasv1.'], /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}/, { reach: 20 }],
  [
    'doppler-token',
    ['dp.pt.', 'dp.ct.', 'dp.st.', 'dp.sa.', 'dp.scim.', 'dp.audit.'],
    /dp\.(?:pt|ct|st|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/
  ],
  ['infisical-token', INFISICAL, /st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}/],
  ['vault-token', ['hvs.', 'hvb.', 'hvr.'], /hv[sbr]\.[\w-]{24,500}/, { length: 520 }],
  ['onepassword-account-token', ['ops_ey'], /ops_ey[\w+/=-]{60,2000}/, { length: 2100 }],
  [
    'onepassword-secret-key',
    ['a3-'],
    /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![A-Za-z0-9])/
  ],
  [
    'bitwarden-token',
    ['bws', 'bitwarden'],
    /0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==/,
    { reach: 80 }
  ],
  [
    'launchdarkly-key',
    ['sdk-', 'api-', 'rel-'],
    /(?:sdk|api|rel)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
  ],
  ['codemagic-token', ['codemagic_'], /codemagic_[\w-]{30,64}/],
  ['chromatic-token', ['chpt_'], /chpt_[0-9a-f]{12,16}(?![0-9A-Za-z])/],
  ['teamcity-token', ['eyj0exaioiaivenwmij9'], /eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{36}\.[A-Za-z0-9_-]{48}/],
  ['npm-token', ['npm_'], /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/],
  ['pypi-token', ['pypi-age'], /pypi-AgE[\w-]{50,1000}/, { length: 1100 }],
  ['rubygems-key', ['rubygems_'], /rubygems_[0-9a-f]{48}/],
  ['crates-token', ['cio'], /cio[A-Za-z0-9]{32}(?![A-Za-z0-9])/, { check: isMixed }],
  ['docker-token', ['dckr_pat_', 'dckr_oat_'], /dckr_[po]at_[\w-]{24,40}/],
  ['clojars-token', ['clojars_'], /CLOJARS_[0-9A-Za-z]{60}/],
  ['nuget-key', ['oy2'], /oy2[a-z0-9]{43}(?![A-Za-z0-9])/],
  ['artifactory-key', ['akcp'], /AKCp[A-Za-z0-9]{69,73}(?![A-Za-z0-9])/],
  ['artifactory-reference-token', ['cmvmdgtuoj'], /cmVmdGtuOj[A-Za-z0-9]{54}(?![A-Za-z0-9])/],
  ['packagist-token', ['packagist_'], /packagist_[ou]r?[a-z]{1,2}_[0-9a-f]{60,80}/],
  ['jsr-token', ['jsrp_', 'jsrd_'], /jsr[pd]_[A-Za-z0-9]{40,64}/],
  ['gemfury-token', ['fury_'], /fury_[A-Za-z0-9]{20,40}/],
  ['age-key', ['age-secret-key-', 'age-plugin-'], /AGE-(?:SECRET-KEY|PLUGIN-[A-Z]{2,16})-1[0-9A-Z]{50,120}/],
  ['cloudsmith-token', ['csa_'], /csa_[0-9a-f]{32,48}/],
  ['dependency-track-key', ['odt_'], /odt_[A-Za-z0-9_]{32,50}(?![A-Za-z0-9])/],
  ['depot-token', ['depot_'], /depot_(?:org|project|user)_[0-9a-f]{40,80}/],
  ['mergify-token', ['mka_'], /mka_[A-Za-z0-9_-]{40,80}/],
  ['unleash-key', ['*:'], /\*:[a-z]{3,20}\.[0-9a-f]{50,64}/]
];
