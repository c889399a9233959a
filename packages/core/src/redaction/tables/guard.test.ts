import { describe, expect, it } from 'vitest';
import { familiesOf, recognisersOf } from '../catalogue.js';
import { plainView } from '../views/view.js';
import { worked } from '../../testing/work.js';

const [, ...recognisers] = recognisersOf(familiesOf.strict);

const SMALL = 5_000;
const TIMES = 8;
/** What grows with the square of a text takes 64 times as long for one that is eight times as long. */
const SLOWER = TIMES * 4;
/** Below this the clock and what else the machine does decide. */
const SHORTEST = 4;

/** Pieces that drive a recogniser to its limits when they are repeated. */
const pieces: readonly string[] = [
  'name',
  'name,email\n',
  'name  email\n0  a\n',
  'name | email |\n',
  '| name |\n|---|\n',
  '<td>name</td>',
  '<tr><th>name',
  '<table><tr><td>',
  '<td a="',
  '{"name": "a"},',
  '[{"name":',
  '{"data":[{"x":[',
  'name(',
  "'name', ",
  '"""',
  "name: '",
  '- name: a\n',
  'insert into name (name) values ',
  'insert into t (',
  "('a','b'),",
  'Name: name, dtype: object\n',
  'a  b  c  ',
  'name \\\n',
  '1 2 3 4 5 6 7 8 9 ',
  '12-34-56-78-',
  '123 456 789 ',
  'Anna Berg ',
  'Anna ',
  'A. B. C. ',
  'van der ',
  'ssn iban ',
  'ssn 12',
  'fd12:3456:',
  '::1 ',
  'é\u4e00 ',
  ' ',
  '\n'
];

describe.each(recognisers.map(one => [one.id, one] as const))('%s', (_, recogniser) => {
  it.each(pieces)('reads %j again and again in time that grows with the text', piece => {
    const text = (size: number): string => `name ${piece.repeat(Math.ceil(size / piece.length))}`;
    const small = plainView(text(SMALL));
    const large = plainView(text(SMALL * TIMES));
    let ratio = Infinity;
    // A busy machine may slow any one run; what is slow by itself is slow in all of them.
    for (let again = 0; again < 4 && ratio >= SLOWER; again++) {
      const first = Math.min(
        worked(() => recogniser.find(small)),
        worked(() => recogniser.find(small))
      );
      ratio = worked(() => recogniser.find(large)) / Math.max(first, SHORTEST);
    }
    expect(ratio).toBeLessThan(SLOWER);
  });
});
