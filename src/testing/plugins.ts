import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ILayoutRestorer, IRouter } from '@jupyterlab/application';
import { ICommandPalette, IToolbarWidgetRegistry } from '@jupyterlab/apputils';
import { IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { IDocumentManager } from '@jupyterlab/docmanager';
import { INotebookTracker } from '@jupyterlab/notebook';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { IStatusBar } from '@jupyterlab/statusbar';
import { ITranslator } from '@jupyterlab/translation';
import { CommandRegistry } from '@lumino/commands';
import type { Token } from '@lumino/coreutils';
import { Signal } from '@lumino/signaling';
import type { Widget } from '@lumino/widgets';
import plugins from '..';
import { IVitrine } from '../tokens';
import { translatorOf } from './language';

/** As much of Lab as the plugins touch when they start; what they put into it is kept. */
export interface Shell {
  app: JupyterFrontEnd;
  commands: CommandRegistry;
  /** Widgets by the area they were put into. */
  added: { widget: Widget; area: string }[];
  palette: string[];
  toolbars: string[];
  restored: string[];
  status: string[];
  /** Activates a plugin, with every service but the ones named here. */
  start(plugin: JupyterFrontEndPlugin<unknown>, without?: readonly Token<unknown>[]): Promise<void>;
}

const nobody = { connect: () => true };

/** A shell in which nothing is open and a gallery is configured, whose words are in brackets. */
export async function emptyShell(): Promise<Shell> {
  const commands = new CommandRegistry();
  const added: Shell['added'] = [];
  const palette: string[] = [];
  const toolbars: string[] = [];
  const restored: string[] = [];
  const status: string[] = [];
  const app = {
    commands,
    shell: {
      add: (widget: Widget, area: string) => added.push({ widget, area }),
      activateById: () => undefined,
      widgets: () => []
    },
    serviceManager: { serverSettings: { baseUrl: 'http://127.0.0.1/' }, contents: {} },
    restored: Promise.resolve(),
    started: Promise.resolve()
  } as unknown as JupyterFrontEnd;
  const tracker = {
    currentWidget: null,
    currentChanged: new Signal({}),
    widgetAdded: nobody,
    find: () => undefined,
    forEach: () => undefined
  };
  const services = new Map<Token<unknown>, unknown>([
    [INotebookTracker, tracker],
    [ICommandPalette, { addItem: ({ command }: { command: string }) => palette.push(command) }],
    [IToolbarWidgetRegistry, { addFactory: (_factory: string, name: string) => toolbars.push(name) }],
    [ISettingRegistry, { load: () => Promise.reject(new Error('no such settings')) }],
    [ILayoutRestorer, { add: (_widget: Widget, name: string) => restored.push(name) }],
    [IStatusBar, { registerStatusItem: (id: string) => status.push(id) }],
    [IRouter, { base: '/lab', navigate: () => undefined }],
    [IDocumentManager, {}],
    [IRenderMimeRegistry, {}],
    [IEditorLanguageRegistry, {}],
    [ITranslator, await translatorOf({})]
  ]);
  const start: Shell['start'] = async (plugin, without = []) => {
    const given = [...(plugin.requires ?? []), ...(plugin.optional ?? [])].map(token =>
      without.includes(token) ? null : (services.get(token) ?? null)
    );
    const provided: unknown = await plugin.activate(app, ...given);
    if (plugin.provides !== undefined && plugin.provides !== null) {
      services.set(plugin.provides, provided);
    }
  };
  return { app, commands, added, palette, toolbars, restored, status, start };
}

/** The same with all plugins running. */
export async function runningShell(without: readonly Token<unknown>[] = []): Promise<Shell> {
  const shell = await emptyShell();
  for (const plugin of plugins) {
    await shell.start(plugin, without);
  }
  return shell;
}

export { INotebookTracker, IVitrine, plugins };
