import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkOf, originOf, readNotebook } from '@vitrine/core/notebook';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberLink } from './remember.js';

const link = {
  gallery: 'http://g.test',
  entry: 'abcdefgh',
  version: 2,
  contentId: 'c'.repeat(64),
  commit: 'd'.repeat(40)
};
const origin = { entry: 'source12', version: 1, contentId: 'a'.repeat(64), commit: 'b'.repeat(40) };

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-remember-'));
  path = join(folder, 'a.ipynb');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const notebook = (metadata: string): string =>
  `{\n "cells": [],\n "metadata": ${metadata},\n "nbformat": 4,\n "nbformat_minor": 5\n}\n`;

describe('rememberLink', () => {
  it('writes the entry, keeps the origin of a fork and odd numbers', async () => {
    writeFileSync(path, notebook(`{\n  "big": 12345678901234567890, "vitrine": ${JSON.stringify({ origin })}\n }`));
    const text = await rememberLink(path, link);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(text).toContain('12345678901234567890');
    expect(linkOf(readNotebook(text))).toEqual(link);
    expect(originOf(readNotebook(text))).toEqual(origin);
  });

  it('leaves the file alone when it knows already', async () => {
    writeFileSync(path, notebook('{}'));
    const first = await rememberLink(path, link);
    const before = statSync(path, { bigint: true });
    expect(await rememberLink(path, link)).toBe(first);
    expect(statSync(path, { bigint: true }).ino).toBe(before.ino);
  });

  it('edits what the file says now, not what it said before publishing', async () => {
    writeFileSync(path, notebook('{"saved": "meanwhile"}'));
    expect(await rememberLink(path, link)).toContain('"saved": "meanwhile"');
  });

  it('replaces a link of another shape', async () => {
    writeFileSync(path, notebook('{"vitrine": {"entry": "old", "mine": 1}}'));
    const { metadata } = JSON.parse(await rememberLink(path, link)) as { metadata: { vitrine: object } };
    expect(metadata.vitrine).toEqual({ mine: 1, entry: link });
  });

  it('says so when the file is gone or broken meanwhile, and breaks nothing more', async () => {
    await expect(rememberLink(path, link)).rejects.toMatchObject({ exitCode: 2 });
    writeFileSync(path, '{"cells": [');
    await expect(rememberLink(path, link)).rejects.toMatchObject({ code: 'notebook-broken-json' });
    expect(readFileSync(path, 'utf8')).toBe('{"cells": [');
  });
});
