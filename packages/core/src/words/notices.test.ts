import { describe, expect, it } from 'vitest';
import { isNoticeKind, noNotices, noticeKinds, noticeSentence, noticesLead, noticeWord } from './notices.js';

describe('a notice', () => {
  const words = { by: 'Mara', title: 'Rides', other: 'Stations' };

  it.each([
    ['forked', 'Mara forked your “Stations”.'],
    ['commented', 'Mara commented on your “Rides”.'],
    ['answered', 'Mara answered your comment on “Rides”.'],
    ['mentioned', 'Mara mentioned you on “Rides”.'],
    ['quarantined', 'A version of your “Rides” was closed. Nobody can open it until it is looked at.'],
    ['origin-withdrawn', 'What your “Rides” was forked from was withdrawn.'],
    ['origin-deprecated', '“Rides”, which you forked, is deprecated now.']
  ] as const)('%s is one sentence', (kind, sentence) => {
    expect(noticeSentence(kind, words)).toBe(sentence);
  });

  it('says nothing of whom or what it may not name', () => {
    expect(noticeSentence('forked', { ...words, by: '' })).toBe('Somebody forked your “Stations”.');
    expect(noticeSentence('quarantined', { by: '', title: '', other: '' })).not.toContain('“');
  });

  it('has a name for its switch, each its own', () => {
    const names = noticeKinds.map(kind => noticeWord(kind));
    expect(new Set(names).size).toBe(noticeKinds.length);
    expect(names.every(name => /^[A-Z]/.test(name) && !name.endsWith('.'))).toBe(true);
  });

  it('is of a kind in the table', () => {
    expect(['forked', 'origin-deprecated'].every(isNoticeKind)).toBe(true);
    expect(['', 'toString', '__proto__', 'starred'].some(isNoticeKind)).toBe(false);
  });
});

describe('a list of notices', () => {
  it.each([
    [0, 'You have read all of them.'],
    [1, '1 notification is unread.'],
    [1234, '1,234 notifications are unread.']
  ])('says over itself that %i are unread', (unread, sentence) => {
    expect(noticesLead(unread)).toBe(sentence);
  });

  it('says what would stand in it where it is empty', () => {
    const { title, detail } = noNotices();
    expect(title).toBe('Nothing to tell you.');
    expect(detail).toMatch(/forks or comments .* mentions you/);
  });
});
