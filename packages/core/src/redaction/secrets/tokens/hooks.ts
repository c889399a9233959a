import type { TokenRow } from '../token.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Addresses that are keys themselves: who calls them posts, builds, asks a node or takes a package. */
export const hookTokens: readonly TokenRow[] = [
  [
    'feishu-webhook',
    ['open.feishu.cn', 'open.larksuite.com'],
    new RegExp(`open\\.(?:feishu\\.cn|larksuite\\.com)\\/open-apis\\/bot\\/v2\\/hook\\/${UUID}`)
  ],
  ['wecom-webhook', ['qyapi.weixin'], new RegExp(`qyapi\\.weixin\\.qq\\.com\\/cgi-bin\\/webhook\\/send\\?key=${UUID}`)],
  ['dingtalk-webhook', ['oapi.dingtalk'], /oapi\.dingtalk\.com\/robot\/send\?access_token=[0-9a-f]{64}/],
  ['webex-webhook', ['webexapis.com'], /webexapis\.com\/v1\/webhooks\/incoming\/[\w-]{40,120}/],
  [
    'bitrix-webhook',
    ['.bitrix24.'],
    /(?<=\.bitrix24\.[a-z.]{2,6}\/rest\/\d{1,6}\/)[a-z0-9]{16}(?![a-z0-9])/,
    { reach: 60 }
  ],
  ['heartbeat-address', ['hc-ping.com'], new RegExp(`hc-ping\\.com\\/(?:${UUID}|[\\w-]{22}\\/[\\w-]{1,60})`)],
  [
    'build-hook',
    ['api.netlify.com/build', 'integrations/deploy/', 'api.render.com/deploy'],
    /(?:api\.netlify\.com\/build_hooks\/[0-9a-f]{24}|integrations\/deploy\/prj_\w{20,40}\/\w{8,20}|api\.render\.com\/deploy\/srv-[a-z0-9]{20}\?key=[\w-]{8,24})/
  ],
  ['relay-address', ['smee.io/'], /smee\.io\/[A-Za-z0-9]{12,20}(?![A-Za-z0-9])/],
  ['infura-address', ['infura.io'], /(?<=infura\.io\/(?:ws\/)?v3\/)[0-9a-f]{32}(?![0-9A-Za-z])/, { reach: 20 }],
  ['alchemy-address', ['alchemy.com'], /(?<=alchemy\.com\/v2\/)[\w-]{30,40}(?![\w-])/, { reach: 20 }],
  ['quicknode-address', ['quiknode.pro'], /(?<=quiknode\.pro\/)[0-9a-f]{40}(?![0-9A-Za-z])/, { reach: 20 }],
  ['ankr-address', ['rpc.ankr.com'], /(?<=rpc\.ankr\.com\/\w{2,30}\/)[0-9a-f]{64}(?![0-9A-Za-z])/, { reach: 50 }],
  ['conda-address', ['/t/'], /(?<=conda[\w./:-]{1,60}\/t\/)(?:[a-z]{2}-)?[\w-]{20,80}(?![\w-])/, { reach: 4 }]
];
