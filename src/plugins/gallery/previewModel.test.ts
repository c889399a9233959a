import { describe, expect, it, vi } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import type { Comments, VersionContent } from '@vitrine/client';
import { PreviewModel, type PreviewPorts } from './previewModel';
import { Stars } from './stars';

const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [{ cell_type: 'markdown', id: 'a', metadata: {}, source: '# Hello' }]
});
const content = (number: number, text = notebook): VersionContent =>
  ({
    entry: 'e1',
    number,
    notebook: text,
    authorName: 'Ada',
    publishedAt: 7,
    fields: { title: `T${number}`, question: 'Q', answer: 'A' },
    facts: {
      inputs: 0,
      language: 'python',
      languageVersion: '3.12',
      execution: { order: 'top-to-bottom', failedCells: [] },
      codeCells: 1,
      hiddenOutputs: 0
    }
  }) as unknown as VersionContent;

const regard = { stars: 2, starred: false, deprecated: null };
const never = new Stars(() => Promise.reject(new VitrineError('gallery-slow')));

const preview = (version: number | null, changes: Partial<PreviewPorts> = {}, stars = never): PreviewModel =>
  new PreviewModel(
    'e1',
    version,
    {
      latest: () => Promise.resolve(content(3)),
      version: (_entry, number) => Promise.resolve(content(number)),
      regard: () => Promise.resolve(regard),
      comments: () => Promise.resolve({ items: [], others: [] }),
      report: () => Promise.reject(new Error('asked')),
      ...changes
    },
    stars
  );

describe('PreviewModel', () => {
  it('shows the newest version', async () => {
    const one = preview(null);
    await one.load();
    expect(one.state).toMatchObject({ phase: 'ready', title: 'T3', version: 3, newer: null, authorName: 'Ada' });
    expect(one.state.cells).toHaveLength(1);
  });

  it('says when a newer one is there, and opens it', async () => {
    const one = preview(2);
    await one.load();
    expect(one.state).toMatchObject({ title: 'T2', newer: 3 });
    await one.load(3);
    expect(one.state).toMatchObject({ title: 'T3', newer: null });
  });

  it('treats denied and unknown alike, and everything else as a failure with a code', async () => {
    const denied = preview(null, { latest: () => Promise.reject(new VitrineError('not-found')) });
    await denied.load();
    expect(denied.state.phase).toBe('denied');
    const slow = preview(null, { latest: () => Promise.reject(new VitrineError('gallery-slow')) });
    await slow.load();
    expect(slow.state).toMatchObject({ phase: 'error', problem: { code: 'gallery-slow' } });
  });

  it('draws nothing that does not parse strictly', async () => {
    const one = preview(null, { latest: () => Promise.resolve(content(3, '{"cells": [], "cells": []}')) });
    await one.load();
    expect(one.state.phase).toBe('error');
    expect(one.state.cells).toEqual([]);
  });
});

describe('a preview that is waited for', () => {
  it('shows the version that was asked for last, whatever comes late', async () => {
    let answer: (found: VersionContent) => void = () => undefined;
    const one = preview(1, {
      version: (_entry, number) =>
        number === 1 ? new Promise(resolve => (answer = resolve)) : Promise.resolve(content(number))
    });
    const slow = one.load(1);
    await Promise.resolve();
    await one.load(2);
    answer(content(1));
    await slow;
    expect(one.state).toMatchObject({ phase: 'ready', title: 'T2', version: 2 });
  });

  it('asks for one thing where the newest is the one that is wanted', async () => {
    const one = preview(3, { version: () => Promise.reject(new Error('asked')) });
    await one.load();
    expect(one.state).toMatchObject({ phase: 'ready', version: 3, newer: null });
  });

  it('can be tried again, and then says nothing of the failure', async () => {
    let down = true;
    const one = preview(null, {
      latest: () => (down ? Promise.reject(new VitrineError('gallery-unreachable')) : Promise.resolve(content(3)))
    });
    await one.load();
    expect(one.state.problem?.code).toBe('gallery-unreachable');
    down = false;
    await one.load();
    expect(one.state).toMatchObject({ phase: 'ready', problem: null });
  });

  it('tells whoever draws it, until they stop listening', async () => {
    const one = preview(null);
    const seen: string[] = [];
    const stop = one.onChange(() => seen.push(one.state.phase));
    await one.load();
    stop();
    await one.load();
    expect(new Set(seen)).toEqual(new Set(['loading', 'ready']));
    expect(seen.filter(phase => phase === 'loading')).toHaveLength(1);
  });
});

