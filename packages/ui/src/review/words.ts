import { hiddenSentence, placeWord } from '@vitrine/core/words';
import { count, english, sensitiveWord, type Trans } from '../words.js';
import type { Decision, ReviewItem, ReviewState, Why } from './model.js';

/** What an item is: "E-mail address", "Table removed". */
export function itemWord({ what }: Pick<ReviewItem, 'what'>, trans: Trans = english): string {
  return 'value' in what ? sensitiveWord(what.value, trans) : hiddenSentence(what.output, trans);
}

/** Why it goes, in the words that stand behind "removed by". */
export function whyWord(why: Why, trans: Trans = english): string {
  switch (why) {
    case 'secret':
      return trans._p('removed by', 'secrets');
    case 'personal':
      return trans._p('removed by', 'personal data');
    case 'infrastructure':
      return trans._p('removed by', 'traces of your machines');
    case 'record':
      return trans._p('removed by', 'details of single people');
    case 'space':
      return trans._p('removed by', 'words of this space');
    default:
      return '';
  }
}

/** The same as a whole sentence, where it isn't a rule that takes it out. */
export function whySentence(why: Why, trans: Trans = english): string | null {
  switch (why) {
    case 'you':
      return trans.__('hidden by you');
    case 'gallery':
      return trans.__('found by the gallery');
    case 'level':
      return trans.__('all outputs are removed in this space');
    case 'unchecked':
      return trans.__("it can't be checked for what it holds");
    case 'before':
      return trans.__('it was removed before');
    default:
      return null;
  }
}

/** Where it stands: "Cell 4, output". */
export function placeSentence({ cell, place }: Pick<ReviewItem, 'cell' | 'place'>, trans: Trans = english): string {
  return cell === null ? trans.__('The notebook itself') : trans.__('Cell %1, %2', cell, placeWord(place, trans));
}

/** All of a line for who hears it. */
export function itemName(item: ReviewItem, trans: Trans = english): string {
  const why = whySentence(item.why, trans) ?? trans.__('removed by %1', whyWord(item.why, trans));
  const parts = [
    item.needs ? trans.__('Needs you') : '',
    item.count > 1 ? trans.__('%1, %2 times', itemWord(item, trans), count(item.count)) : itemWord(item, trans),
    placeSentence(item, trans),
    why
  ];
  return parts.filter(part => part !== '').join('. ');
}

/** What the author decided: "“Nightjar” is hidden". */
export function decisionSentence({ what }: Decision, trans: Trans = english): string {
  if ('text' in what) {
    return what.places === 0
      ? trans.__('“%1” is hidden; it stands nowhere now', what.text)
      : trans._n(
          '“%2” is hidden in %3 place',
          '“%2” is hidden in %3 places',
          what.places,
          what.text,
          count(what.places)
        );
  }
  return what.reason === null
    ? trans.__('An output of cell %1 is hidden', what.cell)
    : trans.__('Readers see an output of cell %1: “%2”', what.cell, what.reason);
}

/** "Found and removed 23; can't find: …". */
export function foundSentence({ removed }: Pick<ReviewState, 'removed'>, trans: Trans = english): string {
  return trans._n(
    "Found and removed %2; can't find: what is drawn in pictures, rare names in running text, numbers and passwords without a form of their own, small counts.",
    "Found and removed %2; can't find: what is drawn in pictures, rare names in running text, numbers and passwords without a form of their own, small counts.",
    removed,
    count(removed)
  );
}

/** "2 decisions from last time were used." */
export function recalledSentence(decisions: readonly Decision[], trans: Trans = english): string | null {
  const recalled = decisions.filter(one => one.recalled).length;
  return recalled === 0
    ? null
    : trans._n(
        '%2 decision from last time was used.',
        '%2 decisions from last time were used.',
        recalled,
        count(recalled)
      );
}
