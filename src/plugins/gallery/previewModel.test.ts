import { describe, expect, it } from 'vitest';
import { VitrineError } from '@vitrine/core/errors';
import type { VersionContent } from '@vitrine/client';
import { PreviewModel, type PreviewPorts } from './previewModel';

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

const preview = (version: number | null, changes: Partial<PreviewPorts> = {}): PreviewModel =>
  new PreviewModel('e1', version, {
    latest: () => Promise.resolve(content(3)),
    version: (_entry, number) => Promise.resolve(content(number)),
    report: () => Promise.reject(new Error('asked')),
    ...changes
  });

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
    expect(seen).toEqual(['loading', 'ready', 'ready']);
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
