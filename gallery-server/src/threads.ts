import { fileURLToPath } from 'node:url';

/**
 * File of a worker thread that lies beside a module. Threads load compiled
 * files: asked from a source (as the tests do), the answer is the built twin.
 * In a bundle the thread's file lies beside the bundle.
 */
export function threadFile(module: string, relative: string): string {
  const path = fileURLToPath(new URL(relative, module));
  if (!module.endsWith('.ts')) {
    return path;
  }
  const at = path.replaceAll('\\', '/').lastIndexOf('/src/');
  return at < 0 ? path : path.slice(0, at) + '/lib/' + path.slice(at + '/src/'.length);
}
