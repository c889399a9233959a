/** How letters begin, in many languages. */
export const GREETINGS: readonly string[] = (
  'dear|hi|hello|hey|good morning|good afternoon|good evening|sehr geehrte|sehr geehrter|liebe|lieber|hallo|guten tag|' +
  'guten morgen|moin|cher|chère|bonjour|salut|estimado|estimada|querido|querida|hola|buenos días|buenas tardes|gentile|' +
  'egregio|egregia|caro|cara|ciao|buongiorno|geachte|beste|lieve|kära|käre|bäste|bästa|hej|hejsan|kære|kjære|hei|hyvä|' +
  'szanowny|szanowna|drogi|droga|cześć|dzień dobry|vážený|vážená|milý|milá|ahoj|dobrý den|tisztelt|kedves|szia|prezado|' +
  'prezada|olá|bom dia|boa tarde|stimate|stimată|dragă|poštovani|poštovana|dragi|spoštovani|spoštovana|уважаемый|' +
  'уважаемая|дорогой|дорогая|привет|здравствуйте|шановний|шановна|вітаю|αγαπητέ|αγαπητή|sayın|sevgili|merhaba|gerbiamas|' +
  'gerbiama|lugupeetud|cienījamais|cienījamā'
).split('|');

/** Titles between a greeting and a name; some of them are words elsewhere. */
export const TITLES =
  '(?:Herrn?|Frau|Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Miss|Mme|Mlle|M|Monsieur|Madame|Sr|Sra|Srta|Señor|Señora|Senhor|Senhora|Sig|Sig\\.ra|' +
  'Dott|Dott\\.ssa|Signor|Signora|Pan|Pani|Panie|Pane|Paní|Mevrouw|Meneer|heer|mevrouw|dhr|mevr|Hr|Fru|Dra|Don|Doña|Bey|Hanım|' +
  'господин|госпожа|pan|pani|pane|paní|pán|señor|señora|пан|пані|пане|Κύριε|Κυρία|Domnule|Doamnă|gospodine|gospođo|gospod|gospa|Rev|Sir|Madam)';

/** How letters end: words that stand there and hardly anywhere else. */
export const CLOSINGS: readonly string[] = (
  'best regards|kind regards|warm regards|with regards|many thanks|yours sincerely|sincerely yours|yours truly|yours faithfully|' +
  'all the best|best wishes|mit freundlichen grüßen|mit freundlichem gruß|mit besten grüßen|viele grüße|liebe grüße|' +
  'beste grüße|herzliche grüße|schöne grüße|bien cordialement|bien à vous|bien à toi|sincères salutations|amicalement|' +
  'cordialement|atentamente|un saludo|saludos cordiales|un abrazo|cordialmente|cordiali saluti|distinti saluti|un saluto|' +
  'met vriendelijke groet|met vriendelijke groeten|vriendelijke groeten|hartelijke groet|med vänlig hälsning|' +
  'med vänliga hälsningar|vänliga hälsningar|med venlig hilsen|venlig hilsen|vennlig hilsen|med vennlig hilsen|' +
  'ystävällisin terveisin|terveisin|z poważaniem|pozdrawiam|s pozdravem|s pozdravom|s úctou|atenciosamente|cumprimentos|' +
  'um abraço|с уважением|с наилучшими пожеланиями|всего доброго|з повагою|üdvözlettel|tisztelettel|saygılarımla|cu stimă|' +
  'lep pozdrav|lijep pozdrav|s poštovanjem|με εκτίμηση|lugupidamisega|parimate soovidega|pagarbiai|ar cieņu'
).split('|');

/** The same where a comma has to follow, because they are words as well. */
export const SHORT_CLOSINGS: readonly string[] =
  'best|regards|cheers|sincerely|thanks|thank you|warmly|cordially|respectfully|love|mfg|vg|lg|saludos|saluti|groeten|groetjes|mvh|hilsen|hugs|bises|abraços|xoxo'.split(
    '|'
  );
