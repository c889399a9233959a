/** `npm run bench -- search --notebooks=10000 --searches=600`: the search's own index beside SQLite's FTS5 as it comes. */
import { percentile, writeTable } from './lib.mjs';
import { measured } from './search/measure.mjs';

const option = (name, usual) =>
  Number(process.argv.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual);
const [count, length] = [option('notebooks', 1000), option('searches', 600)];
const { built, read, fts } = measured(count, length);
const ms = value => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const row = (what, times) =>
  [what, times.length].concat(
    [0.5, 0.95].flatMap(share =>
      ['ms', 'cpu'].map(by =>
        ms(
          percentile(
            times.map(time => time[by]),
            share
          )
        )
      )
    )
  );
const kinds = [...new Set(read.times.map(({ kind }) => kind))];
writeTable(
  `Search in ${count.toLocaleString('en')} notebooks`,
  ['facets always', 'searches', 'p50', 'of it work', 'p95', 'of it work'],
  [
    row('all', read.times),
    ...kinds.map(kind =>
      row(
        `… ${kind}`,
        read.times.filter(time => time.kind === kind)
      )
    ),
    row('the same with plain FTS5, without slips and filters', fts.times),
    ['memory of a process that reads', `${Math.round(read.most / 1e6)} MB`, '', '', '', ''],
    ['making it, a notebook', ms((built.took + built.tidied) / count), `FTS5 ${ms(fts.took / count)}`, '', '', ''],
    [
      'its file, a notebook',
      `${(built.size / count / 1000).toFixed(1)} kB of ${(built.mean / 1000).toFixed(1)} kB text`,
      '',
      '',
      '',
      ''
    ],
    ['longest piece of tidying', ms(built.longest), '', '', '', '']
  ]
);
