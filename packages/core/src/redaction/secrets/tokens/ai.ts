import { tokens } from '../token.js';

/** Models, their tools and where experiments are tracked. */
export const aiTokens = tokens([
  ['openai-key', ['t3blbkfj'], /sk-(?:[a-z]{2,12}-)?[\w-]{18,120}T3BlbkFJ[\w-]{18,120}/, { reach: 140 }],
  [
    'openai-project-key',
    ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-none-'],
    /sk-(?:proj|svcacct|admin|None)-[\w-]{40,220}/
  ],
  ['openai-legacy-key', ['sk-'], /sk-[A-Za-z0-9]{40,64}(?![A-Za-z0-9])/],
  ['openai-session-key', ['sess-'], /sess-[A-Za-z0-9]{40}(?![A-Za-z0-9])/],
  ['short-sk-key', ['sk-'], /sk-[0-9a-f]{32}(?![A-Za-z0-9])/],
  ['anthropic-key', ['sk-ant-'], /sk-ant-[a-z]{3,8}\d{2}-[\w-]{70,140}AA(?![\w-])/],
  ['openrouter-key', ['sk-or-'], /sk-or-(?:v\d-)?[0-9a-f]{48,64}/],
  ['langfuse-key', ['sk-lf-'], /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/],
  ['helicone-key', ['sk-helicone-'], /sk-helicone-[\w-]{20,60}/],
  [
    'huggingface-token',
    ['hf_'],
    /hf_[A-Za-z0-9]{30,40}(?![A-Za-z0-9_])/,
    { check: ({ value }) => /[a-z]/.test(value.slice(3)) && /[A-Z]/.test(value) }
  ],
  ['huggingface-org-token', ['api_org_'], /api_org_[A-Za-z0-9]{34}(?![A-Za-z0-9])/],
  ['replicate-token', ['r8_'], /r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/],
  ['groq-key', ['gsk_'], /gsk_[A-Za-z0-9]{48,56}(?![A-Za-z0-9])/],
  ['xai-key', ['xai-'], /xai-[A-Za-z0-9]{70,90}(?![A-Za-z0-9])/],
  ['perplexity-key', ['pplx-'], /pplx-[A-Za-z0-9]{40,64}(?![A-Za-z0-9])/],
  ['langsmith-key', ['lsv2_', 'ls__'], /(?:lsv2_[a-z]{2}_[0-9a-f]{32}_[0-9a-f]{10}|ls__[0-9a-f]{32})/],
  ['elevenlabs-key', ['sk_'], /sk_[0-9a-f]{48}(?![0-9A-Za-z])/],
  ['together-key', ['tgp_v1_'], /tgp_v1_[\w-]{40,50}/],
  [
    'fireworks-key',
    ['fw_'],
    /fw_[A-Za-z0-9]{22,24}(?![A-Za-z0-9_])/,
    { check: ({ value }) => /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value.slice(3)) }
  ],
  ['nvidia-key', ['nvapi-'], /nvapi-[\w-]{50,80}/],
  ['tavily-key', ['tvly-'], /tvly-(?:dev-|prod-)?[A-Za-z0-9]{28,40}(?![A-Za-z0-9])/],
  ['cerebras-key', ['csk-'], /csk-[a-z0-9]{44,52}(?![A-Za-z0-9])/],
  [
    'voyage-key',
    ['pa-'],
    /pa-[\w-]{43}(?![\w-])/,
    { check: ({ value }) => /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value.slice(3)) }
  ],
  ['jina-key', ['jina_'], /jina_[0-9a-f]{32}[\w-]{20,40}/],
  ['neptune-token', ['eyjhcglfywrkcmvzcyi'], /eyJhcGlfYWRkcmVzcyI[\w+/-]{40,600}={0,2}/, { length: 640 }],
  ['wandb-key', ['wandb_v1_', 'local-'], /(?:wandb_v1_[\w-]{40,100}|local-[0-9a-f]{40})(?![\w-])/],
  [
    'modal-token',
    ['ak-', 'as-'],
    /a[ks]-[A-Za-z0-9]{22}(?![A-Za-z0-9])/,
    { check: ({ value }) => /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value.slice(3)) }
  ],
  ['runpod-key', ['rpa_'], /rpa_[A-Z0-9]{38,48}[a-z0-9]{0,6}(?![A-Za-z0-9])/],
  ['friendli-token', ['flp_'], /flp_[A-Za-z0-9]{40,60}/],
  ['kaggle-token', ['kgat_'], /KGAT_[0-9a-f]{32}/],
  ['llamacloud-key', ['llx-'], /llx-[A-Za-z0-9]{44,52}(?![A-Za-z0-9])/],
  ['firecrawl-key', ['fc-'], /fc-[0-9a-f]{32}(?![0-9A-Za-z])/],
  [
    'brave-search-key',
    ['bsa'],
    /BSA[\w-]{27,28}(?![\w-])/,
    { check: ({ value }) => /\d/.test(value) && /[A-Z]/.test(value.slice(3)) && /[a-z]/.test(value) }
  ],
  ['sandbox-key', ['e2b_'], /e2b_[0-9a-f]{40}/],
  ['browserbase-key', ['bb_live_', 'bb_test_'], /bb_(?:live|test)_[\w-]{24,40}/],
  ['anyscale-key', ['esecret_', 'aph0_'], /(?:esecret_[A-Za-z0-9]{24,40}|aph0_[\w-]{30,80})/],
  ['mem0-key', ['m0-'], /m0-[A-Za-z0-9]{40}(?![A-Za-z0-9])/],
  ['cursor-key', ['key_'], /key_[0-9a-f]{64}(?![0-9A-Za-z])/],
  ['retell-key', ['key_'], /key_[0-9a-f]{28,32}(?![0-9A-Za-z])/],
  ['cartesia-key', ['sk_car_'], /sk_car_[\w-]{20,40}/],
  [
    'zhipu-key',
    [],
    /(?<![0-9A-Za-z])[0-9a-f]{32}\.[A-Za-z0-9]{16}(?![A-Za-z0-9.])/,
    { keywords: ['zhipu', 'glm', 'bigmodel', 'zai'], reach: 60 }
  ],
  ['dashscope-like-key', ['sk-ws-'], /sk-ws-[\w-]{60,120}/],
  [
    'roboflow-key',
    ['roboflow'],
    /rf_[A-Za-z0-9]{28}(?![A-Za-z0-9_])/,
    { reach: 80, check: ({ value }) => /\d/.test(value) && /[A-Z]/.test(value) }
  ],
  ['humanloop-key', ['hl_sk_'], /hl_sk_[0-9a-f]{40,64}/],
  [
    'vapi-or-novita-key',
    ['sk_'],
    /sk_[A-Za-z0-9_-]{43}(?![\w-])/,
    { check: ({ value }) => /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value.slice(3)) }
  ]
]);
