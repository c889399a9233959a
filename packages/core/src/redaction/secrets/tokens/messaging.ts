import { TWILIO } from '../short.js';
import type { TokenRow } from '../token.js';
import { beamerKey, facebookToken, hasCapital, slackToken, twitterBearer } from './checks.js';

/** Chat, mail, telephony and social networks; addresses that post where they are called. */
export const messagingTokens: readonly TokenRow[] = [
  [
    'slack-token',
    ['xoxa-', 'xoxb-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-', 'xoxd-', 'xoxc-'],
    /xox[abcdoprs]-(?:\d+-)?[\w%+/=-]{10,250}/,
    { check: slackToken }
  ],
  ['slack-config-token', ['xoxe'], /xoxe(?:\.xox[bp])?-\d-[A-Za-z0-9]{100,250}/],
  ['slack-app-token', ['xapp-'], /xapp-\d-[A-Z0-9]{8,16}-\d{8,16}-[0-9a-f]{60,70}/],
  ['slack-workflow-token', ['xwfp-'], /xwfp-[\w-]{20,100}/],
  [
    'slack-webhook',
    ['hooks.slack'],
    /(?:https?:\/\/)?hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers|commands)\/[A-Za-z0-9+/_-]{30,100}/,
    { reach: 8 }
  ],
  [
    'discord-webhook',
    ['/api/webhooks/', '/api/v'],
    /(?:https?:\/\/)?(?:[a-z]{2,10}\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{15,20}\/[\w-]{50,80}/,
    { reach: 40 }
  ],
  ['discord-token', [], /[MNO](?<![A-Za-z0-9].)[\w-]{23,27}\.[\w-]{6}\.[\w-]{27,45}(?![\w-])/, { shortest: 59 }],
  ['discord-mfa-token', ['mfa.'], /mfa\.[\w-]{80,95}/],
  ['telegram-token', [':a'], /(?:(?<=\/)bot)?\d{5,12}:A[\w-]{32,35}(?![\w-])/, { reach: 16 }],
  [
    'teams-webhook',
    ['.webhook.office.com', 'outlook.office.com/webhook'],
    /https?:\/\/(?:[\w-]{1,60}\.webhook|outlook)\.office\.com\/webhook[\w@/-]{40,300}/,
    { reach: 80 }
  ],
  [
    'power-automate-url',
    ['logic.azure.com'],
    /https?:\/\/[\w.-]{4,80}logic\.azure\.com(?::443)?\/[\w/-]{10,200}\?[^\s"'<>]{10,300}sig=[\w%-]{20,80}/,
    { reach: 90, length: 700 }
  ],
  [
    'google-chat-webhook',
    ['chat.googleapis.com'],
    /https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]{5,30}\/messages\?[\w=&%.-]{40,300}/,
    { reach: 10 }
  ],
  [
    'zapier-webhook',
    ['hooks.zapier.com'],
    /https:\/\/hooks\.zapier\.com\/hooks\/catch\/\d{4,12}\/\w{5,20}/,
    { reach: 10 }
  ],
  [
    'make-webhook',
    ['hook.eu', 'hook.us', 'hook.integromat'],
    /https:\/\/hook\.(?:eu\d|us\d|integromat)\.(?:make\.)?com\/[a-z0-9]{28,40}/,
    { reach: 10 }
  ],
  [
    'ifttt-webhook',
    ['maker.ifttt.com'],
    /(?<=maker\.ifttt\.com\/trigger\/[\w-]{1,60}\/(?:json\/)?with\/key\/)[\w-]{20,60}/,
    { reach: 120 }
  ],
  [
    'chat-server-webhook',
    ['/hooks/'],
    /https?:\/\/[\w.-]{4,80}\/hooks\/(?:[a-z0-9]{26}|[A-Za-z0-9]{17,24}\/[A-Za-z0-9]{40,70})(?![\w-])/,
    { reach: 100 }
  ],
  [
    'request-bin-url',
    ['.m.pipedream.net', 'webhook.site/'],
    /https:\/\/(?:eo[a-z0-9]{12,20}\.m\.pipedream\.net|webhook\.site\/[0-9a-f-]{36})/,
    { reach: 40 }
  ],
  ['twilio-key', TWILIO, /SK[0-9a-f]{32}(?![0-9A-Za-z])/],
  ['sendgrid-key', ['sg.'], /SG\.[\w-]{16,32}\.[\w-]{16,64}(?![\w-])/],
  ['mailgun-key', ['key-', 'pubkey-'], /(?:pub)?key-[0-9a-f]{32}(?![0-9A-Za-z])/],
  [
    'mailgun-signing-key',
    ['-'],
    /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![0-9A-Za-z-])/,
    { keywords: ['mailgun'], reach: 60 }
  ],
  ['mailchimp-key', ['-us'], /[0-9a-f]{32}-us\d{1,2}(?![0-9A-Za-z])/, { reach: 34 }],
  ['mandrill-key', ['md-'], /md-[\w-]{22}(?![\w-])/, { check: hasCapital }],
  ['brevo-key', ['xkeysib-', 'xsmtpsib-'], /x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}/],
  ['resend-key', ['resend'], /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![A-Za-z0-9_])/, { reach: 80 }],
  ['mailersend-token', ['mlsn.'], /mlsn\.[0-9a-f]{64}/],
  ['onesignal-key', ['os_v2_'], /os_v2_(?:app|org)_[a-z0-9]{80,130}/],
  ['ably-key', ['.'], /[\w-]{6}\.[\w-]{6}:[\w-]{43}(?![\w-])/, { keywords: ['ably'], reach: 60 }],
  ['facebook-token', ['eaa'], /EAA[A-Za-z0-9]{40,400}(?![A-Za-z0-9_/+-])/, { check: facebookToken }],
  [
    'facebook-app-token',
    ['|'],
    /\d{13,17}\|[\w-]{27}(?![\w-])/,
    { keywords: ['facebook', 'fb_', 'graph.'], reach: 60 }
  ],
  ['instagram-token', ['igqv', 'igaa'], /IG(?:QV|AA)[\w-]{60,300}/],
  ['twitter-bearer', ['aaaaaaaaaaaaaaaaaa'], /A{18,24}[A-Za-z0-9%]{40,120}(?![A-Za-z0-9/+])/, { check: twitterBearer }],
  ['linkedin-secret', ['wpl_ap'], /WPL_AP\d\.\w{12,30}\.[\w=+/]{4,12}/],
  ['pinterest-token', ['pina_'], /pina_[A-Z0-9]{60,120}/],
  ['twitch-token', ['oauth:'], /oauth:[a-z0-9]{30}(?![a-z0-9])/],
  ['tiktok-token', ['act.'], /act\.[A-Za-z0-9!*]{60,100}/],
  ['beamer-key', ['beamer'], /b_[\w=-]{44}(?![\w=-])/, { reach: 60, check: beamerKey }],
  ['sumup-key', ['sup_sk_'], /sup_sk_[A-Za-z0-9]{30,60}/],
  ['teamwork-token', ['tkn.v1_'], /tkn\.v1_[A-Za-z0-9+/=]{70,90}/],
  [
    'zoom-webhook-url',
    ['integrations.zoom.us'],
    /https:\/\/integrations\.zoom\.us\/chat\/webhooks\/incomingwebhook\/[\w-]{16,60}/,
    { reach: 10 }
  ]
];
