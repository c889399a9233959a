import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRecognisers, policies } from '@vitrine/core/redaction';
import { notebookText } from '../../../test/support/publish.js';
import type { EngineAnswer } from './protocol.js';
import { answerTo, readLine, unanswered } from './tasks.js';

const policy = policies.team;
const folder = mkdtempSync(join(tmpdir(), 'vitrine-tasks-'));
beforeAll(async () => loadRecognisers());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of the form of a token, put together here so that no file holds one. */
const token = ['gh', 'p_', 'Zk3Qm8Lr5Tn1Vw7Xc2By9Hd4Jf6Gs0PaEuI1'].join('');
const redacted = (bytes: Uint8Array): EngineAnswer => answerTo({ kind: 'redact', source: { bytes }, policy });
const ofText = (text: string): EngineAnswer => redacted(new TextEncoder().encode(text));

describe('a line to search', () => {
  it.each<[string, ReturnType<typeof readLine>]>([
    ['{"id": 1, "text": "a"}', { id: 1, text: 'a' }],
    ['{"id": null, "text": ""}', { id: null, text: '' }],
    ['{"id": {"deep": [1]}, "text": "a", "kind": "code"}', { id: { deep: [1] }, text: 'a' }],
    ['{"id": 2}', { id: 2, text: null }],
    ['{"id": 3, "text": ["a"]}', { id: 3, text: null }],
    ['{"text": "a"}', null],
    ['["id", "text"]', null],
    ['"id"', null],
    ['null', null],
    ['{"id": 4,', null],
    ['', null]
  ])('%s', (line, read) => {
    expect(readLine(line)).toEqual(read);
  });

  it('keeps its id where it is not searched, and says why as a code', () => {
    const refusal = { code: 'too-slow', sentence: 'took too long.' };
    expect(unanswered('{"id": [7], "text": "a"}', refusal)).toBe('{"id":[7],"findings":[],"refused":"too-slow"}');
    expect(unanswered('{"text": "a"}', refusal)).toBeNull();
  });
});

describe('lines on a thread', () => {
  it('are answered in order, the unreadable ones by their number', () => {
    const lines = [`{"id": "a", "text": "key = '${token}'"}`, 'no', '{"id": "b"}', '{"id": "c", "text": "x = 1"}'];
    const answer = answerTo({ kind: 'scan', lines, policy });
    expect(answer.kind).toBe('scanned');
    const { answers, problems } = answer as Extract<EngineAnswer, { kind: 'scanned' }>;
    expect(
      answers.map(one => (one === null ? null : (JSON.parse(one) as { findings: unknown[] }).findings.length))
    ).toEqual([1, null, 0, 0]);
    expect(problems.map(({ line, refusal }) => [line, refusal.code])).toEqual([
      [1, 'line-unreadable'],
      [2, 'line-unreadable']
    ]);
  });

  it('of none is no answer', () => {
    expect(answerTo({ kind: 'scan', lines: [], policy })).toEqual({ kind: 'scanned', answers: [], problems: [] });
  });
});

describe('a notebook on a thread', () => {
  it('comes back as bytes of the canonical form, with a report that holds no value', () => {
    const answer = ofText(notebookText('Marked', `t = "${token}"`));
    expect(answer.kind).toBe('redacted');
    const { bytes, report } = answer as Extract<EngineAnswer, { kind: 'redacted' }>;
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('TOKEN-1');
    expect(text.endsWith('\n')).toBe(true);
    expect(JSON.stringify(report)).not.toContain(token);
    expect(report.items.length).toBeGreaterThan(0);
  });

  it('is a fixed point: what came back comes back again', () => {
    const first = ofText(notebookText('Marked', `t = "${token}"`)) as Extract<EngineAnswer, { kind: 'redacted' }>;
    const second = redacted(first.bytes) as Extract<EngineAnswer, { kind: 'redacted' }>;
    expect(new TextDecoder().decode(second.bytes)).toBe(new TextDecoder().decode(first.bytes));
  });

  it.each([
    ['nothing', ''],
    ['half of one', '{"nbformat": 4, "cells": ['],
    ['a list', '[]'],
    ['something after it', `${notebookText()} {}`],
    ['a version to come', '{"nbformat": 9, "nbformat_minor": 0, "metadata": {}, "cells": []}']
  ])('is refused with a code and a sentence, never thrown: %s', (_, text) => {
    const answer = ofText(text);
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: expect.stringMatching(/^[a-z-]+$/) } });
    expect((answer as { refusal: { sentence: string } }).refusal.sentence).toMatch(/\S+ \S+/);
  });

  it('is refused in bytes that are no text', () => {
    expect(redacted(new Uint8Array([0x7b, 0xff, 0xfe, 0x80, 0x7d])).kind).toBe('refused');
  });

  it('is read from its path, and refused where that is gone, a folder, or too large to be read', () => {
    const path = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const from = (file: string): EngineAnswer => answerTo({ kind: 'redact', source: { path: file }, policy });
    expect(from(path('a.ipynb', notebookText())).kind).toBe('redacted');
    expect(from(join(folder, 'gone.ipynb')).kind).toBe('refused');
    expect(from(folder).kind).toBe('refused');
    const large = path('large.ipynb', '{');
    // Takes no room: the file is a hole.
    truncateSync(large, 193 * 1024 * 1024);
    expect(from(large)).toMatchObject({ kind: 'refused', refusal: { code: 'notebook-too-large' } });
  });
});
