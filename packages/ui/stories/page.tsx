import { renderToStaticMarkup } from 'react-dom/server';
import { stories } from './stories.js';

/** The story page's body: every component in every state, one after another. */
export function storyBody(only: string | null): string {
  return renderToStaticMarkup(
    <main className="story-page vt-root">
      {stories
        .filter(story => only === null || story.of === only)
        .map(story => (
          <section key={`${story.of} ${story.state}`} className={`story story-${story.frame ?? 'text'}`}>
            <h2 className="story-name vt-meta">
              {story.of}: {story.state}
            </h2>
            <div className="story-frame">{story.node}</div>
          </section>
        ))}
    </main>
  );
}

/** Names of all components that have stories. */
export const components = [...new Set(stories.map(story => story.of))];
