import { beforeEach, describe, expect, it } from 'vitest';
import { VitrineError, type ErrorCode } from '@vitrine/core/errors';
import { noChoices } from '@vitrine/core/redaction';
import type { PublishPorts } from './ports';
import { needToFit, sendVersion, type Pending, type Sendable } from './send';

const fields = { title: 'T', question: '', answer: '', description: '', tags: [], note: '', fileName: 'a.ipynb' };
const sendable: Sendable = { space: 's', entry: null, base: null, origin: null, fields, choices: noChoices };

/** The text of a Blob, which this environment can't say by itself. */
const textOf = (blob: Blob): Promise<string> =>
  new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

let log: string[];
let kept: (Pending | null)[];
let refusals: ErrorCode[];
let tickets: number;

const client = {
  capabilities: () => {
    log.push('capabilities');
    return Promise.resolve({ limits: { notebookBytes: 52_428_800 } });
  },
  prepare: () => {
    log.push('prepare');
    return Promise.resolve({ ticket: `t${(tickets += 1)}`, policy: 'rules of the space' });
  },
  publish: async (body: Blob, key: string) => {
    const { ticket } = JSON.parse(await textOf(body)) as { ticket: string };
    log.push(`publish ${ticket} ${key}`);
    const code = refusals.shift();
    if (code !== undefined) {
      throw new VitrineError(code);
    }
    return { version: 1 };
  }
};
const ports = {
  gallery: { call: (act: (one: typeof client) => Promise<unknown>) => act(client) },
  notebook: {
    parcel: (policy: string, given: object, { ticket }: { ticket: string }) => {
      log.push(`parcel by ${policy}`);
      return Promise.resolve({ fields: given, body: new Blob([JSON.stringify({ ticket })]) });
    }
  },
  around: { key: () => `k${tickets}` }
} as unknown as PublishPorts;

const send = (what = sendable, steps: number[] = []) =>
  sendVersion(
    ports,
    what,
    kept.at(-1) ?? null,
    pending => kept.push(pending),
    done => steps.push(done)
  );

beforeEach(() => {
  log = [];
  kept = [];
  refusals = [];
  tickets = 0;
});

describe('sendVersion', () => {
  it('asks for the rules before it makes the commit, and keeps it before it sends', async () => {
    refusals = ['gallery-slow'];
    const steps: number[] = [];
    await expect(send(sendable, steps)).rejects.toMatchObject({ code: 'gallery-slow' });
    expect(log).toEqual(['prepare', 'parcel by rules of the space', 'publish t1 k1']);
    expect(kept).toMatchObject([{ key: 'k1', parcel: { fields } }]);
    expect(steps).toEqual([1, 2]);
  });

  it('sends the same thing again under the same key', async () => {
    refusals = ['gallery-slow'];
    await expect(send()).rejects.toThrow();
    log = [];
    await send();
    expect(log).toEqual(['publish t1 k1']);
  });

  it('starts anew for anything else', async () => {
    refusals = ['gallery-slow'];
    await expect(send()).rejects.toThrow();
    log = [];
    await send({ ...sendable, fields: { ...fields, title: 'Other' } });
    expect(log.at(-1)).toBe('publish t2 k2');
  });

  it('takes another ticket when the kept one is over', async () => {
    refusals = ['gallery-slow', 'ticket-expired'];
    await expect(send()).rejects.toThrow();
    log = [];
    await send();
    expect(log).toEqual(['publish t1 k1', 'prepare', 'parcel by rules of the space', 'publish t2 k2']);
    expect(kept[1]).toBeNull();
  });

  it('gives up after a refusal of the kept one', async () => {
    refusals = ['gallery-slow', 'version-conflict'];
    await expect(send()).rejects.toThrow();
    log = [];
    await expect(send()).rejects.toMatchObject({ code: 'version-conflict' });
    expect(log).toEqual(['publish t1 k1']);
  });
});

describe('the limit of the gallery', () => {
  it('is not asked for where a notebook is far below any', async () => {
    await needToFit(ports, 10_000_000);
    expect(log).toEqual([]);
  });

  it('lets through what has just this size', async () => {
    await needToFit(ports, 52_428_800);
    expect(log).toEqual(['capabilities']);
  });

  it('refuses one byte more, with both numbers, before anything is prepared', async () => {
    await expect(needToFit(ports, 52_428_801)).rejects.toMatchObject({
      code: 'notebook-too-large',
      params: { bytes: 52_428_801, limit: 52_428_800 }
    });
    expect(log).toEqual(['capabilities']);
  });
});
