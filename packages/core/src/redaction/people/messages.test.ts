import { describe, expect, it } from 'vitest';
import { plainView } from '../views/view.js';
import { messagesRecogniser } from './messages.js';

const cleaned = (text: string): string => {
  const found = messagesRecogniser.find(plainView(text)).sort((a, b) => b.start - a.start);
  return found.reduce((left, { start, end, type }) => left.slice(0, start) + type + left.slice(end), text);
};

const PID =
  "PID|1|K77|5520931^^^WARD^MR~88120^^^CITY|A1234|O'Hara^Sinead^M||19540312|F||C|12 Quay St^^Galway^^H91^IRL||+353 91 555019~sin@post.example|091555020||M||70019^^^AC|519223041";

describe('messages between hospitals', () => {
  it.each([
    [
      'the patient',
      PID,
      'PID|1|ID|ID^^^WARD^MR~ID^^^CITY|ID|NAME||DATE|F||C|ADDRESS||PHONE~PHONE|PHONE||M||ID^^^AC|ID'
    ],
    ['a message that is set in', '    PID|1||90417||Ferreira^Ana', '    PID|1||ID||NAME'],
    ['a number without its place', 'PID|||90417||Ferreira^Inês', 'PID|||ID||NAME'],
    ['a message of one line', 'msg = "MSH|^~\\\\&|A|B\\rPID|1||90417||Ferreira^Ana\\rPV1|1|I"', null],
    ['the next of kin', 'NK1|1|Hara^Liam^|SPO|3 Mill Ln^^Cork|021555019', 'NK1|1|NAME|SPO|ADDRESS|PHONE'],
    ['who pays', 'GT1|1|8812|Hara^Liam||3 Mill Ln^^Cork|021555019||19500101', 'GT1|1|ID|NAME||ADDRESS|PHONE||DATE'],
    [
      'who is insured',
      `IN1|1|PLAN7|INS9|Mutual${'|'.repeat(12)}Hara^Liam|SPO|19500101|3 Mill Ln^^Cork`,
      `IN1|1|PLAN7|INS9|Mutual${'|'.repeat(12)}NAME|SPO|DATE|ADDRESS`
    ],
    ['who treats', 'PV1|1|I|W3^12||||0148^Okoye^Ngozi', 'PV1|1|I|W3^12||||NAME'],
    ['who was two', 'MRG|90417^^^WARD||||||Ferreira^Ana', 'MRG|ID^^^WARD||||||NAME'],
    ['lines of a text in quotes', `m = '''MSH|^~\\&|A\n${PID}\n'''`, null]
  ])('lose %s', (_, text, expected) => {
    const left = cleaned(text);
    expect(left).not.toMatch(/Hara|Ferreira|Okoye|90417|19540312|Quay|555019/);
    expect(expected ?? left).toBe(left);
  });

  it.each([
    'PID|USER|COMMAND\n4411|root|python',
    'PID|name|state|cpu',
    '| PID | 1 | Mill | Hara |',
    'kp, ki, kd = PID|1',
    'RAPID|1||90417||Ferreira^Ana',
    'PID|1||||""||',
    'PID|1|^^^|^^^||^^^^',
    'PID|1|||||||F||C|||||M',
    'OBX|1|NM|718-7^Hemoglobin||13.2|g/dL',
    'MRG|a|b',
    'flags = NK1|GT1|IN1'
  ])('leave %s', text => {
    expect(cleaned(text)).toBe(text);
  });
});
