import { wordsOf } from './headers.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const AGES = set(
  'age ages ageyears ageinyears agey alter edad eta idade wiek alder leeftijd yas vek ika eletkor varsta возраст вік 年齢 年龄 나이'
);
/** What has an age in a table of its own. */
const THINGS =
  /\b(?:compan|firm|startup|business|brand|founded|machine|engine|motor|device|sensor|equipment|asset|pump|turbine|battery|vehicle|mileage|odometer|house|building|propert|sqft|bedroom|tree|diameter|rings|shell|cement|concrete|slag|water|strength|specimen|species|wine|vintage|star|galax|fossil|sediment|rock|depth|soil|stand|commit|repo|ticket|issue|cache|file|account|lag|days|hours|months|weeks)/i;
/** Ages of everybody stand in order, a step apart. */
const isScale = (ages: readonly number[]): boolean =>
  ages.length > 2 &&
  ages.every((age, at) => at === 0 || age - (ages[at - 1] as number) === (ages[1] as number) - (ages[0] as number));

/** Stands for a value that is missing. */
const isSentinel = (age: number): boolean => age < 0 || age === 999 || age === 9999;

/** Whether a column holds the ages of people, by a heading that says nothing else and by whole numbers that people reach. */
export function holdsAges(heading: string, values: readonly string[], headings: readonly string[]): boolean {
  if (!AGES.has(wordsOf(heading).join('')) || headings.some(other => THINGS.test(wordsOf(other).join(' ')))) {
    return false;
  }
  const ages = values.map(value => (/^-?\d{1,4}(?:\.0{1,2})?$/.test(value.trim()) ? Number(value) : NaN));
  const told = ages.filter(age => !isSentinel(age));
  return told.length > 2 && told.every(age => age < 125) && told.some(age => age < 90) && !isScale(told);
}
