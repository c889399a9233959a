/** How much what stands around a word speaks for a person; below zero it speaks for something else. */
export function contextOf(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 28), start);
  const after = text.slice(end, end + 64);
  const against = againstOf(before, after);
  return against <= -2 ? against : against + afterOf(text, start, after) + beforeOf(before);
}

/** Things that are named after people, and things whose names look like theirs. */
const THINGS =
  /^(?:['’]s)?[ -](?:distributions?|tests?|theorem|lemma|algorithms?|methods?|process|processes|models?|filters?|transforms?|kernels?|equations?|inequality|law|matrix|matrices|scores?|index|coefficients?|correlation|estimat\w+|priors?|divergence|distance|metric|norm|loss|losses|optimi[sz]er|function|functions|sampler|sampling|chain|rule|criteri\w+|statistics?|regression|classifier|networks?|machines?|trees?|forest|plots?|charts?|dataset|data|library|package|notebook|api|sdk|server|engine|cluster|instance|format|file|class|module|team|university|institute|college|hospital|school|airport|city|county|island|islands|river|lake|bay|beach|valley|mountains?|station|museum|foundation|award|prize|medal|inc|ltd|llc|gmbh|corp|co\.|company|group|bank|street|road|avenue|square|bridge|park|decomposition|factori[sz]ation|expansion|series|integral|approximation|number|constant|space|product|surface|curve|polynomials?|basis|interval|bound|limit|simulation|problem|paradox|effect|principle|experiment|conjecture|hypothesis|diagram|cipher|code|curve|window|pooling|attention|trick|noise|smoothing|interpolation|splines?|quadrature|elimination|iteration|hills?|features?|variables?|column|language|syntax|release|version \d)\b/i;

/** Whoever has something to do. */
const NOTED = /(?:TODO|FIXME|XXX|HACK|NOTE|BUG)\($/;

/** What people have as well: `Ines Cardoso's group`. */
const OWNED =
  /^['’]s (?:group|team|lab|notebook|company|data|file|code|street|park|column|release|version|bank|school)\b/i;

function againstOf(before: string, after: string): number {
  let sum = 0;
  if ((THINGS.test(after) && !OWNED.test(after)) || /^ \d{1,2}(?:st|nd|rd|th)?\b(?!:\d)/.test(after)) {
    sum -= 4;
  }
  if (
    /(?:^|\W)(?:import|from|install|class|def|package|module|library|using|via|dataset|pip|the city of|university of|in|at) $/.test(
      before
    ) ||
    (/[\w)]\($/.test(before) && !NOTED.test(before))
  ) {
    sum -= 1;
  }
  if (/^(?:\.\w|\(|\[|_|=|::|\/\w|:\/)/.test(after) || /[\w/.@=]$/.test(before)) {
    sum -= 2;
  }
  return sum;
}

const PEOPLE_BEFORE: readonly (readonly [RegExp, number])[] = [
  [
    /(?:^|\W)(?:said|says|asked|replied|told|shouted(?: at)?|answered|whispered|added|thanks?|thank you|merci|gracias|grazie|danke|dzięki|obrigad[oa]|tack|kiitos|спасибо|bedankt|köszönöm|regards|cheers|sincerely|dear|hi|hello|hey),?\s{1,2}$/i,
    2.5
  ],
  [
    /(?:^|\W)(?:directed|written|starring|sung|composed|painted|photographed|prepared|presented|taught|authored|founded|created|signed|sent|played|produced|led|hosted|reviewed|contributed|maintained|developed|proposed|introduced|recorded|married) by:?\s{1,8}$/i,
    2.5
  ],
  [
    /(?:^|\W)(?:named|called|name|starring|call(?:s|ed)? (?:me|him|her|us)|named (?:him|her|them|me)|had given|gave|can tell|tribute to|follow up with|speak (?:to|with)|talk(?:ed)? (?:to|with)|met(?: with)?|interview(?:ed)? (?:with)?|email(?:ed)?|contact|ask|married(?: to)?|daughter|son|wife|husband|sister|brother|kid|child|friend|partner|mother|father|uncle|aunt|boss|colleague|neighbo[u]?r|songwriter|singer|player|actor|actress|author|writer|commenter|patient|director|guitarist|drummer|poet|novelist|professor|student|coach|manager|employee|minister|remember me|like that of|concert (?:of|by)|given|nurse|not by|born|early|unlike the|guardian|leader|ex-\w{2,16}),? $/i,
    2
  ],
  [
    /(?:^|\W)(?:by|with|and|between|for|from|to|of|is|was|that|than|behalf of|unlike|cc|ex-\w+|i'm|i am|why is|has|did|when|because|but|my|to a) $/i,
    0.75
  ],
  [
    /(?:^|\s)(?:von|mit|für|bei|par|de|di|del|da|do|por|con|com|pour|avec|chez|van|met|door|av|med|för|af|til|fra|od|przez|dla|от|для|у|на|und|och|og) $/i,
    0.75
  ],
  [/(?:^|\W)TODO\($|(?:FIXME|XXX|HACK|NOTE|BUG)\($/, 2],
  [/(?:users?|bot|agent|customer|account\?|name\?)[:?]? (?:User: )?$/i, 2.5]
];

function beforeOf(before: string): number {
  for (const [pattern, weight] of PEOPLE_BEFORE) {
    if (pattern.test(before)) {
      return weight;
    }
  }
  return 0;
}

const PEOPLE_AFTER: readonly (readonly [RegExp, number])[] = [
  [
    /^,? (?:said|says|asked|asks|replied|told|tells|shouted|wrote|writes|lives?(?: at| in| on)|lived|is from|was born|works?(?: at| for| as)|worked|retired|died|married|loves|wants|thinks|believes|had given|spent a|began (?:writing|working)|grew up|moved to|emailed|called me|phoned|points out|listed h|joined|graduated|studied|will be (?:talking|speaking|joining|late)|flew|resigned|argued|laughed|smiled|can i |just has to)/i,
    2.5
  ],
  [
    /^['’]s (?:mother|father|daughter|son|wife|husband|sister|brother|friend|house|birthday|car|phone|email|office|team|boss|address|salary|daughter|results|notes|words|account|book|novel|songs?|desk|mom|dad|kids|name)/i,
    2.5
  ],
  [/^ is (?:an? )?(?:very|really|so|quite|extremely) \p{L}+/u, 1.5],
  [
    /^ is (?:a|an|the|very|my|our|his|her|so|from|\d)|^ (?:has|was|did|does|would|could) (?:been|a|an|the|not|his|her|never|always|born)|^ is (?:always|never|often)|^ (?:so|very) impulsive/i,
    1.25
  ],
  [
    /^,? (?:can|could|would|will) (?:you|i|we|he|she|please)\b|^, (?:please|thank|thanks|i|we|you|how|what|where|why|do|are|is it|when)\b|^[!?](?:\s|$)/i,
    2
  ],
  [
    /^, (?:the|a|an) \p{L}[\p{L} ,-]{2,48}, (?:said|says|is|was|who)|^,? who |^ \((?:born|b\.|aged?)? ?\d|^,? (?:aged )?\d{2}[,)]/iu,
    2.5
  ],
  [/^(?: (?:novel|concert|album|song|poem|biography|interview|fan|fans|resignation|version (?:recorded|of)))\b/i, 1.5],
  [/^: ?\\?["“\p{Lu}]/u, 1.5],
  [/^ {1,3}\[?\d{1,2}:\d{2}\b/, 1.25],
  [/^['’]s (?:group|team|lab|company)\b/i, 1.25],
  [/^ (?:and|or|&) \p{Lu}\p{Ll}|^, \p{Lu}\p{Ll}+(?:,| and)/u, 0.75],
  [/^\\?['’]s\b/, 0.75],
  [/^(?:[.!?,;)]|\s*$| (?:and|who|with|to|in|on|at|for|about|from)\b)/, 0.25]
];

function afterOf(text: string, start: number, after: string): number {
  const opens = /(?:^|\n)[ >?*\t]{0,8}$/.test(text.slice(Math.max(0, start - 9), start));
  if (opens && /^[ \t]*(?:\r?\n|$)/.test(after)) {
    return /^\s{1,6}[^\n]{0,80}(?:\n[^\n]{0,80}){0,2}\d{2}/.test(after) ? 2.5 : 0.5;
  }
  for (const [pattern, weight] of PEOPLE_AFTER) {
    if (pattern.test(after)) {
      const speaker = weight === 1.5 && pattern.source.startsWith('^:');
      return speaker && !opens ? 0 : weight;
    }
  }
  return 0;
}
