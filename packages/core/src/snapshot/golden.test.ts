import { describe, expect, it } from 'vitest';
import { notebookOf, readNotebook } from '../notebook/index.js';
import type { JsonObject } from '../notebook/index.js';
import { policies, policyHash } from '../redaction/index.js';
import { buildSnapshotFiles, cleanFields, contentIdOf, gitObjects } from './index.js';

/*
 * The exact bytes and ids of one snapshot. Whoever changes one of these changes the
 * identity of every version ever published, and has to raise `ENGINE.canonical` with it.
 */
const notebook: JsonObject = {
  nbformat_minor: 4,
  nbformat: 4,
  metadata: {
    kernelspec: { name: 'conda-env-me-py', display_name: 'Python [conda env:me]', language: 'python' },
    language_info: { name: 'python', version: '3.12.4', file_extension: '.py', codemirror_mode: { name: 'ipython' } },
    vitrine: { origin: 'nonsense' }
  },
  cells: [
    { cell_type: 'markdown', source: ['# Größe 😀\n', '\n', 'Why?'], metadata: { editable: true } },
    {
      cell_type: 'code',
      source: 'import pandas as pd\nprint(1)',
      metadata: { execution: { 'iopub.execute_input': '2026-01-01T00:00:00Z' } },
      execution_count: 2,
      outputs: [
        { output_type: 'stream', name: 'stdout', text: ['1\n'] },
        { output_type: 'stream', name: 'stderr', text: 'warn' },
        { output_type: 'execute_result', execution_count: 2, metadata: {}, data: { 'text/html': '<table></table>' } }
      ]
    },
    { cell_type: 'raw', id: 'kept_id-1', source: '', metadata: { format: 'text/html' } }
  ]
};

const canonical = `{
 "cells": [
  {
   "cell_type": "markdown",
   "id": "ID0",
   "metadata": {},
   "source": "# Größe 😀\\n\\nWhy?"
  },
  {
   "cell_type": "code",
   "execution_count": 2,
   "id": "ID1",
   "metadata": {},
   "outputs": [
    {
     "name": "stdout",
     "output_type": "stream",
     "text": "1\\n"
    },
    {
     "name": "stderr",
     "output_type": "stream",
     "text": "warn"
    },
    {
     "data": {
      "text/plain": "Table removed"
     },
     "metadata": {
      "vitrine": {
       "hidden": "table"
      }
     },
     "output_type": "display_data"
    }
   ],
   "source": "import pandas as pd\\nprint(1)"
  },
  {
   "cell_type": "raw",
   "id": "ID2",
   "metadata": {},
   "source": ""
  }
 ],
 "metadata": {
  "language_info": {
   "name": "python",
   "version": "3.12.4"
  }
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
`;

const manifest = `{
 "environment": null,
 "execution": {
  "codeCells": 1,
  "failed": [],
  "notRun": [],
  "order": "top-to-bottom",
  "repeated": []
 },
 "format": 1,
 "kernel": {
  "language": "python",
  "version": "3.12.4"
 },
 "metrics": [],
 "origin": null,
 "parameters": [],
 "redaction": {
  "engine": "0.2",
  "hiddenOutputs": 1,
  "profile": "balanced",
  "removed": 5
 },
 "slots": []
}
`;

const built = buildSnapshotFiles(notebookOf(notebook), policies.team, null);
const fields = cleanFields({
  title: 'Größe',
  question: 'Why?',
  tags: ['pandas'],
  note: 'First',
  fileName: 'größe.ipynb'
});
const who = { name: 'Demo author', email: 'a1@users.noreply.vitrine.invalid' };

describe('one snapshot, byte for byte', () => {
  it('has this notebook', () => {
    const ids = built.redacted.cells.map(cell => cell.id);
    expect(built.files[0]?.text).toBe(
      canonical
        .replace('ID0', ids[0] ?? '')
        .replace('ID1', ids[1] ?? '')
        .replace('ID2', ids[2] ?? '')
    );
    expect(ids).toMatchInlineSnapshot(`
      [
        "211fec55",
        "3c166217",
        "2063681e",
      ]
    `);
  });

  it('has this manifest', () => {
    expect(built.files[1]?.text).toBe(manifest);
  });

  it('has these ids', () => {
    const contentId = contentIdOf(built.files, fields);
    const preparation = { author: who, committer: who, time: 1_795_000_000, parent: null, origin: null };
    const { tree, commit } = gitObjects(built.files, fields, contentId, preparation);
    expect({ contentId, tree, commit, policy: policyHash(policies.team) }).toMatchInlineSnapshot(`
      {
        "commit": "87795475caaa3bb01c12fdd56b0d7891aa781d63",
        "contentId": "21a5f78f396518be3915c8851f712af3e3942ffca261d67492fd3ecc30c089d5",
        "policy": "9d76b4da2ed2e7f2d99da8b7485c172db7ccca25e78b87741a18360c5db93160",
        "tree": "e26370a7b052aea2b5b84cc9c61ad2ce4e000236",
      }
    `);
  });

  it('reads back as itself', () => {
    expect(readNotebook(built.files[0]?.text ?? '')).toEqual(built.redacted);
  });
});
