import { When } from '@vitrine/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { author, NOW, versionOf } from '../../../test/pages/fake-store.js';
import type { Lineage, VersionContent } from '../../domain/entries/model.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { Shelf } from './EntryCard.js';
import { EntryHead, evidenceHref } from './EntryHead.js';
import { Footer } from './Footer.js';
import { Field, Form, FormProblem, hiddenOf } from './Form.js';
import { Header } from './Header.js';
import { NotebookRail } from './NotebookRail.js';
import type { Removed } from '../../domain/pages/model.js';
import type { ReleasedOutput } from '../../domain/reviews/model.js';
import { SearchField } from './SearchField.js';
import { Tabs } from './Tabs.js';

const context: PageContext = {
  base: '/team',
  url: 'https://gallery.example/team',
  account: author,
  csrf: 'abc123',
  assets: { style: 'page-1.css', script: 'page-1.js' },
  theme: 'system',
  demo: false,
  now: NOW,
  here: '/search?q=bikes'
};
const nobody: PageContext = { ...context, account: null, csrf: '' };
const hostile = '<img src=x onerror=alert(1)>"';
const version = versionOf({ entry: 'a b', number: 2, title: hostile, question: hostile, answer: hostile });
const html = renderToStaticMarkup;

describe('a form', () => {
  it('carries the token of the session, which nothing of its own can replace', () => {
    expect(hiddenOf(context, { _csrf: 'other', next: '/' })).toEqual({ _csrf: 'abc123', next: '/' });
    expect(hiddenOf(nobody)).toEqual({});
    const form = html(<Form context={context} action="/theme" hidden={{ next: hostile }} label="Theme" />);
    expect(form).toContain('method="post" action="/team/theme"');
    expect(form).toContain('name="_csrf" value="abc123"');
    expect(form).not.toContain('<img');
  });

  it('ties label, field and help together', () => {
    const field = html(<Field name="login" label="Name" help="As you sign in." value={hostile} maxLength={40} code />);
    expect(field).toContain('<label class="vt-label" for="field-login">Name</label>');
    expect(field).toContain('aria-describedby="field-login-help"');
    expect(field).toContain('<p class="vt-help" id="field-login-help">As you sign in.</p>');
    expect(field).toContain('class="vt-input vt-code"');
    expect(field).not.toContain('<img');
    expect(html(<Field name="login" label="Name" />)).not.toContain('aria-describedby');
  });

  it('says aloud what stood in the way, and nothing when nothing did', () => {
    const problem = { sentence: 'It is taken.', next: 'Choose another.' };
    expect(html(<FormProblem problem={problem} />)).toContain('role="alert">It is taken. Choose another.');
    expect(html(<FormProblem problem={null} />)).toBe('');
  });
});

