import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Terminal } from '../../test/support/cli.js';
import type { Ended } from '../../test/support/cli.js';
import { TestGallery } from '../../test/support/gallery.js';
import type { Person } from '../../test/support/gallery.js';
import { notebookText, published } from '../../test/support/publish.js';
import { readConfig } from '../config.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`)].filter(path =>
  path.endsWith('.md')
);

interface Line {
  page: string;
  line: string;
}

/** Every call of the command that a reader would paste into a shell. */
const calls: Line[] = pages.flatMap(page =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .filter(line => line.startsWith('vitrine '))
      .map(line => ({ page, line }))
  )
);

/** The words of a line as a shell takes them apart; the docs use nothing but double quotes and comments at the end. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s#\s.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** What each command of the docs leaves behind when it does what its page says. */
const says: Readonly<Record<string, (ended: Ended, terminal: Terminal, args: string[]) => void>> = {
  publish: ({ out }) => expect(out).toMatch(/^Published v\d of .+\nhttp:\/\//),
  import: ({ out }) => expect(out).toMatch(/^\d+ notebooks?: \d+ published, 0 unchanged, 0 failed\.$/),
  demo: ({ out }) => expect(out).toMatch(/^\d\d versions of made-up notebooks published\./m),
  export: ({ out }, terminal, args) => {
    const [, file = ''] = /^Wrote (.+), v1 of Station forecast\.$/m.exec(out) ?? [];
    const written = terminal.read(file.replace(`${terminal.folder}/`, ''));
    expect(written.startsWith(args.includes('zip') ? 'PK' : '<!doctype html>')).toBe(true);
  },
  search: ({ out }) => expect(out).toContain('Station forecast'),
  fork: ({ out }) => expect(out).toMatch(/^Wrote .+\.ipynb, a fork of .+ v1\. Nothing was run\.$/),
  withdraw: ({ out }) => expect(out).toContain('Withdrawn'),
  redact: ({ out }, terminal, args) => {
    const to = args.indexOf('--out');
    if (to === -1) {
      expect(JSON.parse(out)).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
      expect(out).not.toContain('secret-output\\n');
      return;
    }
    const written = args.slice(1, to).filter(arg => arg.endsWith('.ipynb'));
    for (const file of written) {
      expect(terminal.read(`${args[to + 1] ?? ''}/${file}`)).not.toContain('secret-output\\n');
    }
    const report = JSON.parse(terminal.read(args[args.indexOf('--report') + 1] ?? '')) as { files: unknown[] };
    expect(report.files).toHaveLength(written.length);
  },
  scan: ({ out }, terminal, args) => {
    const to = args.indexOf('--out');
    expect(to === -1 ? out : terminal.read(args[to + 1] ?? '')).toMatch(/found nothing to remove|"findings":\[\]/);
  },
  hook: ({ out }) =>
    expect(out).toMatch(/looked at before each commit|redacted when they are staged|nothing to remove/),
  receipt: ({ out }) => expect(out).toMatch(/^True: signed with the key /),
  keys: ({ out }) => expect(out).toMatch(/receipts +since|"items":\[\{|^(?:Receipts|Checkpoints) are signed with/),
  doctor: ({ out }) => expect(out).toMatch(/Node|Gallery/)
};

/** The document that the page about policies shows. */
const policyDocument =
  /^```json\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, 'docs/policies.md'), 'utf8'))?.[1] ?? '';

let gallery: TestGallery;
let author: Person;
beforeAll(async () => {
  gallery = await TestGallery.open();
  author = await gallery.person('author');
  await gallery.team('Team', [[author, 'editor']]);
});
afterAll(() => gallery.close());

describe('calls in the docs', () => {
  it('are there', () => {
    expect(calls.length).toBeGreaterThan(12);
    expect(new Set(calls.map(({ page }) => page)).size).toBeGreaterThan(4);
  });

  it.each(calls.filter(({ line }) => !/^vitrine (?:serve|login|audit|rescan|account|index)\b/.test(line)))(
    '$page: $line does what its page says',
    async ({ line }) => {
      const terminal = new Terminal();
      process.chdir(terminal.folder);
      try {
        await terminal.signIn(gallery.url, author);
        for (const name of ['forecast.ipynb', 'a.ipynb', 'b.ipynb', 'notebooks/one.ipynb']) {
          terminal.file(name, notebookText(`Station forecast ${Math.random()}`, `bikes = ${Math.random()}`));
        }
        execFileSync('git', ['init', '-q'], { cwd: terminal.folder });
        terminal.file('texts.jsonl', '{"id": 1, "kind": "code", "text": "import pandas"}\n');
        terminal.file('ward-7.json', policyDocument);
        const { entry } = await published(gallery, {
          token: author.token,
          space: author.personal,
          notebook: notebookText('Station forecast', `bikes = ${Math.random()}`)
        });
        const at = `/entries/${entry}/versions/1`;
        const { token } = author;
        terminal.file('keys.json', (await gallery.ask('GET', '/keys')).text);
        terminal.file('forecast.receipt.json', (await gallery.ask('GET', `${at}/receipt`, { token })).text);
        if (line.includes(' --notebook ')) {
          terminal.file('forecast.ipynb', (await gallery.ask('GET', `${at}/notebook`, { token })).text);
        }
        vi.stubEnv('VITRINE_KEYS_DIR', gallery.config.keysDir);
        const args = wordsOf(line.replace(/ > .*$/, ''))
          .slice(1)
          .map(word => (word === '8fK2mQxT' ? entry : word));
        const ended = await terminal.vitrine(args, line.includes(' - ') ? notebookText() : undefined);
        const [name = ''] = args;
        // What doctor finds on the computer of a test is not for this test to say.
        expect(name === 'doctor' ? [0, 1] : [0], ended.err).toContain(ended.code);
        const check = says[name];
        expect(check, `somebody says what ${name} must leave behind`).toBeDefined();
        check?.(ended, terminal, args);
      } finally {
        process.chdir(root);
        terminal.close();
      }
    }
  );

  it.each(calls.filter(({ line }) => line.startsWith('vitrine serve')))(
    '$page: $line is a configuration that a gallery takes',
    ({ line }) => {
      const terminal = new Terminal();
      process.chdir(terminal.folder);
      try {
        terminal.file('cert.pem', 'a certificate');
        terminal.file('key.pem', 'a key');
        const config = readConfig({ args: wordsOf(line).slice(2), env: { HOME: terminal.folder } });
        for (const [flag = '', value = ''] of wordsOf(line)
          .slice(2)
          .join(' ')
          .split(/(?=--)/)
          .map(each => each.trim().split(' '))) {
          expect(flag === '' || JSON.stringify(config).includes(value), `${flag} arrives`).toBe(true);
        }
      } finally {
        process.chdir(root);
        terminal.close();
      }
    }
  );

  it.each(calls.filter(({ line }) => /^vitrine (?:login|audit|rescan|account|index)\b/.test(line)))(
    '$page: $line is understood: it asks for a gallery or a folder, never for help',
    async ({ line }) => {
      const terminal = new Terminal();
      try {
        // Nothing listens there, and no gallery ever kept its data there.
        vi.stubEnv('VITRINE_SERVER', 'http://127.0.0.1:9');
        vi.stubEnv('VITRINE_DATA', terminal.at('nowhere'));
        const { code, err } = await terminal.vitrine(wordsOf(line).slice(1));
        expect(code).not.toBe(0);
        expect(err).not.toMatch(/--help|no command/);
      } finally {
        terminal.close();
      }
    }
  );
});
