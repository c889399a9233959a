import { StateMessage } from '@vitrine/ui';
import type { Door } from '@vitrine/ui';
import type { Problem } from '@vitrine/core/errors';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';

/** What isn't there and what may not be seen look alike, to the letter. */
export function unknownPage(context: PageContext): string {
  const links = linksOf(context.base);
  const doors: Door[] = [
    ...(context.account === null
      ? [
          {
            id: 'sign-in',
            label: 'Sign in',
            href: links.to(`/sign-in?next=${encodeURIComponent(context.here)}`),
            primary: true
          }
        ]
      : []),
    { id: 'home', label: 'Go to the gallery', href: links.home, primary: context.account !== null }
  ];
  return renderPage(context, {
    title: 'Not found',
    shape: 'narrow',
    children: (
      <>
        <h1 className="vt-sr">Not found</h1>
        <StateMessage
          tone="denied"
          title={
            context.here.startsWith('/n/')
              ? "This notebook doesn't exist, or you can't see it."
              : "This page doesn't exist, or you can't see it."
          }
          detail="Ask whoever sent you the link for access, or look for it in the gallery."
          actions={doors}
        />
      </>
    )
  });
}

/** Anything else that went wrong: the sentence, what to do, a door. */
export function problemPage(context: PageContext, problem: Problem): string {
  const links = linksOf(context.base);
  return renderPage(context, {
    title: "This didn't work",
    shape: 'narrow',
    children: (
      <>
        <h1 className="vt-sr">This didn't work</h1>
        <StateMessage
          tone={problem.status === 403 ? 'denied' : 'error'}
          title={problem.sentence}
          detail={problem.next}
          code={problem.code}
          actions={[
            ...(problem.status >= 500 || problem.status === 429
              ? [{ id: 'again', label: 'Try again', href: links.to(context.here), primary: true }]
              : []),
            { id: 'home', label: 'Go to the gallery', href: links.home }
          ]}
        />
      </>
    )
  });
}
