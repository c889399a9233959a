import { describe, expect, test } from 'vitest';
import { worked } from '../../testing/work.js';
import { plainView } from '../views/view.js';
import { signedRecogniser } from './signed.js';

const foundIn = (text: string): string[] =>
  signedRecogniser.find(plainView(text)).map(({ start, end }) => text.slice(start, end));

describe('who signed', () => {
  test.each([
    ['a number', 'Regards,\n604417238\nData Science', '604417238'],
    ['a number with a mark before it', 'Kind regards\n\n# 604417238\nOps', '604417238'],
    ['a number in groups', 'Best regards,\nAna\n604 417 238', '604 417 238'],
    ['a number behind letters', 'Mit freundlichen Grüßen\nAB-6044172\nLabor 3', 'AB-6044172'],
    ['a number behind a word', 'Cordialement,\nmatricule 60441723', '60441723'],
    ['a number on the line of the closing', 'Thanks, 604417238', '604417238'],
    ['a phone', 'Saludos cordiales,\nAna\nTel. 0721 555 0199', '0721 555 0199'],
    ['an account', 'Cheers,\njnovak42\nData', 'jnovak42'],
    ['an account behind a dash', 'Best,\n– jnovak42', 'jnovak42'],
    ['below two dashes', 'See you\n-- \nAna\n604417238', '604417238'],
    ['in emphasis', '**Regards,**\n604417238', '604417238'],
    ['in a quote', '> Regards,\n> 604417238', '604417238'],
    ['with breaks of Markdown', 'Regards,  \n604417238  \nData', '604417238'],
    ['with breaks of a page', 'Regards,<br>604417238<br/>Data', '604417238'],
    ['in Cyrillic', 'С уважением,\n604417238', '604417238'],
    ['in Polish', 'Pozdrawiam\n604417238', '604417238']
  ])('%s', (_, text, value) => {
    expect(foundIn(text)).toContain(value);
  });

  test.each([
    ['a day', 'Regards,\nData Science\n2026-03-14'],
    ['a day without marks', 'Regards,\nData Science\n20260314'],
    ['a year', 'Best regards,\nTeam 2026'],
    ['a version', 'Thanks,\nrelease 1.20.300'],
    ['words', 'Regards,\nThe data team\nRoom 204'],
    ['a word for best', 'Best results\n604417238 rows'],
    ['thanks in a sentence', 'Thanks to 604417238 downloads'],
    ['a number far below', `Regards,\n${'one line\n'.repeat(7)}604417238`],
    ['a section behind it', 'Regards,\n## Results\n604417238'],
    ['a table behind it', 'Regards,\n| 1 | 604417238 |'],
    ['an address of the web', 'Regards,\nhttps://example.org/604417238'],
    ['no closing', 'Rows:\n604417238']
  ])('not %s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

test('closings again and again are read in time that grows with them', () => {
  for (const pump of ['Regards,\n', 'Best regards,\n604417238\n', '-- \n', 'thanks, 6 ', '\n\n>>>>', 'Regards,<br>']) {
    const text = pump.repeat(Math.ceil(60_000 / pump.length));
    expect(
      worked(() => foundIn(text)),
      pump
    ).toBeLessThan(400);
  }
});
