import { english, type Trans } from '@vitrine/core/words';
import { createContext, Fragment, useContext, type ReactNode } from 'react';

const Language = createContext<Trans>(english);

/** Everything inside speaks this language; without it, English. */
export function TransProvider({ trans, children }: { trans: Trans; children: ReactNode }): JSX.Element {
  return <Language.Provider value={trans}>{children}</Language.Provider>;
}

/** Where a component gets its sentences from. */
export function useTrans(): Trans {
  return useContext(Language);
}

/**
 * A sentence with elements in it: `withNodes(trans.__('by %1', '%1'), <bdi>{name}</bdi>)`.
 * The sentence stays whole, so that a language can put the element where it belongs.
 */
export function withNodes(sentence: string, ...nodes: ReactNode[]): ReactNode {
  return sentence
    .split(/(%\d+)/)
    .map((part, at) => (
      <Fragment key={at}>{/^%\d+$/.test(part) ? (nodes[Number(part.slice(1)) - 1] ?? part) : part}</Fragment>
    ));
}
