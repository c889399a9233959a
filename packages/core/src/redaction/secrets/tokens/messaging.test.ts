import { describe } from 'vitest';
import { describeTokens } from '../../../testing/tokens.js';
import { messagingTokens } from './messaging.js';

describe('tokens: messaging', () => {
  describeTokens(messagingTokens, [
    ['slack-token', 'xoxb-{d12}-{d13}-{a24}'],
    ['slack-config-token', 'xoxe-{d1}-{a100}'],
    ['slack-app-token', 'xapp-{d1}-{U8}-{d8}-{h60}'],
    ['slack-workflow-token', 'xwfp-{a20}'],
    ['slack-webhook', 'hooks.slack.com/services/{a30}'],
    ['discord-webhook', 'discord.com/api/webhooks/{d15}/{a50}'],
    ['discord-token', 'M{a23}.{a6}.{a27}'],
    ['discord-mfa-token', 'mfa.{a80}'],
    ['telegram-token', '{d5}:A{a32}'],
    ['teams-webhook', 'http://{a1}.webhook.office.com/webhook{a40}'],
    ['power-automate-url', 'http://{a4}logic.azure.com/{a10}?{a10}sig={a20}'],
    ['google-chat-webhook', 'https://chat.googleapis.com/v1/spaces/{a5}/messages?{a40}'],
    ['zapier-webhook', 'https://hooks.zapier.com/hooks/catch/{d4}/{a5}'],
    ['make-webhook', 'https://hook.eu{d1}.com/{l28}'],
    ['ifttt-webhook', '{a20}', 'https://maker.ifttt.com/trigger/done/with/key/'],
    ['chat-server-webhook', 'http://{a4}/hooks/{l26}'],
    ['request-bin-url', 'https://eo{l12}.m.pipedream.net'],
    ['twilio-key', 'SK{h32}', 'sk0 '],
    ['sendgrid-key', 'SG.{a16}.{a16}'],
    ['mailgun-key', 'key-{h32}'],
    ['mailgun-signing-key', '{h32}-{h8}-{h8}', 'mailgun '],
    ['mailchimp-key', '{h32}-us{d1}'],
    ['mandrill-key', 'md-{a22}'],
    ['brevo-key', 'xkeysib-{h64}-{a16}'],
    ['resend-key', 're_{a8}_{a24}', 'resend '],
    ['mailersend-token', 'mlsn.{h64}'],
    ['onesignal-key', 'os_v2_app_{l80}'],
    ['ably-key', '{a6}.{a6}:{a43}', 'ably '],
    ['facebook-token', 'EAA{a40}'],
    ['facebook-app-token', '{d13}|{a27}', 'facebook '],
    ['instagram-token', 'IGQV{a60}'],
    ['twitter-bearer', 'AAAAAAAAAAAAAAAAAA{a40}'],
    ['linkedin-secret', 'WPL_AP{d1}.{a12}.{a4}'],
    ['pinterest-token', 'pina_{U60}'],
    ['twitch-token', 'oauth:{l30}'],
    ['tiktok-token', 'act.{a60}'],
    ['beamer-key', 'b_{a44}', 'beamer '],
    ['sumup-key', 'sup_sk_{a30}'],
    ['teamwork-token', 'tkn.v1_{a70}'],
    ['zoom-webhook-url', 'https://integrations.zoom.us/chat/webhooks/incomingwebhook/{a16}']
  ]);
});