describe('the frame of a page', () => {
  it('shows who is here and the way out', () => {
    const header = html(<Header context={context} words={hostile} withoutSearch={false} />);
    expect(header).toContain('href="/team/account"');
    expect(header).toContain('action="/team/sign-out"');
    expect(header).toContain('role="search"');
    expect(header).not.toContain('<img');
  });

  it('offers a stranger the door alone', () => {
    const header = html(<Header context={nobody} words="" withoutSearch={false} />);
    expect(header).toContain('href="/team/sign-in"');
    expect(header).not.toMatch(/role="search"|sign-out|\/account"/);
  });

  it('leaves its search out where the page has one', () => {
    expect(html(<Header context={context} words="" withoutSearch />)).not.toContain('role="search"');
  });

  it('says which theme is chosen, and comes back to this page', () => {
    const footer = html(<Footer context={{ ...context, theme: 'dark', demo: true }} />);
    expect(footer.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(footer).toMatch(/value="dark"[^>]*aria-pressed="true"/);
    expect(footer).toContain('name="next" value="/search?q=bikes"');
    expect(footer).toContain('demo gallery on this computer');
    expect(html(<Footer context={context} />)).not.toContain('demo gallery');
  });

  it('has its own files below the base, a name, and the theme only when one was chosen', () => {
    const page = renderPage(context, { title: hostile, shape: 'narrow', children: <p>text</p> });
    expect(page.startsWith('<!doctype html>\n<html lang="en"><head>')).toBe(true);
    expect(page).toContain('href="/team/assets/page-1.css"');
    expect(page).toContain('src="/team/assets/page-1.js"');
    expect(page).toContain('vt-main-narrow');
    expect(page).not.toMatch(/<img|data-vt-theme/);
    const dark = renderPage({ ...context, theme: 'dark' }, { title: '', children: null });
    expect(dark).toContain('data-vt-theme="dark"');
    expect(dark).toContain('<title>Vitrine</title>');
  });
});

describe('small parts', () => {
  it('keep what was searched for, at most as long as the search takes', () => {
    const field = html(<SearchField context={context} words={'bikes & rain'} large />);
    expect(field).toContain('action="/team/search"');
    expect(field).toContain('value="bikes &amp; rain"');
    expect(field).toContain('maxLength="400"');
    expect(field).toContain('vt-search-large');
  });

  it('mark the one page of three that is open', () => {
    for (const current of ['notebook', 'versions', 'lineage'] as const) {
      const tabs = html(<Tabs context={context} entry="a b" current={current} />);
      expect(tabs.match(/aria-current="page"/g)).toHaveLength(1);
      const name = current === 'notebook' ? 'Notebook' : current === 'versions' ? 'Versions' : 'Lineage';
      expect(tabs).toContain(`aria-current="page">${name}</a>`);
      expect(tabs).toContain('href="/team/n/a%20b/versions"');
    }
  });

  it('say a time as people do, the exact one beside it', () => {
    const time = html(<When at={NOW} now={NOW} text="today" />);
    expect(time).toBe('<time dateTime="2026-11-20T12:00:00.000Z" title="2026-11-20 12:00 UTC">today</time>');
  });

  it('show a shelf only when something stands on it', () => {
    const regard = { stars: 0, starred: false, deprecated: null };
    const entry = { id: 'a b', latest: version, versions: 2, forks: 0, hit: null, ...regard };
    expect(html(<>{Shelf({ context, title: 'New', entries: [], all: '/team/search' })}</>)).toBe('');
    const shelf = html(<Shelf context={context} title="New" entries={[entry]} all="/team/search" />);
    expect(shelf).toContain('aria-label="See all: New"');
    expect(shelf).toContain('href="/team/n/a%20b"');
    expect(shelf).not.toContain('<img');
    expect(html(<Shelf context={context} title="New" entries={[entry]} all={null} />)).not.toContain('See all');
  });

  it('show the figure of a notebook that has one, by the address that asks for it', () => {
    const regard = { stars: 0, starred: false, deprecated: null };
    const latest = { ...version, facts: { ...version.facts, figure: true } };
    const entry = { id: 'a', latest, versions: 2, forks: 0, hit: null, ...regard };
    const { entry: id, number } = version;
    expect(html(<Shelf context={context} title="New" entries={[entry]} all={null} />)).toContain(
      `<img src="/team/api/v1/entries/${encodeURIComponent(id)}/versions/${number}/thumbnail" alt="" loading="lazy"/>`
    );
  });
});

describe('the label of a notebook', () => {
  it('has question, title and answer as text, and the title alone when short', () => {
    const whole = html(<EntryHead context={context} version={version} />);
    expect(whole).toContain('vt-question');
    expect(whole).toContain('vt-lead');
    expect(whole).not.toContain('<img');
    const short = html(<EntryHead context={context} version={version} short />);
    expect(short).not.toMatch(/vt-question|vt-lead/);
    expect(short.match(/<h1/g)).toHaveLength(1);
  });

  it('leads each part of the caption to where it is shown in full', () => {
    const targets = ['versions', 'inputs', 'environment', 'execution', 'reruns'] as const;
    const hrefs = targets.map(target => evidenceHref(context, version, { target, text: '', role: null }));
    expect(hrefs).toEqual([
      '/team/n/a%20b/versions',
      '/team/n/a%20b/v/2#inputs',
      '/team/n/a%20b/v/2#environment',
      '/team/n/a%20b/v/2#how-it-ran',
      null
    ]);
  });
});

describe('the evidence beside a notebook', () => {
  const figures = [{ sentence: 'Figure removed', count: 3 }];
  const rail = (
    facts: Partial<VersionContent['facts']>,
    lineage: Lineage | null = null,
    removed: Removed = { outputs: figures, values: [] },
    released: ReleasedOutput[] = []
  ): string =>
    html(
      <NotebookRail
        context={context}
        version={{ ...version, facts: { ...version.facts, ...facts } }}
        lineage={lineage}
        removed={removed}
        receipt={null}
        removal="Outputs were removed."
        released={released}
      />
    );
  const execution = (order: 'top-to-bottom' | 'out-of-order' | 'not-run', failedCells: number[] = []) => ({
    execution: { order, failedCells },
    codeCells: 4
  });

  it.each([
    [execution('top-to-bottom'), 'Top to bottom'],
    [execution('out-of-order'), 'Out of order'],
    [execution('not-run'), 'Not run'],
    [execution('top-to-bottom', [1]), '1 cell failed'],
    [execution('out-of-order', [1, 2]), '2 cells failed'],
    [{ ...execution('not-run'), codeCells: 0 }, 'No code']
  ])('says how it ran: %j as %s', (facts, line) => {
    expect(rail(facts)).toContain(line);
  });

  it('says why the author let an output out, and leads to it, also on a later page', () => {
    const said = rail({}, null, undefined, [
      { cell: 2, output: 0, reason: 'only totals, none < 10' },
      { cell: 450, output: 1, reason: 'a count' }
    ]);
    expect(said).toContain('2 outputs let out by the author:');
    expect(said).toContain('<q dir="auto">only totals, none &lt; 10</q>');
    expect(said).toMatch(/href="[^"]*#cell-2"/);
    expect(said).toMatch(/href="[^"]*\?cells=3#cell-450"/);
    expect(rail({})).not.toContain('let out');
  });

  it('says what is not known, and leaves out what there is not', () => {
    const bare = rail({ inputs: 0, language: null, hiddenOutputs: 0 });
    expect(bare).toContain('None recorded');
    expect(bare).not.toContain('id="environment"');
    expect(bare).not.toContain('id="lineage"');
    const full = rail({ inputs: 2, language: 'python', languageVersion: '3.12.1', hiddenOutputs: 3 });
    expect(full).toContain('2 inputs');
    expect(full).toContain('Python 3.12.1');
    expect(full).toContain('<th scope="row">Figure removed</th><td>3</td>');
  });

  it.each<[Removed, string]>([
    [{ outputs: [], values: [] }, 'Nothing'],
    [{ outputs: [{ sentence: 'Table removed', count: 1 }], values: [] }, '1 output'],
    [{ outputs: [], values: [{ sentence: 'Secret', count: 1 }] }, '1 value'],
    [
      {
        outputs: figures,
        values: [
          { sentence: 'Secret', count: 2 },
          { sentence: 'Name', count: 21 }
        ]
      },
      '3 outputs · 23 values'
    ]
  ])('says how much was removed: %j', (removed, line) => {
    const said = rail({}, null, removed);
    expect(said).toContain(line);
    for (const { sentence, count } of [...removed.outputs, ...removed.values]) {
      expect(said).toContain(`<th scope="row">${sentence}</th><td>${count}</td>`);
    }
  });

  it('counts the forks a reader may see', () => {
    const node = { entry: 'f', version: 1, title: 'F', authorName: 'A', publishedAt: NOW, spaceName: 'S' };
    const forks = [{ ...node, fromVersion: 1 }];
    expect(rail({}, { origin: null, versions: [], forks: [] })).toContain('No forks yet');
    expect(rail({}, { origin: null, versions: [], forks })).toContain('1 fork');
    expect(rail({}, { origin: { ...node, newer: null }, versions: [], forks: [] })).toContain('A fork');
  });
});
