import '../testing/browser';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import type { Token } from '@lumino/coreutils';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CommandIDs } from '../commands';
import { emptyShell, INotebookTracker, IVitrine, plugins, runningShell } from '../testing/plugins';

const optional = [...new Set(plugins.flatMap(plugin => plugin.optional ?? []))];
const ours = Object.values(CommandIDs).sort();

describe('the plugins', () => {
  it('are one for each capability, named after the package, and say what they are for', () => {
    expect(plugins.map(plugin => plugin.id)).toEqual(
      ['signin', 'publish', 'gallery', 'fork', 'banner', 'scan', 'statusbar'].map(name => `jupyterlab-vitrine:${name}`)
    );
    expect(plugins.filter(plugin => plugin.autoStart !== true || !/\.$/.test(plugin.description ?? ''))).toEqual([]);
  });

  it('need nothing of Lab but the notebooks: Notebook 7 and others lack the rest', () => {
    const needed = new Set(plugins.flatMap(plugin => plugin.requires ?? []));
    expect([...needed]).toEqual([INotebookTracker]);
    expect(optional).toContain(IVitrine);
  });

  it('start with no service at all, and then have only what works without a gallery', async () => {
    const shell = await emptyShell();
    for (const plugin of plugins.filter(one => one.provides !== IVitrine)) {
      await shell.start(plugin, optional);
    }
    expect(shell.commands.listCommands()).toEqual([CommandIDs.scan]);
    expect(shell.added).toEqual([]);
  });

  it.each(optional.filter(token => token !== IVitrine).map((token): [string, Token<unknown>] => [token.name, token]))(
    'have all their commands without %s',
    async (_name, token) => {
      const { commands, added } = await runningShell([token]);
      expect([...commands.listCommands()].sort()).toEqual(ours);
      expect(added.map(one => one.area)).toEqual(['left']);
    }
  );

  it('put what they have where Lab has a place for it', async () => {
    const { added, palette, restored, status, toolbars } = await runningShell();
    expect(added.map(({ widget, area }) => [widget.id, area])).toEqual([['vitrine-gallery', 'left']]);
    expect(restored).toEqual(['vitrine-gallery']);
    expect(toolbars).toEqual(['vitrine-publish']);
    expect(status).toEqual(['jupyterlab-vitrine:account']);
    // What needs an entry named is called by the panel and by links, not by hand.
    const byHand = ours.filter(id => id !== CommandIDs.fork && id !== CommandIDs.preview);
    expect([...palette].sort()).toEqual(byHand);
  });
});

describe('the commands', () => {
  it('have a name and a picture', async () => {
    const { commands } = await runningShell();
    for (const id of ours) {
      expect([id, commands.label(id)]).toEqual([id, expect.stringMatching(/^\S/)]);
      expect([id, commands.icon(id)]).toEqual([
        id,
        expect.objectContaining({ name: expect.stringMatching(/^vitrine:/) })
      ]);
    }
  });

  it('describe their arguments by a schema that takes what the panel and the links hand over', async () => {
    const { commands } = await runningShell();
    const ajv = new Ajv({ strict: true });
    const entry = { entry: '8fK2mQxT', version: 3 };
    for (const id of ours) {
      const { args } = await commands.describedBy(id);
      const check = ajv.compile(args ?? expect.unreachable(id));
      expect([id, check(entry)]).toEqual([id, true]);
      expect([id, check({})]).toEqual([id, id !== CommandIDs.fork && id !== CommandIDs.preview]);
    }
    const { args } = await commands.describedBy(CommandIDs.preview);
    expect(ajv.compile(args ?? {})({ entry: 'a', version: 0 })).toBe(false);
  });

  it('that need a notebook are grey where none is open, and sign-in shows what can be done', async () => {
    const { commands } = await runningShell();
    const needing = [CommandIDs.publish, CommandIDs.withdraw, CommandIDs.scan];
    expect(needing.map(id => commands.isEnabled(id))).toEqual([false, false, false]);
    expect([CommandIDs.signIn, CommandIDs.signOut].map(id => commands.isVisible(id))).toEqual([true, false]);
    expect(commands.isEnabled(CommandIDs.withdraw, { entry: 'e1' })).toBe(true);
  });

  it('do nothing where an argument is missing or not what it should be', async () => {
    const { commands, added } = await runningShell();
    await expect(commands.execute(CommandIDs.fork, {})).resolves.toBeNull();
    await expect(commands.execute(CommandIDs.preview, { entry: 7 })).resolves.toBeUndefined();
    await expect(commands.execute(CommandIDs.publish, { path: 'not-open.ipynb' })).resolves.toBeUndefined();
    await expect(commands.execute(CommandIDs.scan, { path: 'not-open.ipynb' })).resolves.toBeUndefined();
    expect(added).toHaveLength(1);
  });
});

