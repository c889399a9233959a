import { expand } from './grammar.js';
import type { Lexicon } from './grammar.js';
import { lexiconOf } from './lexicon.js';
import type { Cell, CellOutput } from './outputs/cell.js';
import { outputsOf, warned } from './outputs/index.js';
import { Draw } from './random.js';
import type { Recipe } from './recipe.js';
import type { Section } from './sections/section.js';

/** What is beside the cells: what a person would type when publishing. */
export interface Words {
  title: string;
  question: string;
  answer: string;
  description: string;
  tags: string[];
}

export interface Composed {
  cells: Cell[];
  words: Words;
}

const plain = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Bytes that a text takes in the file, about: every line has its quotes, its indent and its end. */
function textWeight(text: string): number {
  let weight = text.length + 11;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    weight += 11;
  }
  return weight;
}

function weightOf(cell: Cell): number {
  const outputs = cell.cell_type === 'code' ? cell.outputs : [];
  const texts = outputs.flatMap(output => ('text' in output ? [output.text] : Object.values(output.data)));
  return texts.reduce((sum, text) => sum + textWeight(text) + 60, 110 + 60 * outputs.length + textWeight(cell.source));
}

class Writer {
  readonly cells: Cell[] = [];
  weight = 900;
  private count = 0;

  constructor(
    private readonly seed: number,
    private readonly recipe: Recipe,
    private readonly figures: boolean
  ) {}

  /** What a step is drawn by: who wrote it first, or who changed it last. */
  private drawFor(step: string, share: number): Draw {
    const changed = this.recipe.layers.filter(layer => new Draw(this.seed, `${layer} at ${step}`).chance(share)).pop();
    return new Draw(this.seed, `${changed ?? this.recipe.name} ${step}`);
  }

  /** The words of a step, and what draws them. */
  wordsFor(step: string, share = 0.1): { draw: Draw; words: Lexicon; measures: Recipe['topic']['measures'] } {
    const draw = this.drawFor(step, share);
    const measures = draw.some(this.recipe.topic.measures, 3);
    return { draw, words: lexiconOf(this.recipe, draw, measures), measures };
  }

  markdown(id: string, text: string): void {
    this.put({ cell_type: 'markdown', id, source: text });
  }

  code(id: string, source: string, outputs: (count: number) => CellOutput[]): void {
    const count = ++this.count;
    this.put({
      cell_type: 'code',
      execution_count: count,
      id,

      outputs: outputs(count),
      source
    });
  }

  /** A heading, a paragraph, a cell and what it gave. */
  section(step: string, section: Section): void {
    const { draw, words, measures } = this.wordsFor(step);
    const { language, topic } = this.recipe;
    const heading = language.id === 'en' ? draw.of(section.heading) : draw.early(language.headings.data);
    const says = [
      ...(language.id === 'en' && draw.chance(0.6) ? [draw.of(section.says)] : []),
      ...draw.some([...language.sentences, ...(language.id === 'en' ? topic.sentences : [])], draw.whole(1, 3))
    ];
    const text = says.map(each => plain(expand(each, draw, words))).join(' ');
    this.markdown(draw.hex(8), `## ${plain(expand(heading, draw, words))}\n\n${text}`);
    const source = expand(draw.of(section.code), draw, words);
    const id = draw.hex(8);
    const data = this.drawFor(`${step} data`, 0.35);
    const size = Math.min(8, Math.max(0.8, Math.sqrt(this.recipe.target / 18_000)));
    this.code(id, source, count => {
      const warning = section.warning !== undefined && data.chance(0.3) ? section.warning : null;
      return [
        ...(warning === null ? [] : [warned(expand(warning, draw, words), data.whole(1000, 9000))]),
        ...outputsOf(section.output, count, { draw: data, topic, measures, source, size }, this.figures)
      ];
    });
  }

  private put(cell: Cell): void {
    this.cells.push(cell);
    this.weight += weightOf(cell);
  }
}

function titled(recipe: Recipe, draw: Draw, words: Lexicon): Words {
  const { topic, language, style } = recipe;
  const question = plain(
    expand(draw.of(language.questions.length > 0 ? language.questions : topic.questions), draw, words)
  );
  const answers = language.answers.length > 0 ? language.answers : topic.answers;
  const answer = draw.chance(0.75) ? plain(expand(draw.of(answers), draw, words)) : '';
  const short = expand(
    draw.of(['«noun» in «place»', '«place»: «adjective» «many»', '«noun» and «noun», «place»']),
    draw,
    words
  );
  const asks = draw.chance(0.7);
  return {
    title: asks ? question : plain(short),
    question: asks ? '' : question,
    answer,
    description: plain(expand(draw.of(language.opening), draw, words)),
    tags: [
      ...new Set([
        ...draw.some(topic.tags, draw.whole(1, 3)),
        ...(draw.chance(0.3) ? [style.id] : []),
        ...(draw.chance(0.2) ? [draw.early(topic.nouns)] : [])
      ])
    ]
  };
}

/** Writes the cells of a notebook and the words beside it. */
export function compose(seed: number, recipe: Recipe, figures: boolean): Composed {
  const writer = new Writer(seed, recipe, figures);
  const top = writer.wordsFor('top', 0);
  const words = titled(recipe, top.draw, top.words);
  const { language, style } = recipe;
  const beginning = words.question === '' ? words.description : `${words.question}\n\n${words.description}`;
  writer.markdown(top.draw.hex(8), `# ${words.title}\n\n${beginning}`);
  writer.code(top.draw.hex(8), expand(top.draw.of(style.start), top.draw, top.words), () => []);
  writer.section('load', top.draw.of(style.load));
  const order = top.draw.some(style.sections, style.sections.length);
  for (let step = 0; writer.weight < recipe.target && step < 900; step++) {
    const next = order[step % order.length];
    if (next !== undefined) {
      writer.section(`step ${step}`, next);
    }
  }
  // Whoever changes a notebook changes at least how it ends.
  const end = writer.wordsFor('end', 1);
  const says = [words.answer, ...end.draw.some(language.sentences, 1), ...end.draw.some(language.closing, 1)];
  const closing = says.filter(each => each !== '').map(each => plain(expand(each, end.draw, end.words)));
  const limits = end.draw
    .some(language.limits, end.draw.whole(1, 3))
    .map(each => `* ${plain(expand(each, end.draw, end.words))}`);
  writer.markdown(
    end.draw.hex(8),
    `## ${end.draw.of(language.headings.result)}\n\n${closing.join(' ')}\n\n### ${end.draw.of(language.headings.limits)}\n\n${limits.join('\n')}`
  );
  return { cells: writer.cells, words };
}
