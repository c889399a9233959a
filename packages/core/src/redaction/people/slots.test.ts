import { describe, expect, test } from 'vitest';
import { worked } from '../../testing/work.js';
import { createMatcher } from '../detect/matcher.js';
import { plainView } from '../views/view.js';
import { attendeesRecogniser } from './attendees.js';
import { slotDetectors } from './slots.js';

const matcher = createMatcher(slotDetectors);
const foundIn = (text: string): string[] => matcher.find(text).map(({ start, end }) => text.slice(start, end));
const attendeesIn = (text: string): string[] =>
  attendeesRecogniser.find(plainView(text)).map(({ start, end }) => text.slice(start, end));

describe('a name in a place that holds names', () => {
  test.each([
    ['before its address', "[('Ilka Vantongeren', 'iv@firm.example')]", 'Ilka Vantongeren'],
    ['before its address, in a list of JSON', '["Ilka Vantongeren", "iv@firm.example"]', 'Ilka Vantongeren'],
    ['before its address, on the next line', "('Ilka Vantongeren',\n  'iv@firm.example')", 'Ilka Vantongeren'],
    ['behind its address', "('iv@firm.example', 'Ilka Vantongeren')", 'Ilka Vantongeren'],
    ['under a key of persons', '{"contactName": "Ilka Vantongeren"}', 'Ilka Vantongeren'],
    ['under a key with underscores', "row['author_name'] = 'Ilka Vantongeren'", 'Ilka Vantongeren'],
    ['shown beside an address', "{'displayName': 'Ilka Vantongeren', 'mail': 'x'}", 'Ilka Vantongeren'],
    ['shown beside a phone', '{"display_name": "Ilka Vantongeren", "phone": 1}', 'Ilka Vantongeren'],
    ['the family of a record', '{"name": [{"family": "Vantongeren"}]}', 'Vantongeren'],
    ['the given ones of a record', '{"name": [{"use": "usual", "given": ["Ilka"]}]}', 'Ilka'],
    ['the text of a record', '{"name":[{"text":"Ilka Vantongeren"}]}', 'Ilka Vantongeren'],
    ['in a patient', '<patient><name>Ilka Vantongeren</name></patient>', 'Ilka Vantongeren'],
    ['in a patient with a mark', '<hl:patient id="1">\n <name>Ilka Vantongeren</name>', 'Ilka Vantongeren'],
    ['in one word, in an author', '<author><name>Vantongeren</name></author>', 'Vantongeren'],
    ['before a birth', '<name>Ilka Vantongeren</name><birthDate>x</birthDate>', 'Ilka Vantongeren'],
    ['before a gender', '<fullName>Ilka Vantongeren</fullName>\n<gender>f</gender>', 'Ilka Vantongeren'],
    ['of who has to act', 'Action: Ilka Vantongeren to send the file', 'Ilka Vantongeren'],
    ['of who has to act, emphasised', '**TODO:** Ilka Vantongeren will ask', 'Ilka Vantongeren'],
    ['of whom to call', 'Questions? Call Ilka Vantongeren on +49 221 682 84 24', 'Ilka Vantongeren'],
    ['of whom to write to', 'Contact Ilka Vantongeren at iv@firm.example', 'Ilka Vantongeren'],
    ['of whom to reach, with a bracket', 'Ask Ilka Vantongeren (0221 682 84 24)', 'Ilka Vantongeren'],
    ['of who speaks', '**Interviewer:** How long?\n\n**Ilka Vantongeren:** Two years.', 'Ilka Vantongeren'],
    ['of who speaks, the colon behind', '**Q**: How?\n\n**Ilka Vantongeren**: So.', 'Ilka Vantongeren'],
    ['behind a role in emphasis', '**Reviewed by** Ilka Vantongeren', 'Ilka Vantongeren'],
    ['behind another role in emphasis', '__Study lead__ Ilka Vantongeren', 'Ilka Vantongeren']
  ])('%s', (_, text, value) => {
    expect(foundIn(text).map(found => found.replace(/^\*\*|:?\*\*:?$/g, ''))).toContain(value);
  });

  test.each([
    ['a team before its address', "('Support Team', 'help@firm.example')"],
    ['a word before an address', "('sender', 'iv@firm.example')"],
    ['a kernel', '{"display_name": "Python 3", "language": "python"}'],
    ['a kernel with two words', '{"display_name": "Julia Kernel", "language": "julia"}'],
    ['a model', 'create(display_name="Chicago Taxi" + stamp)'],
    ['a text that belongs to no name', '{"title": [{"text": "Ilka Vantongeren"}]}'],
    ['a family of fonts', '{"font": {"family": "Open Sans"}}'],
    ['the name of a thing', '<layer><name>Dense Block</name></layer>'],
    ['the name of a thing, two capitals', '<station><name>Ilka Vantongeren</name></station>'],
    ['an action of a team', 'Action: The Group to send the file'],
    ['a call of something', 'Call Random Forest with 100 trees'],
    ['a call without a number', 'Call Ilka Vantongeren on Monday'],
    ['a heading in emphasis', '**Data Cleaning:** we drop rows'],
    ['two words in emphasis where nobody speaks', '**Orvelle Vantong:** a street'],
    ['a role of nobody', '**Powered by** the engine']
  ])('%s is none', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test('grows with the text and no faster', () => {
    const texts = ["'Aa Bb', 'a@b.c', ", '"name": [{"text": "', '<patient><name>Aa ', '**Aa Bb:** ', 'Call Aa Bb on '];
    for (const text of texts) {
      const work = (times: number): number => worked(() => matcher.find(text.repeat(times)));
      expect(work(20_000)).toBeLessThan(40 * (work(2_000) + 2));
    }
  });
});

describe('those who were there', () => {
  test.each([
    ['in a row', 'Attendees: Ilka Vantongeren, Oddny Brandal', ['Ilka Vantongeren', 'Oddny Brandal']],
    ['with an and', 'Present: Ilka Vantongeren and Oddny Brandal.', ['Ilka Vantongeren', 'Oddny Brandal']],
    ['in emphasis', '**Participants:** Ilka Vantongeren; Oddny Brandal', ['Ilka Vantongeren', 'Oddny Brandal']],
    ['with what they do', 'Attendees: Ilka Vantongeren (chair), Oddny Brandal', ['Ilka Vantongeren', 'Oddny Brandal']],
    ['below each other', 'Apologies:\n- Ilka Vantongeren\n- Oddny Brandal', ['Ilka Vantongeren', 'Oddny Brandal']],
    ['below each other with addresses', 'Invited:\n* Ilka Vantongeren <a@b.example>', ['Ilka Vantongeren']],
    ['in German', 'Teilnehmer: Ilka Vantongeren und Oddny Brandal', ['Ilka Vantongeren', 'Oddny Brandal']],
    ['in French', 'Présents : rien\nExcusés: Ilka Vantongeren et Oddny Brandal', ['Ilka Vantongeren', 'Oddny Brandal']],
    ['beside other words', 'Attendees: the board, Ilka Vantongeren', ['Ilka Vantongeren']]
  ])('%s', (_, text, people) => {
    expect(attendeesIn(text)).toEqual(people);
  });

  test.each([
    ['groups of a trial', 'Participants: Control Group, Treatment Group'],
    ['a number', 'Participants: 40'],
    ['nobody', 'Attendees: to be confirmed'],
    ['a word in a sentence', 'There were present: Ilka Vantongeren'],
    ['no label', 'Stations: Ilka Vantongeren']
  ])('%s: none', (_, text) => {
    expect(attendeesIn(text)).toEqual([]);
  });

  test('grows with the text and no faster', () => {
    const work = (times: number): number => worked(() => attendeesIn('\nAttendees: Aa Bb, Cc Dd and '.repeat(times)));
    expect(work(10_000)).toBeLessThan(40 * (work(1_000) + 2));
  });
});
