import { entry, told } from './entry.js';

/** Codes about what readers say of a notebook: comments, and what to use instead. */
export const talkingErrors = {
  'comment-missing': entry(
    422,
    trans => trans.__('The comment has no words. Nothing was stored.'),
    trans => trans.__('Type something, then send it.')
  ),
  'comment-place-unknown': entry(
    422,
    trans => trans.__("This version has no such cell or output, so the comment wasn't stored."),
    trans => trans.__('Choose one of those on the page.')
  ),
  'comment-gone': entry(
    409,
    trans => trans.__("This comment isn't there any more. Nothing was changed."),
    trans => trans.__('Load the page again.')
  ),
  'comments-full': entry(
    422,
    (trans, p) => trans.__('This version has %1 comments, and takes no more.', told(p, 'limit', trans.__('enough'))),
    trans => trans.__('Delete what is settled, or comment on a newer version.')
  ),
  'deprecation-reason-missing': entry(
    422,
    trans => trans.__('A reason is missing. Nothing was deprecated.'),
    trans => trans.__('Type one sentence for readers, then deprecate.')
  ),
  'alternative-unknown': entry(
    422,
    trans => trans.__("The notebook to use instead doesn't exist, or you can't see it. Nothing was stored."),
    trans => trans.__('Copy the link of another notebook that you can open, or leave the field empty.')
  )
} as const;
