import { describe } from 'vitest';
import { describeTokens } from '../../../testing/tokens.js';
import { hookTokens } from './hooks.js';

describe('tokens: hooks', () => {
  describeTokens(hookTokens, [
    ['feishu-webhook', 'open.feishu.cn/open-apis/bot/v2/hook/{h8}-{h4}-{h4}-{h4}-{h12}'],
    ['feishu-webhook', 'open.larksuite.com/open-apis/bot/v2/hook/{h8}-{h4}-{h4}-{h4}-{h12}'],
    ['wecom-webhook', 'qyapi.weixin.qq.com/cgi-bin/webhook/send?key={h8}-{h4}-{h4}-{h4}-{h12}'],
    ['dingtalk-webhook', 'oapi.dingtalk.com/robot/send?access_token={h64}'],
    ['webex-webhook', 'webexapis.com/v1/webhooks/incoming/{a40}'],
    ['bitrix-webhook', '{l16}', 'https://x.bitrix24.com/rest/1/'],
    ['heartbeat-address', 'hc-ping.com/{h8}-{h4}-{h4}-{h4}-{h12}'],
    ['build-hook', 'api.netlify.com/build_hooks/{h24}'],
    ['relay-address', 'smee.io/{a16}'],
    ['infura-address', '{h32}', 'https://mainnet.infura.io/v3/'],
    ['alchemy-address', '{a32}', 'https://eth-mainnet.g.alchemy.com/v2/'],
    ['quicknode-address', '{h40}', 'https://calm-otter.quiknode.pro/'],
    ['ankr-address', '{h64}', 'https://rpc.ankr.com/eth/'],
    ['conda-address', '{a24}', 'https://conda.anaconda.org/t/']
  ]);
});
