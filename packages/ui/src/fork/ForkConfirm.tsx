import { useId } from 'react';
import { Button } from '../button/Button.js';
import { Icon } from '../icon/Icon.js';

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
        Fork {title} v{state.version}
      </h2>
      <p className="vt-meta">
        by <bdi>{state.authorName}</bdi>
      </p>
      <label className="vt-label" htmlFor={id}>
        Folder
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
          Will be written as{' '}
          <span className="vt-code">
            {folder.replace(/\/+$/, '')}
            {folder === '' ? '' : '/'}
            {fileName}
          </span>
          {state.renamed ? ', because the first name is taken.' : '.'}
        </span>
      </p>
      <p className="vt-foot-note">No file is overwritten. Nothing runs.</p>
      {problem === null ? null : (
        <p className="vt-problem-line" role="alert">
          {problem.sentence} {problem.next}
        </p>
      )}
      <div className="vt-foot-end">
        <Button plain onClick={actions.cancel}>
          Cancel
        </Button>
        <Button primary type="submit" icon="fork" waitsFor={state.busy ? 'The fork is being written.' : null}>
          Fork this notebook
        </Button>
      </div>
    </form>
  );
}
