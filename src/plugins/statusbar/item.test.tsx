import '../../testing/browser';
import { Signal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionState } from '../../gallery/session';
import { StatusItem } from './item';

type Args = ConstructorParameters<typeof StatusItem>;

let session: { state: SessionState };
let changed: Signal<object, void>;
let pressed: number;
let item: StatusItem;

const trans = {
  __: (text: string, ...args: unknown[]): string =>
    text.replace(/%(\d)/g, (_, n: string) => String(args[Number(n) - 1]))
} as Args[1];
const button = (): HTMLButtonElement => item.node.querySelector('button') ?? expect.unreachable('not drawn');

async function says(state: SessionState): Promise<{ label: string; tooltip: string }> {
  session.state = state;
  changed.emit();
  const before = button().textContent;
  await vi.waitFor(() => expect(button().textContent).not.toBe(before));
  return { label: button().textContent, tooltip: button().title };
}

beforeEach(async () => {
  session = { state: { kind: 'signed-out' } };
  changed = new Signal({});
  pressed = 0;
  const vitrine = { gallery: { url: 'http://gallery.example', session }, changed } as unknown as Args[0];
  item = new StatusItem(vitrine, trans, () => (pressed += 1));
  Widget.attach(item, document.body);
  await vi.waitFor(() => button());
});

afterEach(() => item.dispose());

describe('the line at the foot of the window', () => {
  it('offers the sign-in, and names the gallery it is for', () => {
    expect(button().textContent).toBe('Gallery: sign in');
    expect(button().title).toBe('Sign in to the gallery at http://gallery.example');
    expect(button().querySelector('svg')).not.toBeNull();
  });

  it('says who is signed in, and where', async () => {
    expect(await says({ kind: 'signed-in', account: { id: 'a', displayName: 'Ada' } })).toEqual({
      label: 'Ada',
      tooltip: 'Signed in to the gallery at http://gallery.example as Ada'
    });
  });

  it('says that a sign-in is under way', async () => {
    expect(await says({ kind: 'waiting', url: 'http://gallery.example/authorize' })).toMatchObject({
      label: 'Signing in'
    });
  });

  it('shows a short code and where to type it', async () => {
    expect(await says({ kind: 'code', userCode: 'ABCD-EFGH', url: 'http://gallery.example/device' })).toEqual({
      label: 'Code ABCD-EFGH',
      tooltip: 'Open http://gallery.example/device and type the code'
    });
  });

  it('is a button', () => {
    button().click();
    expect(pressed).toBe(1);
  });
});
