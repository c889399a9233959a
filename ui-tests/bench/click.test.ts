import { percentile, time, writeTable } from '../../bench/lib.mjs';
import { expect, test } from '../harness/fixtures';
import { freshName, plain } from '../harness/notebooks';

const ROUNDS = 20;

test('from the click to the link', async ({ lab, house }) => {
  const file = freshName('click');
  house.write(file, plain('From the click'));
  await lab.open(file);
  const dialog: number[] = [];
  const published: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await lab.editLastCell(`\nround_${round} = ${round}`);
    let at = performance.now();
    await lab.openDialog();
    dialog.push(performance.now() - at);
    at = performance.now();
    await lab.finish();
    published.push(performance.now() - at);
    await lab.closeResult();
  }
  expect(published).toHaveLength(ROUNDS);
  const row = (what: string, times: number[]) => [
    what,
    ROUNDS,
    time(percentile(times, 0.5)),
    time(percentile(times, 0.95))
  ];
  writeTable(
    'Publish from the click',
    ['in a real browser', 'rounds', 'p50', 'p95'],
    [
      row('Publish in the toolbar, until the dialog can publish', dialog),
      row('Publish in the dialog, until the link', published)
    ]
  );
});
