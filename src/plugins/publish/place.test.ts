import { describe, expect, it } from 'vitest';
import { placeButtons } from './place';

type Args = Parameters<typeof placeButtons>;
type Panel = Parameters<Args[4]>[0];
type Added = (sender: unknown, panel: Panel) => void;

/** As much of Lab as placing a button touches. */
function lab(): {
  app: Args[0];
  tracker: Args[3];
  panel: (name: string) => Panel;
  open: Panel[];
  add: Added[];
  placed: string[];
  start: () => Promise<void>;
} {
  let begin: () => void = () => undefined;
  const started = new Promise<void>(resolve => (begin = resolve));
  const placed: string[] = [];
  const open: Panel[] = [];
  const add: Added[] = [];
  const tracker = {
    forEach: (act: (panel: Panel) => void) => open.forEach(act),
    widgetAdded: { connect: (slot: Added) => add.push(slot) }
  };
  return {
    app: { started } as unknown as Args[0],
    tracker: tracker as unknown as Args[3],
    panel: name =>
      ({
        toolbar: {
          insertAfter: (at: string, id: string, widget: unknown) => placed.push(`${name}:${at}:${id}:${String(widget)}`)
        }
      }) as unknown as Panel,
    open,
    add,
    placed,
    start: async () => {
      begin();
      await started;
    }
  };
}

const make = (() => 'button') as unknown as Args[4];
const settings = {} as NonNullable<Args[2]>;

describe('placeButtons', () => {
  it('leaves the place to the schema where Lab reads it', async () => {
    const { app, tracker, placed, open, panel, add, start } = lab();
    const factories: unknown[][] = [];
    const toolbars = { addFactory: (...args: unknown[]) => factories.push(args) } as unknown as Args[1];
    open.push(panel('a'));
    placeButtons(app, toolbars, settings, tracker, make);
    await start();
    expect(factories).toEqual([['Notebook', 'vitrine-publish', make]]);
    expect(placed).toEqual([]);
    expect(add).toEqual([]);
  });

  it('takes a fixed place elsewhere: in what is open and in what opens later', async () => {
    const { app, tracker, placed, open, panel, add, start } = lab();
    open.push(panel('a'));
    placeButtons(app, null, settings, tracker, make);
    expect(placed).toEqual([]);
    await start();
    expect(placed).toEqual(['a:cellType:vitrine-publish:button']);
    add.forEach(slot => slot(tracker, panel('b')));
    expect(placed[1]).toBe('b:cellType:vitrine-publish:button');
  });

  it('does so too where there are no settings to read a schema from', async () => {
    const { app, tracker, placed, open, panel, start } = lab();
    const toolbars = { addFactory: () => expect.unreachable('no schema') } as unknown as Args[1];
    open.push(panel('a'));
    placeButtons(app, toolbars, null, tracker, make);
    await start();
    expect(placed).toHaveLength(1);
  });
});
