import { askedBy } from '@vitrine/core/redaction';
import type { PublishedFields } from '@vitrine/core/snapshot';
import { agreeSentence, audienceSentence, closedLines, closedSentence, plural } from '@vitrine/core/words';
import type { Io } from '../command.js';
import { sentenceOf, talking } from '../common/advice.js';
import { choiceOptions, choicesOf, choiceUsage } from '../common/choices.js';
import { defineCommand } from '../common/define.js';
import type { Given } from '../common/define.js';
import { readText } from '../common/files.js';
import { connectSignedIn } from '../common/gallery.js';
import { carryOut, planPublish } from '../common/publish-notebook.js';
import type { PublishPlan } from '../common/publish-notebook.js';
import { rememberLink } from '../common/remember.js';
import { plain } from '../common/screen.js';

function fieldsOf(given: Given): Partial<PublishedFields> {
  const tags = given.all('tag');
  const said: Partial<PublishedFields> = tags.length > 0 ? { tags } : {};
  for (const name of ['title', 'question', 'answer', 'description', 'note'] as const) {
    const text = given.text(name);
    if (text !== undefined) {
      said[name] = text;
    }
  }
  return said;
}

/** What is closed, where to look, and what becomes of it. */
function tellClosed({ closed }: PublishPlan, io: Io): void {
  if (closed !== null) {
    io.err(closedSentence(closed, Date.now()));
    closedLines(closed.places).forEach(line => io.err(`  ${plain(line)}`));
    io.err(`What you publish takes its place; v${closed.version} stays closed.`);
  }
}

function showPlan(plan: PublishPlan, json: boolean, io: Io): void {
  const { shown: fields, space, link, base, changes, closed } = plan;
  const waits = askedBy(space.kind, plan.policy, plan.choices.release.length) !== null;
  if (json) {
    const entry = link?.entry ?? null;
    const to = { id: space.id, name: space.name };
    io.out(JSON.stringify({ dryRun: true, entry, base, space: to, waits, fields, changes }));
    return;
  }
  const what = link === null ? 'a new notebook' : `v${Math.max(base ?? 0, closed?.version ?? 0) + 1}`;
  io.out(`${plain(fields.title)} would be ${what}${changes === null ? '' : ` (${changes})`}.`);
  for (const [name, text] of Object.entries(fields)) {
    const shown = Array.isArray(text) ? text.join(', ') : String(text);
    if (shown !== '') {
      io.out(`  ${name}: ${plain(shown)}`);
    }
  }
  io.out(plain(waits ? agreeSentence(space) : `Visible to: ${audienceSentence(space)}`));
  io.out('Nothing has left this computer.');
}

/** `vitrine publish`: what the dialog in JupyterLab does, with what it fills in. */
export const command = defineCommand({
  name: 'publish',
  summary: 'Publish a notebook.',
  usage: [
    'Usage: vitrine publish FILE [options]',
    '',
    'Removes what may not leave, publishes the rest and prints the link. Title, question, answer,',
    'description and tags come from the notebook, or from its last version; options replace them.',
    'The first time, only you can see it, unless --to names a space. The file remembers where it',
    'was published (metadata.vitrine, nothing else in it changes), so the next time makes a new version.',
    '',
    'Options:',
    '  --to SPACE             name or id of the space it goes to',
    '  --title TEXT           also --question, --answer, --description',
    '  --tag WORD             a tag; give it again for more',
    '  --note TEXT            what is new in this version',
    ...choiceUsage,
    '  --as-new               as a notebook of its own, not as a new version',
    '  --on-top               on top of a version that somebody else published meanwhile',
    '  --dry-run              show what would be published; nothing is sent',
    '  --no-remember          leave the file as it is',
    '  --server URL           address of the gallery (default: where you signed in last)',
    '',
    'Exit codes: 0 published or nothing new, 1 somebody published first, 2 wrong call or file, 3 refused.'
  ].join('\n'),
  examples: [
    'vitrine publish forecast.ipynb',
    'vitrine publish forecast.ipynb --to Team --note "newer weather data"',
    'vitrine publish forecast.ipynb --dry-run --json',
    'vitrine publish forecast.ipynb --to Ward --release 3.1="counts of whole towns"'
  ],
  options: {
    to: { type: 'string' },
    title: { type: 'string' },
    question: { type: 'string' },
    answer: { type: 'string' },
    description: { type: 'string' },
    tag: { type: 'string', multiple: true },
    note: { type: 'string' },
    'as-new': { type: 'boolean' },
    'on-top': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'no-remember': { type: 'boolean' },
    server: { type: 'string' },
    ...choiceOptions
  },
  run: async (given, io) => {
    const path = given.single('The notebook to publish');
    const choices = await choicesOf(given, io);
    const text = await readText(path);
    const { client, gallery } = await connectSignedIn({ named: given.text('server') ?? null });
    return talking(gallery, async () => {
      const plan = await planPublish(client, await client.me(), {
        path,
        text,
        to: given.text('to'),
        asNew: given.on('as-new'),
        onTop: given.on('on-top'),
        fields: fieldsOf(given),
        choices
      });
      tellClosed(plan, io);
      if (given.on('dry-run')) {
        showPlan(plan, given.on('json'), io);
        return 0;
      }
      const { answer, link, hiddenOutputs, removed, fromFields } = await carryOut(client, plan);
      const remembered = given.on('no-remember')
        ? false
        : await rememberLink(path, link).then(
            () => true,
            (error: unknown) => {
              io.err(`The notebook is published, but ${path} couldn't remember it: ${sentenceOf(error).sentence}`);
              return false;
            }
          );
      if (given.on('json')) {
        io.out(
          JSON.stringify({
            ...answer,
            title: plan.fields.title,
            changes: plan.changes,
            hiddenOutputs,
            removed,
            fromFields,
            remembered
          })
        );
        return 0;
      }
      const what = `v${answer.version} of ${plain(plan.fields.title)}`;
      const waits = answer.state === 'pending';
      io.out(
        answer.created
          ? `${waits ? 'Stored' : 'Published'} ${what}.`
          : `Nothing is new since ${what}; no version was made.`
      );
      io.out(answer.url);
      io.out(
        waits
          ? `${plain(answer.audience.sentence)}. Until then only you and the reviewers there can read it.`
          : `Visible to: ${plain(answer.audience.sentence)}`
      );
      io.err(`${plural(hiddenOutputs, 'output')} hidden.`);
      if (fromFields.length > 0) {
        const many = fromFields.reduce((sum, item) => sum + item.count, 0);
        const names = [...new Set(fromFields.map(({ field }) => (field === 'fileName' ? 'file name' : field)))];
        io.err(`${plural(many, 'value')} removed from: ${names.join(', ')}.`);
      }
      return 0;
    });
  }
});
