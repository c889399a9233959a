import { captionParts, joinCaption, plural, relativeTime } from '@vitrine/core/words';
import type { EntrySummary } from '@vitrine/client';
import { talking } from '../common/advice.js';
import { defineCommand } from '../common/define.js';
import { connect } from '../common/gallery.js';
import { plain, short } from '../common/screen.js';
import { wrongCall } from '../common/stop.js';

/** The lines of one result: title, answer or question, where it was found, caption, id. */
function linesOf({ id, latest, hit }: EntrySummary, now: number): string[] {
  const { fields, facts, authorName, publishedAt, spaceName } = latest;
  const lead = fields.answer || fields.question;
  const place = hit === null ? '' : hit.cell === null ? hit.where : `cell ${hit.cell}, ${hit.where}`;
  return [
    short(fields.title, 100),
    ...(lead === '' ? [] : [`  ${short(lead, 100)}`]),
    ...(hit === null || hit.where === 'title' || plain(hit.text) === plain(lead)
      ? []
      : [`  ${place}: ${short(hit.text, 80)}`]),
    `  ${plain(joinCaption(captionParts(facts)))} · ${plain(authorName)} · ${plain(spaceName)} · ${relativeTime(publishedAt, now)}`,
    `  vitrine fork ${id}`
  ];
}

/** `vitrine search`: the same words and rights as the search field of the page. */
export const command = defineCommand({
  name: 'search',
  summary: 'Find notebooks in a gallery.',
  usage: [
    'Usage: vitrine search [WORDS...] [options]',
    '',
    'Looks in titles, questions, answers, descriptions, tags, text and code of the notebooks that',
    'you may read. Without words it lists the newest.',
    '',
    'Options:',
    '  --mine                 only what you published',
    '  --space ID             only what is in this space',
    '  --limit N              at most so many (default 10, at most 100)',
    '  --server URL           address of the gallery (default: where you signed in last)',
    '',
    'Exit codes: 0 also when nothing was found, 2 wrong call, 3 refused.'
  ].join('\n'),
  examples: [
    'vitrine search bikes before nine',
    'vitrine search read_parquet --limit 3',
    'vitrine search --mine --json'
  ],
  options: {
    mine: { type: 'boolean' },
    space: { type: 'string' },
    limit: { type: 'string' },
    server: { type: 'string' }
  },
  run: async (given, io) => {
    const limit = given.count('limit', 1) ?? 10;
    if (limit > 100) {
      throw wrongCall('--limit takes a whole number up to 100.');
    }
    const words = given.words.join(' ').trim();
    const { client, gallery } = await connect({ named: given.text('server') ?? null });
    return talking(gallery, async () => {
      const page = await client.list({
        q: words === '' ? undefined : words,
        author: given.on('mine') ? 'me' : undefined,
        space: given.text('space'),
        limit
      });
      if (given.on('json')) {
        io.out(JSON.stringify({ gallery, total: page.total, items: page.items }));
        return 0;
      }
      io.out(
        page.total === 0
          ? 'No notebook has all of this.'
          : plural(page.total, 'notebook') +
              (page.items.length < page.total ? `, the first ${page.items.length}:` : ':')
      );
      for (const item of page.items) {
        io.out('');
        linesOf(item, Date.now()).forEach(line => io.out(line));
      }
      return 0;
    });
  }
});