interface Schema {
  title: string;
  description: string;
  properties: Record<string, { title?: string; description?: string; default?: unknown }>;
  additionalProperties: boolean;
}

describe('the settings', () => {
  const files = readdirSync('schema');
  const read = (file: string): Schema => JSON.parse(readFileSync(join('schema', file), 'utf8')) as Schema;
  const named = (value: unknown, key: string): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([name, inner]) =>
          name === key && typeof inner === 'string' ? [inner] : named(inner, key)
        );

  it('belong to a plugin each, by its name', () => {
    expect(files.map(file => `jupyterlab-vitrine:${file.replace('.json', '')}`).sort()).toEqual(
      plugins.map(plugin => plugin.id).sort()
    );
  });

  it('name only commands and toolbar items that are there', async () => {
    const { commands, toolbars } = await runningShell();
    const schemas = files.map(read);
    const called = schemas.flatMap(schema => named(schema, 'command'));
    expect(called.length).toBeGreaterThan(4);
    expect(called.filter(id => !commands.hasCommand(id))).toEqual([]);
    expect(schemas.flatMap(schema => named(Reflect.get(schema, 'jupyter.lab.toolbars'), 'name'))).toEqual(toolbars);
  });

  it.each(files)('%s says what each of its settings does, and has a default that it takes itself', file => {
    const schema = read(file);
    const check = new Ajv({ strict: false }).compile(schema);
    const defaults = Object.entries(schema.properties).map(([name, property]) => [name, property.default]);
    expect(check(Object.fromEntries(defaults))).toBe(true);
    expect(check({ unheardOf: 1 })).toBe(false);
    for (const property of Object.values(schema.properties)) {
      expect([property.title, property.description]).toEqual([expect.any(String), expect.stringMatching(/\.$/)]);
    }
  });
});

/** Files of ours and packages that are loaded together with a file: `import type` and `import()` are not. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  for (const statement of source.statements) {
    const from =
      ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
        ? statement.moduleSpecifier
        : ts.isExportDeclaration(statement) && !statement.isTypeOnly
          ? statement.moduleSpecifier
          : undefined;
    if (from !== undefined && ts.isStringLiteral(from)) {
      const name = from.text.startsWith('.') ? fileOf(join(dirname(file), from.text)) : from.text;
      if (name.startsWith('src/') && !seen.has(name)) {
        loadedWith(name, seen);
      } else {
        seen.add(name);
      }
    }
  }
  return seen;
}

function fileOf(path: string): string {
  const found = ['.ts', '.tsx', '/index.ts'].map(end => path + end).find(one => existsSync(one));
  return found ?? expect.unreachable(`${path} is not there`);
}

describe('what starts with Lab', () => {
  const early = [...loadedWith('src/index.ts')];

  it('is the plugins and what they show at once', () => {
    expect(early).toEqual(
      expect.arrayContaining(['src/plugins/publish/button.tsx', 'src/plugins/gallery/lazy.ts', 'src/tell.ts'])
    );
  });

  it('is no dialog, no panel, no gallery client and no git: those come when they are needed', () => {
    const heavy = [
      'isomorphic-git',
      'buffer',
      'react-dom',
      '@vitrine/client',
      '@vitrine/core/redaction',
      ...['dialog.tsx', 'withdraw.tsx', 'model.ts', 'adapter.ts', 'modal.ts'].map(
        name => `src/plugins/publish/${name}`
      ),
      ...['panel.tsx', 'preview.tsx', 'model.ts', 'previewModel.ts'].map(name => `src/plugins/gallery/${name}`),
      ...['dialog.tsx', 'model.ts'].map(name => `src/plugins/fork/${name}`),
      ...['banner.tsx', 'news.ts', 'model.ts'].map(name => `src/plugins/banner/${name}`),
      ...['tab.tsx', 'model.ts', 'adapter.ts'].map(name => `src/plugins/scan/${name}`),
      ...['bench.ts', 'git.ts', 'memoryFs.ts', 'worker.ts'].map(name => `src/notebook/${name}`)
    ];
    expect(heavy.filter(name => name.startsWith('src/') && !existsSync(name))).toEqual([]);
    expect(early.filter(name => heavy.includes(name))).toEqual([]);
  });
});
