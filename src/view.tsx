import { ReactWidget } from '@jupyterlab/ui-components';
import { useSyncExternalStore, type ReactNode } from 'react';

/** Anything that shows a state and tells when it has another one. */
export interface Shown<S> {
  readonly state: S;
  onChange(listener: () => void): () => void;
}

/** A widget that draws the state of a model again whenever it changes. */
export function modelWidget<S>(model: Shown<S>, render: (state: S) => ReactNode): ReactWidget {
  return ReactWidget.create(<Live model={model} render={render} />);
}

interface LiveProps<S> {
  model: Shown<S>;
  render: (state: S) => ReactNode;
}

function Live<S>({ model, render }: LiveProps<S>): JSX.Element {
  const state = useSyncExternalStore(
    listener => model.onChange(listener),
    () => model.state
  );
  return <>{render(state)}</>;
}
