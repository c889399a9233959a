import type { Finding } from '../detect/model.js';
import type { Recogniser } from '../detect/recogniser.js';
import { mayBeSomebody } from './evidence.js';
import { FULL_NAME } from './shapes.js';

/** What stands before those who were there. */
const LABELS =
  'attendees|attendance|attending|participants|present|also present|in attendance|apologies|invitees|invited|absent|panel|panelists|speakers|organi[sz]ers|members|crew|cast|investigators|reviewers|distribution|teilnehmer|teilnehmende|teilnehmerinnen|anwesend|anwesende|abwesend|entschuldigt|présents|absents|excusés|asistentes|presentes|participantes|ausentes|presenti|partecipanti|assenti|aanwezig|afwezig|deelnemers|obecni|uczestnicy|närvarande|deltagare|deltagere|til stede|läsnä|osallistujat|přítomni|jelen vannak|prezenți|katılımcılar|присутствовали|участники';
const HINT = new RegExp(`(?:${LABELS})[*_]{0,2}:`, 'iu');
const LABEL = new RegExp(
  `(?<=(?:^|\\n)[ \\t>*_#-]{0,8})(?:${LABELS})[*_]{0,2}:[*_]{0,2}(?<rest>[^\\n]{0,600}(?:\\n {0,6}[-*•] [^\\n]{0,120}){0,30})`,
  'giu'
);
const WHOLE = new RegExp(`^${FULL_NAME}$`, 'u');
/** What parts two people: a comma, a new line with its dash, an `and`. */
const PARTED = /,|;|\n {0,6}[-*•] |·|\||\s(?:and|und|et|y|e|en|och|og|i|и|&)\s/gu;
/** What is said of one of them: `(chair)`, `- minutes`, `<mail>`. */
const SAID = /\s{0,3}(?:\(|<|\[|–|—|\s-\s).*$/su;

/** Those who are listed as having been there, one finding each. */
export const attendeesRecogniser: Recogniser = {
  id: 'attendees',
  find: ({ text }) => {
    if (!HINT.test(text)) {
      return [];
    }
    return [...text.matchAll(LABEL)].flatMap(match => {
      const rest = match.groups?.['rest'] ?? '';
      return peopleOf(rest, match.index + match[0].length - rest.length);
    });
  }
};

function peopleOf(rest: string, offset: number): Finding[] {
  const found: Finding[] = [];
  let from = 0;
  for (const parted of [...rest.matchAll(PARTED), null]) {
    const part = rest.slice(from, parted?.index ?? rest.length);
    const said = part.replace(SAID, '').replace(/[.\s*_]{1,4}$/, '');
    const value = said.replace(/^[\s*_>-]{1,8}/, '');
    if (WHOLE.test(value) && mayBeSomebody(value)) {
      const start = offset + from + said.length - value.length;
      found.push({ start, end: start + value.length, type: 'NAME', family: 'personal', rule: 'name-of-attendee' });
    }
    from = parted === null ? rest.length : parted.index + parted[0].length;
  }
  return found;
}
