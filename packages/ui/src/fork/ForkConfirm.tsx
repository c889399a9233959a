import { useId } from 'react';
import { Button } from '../button/Button.js';
import { Icon } from '../icon/Icon.js';
import { ProblemLine } from '../state/ProblemLine.js';
import { useTrans, withNodes } from '../trans.js';

export interface ForkConfirmState {
  title: string;
  authorName: string;
  version: number;
  /** Folder the notebook will be written into; the reader may change it. */
  folder: string;
  /** File name it will get there; never one that exists. */
  fileName: string;
  /** True when the first choice of name was taken and another was found. */
  renamed: boolean;
  busy: boolean;
  problem: { sentence: string; next: string } | null;
}

export interface ForkConfirmActions {
  setFolder(folder: string): void;
  fork(): void;
  cancel(): void;
}

/** Asks before anything is written, and says what will not happen. */
export function ForkConfirm({ state, actions }: { state: ForkConfirmState; actions: ForkConfirmActions }): JSX.Element {
  const id = useId();
  const trans = useTrans();
  const { title, folder, fileName, problem } = state;
  return (
    <form
      className="vt-fork"
      onSubmit={event => {
        event.preventDefault();
        if (!state.busy) {
          actions.fork();
        }
      }}
    >
      <h2 className="vt-headline" dir="auto">
        {trans.__('Fork %1 v%2', title, state.version)}
      </h2>
      <p className="vt-meta">{withNodes(trans.__('by %1', '%1'), <bdi>{state.authorName}</bdi>)}</p>
      <label className="vt-label" htmlFor={id}>
        {trans.__('Folder')}
      </label>
      <input
        id={id}
        className="vt-input"
        dir="auto"
        value={folder}
        aria-describedby={`${id}-help`}
        onChange={event => actions.setFolder(event.target.value)}
      />
      <p className="vt-help" id={`${id}-help`}>
        <Icon name="folder" />
        <span>
          {withNodes(
            state.renamed
              ? trans.__('Will be written as %1, because the first name is taken.', '%1')
              : trans.__('Will be written as %1.', '%1'),
            <span className="vt-code">
              {folder.replace(/\/+$/, '')}
              {folder === '' ? '' : '/'}
              {fileName}
            </span>
          )}
        </span>
      </p>
      <p className="vt-foot-note">{trans.__('No file is overwritten. Nothing runs.')}</p>
      <ProblemLine problem={problem} />
      <div className="vt-foot-end">
        <Button plain onClick={actions.cancel}>
          {trans.__('Cancel')}
        </Button>
        <Button primary type="submit" icon="fork" waitsFor={state.busy ? trans.__('The fork is being written.') : null}>
          {trans.__('Fork this notebook')}
        </Button>
      </div>
    </form>
  );
}
