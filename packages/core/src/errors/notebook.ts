import { entry, inCell, size, told } from './entry.js';

const saved = 'Nothing was sent and your file is as it was.';

/** Codes about the notebook that was handed over, and about the file it lies in. */
export const notebookErrors = {
  'not-a-notebook': entry(
    422,
    `This file isn't a Jupyter notebook. ${saved}`,
    'Choose a file whose name ends in .ipynb.'
  ),
  'notebook-broken-json': entry(
    422,
    p =>
      `This notebook can't be read: line ${told(p, 'line', '1')}, column ${told(p, 'column', '1')} isn't valid JSON. ${saved}`,
    'Open it in JupyterLab and save it again, or go back to an earlier copy.'
  ),
  'notebook-format-unknown': entry(
    422,
    p =>
      `This notebook is written in format ${told(p, 'nbformat', 'unknown')}; Vitrine reads formats 2, 3 and 4. ${saved}`,
    'Save it in format 4: Jupyter can convert it with nbconvert --to notebook.'
  ),
  'notebook-too-large': entry(
    413,
    p =>
      `This notebook has ${size(p, 'bytes', 'more bytes than are allowed')}; the limit is ${size(p, 'limit', 'lower')}. ${saved}`,
    'Clear large outputs and save, then try again.'
  ),
  'notebook-too-deep': entry(
    422,
    `This notebook holds data nested too deeply to be read safely. ${saved}`,
    'Clear the outputs and save, then try again.'
  ),
  'notebook-never-saved': entry(
    409,
    'This notebook has never been saved. Nothing was sent.',
    'Save the notebook, then publish.'
  ),
  'notebook-invalid': entry(
    422,
    p => `This notebook isn't well formed at ${told(p, 'place', 'one place')}. ${saved}`,
    'Open it in JupyterLab and save it again.'
  ),
  'kernel-absent': entry(
    409,
    'This notebook has no kernel, so what it read and how it ran is unknown. Nothing was sent.',
    'Start a kernel, or publish without these facts.'
  ),
  'kernel-dead': entry(
    409,
    'The kernel has stopped. The notebook is as it was.',
    'Restart the kernel, then try again.'
  ),
  'kernel-busy': entry(
    409,
    "The kernel is busy and can't answer yet. Nothing was sent.",
    'Wait until the cell is done, or interrupt the kernel, then try again.'
  ),
  'not-redacted': entry(
    422,
    p =>
      `The gallery found ${told(p, 'count', '1')} more ${p['count'] === 1 || p['count'] === undefined ? 'thing' : 'things'} to remove${inCell(p)}. Nothing was published.`,
    'Reload JupyterLab so that both sides use the same rules, then publish again.'
  ),
  'title-missing': entry(422, 'A title is missing. Everything else was kept.', 'Type a title, then publish.'),
  'field-too-long': entry(
    422,
    p =>
      `The ${told(p, 'field', 'text')} is longer than ${told(p, 'limit', 'the limit of')} characters. Nothing was sent.`,
    p => `Shorten the ${told(p, 'field', 'text')}, then publish.`
  ),
  'file-exists': entry(
    409,
    'A file of this name is already there. It was left as it is.',
    'Choose another folder or another name.'
  ),
  'file-unreadable': entry(400, "This file can't be opened.", 'Check that it exists and that you may read it.')
} as const;
