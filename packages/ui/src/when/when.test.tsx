import { english } from '@vitrine/core/words';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ago, entry, lineage, now, rtlTitle, versions } from '../../stories/data.js';
import { Card } from '../card/Card.js';
import { ResultRow } from '../card/ResultRow.js';
import { LineageView } from '../lineage/LineageView.js';
import { TransProvider } from '../trans.js';
import { TombstoneView } from '../version/TombstoneView.js';
import { VersionList } from '../version/VersionList.js';
import { ByLine, When } from './When.js';

const html = renderToStaticMarkup;

describe('When', () => {
  it.each([
    [0, 'just now'],
    [1, '1 hour ago'],
    [24 * 6, '6 days ago'],
    [24 * 40, '11 Oct 2026']
  ])('says %i hours ago as people say it', (hours, said) => {
    expect(html(<When at={ago(hours)} now={now} />)).toContain(`>${said}<`);
  });

  it('keeps the exact time in the tooltip, and for machines', () => {
    expect(html(<When at={ago(5)} now={now} />)).toBe(
      '<time dateTime="2026-11-20T07:00:00.000Z" title="2026-11-20 07:00 UTC">5 hours ago</time>'
    );
  });

  it('speaks the language of the reader', () => {
    const german = { ...english, _n: () => 'vor 5 Stunden' };
    expect(
      html(
        <TransProvider trans={german}>
          <When at={ago(5)} now={now} />
        </TransProvider>
      )
    ).toContain('>vor 5 Stunden<');
  });
});

describe('ByLine', () => {
  it('says who, where and when, with one dot between two parts', () => {
    const box = document.createElement('p');
    box.innerHTML = html(<ByLine author="Demo author" space="Team" at={ago(5)} now={now} />);
    expect(box.textContent).toBe('Demo author · Team · 5 hours ago');
    box.innerHTML = html(<ByLine author="Demo author" at={ago(5)} now={now} />);
    expect(box.textContent).toBe('Demo author · 5 hours ago');
  });

  it('keeps each name in its own direction, so that a time never moves into it', () => {
    const line = html(<ByLine author={rtlTitle} space={rtlTitle} at={ago(5)} now={now} />);
    expect(line.split(`<bdi>${rtlTitle}</bdi>`)).toHaveLength(3);
  });

  it('is the same line on card, result, lineage, version and tombstone', () => {
    const time = html(<When at={ago(5)} now={now} />);
    const stone = { version: 1, by: 'Demo author', at: ago(5), reason: '', replacedBy: null };
    const fork = { ...lineage, origin: null, forks: lineage.forks.map(one => ({ ...one, publishedAt: ago(5) })) };
    for (const drawn of [
      <Card entry={entry()} href="#" now={now} />,
      <ResultRow summary={entry()} href="#" now={now} />,
      <LineageView lineage={fork} now={now} />,
      <VersionList versions={versions} now={now} />,
      <TombstoneView tombstone={stone} now={now} />
    ]) {
      expect(html(drawn)).toContain(time);
    }
  });
});
