import '../../testing/browser';
import { Widget } from '@lumino/widgets';
import { CommandRegistry } from '@lumino/commands';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VersionSummary } from '@vitrine/client';
import { VitrineError } from '@vitrine/core/errors';
import { CommandIDs } from '../../commands';
import { bundleOf } from '../../testing/language';
import { createBanner } from './banner';
import { MOST, putAway, wasPutAway } from './dismissed';
import { BannerModel, WHILE } from './model';

let now: number;
let asked: number;
let signedIn: boolean;
let newest: number;
let down: VitrineError | null;
let model: BannerModel;

const version = (number: number): VersionSummary =>
  ({
    number,
    state: 'published',
    authorName: 'Ada',
    publishedAt: 7,
    fields: { title: 'T' }
  }) as unknown as VersionSummary;

beforeEach(() => {
  localStorage.clear();
  [now, asked, signedIn, newest, down] = [1000, 0, true, 3, null];
  model = new BannerModel({
    known: () => ({ link: null, origin: { entry: 'o1', version: 2, contentId: 'c', commit: 'x' } }),
    gallery: () => 'http://g',
    signedIn: () => signedIn,
    now: () => now,
    versions: () => {
      asked += 1;
      return down === null ? Promise.resolve([version(2), version(newest)]) : Promise.reject(down);
    },
    version: () => Promise.reject(new VitrineError('not-found')),
    regard: () => Promise.resolve({ deprecated: null })
  });
});
afterEach(() => vi.restoreAllMocks());

const kinds = (): string[] => model.state.map(({ kind }) => kind);

describe('what an open notebook has to say', () => {
  it('is asked for once, and again when it comes to the front some minutes later', async () => {
    await model.look();
    expect(kinds()).toEqual(['newer']);
    now += WHILE - 1;
    await model.look();
    expect(asked).toBe(1);
    now += 1;
    await model.look();
    expect(asked).toBe(2);
  });

  it('is asked for at once where something was published', async () => {
    await model.look();
    await model.ask();
    expect(asked).toBe(2);
  });

  it('is nothing for nobody, and nobody is asked', async () => {
    signedIn = false;
    await model.look();
    expect([kinds(), asked]).toEqual([[], 0]);
    signedIn = true;
    await model.look();
    expect(kinds()).toEqual(['newer']);
    signedIn = false;
    await model.look();
    expect([kinds(), asked]).toEqual([[], 1]);
  });

  it('stays while the gallery is away, and is asked for again then', async () => {
    await model.look();
    down = new VitrineError('gallery-unreachable');
    await model.ask();
    expect(kinds()).toEqual(['newer']);
    [down, newest] = [null, 2];
    await model.look();
    expect(kinds()).toEqual([]);
  });

  it('tells whoever draws it, only when it is another', async () => {
    let told = 0;
    const stop = model.onChange(() => (told += 1));
    await model.ask();
    await model.ask();
    expect(told).toBe(1);
    stop();
    newest = 4;
    await model.ask();
    expect(told).toBe(1);
  });
});

describe('what was put away', () => {
  const away = async (): Promise<void> => {
    await model.ask();
    const [news] = model.state;
    model.dismiss(news ?? expect.unreachable('no news'));
  };

  it('stays away, and comes back when it changes', async () => {
    await away();
    expect(kinds()).toEqual([]);
    await model.ask();
    expect(kinds()).toEqual([]);
    newest = 4;
    await model.ask();
    expect(kinds()).toEqual(['newer']);
  });

  it('holds ids and numbers and nothing else of the notebook', async () => {
    await away();
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/Ada|"T"/);
  });

  it('is remembered for as long as the page is open where a browser keeps nothing', async () => {
    newest = 9;
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    await away();
    await model.ask();
    expect(kinds()).toEqual([]);
  });

  it('forgets the oldest', () => {
    for (let at = 0; at <= MOST; at++) {
      putAway(`key ${at}`);
    }
    expect([wasPutAway('key 0'), wasPutAway('key 1'), wasPutAway(`key ${MOST}`)]).toEqual([false, true, true]);
  });

  it.each(['{', '7', '[1, null]'])('is nothing where something else stands there: %s', text => {
    localStorage.setItem('vitrine:put-away', text);
    expect(wasPutAway('1')).toBe(false);
    putAway('1');
    expect(wasPutAway('1')).toBe(true);
  });
});

describe('the line in Lab', () => {
  it('opens previews in Lab and pages by its commands, and goes when it is put away', async () => {
    const commands = new CommandRegistry();
    const ran: unknown[] = [];
    for (const id of [CommandIDs.preview, CommandIDs.openPage]) {
      commands.addCommand(id, { execute: args => void ran.push([id, args]) });
    }
    const widget = createBanner(model, commands, await bundleOf({}));
    Widget.attach(widget, document.body);
    await model.ask();
    await vi.waitFor(() => expect(widget.node.querySelectorAll('button')).toHaveLength(3));
    const press = (at: number): void => widget.node.querySelectorAll('button')[at]?.click();
    press(0);
    press(1);
    expect(ran).toEqual([
      [CommandIDs.openPage, { entry: 'o1', versions: true }],
      [CommandIDs.preview, { entry: 'o1', version: 3 }]
    ]);
    press(2);
    await vi.waitFor(() => expect(widget.node.querySelectorAll('button')).toHaveLength(0));
    widget.dispose();
  });
});
