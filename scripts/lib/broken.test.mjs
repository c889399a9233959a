import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox, lives, until } from './test/sandbox.mjs';

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

let box;
beforeEach(() => (box = new Sandbox()));
afterEach(() => box.clear());

describe('npm start on a computer', () => {
  const told = async () => {
    const start = box.run('start.mjs', { args: ['--no-browser'] });
    expect(await start.ended).toBe(1);
    expect(start.text).not.toMatch(/Error:|\bat .*\.mjs/);
    return start.text;
  };

  it('without Python says so and how to get it', async () => {
    const text = await told();
    expect(text).toContain('No Python was found: Vitrine needs 3.10 or newer.');
    expect(text).toMatch(/Run: (sudo apt-get install python3 python3-venv|brew install python@3\.12)/);
  });

  it('with an old Python names its version', async () => {
    box.havePython('sys.version_info = (3, 8, 10, "final", 0)');
    const text = await told();
    expect(text).toContain('Python 3.8 is too old: Vitrine needs 3.10 or newer.');
    expect(text).toContain('Then run this again.');
  });

  it('with a Python that lacks venv names the command that brings it', async () => {
    box.havePython('sys.version_info = (3, 12, 1, "final", 0); sys.modules["ensurepip"] = None');
    const text = await told();
    expect(text).toContain('Python 3.12 is here, but without its "venv" module.');
    expect(text).toMatch(/Run: (sudo apt-get install python3\.12-venv|brew install python@3\.12)/);
    expect(box.has('.venv')).toBe(false);
  });

  it('without npm says that some systems pack it apart from Node', async () => {
    box.have('python3');
    const text = await told();
    expect(text).toContain('npm is not on the PATH.');
    expect(text).toContain('Install it (Debian: sudo apt-get install npm; it is part of Node from nodejs.org)');
    expect(box.has('.venv')).toBe(false);
  });

  it('with an option that there is not says which there are', async () => {
    const start = box.run('start.mjs', { args: ['--no-brwoser'] });
    expect(await start.ended).toBe(1);
    expect(start.text).toContain('--no-brwoser is not an option here.\nOptions: --no-browser, --gallery-port N');
  });
});

describe('a set-up that gets nothing from the network', () => {
  const offline = {
    npm_config_registry: NOWHERE,
    npm_config_fetch_retries: '0',
    PIP_INDEX_URL: `${NOWHERE}/simple`,
    PIP_RETRIES: '0',
    PIP_CONFIG_FILE: '/dev/null'
  };

  it('says what failed, the last lines of the tool and what to look at', { timeout: 120_000 }, async () => {
    box.have('node', 'npm', 'python3', 'sh');
    const setup = box.run('setup.mjs', { env: offline });
    expect(await setup.ended).toBe(1);
    expect(setup.text).toMatch(/\nnpm ci failed \(exit \d+\)\.\n {2}\| /);
    expect(setup.text).toMatch(/\npip install failed \(exit \d+\)\.\n {2}\| /);
    expect(setup.text).toContain('Is this computer online, or a package mirror configured?');
    expect(setup.text).toContain('it goes on where it stopped');
    expect(box.has('.vitrine/setup.lock')).toBe(false);
    expect(box.has('.vitrine/stamps/python')).toBe(false);
  });
});

describe('Ctrl-C during set-up', () => {
  /** An npm that notes its process id and never gets done. */
  const endless = 'echo $$ > "$HOME/npm.pid.next"; mv "$HOME/npm.pid.next" "$HOME/npm.pid"; exec sleep 300';

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('stops its tools and says how to go on (%s)', async signal => {
    box.have('python3', 'sleep', 'mv');
    box.haveScript('npm', endless);
    const start = box.run('start.mjs', { args: ['--no-browser'] });
    await until(() => box.has('npm.pid'));
    const tool = Number(box.read('npm.pid'));
    expect(lives(tool)).toBe(true);
    start.kill(signal);
    expect(await start.ended).toBe(130);
    expect(start.text).toContain('Stopped. Run the same command again to go on.');
    expect(start.text).not.toContain('Stopping JupyterLab');
    expect(lives(tool)).toBe(false);
    expect(box.has('.vitrine/setup.lock')).toBe(false);
  });

  it('lets the next one begin at once, and it waits for one that is at work', { timeout: 60_000 }, async () => {
    box.have('python3', 'sleep', 'mv');
    box.haveScript('npm', endless);
    const first = box.run('setup.mjs');
    await until(() => box.has('npm.pid'));
    const second = box.run('setup.mjs');
    await until(() => second.text.includes(`Another set-up is at work here (process ${first.pid})`));
    first.kill('SIGINT');
    expect(await first.ended).toBe(130);
    await until(() => second.text.includes('2 of 6 Packages for Node and Python'));
    second.kill('SIGINT');
    expect(await second.ended).toBe(130);
  });
});
