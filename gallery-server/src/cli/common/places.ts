import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The surroundings that decide where files of a person live; tests hand in their own. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  home: string;
}

/** The computer as it is. */
export function here(): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir() };
}

/** XDG says that a relative path is no path. */
function named(value: string | undefined): string | null {
  return value !== undefined && isAbsolute(value) ? value : null;
}

/** Folder for what a person set: the sign-ins. */
export function configFolder(at: Surroundings = here()): string {
  const chosen = named(at.env.XDG_CONFIG_HOME);
  if (chosen !== null) {
    return join(chosen, 'vitrine');
  }
  if (at.platform === 'darwin') {
    return join(at.home, 'Library', 'Application Support', 'vitrine');
  }
  if (at.platform === 'win32') {
    return join(named(at.env.APPDATA) ?? join(at.home, 'AppData', 'Roaming'), 'vitrine');
  }
  return join(at.home, '.config', 'vitrine');
}

/** Folder for what a command remembers between two runs: how far an import came. */
export function stateFolder(at: Surroundings = here()): string {
  const chosen = named(at.env.XDG_STATE_HOME);
  if (chosen !== null) {
    return join(chosen, 'vitrine');
  }
  return at.platform === 'linux' ? join(at.home, '.local', 'state', 'vitrine') : join(configFolder(at), 'state');
}
