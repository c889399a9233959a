import type { Trans } from '../words/trans.js';
import { entry, isTold, size, told, type Params } from './entry.js';

/** What becomes of the file, said after what is wrong with it. */
const saved = (trans: Trans, wrong: string): string =>
  trans.__('%1 Nothing was sent and your file is as it was.', wrong);

/** A field of the dialog by the name that stands beside it. */
function fieldName(trans: Trans, p: Params): string {
  const names: Readonly<Record<string, string>> = {
    title: trans._p('field', 'title'),
    question: trans._p('field', 'question'),
    answer: trans._p('field', 'answer'),
    description: trans._p('field', 'description'),
    note: trans._p('field', 'note'),
    tag: trans._p('field', 'tag'),
    tags: trans._p('field', 'list of tags'),
    fileName: trans._p('field', 'file name'),
    'file name': trans._p('field', 'file name')
  };
  const name = told(p, 'field', '');
  return names[name] ?? (name === '' ? trans._p('field', 'text') : name);
}

/** Codes about the notebook that was handed over, and about the file it lies in. */
export const notebookErrors = {
  'not-a-notebook': entry(
    422,
    trans => saved(trans, trans.__("This file isn't a Jupyter notebook.")),
    trans => trans.__('Choose a file whose name ends in .ipynb.')
  ),
  'notebook-broken-json': entry(
    422,
    (trans, p) =>
      saved(
        trans,
        trans.__(
          "This notebook can't be read: line %1, column %2 isn't valid JSON.",
          told(p, 'line', '1'),
          told(p, 'column', '1')
        )
      ),
    trans => trans.__('Open it in JupyterLab and save it again, or go back to an earlier copy.')
  ),
  'notebook-format-unknown': entry(
    422,
    (trans, p) =>
      saved(
        trans,
        trans.__(
          'This notebook is written in format %1; Vitrine reads formats 2, 3 and 4.',
          told(p, 'nbformat', trans._p('format', 'unknown'))
        )
      ),
    trans => trans.__('Save it in format 4: Jupyter can convert it with nbconvert --to notebook.')
  ),
  'notebook-too-large': entry(
    413,
    // The gallery may be the one that counts, so that nothing was sent can't be promised here.
    (trans, p) =>
      trans.__(
        'This notebook has %1; the limit is %2. Nothing was published and your file is as it was.',
        size(p, 'bytes', trans.__('more bytes than are allowed')),
        size(p, 'limit', trans._p('limit', 'lower'))
      ),
    trans => trans.__('Clear large outputs or move large texts out of the notebook, then try again.')
  ),
  'notebook-too-deep': entry(
    422,
    trans => saved(trans, trans.__('This notebook holds data nested too deeply to be read safely.')),
    trans => trans.__('Clear the outputs and save, then try again.')
  ),
  'notebook-invalid': entry(
    422,
    (trans, p) =>
      saved(trans, trans.__("This notebook isn't well formed at %1.", told(p, 'place', trans.__('one place')))),
    trans => trans.__('Open it in JupyterLab and save it again.')
  ),
  'kernel-absent': entry(
    409,
    trans => trans.__('This notebook has no kernel, so what it read and how it ran is unknown. Nothing was sent.'),
    trans => trans.__('Start a kernel, or publish without these facts.')
  ),
  'kernel-dead': entry(
    409,
    trans => trans.__('The kernel has stopped. The notebook is as it was.'),
    trans => trans.__('Restart the kernel, then try again.')
  ),
  'kernel-busy': entry(
    409,
    trans => trans.__("The kernel is busy and can't answer yet. Nothing was sent."),
    trans => trans.__('Wait until the cell is done, or interrupt the kernel, then try again.')
  ),
  'not-redacted': entry(
    422,
    (trans, p) => {
      const n = typeof p['count'] === 'number' ? p['count'] : 1;
      return typeof p['cell'] === 'number'
        ? trans._n(
            'The gallery found %1 more thing to remove in cell %2. Nothing was published.',
            'The gallery found %1 more things to remove in cell %2. Nothing was published.',
            n,
            p['cell']
          )
        : isTold(p, 'field')
          ? trans._n(
              'The gallery found %1 more thing to remove, the first in the %2. Nothing was published.',
              'The gallery found %1 more things to remove, the first in the %2. Nothing was published.',
              n,
              fieldName(trans, p)
            )
          : trans._n(
              'The gallery found %1 more thing to remove. Nothing was published.',
              'The gallery found %1 more things to remove. Nothing was published.',
              n
            );
    },
    trans =>
      trans.__(
        'Take it out at the places named, or reload JupyterLab so that both sides use the same rules, then publish again.'
      )
  ),
  'fields-redacted': entry(
    422,
    (trans, p) =>
      trans._n(
        'Removed %1 value from the texts beside the notebook. Nothing was sent.',
        'Removed %1 values from the texts beside the notebook. Nothing was sent.',
        typeof p['count'] === 'number' ? p['count'] : 1
      ),
    trans => trans.__('Look at the title and the other texts, then publish.')
  ),
  'redaction-slow': entry(
    422,
    trans => trans.__('Checking this notebook took longer than the gallery allows. Nothing was published.'),
    trans => trans.__('Clear the largest outputs, then publish again.')
  ),
  'redaction-failed': entry(
    500,
    trans => saved(trans, trans.__("This notebook couldn't be checked for what has to be removed.")),
    trans =>
      trans.__('Clear the outputs of the newest cells and try again. If it stays so, tell who looks after Vitrine.')
  ),
  'redaction-unsettled': entry(
    422,
    trans => saved(trans, trans.__('Removing what was found in this notebook kept bringing up more.')),
    trans => trans.__('Look at the cells named: take out what is secret there, or clear their outputs. Then try again.')
  ),
  'title-missing': entry(
    422,
    trans => trans.__('A title is missing. Everything else was kept.'),
    trans => trans.__('Type a title, then publish.')
  ),
  'field-too-long': entry(
    422,
    (trans, p) =>
      p['field'] === 'list of tags'
        ? trans.__('There are more than %1 tags. Nothing was sent.', told(p, 'limit', '20'))
        : typeof p['limit'] === 'number'
          ? trans.__('The %1 is longer than %2 characters. Nothing was sent.', fieldName(trans, p), p['limit'])
          : trans.__('The %1 is longer than the limit. Nothing was sent.', fieldName(trans, p)),
    (trans, p) =>
      p['field'] === 'list of tags'
        ? trans.__('Take some of them out, then publish.')
        : trans.__('Shorten the %1, then publish.', fieldName(trans, p))
  ),
  'file-exists': entry(
    409,
    trans => trans.__('A file of this name is already there. It was left as it is.'),
    trans => trans.__('Choose another folder or another name.')
  ),
  'file-unreadable': entry(
    400,
    trans => trans.__("This file can't be opened."),
    trans => trans.__('Check that it exists and that you may read it.')
  )
} as const;
