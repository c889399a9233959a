import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from '../../../test/support/cli.js';
import { registry } from '../registry.js';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

/** The commands whose options come from `defineCommand`. */
const own = registry.filter(({ name }) => name !== 'serve');

describe('help', () => {
  it.each(own.map(({ name }) => name))('of %s is as it was looked at', async name => {
    const { code, out } = await terminal.vitrine([name, '--help']);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
  });

  it.each(own)('of $name names every option, fits a terminal and has examples', async ({ name, load }) => {
    const { command } = await load();
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) {
      expect(example).toContain(`vitrine ${name}`);
    }
    for (const line of command.usage.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(110);
      expect(line).not.toMatch(/successfully|please|!/i);
    }
    expect(command.usage).toContain('--json');
  });
});

describe('exit codes', () => {
  it.each(own.map(({ name }) => name))('%s with an option that does not exist: 2, also as JSON', async name => {
    const { code, out, err } = await terminal.vitrine([name, '--frobnicate', '--json']);
    expect(code).toBe(2);
    expect(err).toContain(`vitrine ${name} --help`);
    expect(JSON.parse(out)).toMatchObject({ problem: { code: 'usage' } });
  });

  it.each([
    [['publish', 'nowhere.ipynb'], 2],
    [['publish', 'a.ipynb', 'b.ipynb'], 2],
    [['import', 'nowhere'], 2],
    [['fork', 'no such id'], 2],
    [['fork', 'abcdefgh', '--version', '0'], 2],
    [['fork', 'abcdefgh', '--server', 'http://127.0.0.1:1'], 3],
    [['withdraw', 'abcdefgh', '--reason', 'x', '--server', 'http://127.0.0.1:1'], 3],
    [['search', 'x', '--server', 'http://127.0.0.1:1'], 3],
    [['logout', '--server', 'http://127.0.0.1:1'], 0],
    [['doctor', '--server', 'http://127.0.0.1:1'], 1]
  ])('%j ends in %i', async (args, code) => {
    expect((await terminal.vitrine(args)).code).toBe(code);
  });

  it('sign-ins that others can read are refused by every command that needs them', async () => {
    const { chmodSync } = await import('node:fs');
    terminal.file('config/vitrine/credentials.json', '{"format":1,"latest":null,"galleries":{}}');
    chmodSync(terminal.credentials, 0o644);
    const { code, err } = await terminal.vitrine(['search', 'x']);
    expect([code, err.includes('chmod 600')]).toEqual([3, true]);
    const doctor = (await terminal.vitrine(['doctor', '--json'])).json();
    expect(doctor).toMatchObject({ ok: false });
  });
});
