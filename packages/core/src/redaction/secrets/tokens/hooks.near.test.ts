import { describe } from 'vitest';
import { describeNearMisses } from '../../../testing/tokens.js';
import { hookTokens } from './hooks.js';

describe('what only looks like a token: hooks', () => {
  describeNearMisses(hookTokens, [
    ['feishu-webhook', 'one too short', 'open.feishu.cn/open-apis/bot/v2/hook/{h8}-{h4}-{h4}-{h4}-{h11}'],
    ['feishu-webhook', 'not hexadecimal', 'open.feishu.cn/open-apis/bot/v2/hook/{h8}-{h4}-{h4}-{h4}-{h6}g{h5}'],
    ['feishu-webhook', 'with another beginning', 'open.feishu.cn/open-apis/bot/v2/hooq/{h8}-{h4}-{h4}-{h4}-{h12}'],
    ['feishu-webhook', 'made of one letter', 'open.feishu.cn/open-apis/bot/v2/hook/{h8}-{h4}-{h4}-{h4}-000000000000'],
    ['wecom-webhook', 'one too short', 'qyapi.weixin.qq.com/cgi-bin/webhook/send?key={h8}-{h4}-{h4}-{h4}-{h11}'],
    ['wecom-webhook', 'not hexadecimal', 'qyapi.weixin.qq.com/cgi-bin/webhook/send?key={h8}-{h4}-{h4}-{h4}-{h6}g{h5}'],
    [
      'wecom-webhook',
      'with another beginning',
      'qyapi.weixin.qq.com/cgi-bin/webhook/send?keq={h8}-{h4}-{h4}-{h4}-{h12}'
    ],
    [
      'wecom-webhook',
      'made of one letter',
      'qyapi.weixin.qq.com/cgi-bin/webhook/send?key={h8}-{h4}-{h4}-{h4}-000000000000'
    ],
    ['dingtalk-webhook', 'one too short', 'oapi.dingtalk.com/robot/send?access_token={h63}'],
    ['dingtalk-webhook', 'not hexadecimal', 'oapi.dingtalk.com/robot/send?access_token={h32}g{h31}'],
    ['dingtalk-webhook', 'with another beginning', 'oapi.dingtalk.com/robot/send?access_tokeq={h64}'],
    [
      'dingtalk-webhook',
      'made of one letter',
      'oapi.dingtalk.com/robot/send?access_token=0000000000000000000000000000000000000000000000000000000000000000'
    ],
    ['webex-webhook', 'one too short', 'webexapis.com/v1/webhooks/incoming/{a39}'],
    ['webex-webhook', 'with a sign inside', 'webexapis.com/v1/webhooks/incoming/{a20}*{a19}'],
    ['webex-webhook', 'with another beginning', 'webexapis.com/v1/webhooks/incominq/{a40}'],
    [
      'webex-webhook',
      'made of one letter',
      'webexapis.com/v1/webhooks/incoming/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
    ],
    ['bitrix-webhook', 'one too short', '{l15}', 'https://x.bitrix24.com/rest/1/'],
    ['bitrix-webhook', 'one too long', '{l16}{a1}', 'https://x.bitrix24.com/rest/1/'],
    ['bitrix-webhook', 'with a sign inside', '{l8}*{l7}', 'https://x.bitrix24.com/rest/1/'],
    ['bitrix-webhook', 'made of words', 'the_name_of_a_th', 'https://x.bitrix24.com/rest/1/'],
    ['heartbeat-address', 'one too short', 'hc-ping.com/{h8}-{h4}-{h4}-{h4}-{h11}'],
    ['heartbeat-address', 'not hexadecimal', 'hc-ping.com/{h8}-{h4}-{h4}-{h4}-{h6}g{h5}'],
    ['heartbeat-address', 'with another beginning', 'hc-ping.coq/{h8}-{h4}-{h4}-{h4}-{h12}'],
    ['heartbeat-address', 'made of one letter', 'hc-ping.com/{h8}-{h4}-{h4}-{h4}-000000000000'],
    ['build-hook', 'one too short', 'api.netlify.com/build_hooks/{h23}'],
    ['build-hook', 'not hexadecimal', 'api.netlify.com/build_hooks/{h12}g{h11}'],
    ['build-hook', 'with another beginning', 'api.netlify.com/build_hookq/{h24}'],
    ['build-hook', 'made of one letter', 'api.netlify.com/build_hooks/000000000000000000000000'],
    ['relay-address', 'half of it', 'smee.io/{a8}'],
    ['relay-address', 'too long', 'smee.io/{a16}{a9}'],
    ['relay-address', 'with a sign inside', 'smee.io/{a8}*{a7}'],
    ['relay-address', 'with another beginning', 'smee.iq/{a16}'],
    ['relay-address', 'made of words', 'smee.io/the_name_of_a_th'],
    ['infura-address', 'one too short', '{h31}', 'https://mainnet.infura.io/v3/'],
    ['infura-address', 'one too long', '{h32}{h1}', 'https://mainnet.infura.io/v3/'],
    ['infura-address', 'not hexadecimal', '{h16}g{h15}', 'https://mainnet.infura.io/v3/'],
    ['infura-address', 'that only counts', '0123456789abcdef0123456789abcdef', 'https://mainnet.infura.io/v3/'],
    ['alchemy-address', 'one too short', '{a31}', 'https://eth-mainnet.g.alchemy.com/v2/'],
    ['alchemy-address', 'one too long', '{a32}{a1}', 'https://eth-mainnet.g.alchemy.com/v2/'],
    ['alchemy-address', 'with a sign inside', '{a16}*{a15}', 'https://eth-mainnet.g.alchemy.com/v2/'],
    ['alchemy-address', 'made of words', 'the_name_of_a_thing_that_is_long', 'https://eth-mainnet.g.alchemy.com/v2/'],
    ['quicknode-address', 'one too short', '{h39}', 'https://calm-otter.quiknode.pro/'],
    ['quicknode-address', 'one too long', '{h40}{h1}', 'https://calm-otter.quiknode.pro/'],
    ['quicknode-address', 'not hexadecimal', '{h20}g{h19}', 'https://calm-otter.quiknode.pro/'],
    [
      'quicknode-address',
      'that only counts',
      '0123456789abcdef0123456789abcdef01234567',
      'https://calm-otter.quiknode.pro/'
    ],
    ['ankr-address', 'one too short', '{h63}', 'https://rpc.ankr.com/eth/'],
    ['ankr-address', 'one too long', '{h64}{h1}', 'https://rpc.ankr.com/eth/'],
    ['ankr-address', 'not hexadecimal', '{h32}g{h31}', 'https://rpc.ankr.com/eth/'],
    [
      'ankr-address',
      'that only counts',
      '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      'https://rpc.ankr.com/eth/'
    ],
    ['conda-address', 'one too short', '{a23}', 'https://conda.anaconda.org/t/'],
    ['conda-address', 'one too long', '{a24}{a1}', 'https://conda.anaconda.org/t/'],
    ['conda-address', 'with a sign inside', '{a12}*{a11}', 'https://conda.anaconda.org/t/'],
    ['conda-address', 'made of words', 'the_name_of_a_thing_that', 'https://conda.anaconda.org/t/']
  ]);
});