describe('a preview that is reported', () => {
  it('says what is open, and then shows that it is closed and nothing of it', async () => {
    const told: unknown[] = [];
    let shut = false;
    const one = preview(2, {
      version: (_entry, number) =>
        shut ? Promise.reject(new VitrineError('entry-quarantined', { version: 2 })) : Promise.resolve(content(number)),
      latest: () =>
        shut ? Promise.reject(new VitrineError('entry-quarantined', { version: 3 })) : Promise.resolve(content(3)),
      report: (...given) => {
        told.push(given);
        shut = true;
        return Promise.resolve();
      }
    });
    await one.load();
    await one.report('personal', 'k');
    expect(told).toEqual([['e1', 2, 'personal', 'k']]);
    expect(one.state).toMatchObject({ phase: 'error', problem: { code: 'entry-quarantined' } });
  });

  it('stays as it is where the gallery refuses', async () => {
    const one = preview(null, { report: () => Promise.reject(new VitrineError('rate-limited', { seconds: 60 })) });
    await one.load();
    await expect(one.report('other', 'k')).rejects.toMatchObject({ code: 'rate-limited' });
    expect(one.state).toMatchObject({ phase: 'ready', version: 3 });
  });
});

describe('what stands beside a preview', () => {
  const said = (...deleted: boolean[]): Comments =>
    ({ items: [{ id: 't', comments: deleted.map(gone => ({ deleted: gone })) }], others: [] }) as unknown as Comments;

  it('is its stars, whether it is deprecated, and how much is said about this version', async () => {
    const asked: unknown[] = [];
    const one = preview(2, {
      comments: (...given) => {
        asked.push(given);
        return Promise.resolve(said(false, true, false));
      }
    });
    await one.load();
    await vi.waitFor(() => expect(one.state.comments).toBe(2));
    expect([one.state.regard, asked]).toEqual([regard, [['e1', 2]]]);
  });

  it('is left out where nobody tells, and the notebook is there all the same', async () => {
    const refuse = (): Promise<never> => Promise.reject(new VitrineError('not-found'));
    const one = preview(null, { regard: refuse, comments: refuse });
    await one.load();
    await new Promise(resolve => setTimeout(resolve, 0));
    expect(one.state).toMatchObject({ phase: 'ready', regard: null, comments: null });
    await one.star();
    expect(one.state.undone).toBeNull();
  });

  it('has a star that is given at once, and taken back with a word where the gallery refuses', async () => {
    let refused: VitrineError | null = null;
    const stars = new Stars((_entry, starred) =>
      refused === null ? Promise.resolve({ stars: 3, starred }) : Promise.reject(refused)
    );
    const one = preview(null, {}, stars);
    await one.load();
    await vi.waitFor(() => expect(one.state.regard).not.toBeNull());
    const pressed = one.star();
    expect(one.state.regard).toMatchObject({ stars: 3, starred: true });
    await pressed;
    refused = new VitrineError('gallery-unreachable');
    await one.star();
    expect(one.state).toMatchObject({
      phase: 'ready',
      regard: { stars: 3, starred: true },
      undone: { code: 'gallery-unreachable' }
    });
  });

  it('follows a star that was pressed elsewhere, until its tab is closed', async () => {
    const stars = new Stars((_entry, starred) => Promise.resolve({ stars: starred ? 3 : 2, starred }));
    const one = preview(null, {}, stars);
    await one.load();
    await vi.waitFor(() => expect(one.state.regard).not.toBeNull());
    await stars.toggle('e1', regard);
    expect(one.state.regard).toMatchObject({ starred: true });
    one.dispose();
    await stars.toggle('e1', regard);
    expect(one.state.regard).toMatchObject({ starred: true });
  });
});
