import { ReactWidget } from '@jupyterlab/ui-components';
import { TransProvider, type Trans } from '@vitrine/ui';
import { useSyncExternalStore, type ReactNode } from 'react';

/** Anything that shows a state and tells when it has another one. */
export interface Shown<S> {
  readonly state: S;
  onChange(listener: () => void): () => void;
}

/** A widget that draws the state of a model, in the language of Lab, again whenever it changes. */
export function modelWidget<S>(model: Shown<S>, trans: Trans, render: (state: S) => ReactNode): ReactWidget {
  return ReactWidget.create(
    <TransProvider trans={trans}>
      <Live model={model} render={render} />
    </TransProvider>
  );
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
