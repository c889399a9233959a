import type { Candidate, Detector } from '../detect/model.js';
import { anyCase, START } from './shapes.js';

const CAP = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{0,24}`;
const SPACE = String.raw`(?:[ \u00a0]{1,2}|,?[ ]?\n[>? ]{0,6})`;
const UNIT = String.raw`(?:[Aa]pt|APT|[Ss]uite|SUITE|[Ss]te|[Uu]nit|[Aa]partment|[Ff]lat|[Ff]loor|[Rr]oom|[Bb]ldg|[Bb]uilding|[Dd]oor|[Bb]ox|[Oo]ffice)\.?(?: ?#)? ?[\p{L}\d-]{1,6}`;
const POSTCODE = String.raw`(?:\d{5}-\d{3,4}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|(?:[A-Z]{1,2}-)?\d{3}[ -]?\d{2}|\d{4,7}(?: ?[A-Z]{2}\b)?)`;

/** What stands behind street and number: flat, town, country, postcode, on the same line or the next ones. */
const TAIL = String.raw`(?:,?${SPACE}${UNIT})?(?:\s{0,3},?\s{1,4}(?:[A-Z]{1,2}-)?\d{2,4}[ -]?\d{2,3}(?= \p{Lu}))?(?:\s{0,3},?(?:\s{1,4}|\n[>?*]{1,3}\s{0,3})(?:(?!(?:Please|The|This|It|My|Phone|Tel|Fax|Email|E-mail|Mobile|Desk|Web|Name|Date|I|We|He|She|For|In|And|But|Mr|Mrs|Age)\b)\(?\p{Lu}[\p{L}\p{M}'’()-]{0,24}|nan\b|de|la|del|am|an der|nad|sur|upon|und|and)){0,6}(?:\s{0,3},?\s{1,4}${POSTCODE}(?![\p{L}\d]))?`;

/** Behind a flat's number: lines of any case down to a postcode. */
const BLOCK = String.raw`(?:(?:,? ?\n[>? ]{0,6}[\p{L}][\p{L}\p{M} ,'’()-]{1,34}){1,4}?[ ,\n]{1,3}${POSTCODE}(?![\p{L}\d]))`;

const HARD =
  '(?:[Ss]treet|[Rr]oad|[Aa]venue|[Bb]oulevard|[Ll]ane|St|Rd|Ave?|Blvd|Ln|Pkwy|[Pp]arkway|Hwy|[Hh]ighway|Cres|[Cc]rescent|[Tt]urnpike|Ct|Dr|Pl|Sq|Ter|STREET|ROAD|AVENUE|LANE|ST|RD|AVE|BLVD|DRIVE)';
const SOFT =
  '(?:Drive|Court|Place|Square|Terrace|Way|Circle|Trail|Close|Grove|Gardens|Mews|Row|Walk|Alley|Loop|Plaza|Estate|Estates|Rise|Hill|Hills|View|Park|Flat|Flats|Fort|Forge|Ford|Glen|Green|Haven|Heights|Hollow|Island|Junction|Key|Knoll|Lake|Landing|Manor|Meadow|Mill|Mountain|Oval|Parade|Pass|Path|Pike|Pine|Point|Ranch|Ridge|River|Route|Shoal|Shore|Spring|Springs|Station|Stream|Summit|Track|Vale|Valley|Villages?|Ville|Vista|Quay|Wharf|Bypass|Causeway|Crossing|Dam|Dale|Esplanade|Expressway|Extension|Falls|Field|Garden|Gateway|Harbor|Isle|Light|Locks|Lodge|Mission|Motorway|Neck|Orchard|Passage|Port|Prairie|Ramp|Rapid|Rest|Skyway|Spur|Stravenue|Throughway|Tunnel|Underpass|Union|Well|Wells)';

const NUMBER = String.raw`(?<![\p{L}\d.,/=_-])\d{1,5}[A-Za-z]?(?:[-/]\d{1,4})?(?: \d{1,5})?,?`;
const STREET_WORDS = String.raw`(?:${CAP}|\d{1,3}(?:st|nd|rd|th)|of|the|de|la|van|von|der|den)`;

const COMPOUND =
  '(?:straße|strasse|str\\.|gasse|platz|allee|steig|graben|ufer|damm|chaussee|weg|stieg|straat|laan|plein|gracht|kade|dreef|hove?|dijk|singel|vägen|gatan|gränd|väg|vej|gade|vænget|stræde|torv|veien|vegen|gata|katu|polku|kuja|tie|tänav|gatan|lia|vejen|markt|ring|feld|hof|berg|bakken|alléen|toften|parken|stræti|gata|braut|vegur|holt)';

const LEADING =
  '(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Ii]mpasse|[Aa]llée|[Qq]uai|[Rr]oute|[Cc]alle|C\\/|Avda\\.?|Avenida|Plaza|Paseo|Camino|Camiño|Carretera|Ctra\\.?|Carrer|Rúa|Colonia|Vila|Ronda|Travesía|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Ll]argo|[Rr]ua|[Tt]ravessa|[Pp]raça|Alameda|[Uu]l\\.|[Uu]lica|[Aa]l\\.|[Oo]s\\.|[Pp]l\\.|Strada|Str\\.|Bulevardul|Calea|Trg|Cesta|Kneza|Jalan|Jl\\.|Soi|Via dei|Λ\\.|Λεωφόρος|Οδός|Πλατεία|улица|ул\\.|проспект|пр\\.|вул\\.)';

/** One word of such a street. It ends where its letters end: cut anywhere else, a long one could be read in too many ways. */
const LED = String.raw`(?:(?:\p{Lu}[\p{L}\p{M}'’.-]{0,48}(?![\p{L}\p{M}'’.-])|de|du|des|della|dei|del|la|le|les|los|las|do|da|dos|e|y|d'|l'|revolucije|\d{1,2}(?!\d)) ?)`;
/** What any of it begins with: asked before what reads far for a number. */
const LED_START = String.raw`(?=[\p{Lu}\d]|d[aeou']|l[aeo']|[ey]|revol)`;
/** So many characters without a digit; ten by ten, because a counted one costs as much as ten that are written out. */
const none = (count: number): string => `(?:${'\\D'.repeat(10)}){${Math.floor(count / 10)}}${'\\D'.repeat(count % 10)}`;
const HOUSE = String.raw`\d{1,5}[a-zA-Z]?(?:\/\d{1,4})?`;

const BEHIND =
  '(?:utca|u\\.|út|útja|tér|krt\\.|körút|köz|sor|ulica|ul\\.|cesta|ulice|nám\\.|náměstí|třída|nábřeží|tee|puiestee|mnt|maantee|pst|iela|prospekts|gatvė|g\\.|Cad\\.|Caddesi|Sok\\.|Sokak|Sokağı|Mah\\.|Mahallesi)';

const isMemory = (value: string): boolean =>
  /https?:|@|0x|::|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|[{}<=\\]/.test(value);

const plain = ({ value }: Candidate): boolean =>
  !isMemory(value) &&
  !/\b(?:Random|Google|Gradient|Figure|Table|Chapter|Section|Step|Steps|Cross|Decision|Learning|Data|Hard|Flash|Disk)\b/.test(
    value
  );

/** What says that an address comes next. */
const CUE =
  /(?:address|lives?|living|resid\w+|located|ship|shipped|deliver\w*|send|sent|mail\w*|return|meet|office|offices|restaurant|home|house|at|to|is|with|are)\W{1,6}(?:\w{1,8} ){0,2}$/i;

const soft = (candidate: Candidate): boolean => {
  const { text, start, value } = candidate;
  return (
    plain(candidate) && (/,|\n|\d{4,}$/.test(value.slice(4)) || CUE.test(text.slice(Math.max(0, start - 40), start)))
  );
};

const detector = (
  id: string,
  keywords: readonly string[],
  pattern: string,
  more: Partial<Detector> = {}
): Detector => ({
  id,
  type: 'ADDRESS',
  family: 'personal',
  keywords,
  pattern: new RegExp(pattern, 'gu'),
  length: 260,
  reach: 60,
  check: plain,
  ...more
});

const lower = (words: string): string[] => words.split('|');

/** Street addresses in the forms of many countries, boxes, military mail. */
export const addressDetectors: readonly Detector[] = [
  detector(
    'street',
    lower(
      ' street| road| avenue| boulevard| lane| st | st,| st.| st\n| rd| ave| blvd| ln| pkwy| parkway| hwy| highway| cres| turnpike| ct,| ct | dr,| dr | pl,| sq,'
    ),
    String.raw`${NUMBER} (?:${STREET_WORDS} ){1,5}?${HARD}(?![\p{L}\d])\.?${TAIL}`
  ),
  detector(
    'street-soft',
    lower(
      ' drive| court| place| square| terrace| circle| trail| grove| garden| mews| walk| alley| plaza| estate| rise| hill| park| flat| fort| haven| heights| hollow| island| junction| lake| landing| manor| meadow| mountain| parade| pike| ranch| ridge| river| route| shore| spring| summit| valley| vill| vista| quay| bypass| crossing| dale| falls| harbor'
    ),
    String.raw`${NUMBER} (?:${CAP} ){1,4}?${SOFT}(?![\p{L}\d])${TAIL}`,
    { check: soft }
  ),
  detector(
    'street-compound',
    lower(
      'straße |strasse |str. |gasse |platz |allee |steig |graben |ufer |damm |weg |straat |laan |plein |gracht |kade |dreef |hove |hof |dijk |singel |vägen |gatan |väg |vej |gade |vænget |stræde |torv |veien |gata |katu |polku |kuja |tie |tänav |vejen |vegur |braut |stræti |lia '
    ),
    String.raw`(?:\d{1,5} )?(?:${CAP}[ -]){0,3}?\p{Lu}[\p{L}\p{M}-]{1,24}?${COMPOUND} \d{1,4} ?[a-zA-Z]?(?![\p{L}\d.])${TAIL}`
  ),
  detector(
    'street-leading',
    lower(
      'rue |avenue |boulevard |chemin |impasse |allée |quai |route |calle |c/ |avda|avenida |plaza |paseo |camino |camiño |carretera |ctra|carrer |rúa |colonia |vila |ronda |travesía |via |viale |piazza |corso |vicolo |largo |rua |travessa |praça |alameda |ul. |ulica |al. |os. |pl. |strada |str. |bulevardul |calea |trg |cesta |jalan |jl. |λ. |λεωφόρος |οδός |πλατεία |улица |ул. |проспект |пр. |вул. '
    ),
    String.raw`(?:(?<![\p{L}\d.,/=_-])\d{1,5}(?:[ ,]{1,2}\d{1,4})?(?: ?bis)?,? )?(?<![\p{L}\d]|\bet )${LEADING} ?${LED_START}(?:(?<!${none(58)})(?<=\d(?=[ ,]{1,2}\p{L})[ ,]{1,2}.{2,55})${LED}{1,5}|(?!${none(251)})(?:${LED}{1,5},? ?(?:n[°.º] ?)?${HOUSE}|${LED}{0,3}?\d{1,2} ${LED}{1,3}|\d{1,10}${HOUSE}))(?![\p{L}\d])${TAIL}`,
    { reach: 14 }
  ),
  detector(
    'street-behind',
    lower(
      ' utca| u. | út | útja| tér | krt.| körút| köz | ulica| ul. | cesta| ulice| nám.| náměstí| třída| tee | puiestee| mnt | pst | iela| gatvė| g. | cad.| caddesi| sok.| sokak| mah.'
    ),
    String.raw`(?:(?<![\p{L}\d.,/=_-])\d{1,5} )?(?:${CAP} |fejedelem |[IVX]{1,4}\. ){1,4}${BEHIND} \d{1,4}[a-z]?\.?${TAIL}`
  ),
  detector(
    'box',
    lower('box |postfach|apartado|casella postale|skrytka|postboks|boîte postale|postbus|apo |fpo |dpo '),
    String.raw`(?:(?:\d{1,5} )?(?:[Pp]\.? ?[Oo]\.? ?[Bb]ox|Postfach|Apartado(?: de Correos)?|Casella [Pp]ostale|Skrytka [Pp]ocztowa|Postboks|Bo[iî]te [Pp]ostale|Postbus) ?\d[\d ]{0,9}|(?:PSC|psc|Unit|unit|CMR|cmr) \d{3,5},? [Bb]ox \d{2,5}|(?:USN[SV]|USS|USCGC|usn[sv]|uss) ${CAP})(?:\s{1,3}(?:APO|FPO|DPO|apo|fpo|dpo) (?:A[AEP]|a[aep]) \d{5}(?:-\d{4})?|${TAIL})`,
    { reach: 24 }
  ),
  detector(
    'address-block',
    lower('suite |apt. |apt |apartment |ste. '),
    String.raw`(?<![\p{L}\d.,/=_-])(?:\d{1,5} ){1,2}(?:[\p{L}\p{M}.'’/()-]{1,24},? ){0,6}(?:[\p{L}\p{M}.'’/()-]{1,24}|\d{1,5}[a-z]?\.?)?[ ,]{0,2}(?:\n[>? ]{0,6})?${UNIT}(?:${BLOCK}|${TAIL})`,
    { reach: 70 }
  ),
  detector(
    'address-block-unnumbered',
    lower('suite |apt. |apt '),
    String.raw`(?<=^|\n[>? ]{0,6}|: |\b(?:is|at|to|in|address) )(?:${CAP} ){1,5}\d{1,5}\.?(?: (?:${CAP} ){1,4})?[ ,]{0,2}(?:\n[>? ]{0,6})?${UNIT}${TAIL}`,
    { reach: 70 }
  ),
  detector(
    'town-state-postcode',
    lower(
      ', al |, ak |, az |, ar |, ca |, co |, ct |, de |, fl |, ga |, hi |, id |, il |, in |, ia |, ks |, ky |, la |, me |, md |, ma |, mi |, mn |, ms |, mo |, mt |, ne |, nv |, nh |, nj |, nm |, ny |, nc |, nd |, oh |, ok |, or |, pa |, ri |, sc |, sd |, tn |, tx |, ut |, vt |, va |, wa |, wv |, wi |, wy |, dc |, pr '
    ),
    String.raw`(?:${CAP} ){0,3}${CAP},\s{1,3}[A-Z]{2} {1,2}\d{5}(?:-\d{4})?(?!\d)`,
    { reach: 40 }
  ),
  detector(
    'corner',
    lower('corner of'),
    String.raw`(?:the )?[Cc]orner of (?:\d{1,5} )?(?:[\p{L}\p{M}.'’-]{1,24} ){1,4}(?:\d{1,4} )?and (?:\d{1,5} )?(?:${CAP} ?){1,4}\d{0,4}`,
    { reach: 30 }
  )
];

const ADDRESS_LABELS = (
  'address|home address|street address|mailing address|postal address|billing address|shipping address|residence|place of residence|street|address line 1|addr|domicile|' +
  'adresse|anschrift|wohnort|wohnhaft in|straße|dirección|domicilio|indirizzo|residenza|endereço|morada|adres|adres zamieszkania|zamieszkały|adress|osoite|adresa|cím|lakcím|adresă|адрес|διεύθυνση|住所|地址|주소'
).split('|');

/** An address that is announced: whatever stands there with a number in it. */
export const announcedAddressDetectors: readonly Detector[] = [
  detector(
    'address-after-label',
    lower(
      'address|residence|street|addr:|addr =|domicile|adresse|anschrift|wohn|straße:|dirección|domicilio|indirizzo|residenza|endereço|morada|adres|zamieszka|osoite|cím|адрес|διεύθυνση|住所|地址|주소'
    ),
    `${START}${anyCase(ADDRESS_LABELS)}(?:["'\\]*]{0,3}\\s{0,2}[:：]\\s{0,8}["'“*]{0,2}|["'\\]]{0,2} ?={1,2} ?[rbuf]?["'“]| (?:is|at) | of [^\\n]{2,50}? is |\\?\\s{1,2}(?:It's in |It's |It is )?)(?<value>(?:the corner of )?(?=[^\\n"]{0,60}\\d)[\\p{L}\\d][^\\n"'“”;|<>{}?!]{5,110}?(?=["'“”;|<>?!\\n]|\\. |\\.?$| for this| last night)(?:(?=\\n)${TAIL})?)`,
    {
      reach: 20,
      check: ({ value }) =>
        !isMemory(value) &&
        /\p{L}{2}/u.test(value) &&
        /(?:^\d{1,5}[A-Za-z]?,? \p{L})|(?:\p{L} \d{1,5}[a-z]?(?:,|\.|$| \p{Lu}))|\d{4}/u.test(value) &&
        /\p{Lu}|[\u3040-\uffff]/u.test(value)
    }
  ),
  detector(
    'address-after-verb',
    lower(
      'lives at|lives on|lives in|live at|living at|resides|residing|resident at|located at|ship to|shipped to|deliver to|delivered to|send to|sent to|mail to|offices are|return to|meet me|drops you|taxi to|one to|address to|address with|moved to|arrived at|refers to|restaurant is at|office is at|wohnt|wohnhaft|habite|demeurant|vive en|abita|mieszka'
    ),
    String.raw`(?:(?:lives?|living|resid\w{2,5}|resident|located|arrived|offices? is|restaurant is|meet me|drops you off|offices are) (?:at|on|in)|(?:ship|shipped|deliver|delivered|send|sent|mail|mailed|return|taxi|moved|refers|one|address) (?:to|with)|wohnt (?:in der|in|am)|wohnhaft(?: in)?|habite (?:au)?|demeurant(?: au)?|vive en|abita in|mieszka (?:przy|na)):? (?<value>(?:\d{1,5} ){1,2}?(?:${CAP}[ ,]{1,2}){1,5}\d{0,5}[a-z]?\.?(?![\p{L}\d])${TAIL}|(?:${CAP} ){1,4}\d{1,5}[a-z]?\.?(?![\p{L}\d:])${TAIL})`,
    { reach: 24, check: ({ value }) => !isMemory(value) && /\d/.test(value) }
  )
];

/** Postcodes and towns where a word says so. */
export const placeDetectors: readonly Detector[] = [
  detector(
    'postcode',
    lower(
      'zip|postal code|postal_code|postcode|post code|plz|postleitzahl|code postal|codepostal|código postal|codigo postal|kod pocztowy|postnummer|postinumero|irányítószám|psč|pin code|pincode|eircode|cep:|〒'
    ),
    `${START}(?:${anyCase(['zip', 'zipcode', 'zip code', 'zip4', 'postal code', 'postcode', 'post code', 'plz', 'postleitzahl', 'code postal', 'codepostal', 'código postal', 'codigo postal', 'kod pocztowy', 'postnummer', 'postinumero', 'irányítószám', 'psč', 'pin code', 'pincode', 'eircode', 'cep'])}(?:["'\\]]{0,2}\\s{0,2}(?:==|=|:|is|of)\\s{0,4}["'“]?| )|〒 ?)(?<value>(?:[A-Z]{1,2}-)?[A-Z]{0,2}\\d[A-Z\\d]{0,5}(?:[ -]\\d[A-Z\\d]{1,4}|(?<=\\d{4}) [A-Z]{2}\\b)?)(?![\\p{L}\\d(])`,
    { reach: 16, type: 'LOCATION', check: ({ value }) => value.length >= 3 }
  ),
  detector(
    'town-of-person',
    lower(
      "originally from|moved here from|grew up in|born in|lives in|live in|living in|from for|raised in|native of|hometown|i am in|i'm in|i'm from|i am from|she is from|he is from|arrived at|birthplace|travelling to|traveling to|comes from|flew to|place of birth|geburtsort|lieu de naissance"
    ),
    String.raw`(?:originally from|moved here from|grew up in|born in|lives? in|living in|raised in|native of|hometown(?: is|:)|[iI] am in|I'm in|i'm in|(?:I'm|I am|[sS]he is|[hH]e is) from|birthplace:?|travell?ing to|comes from|flew to|[pP]lace of [bB]irth:?|Geburtsort:?|[lL]ieu de naissance ?:?) (?!(?:a|an|the|January|February|March|April|May|June|July|August|September|October|November|December|Python|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|R|Jupyter)\b)(?<value>${CAP}(?:[ -](?:(?:de|la|del|nad|am|an der|sur|upon|of|and|i|do|da) )?${CAP}){0,3})`,
    { reach: 30, type: 'LOCATION', check: ({ value }) => !/\.$/.test(value.slice(0, -1)) }
  )
];
