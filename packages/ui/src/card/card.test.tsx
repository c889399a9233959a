import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { entry, hits, longTitle, now, rtlTitle } from '../../stories/data.js';
import { Card } from './Card.js';
import { hueOf, markedRuns, placeOf, whyOf, type EntryLike } from './entry.js';
import { ResultRow } from './ResultRow.js';

describe('Card', () => {
  it('says title, answer, caption, who, where and when', () => {
    const html = renderToStaticMarkup(<Card entry={entry()} href="/n/e1" now={now} />);
    expect(html).toContain('href="/n/e1"');
    for (const text of [
      'Station forecast',
      'Seven of 120',
      'Python 3.12',
      'Demo author',
      'Team',
      '5 hours ago',
      '2026-11-20 07:00 UTC'
    ]) {
      expect(html).toContain(text);
    }
  });

  it('shows the question where there is no figure, and the title where there is no question', () => {
    expect(renderToStaticMarkup(<Card entry={entry()} href="#" now={now} />)).toContain(
      '<span class="vt-card-question" dir="auto">Which stations'
    );
    const bare = renderToStaticMarkup(<Card entry={entry({ question: '', answer: '' })} href="#" now={now} />);
    expect(bare).toContain('<h3 class="vt-card-question" dir="auto" title="Station forecast"><a href="#">Station');
    expect(bare).not.toContain('vt-card-answer');
  });

  it('says a title that is the question once', () => {
    const twin = entry({ question: 'Station forecast', answer: '' });
    const html = renderToStaticMarkup(<Card entry={twin} href="/n/e1" now={now} />);
    expect(html.match(/>Station forecast</g)).toHaveLength(1);
    expect(html).toContain('<a href="/n/e1">Station forecast</a>');
    expect(html).not.toContain('aria-hidden');
  });

  it('shows a figure when the notebook has one', () => {
    const html = renderToStaticMarkup(
      <Card entry={entry()} href="#" figure={{ src: '/f.png', alt: 'Heat map' }} now={now} />
    );
    expect(html).toContain('alt="Heat map"');
    expect(html).not.toContain('vt-card-question');
  });

  it('takes long and right-to-left titles, and escapes what looks like html', () => {
    expect(renderToStaticMarkup(<Card entry={entry({ title: longTitle })} href="#" now={now} />)).toContain(
      `title="${longTitle}"`
    );
    expect(renderToStaticMarkup(<Card entry={entry({ title: rtlTitle })} href="#" now={now} />)).toContain(
      'dir="auto"'
    );
    expect(renderToStaticMarkup(<Card entry={entry({ title: '<img src=x>' })} href="#" now={now} />)).not.toContain(
      '<img'
    );
  });

  it('gives a space the same edge each time, one of six', () => {
    fc.assert(fc.property(fc.string(), name => hueOf(name) === hueOf(name) && hueOf(name) >= 0 && hueOf(name) < 6));
  });

  it('never gives a team the edge of what only you see, or of what everyone sees', () => {
    fc.assert(
      fc.property(fc.string(), team => {
        fc.pre(team !== 'Only you' && team !== 'Everyone here');
        expect([hueOf('Only you'), hueOf('Everyone here')]).not.toContain(hueOf(team));
      })
    );
    expect(hueOf('Only you')).not.toBe(hueOf('Everyone here'));
    expect(hueOf('constructor')).toBeTypeOf('number');
  });
});

describe('ResultRow', () => {
  const row = (summary: EntryLike): string => renderToStaticMarkup(<ResultRow summary={summary} href="#" now={now} />);

  it('shows the best hit with its place and its marks, and says why it stands here', () => {
    const html = row(hits[0] ?? entry());
    expect(html).toContain('cell 11, code');
    expect(html).toContain('model.fit(X, <mark>churn</mark>)');
    expect(html).toContain('found in code · text · reviewed');
    expect(html).toContain('4 stars');
  });

  it("has the notebook's own figure beside it, where there is one", () => {
    const shown = (figure: string | null): string =>
      renderToStaticMarkup(<ResultRow summary={entry()} href="#" figure={figure} now={now} />);
    expect(shown('/t.png')).toContain('src="/t.png" alt="" width="96" height="60" loading="lazy"');
    expect(shown(null)).not.toContain('<img');
  });

  it('marks a hit in the title where it stands, and does not repeat it', () => {
    const html = row(hits[1] ?? entry());
    expect(html).not.toContain('vt-result-hit');
    expect(html).toContain('<a href="#"><mark>Churn</mark> after the first month</a>');
    expect(html).toContain('found in title · deprecated');
  });

  it('says first that a notebook should not be used any more', () => {
    expect(row(hits[1] ?? entry())).toMatch(/vt-caption-part vt-is-differs.*deprecated.*v3/s);
    expect(row(entry())).not.toContain('deprecated');
  });

  it('says nothing of why where nothing was looked for', () => {
    expect(row(entry())).not.toContain('found in');
  });

  it('counts cells from 0, as the command line does', () => {
    expect(placeOf({ where: 'markdown', cell: 0 })).toBe('cell 0, text');
    expect(placeOf({ where: 'tags', cell: null })).toBe('tags');
  });
});

describe('marked words', () => {
  const place = { where: 'code', cell: 1 };
  const marks = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })));

  it('never lose or add a character, whatever the marks say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), marks, (text, wanted) => {
        const runs = markedRuns({ ...place, text, marks: wanted });
        expect(runs.map(run => run.text).join('')).toBe(text);
        expect(runs.every(run => run.text !== '')).toBe(true);
      })
    );
  });

  it('stand where the marks say', () => {
    const text = 'Churn and churn';
    expect(
      markedRuns({
        ...place,
        text,
        marks: [
          [0, 5],
          [10, 15]
        ]
      })
    ).toEqual([
      { text: 'Churn', hit: true },
      { text: ' and ', hit: false },
      { text: 'churn', hit: true }
    ]);
    expect(markedRuns({ ...place, text })).toEqual([{ text, hit: false }]);
  });

  it('that do not fit are left out', () => {
    expect(
      markedRuns({
        ...place,
        text: 'abc',
        marks: [
          [1, 2],
          [0, 3],
          [2, 9]
        ]
      })
    ).toEqual([
      { text: 'a', hit: false },
      { text: 'b', hit: true },
      { text: 'c', hit: false }
    ]);
  });
});

describe('why a result stands there', () => {
  it.each([
    [['title', 'code'], 'title · code'],
    [['imports', 'authors', 'stars'], 'packages · author · starred'],
    [[], '']
  ])('%j', (why, said) => {
    expect(whyOf({ where: 'title', cell: null, text: '', why })).toBe(said);
  });
});
