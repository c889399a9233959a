import { PatternRefused } from './parse.js';
import type { Node, Units } from './parse.js';

/** One step of the machine: a set of code units that leads on, ways that cost nothing, or the end. */
type Step = { units: number; next: number } | { ways: number[] } | 'end';

/** A pattern put into steps. Built once, never changed. */
interface Machine {
  steps: Step[];
  start: number;
  sets: Units[];
}

function machineOf(node: Node, most: number): Machine {
  const steps: Step[] = ['end'];
  const sets: Units[] = [];
  const add = (step: Step): number => {
    if (steps.length >= most) {
      throw new PatternRefused('is too large once its repetitions are written out');
    }
    return steps.push(step) - 1;
  };
  const before = (part: Node, next: number): number => {
    switch (part.kind) {
      case 'units':
        return add({ units: sets.push(part.units) - 1, next });
      case 'sequence':
        return part.parts.reduceRight((then, one) => before(one, then), next);
      case 'either':
        return add({ ways: part.parts.map(one => before(one, next)) });
      case 'repeat': {
        let then = next;
        for (let n = part.most; n > 0; n--) {
          const here = before(part.part, then);
          then = n > part.least ? add({ ways: [here, next] }) : here;
        }
        return then;
      }
    }
  };
  return { start: before(node, 0), steps, sets };
}

/** The shortest and the longest text that a pattern can be. */
export function lengthsOf(node: Node): { least: number; most: number } {
  switch (node.kind) {
    case 'units':
      return { least: 1, most: 1 };
    case 'repeat': {
      const { least, most } = lengthsOf(node.part);
      return { least: least * node.least, most: most * node.most };
    }
    case 'sequence': {
      const all = node.parts.map(lengthsOf);
      return { least: all.reduce((n, one) => n + one.least, 0), most: all.reduce((n, one) => n + one.most, 0) };
    }
    case 'either': {
      const all = node.parts.map(lengthsOf);
      return { least: Math.min(...all.map(one => one.least)), most: Math.max(...all.map(one => one.most)) };
    }
  }
}

interface State {
  end: boolean;
  /** Where each class of code units leads; null leads nowhere, undefined isn't known yet. */
  on: (State | null | undefined)[];
  steps: number[];
}

const MOST_STATES = 2000;

/**
 * A matcher whose time grows with the text alone: it never goes back. States are made when they are
 * first needed and forgotten when there are too many.
 */
export class Automaton {
  private readonly machine: Machine;
  private readonly classes: Uint16Array;
  private readonly samples: number[] = [];
  private states = new Map<string, State>();
  private first: State;

  constructor(node: Node, most: number) {
    this.machine = machineOf(node, most);
    this.classes = this.classesOf();
    this.first = this.state([this.machine.start]);
  }

  /** The end of the longest match that begins at a place, as far as `fits` says yes; -1 where none does. */
  longest(text: string, start: number, fits: (end: number) => boolean): number {
    let state: State | null = this.first;
    let best = -1;
    for (let at = start; at < text.length;) {
      state = this.follow(state, this.classes[text.charCodeAt(at)] ?? 0);
      if (state === null) {
        break;
      }
      at++;
      if (state.end && fits(at)) {
        best = at;
      }
    }
    return best;
  }

  private follow(state: State, unit: number): State | null {
    const known = state.on[unit];
    if (known !== undefined) {
      return known;
    }
    const sample = this.samples[unit] ?? 0;
    const next: number[] = [];
    for (const index of state.steps) {
      const step = this.machine.steps[index];
      if (step !== undefined && step !== 'end' && 'units' in step && has(this.machine.sets[step.units], sample)) {
        next.push(step.next);
      }
    }
    if (this.states.size >= MOST_STATES) {
      this.states = new Map();
      this.first = this.state([this.machine.start]);
    }
    const made = next.length === 0 ? null : this.state(next);
    state.on[unit] = made;
    return made;
  }

  private state(from: readonly number[]): State {
    const reached = new Set<number>();
    const open = [...from];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (!reached.has(index)) {
        reached.add(index);
        const step = this.machine.steps[index];
        if (step !== undefined && step !== 'end' && 'ways' in step) {
          open.push(...step.ways);
        }
      }
    }
    const steps = [...reached].sort((a, b) => a - b);
    const key = steps.join();
    let state = this.states.get(key);
    if (state === undefined) {
      state = { end: reached.has(0), on: [], steps };
      this.states.set(key, state);
    }
    return state;
  }

  /** Code units that no set tells apart are of one class. */
  private classesOf(): Uint16Array {
    const cuts = new Set<number>([0]);
    for (const units of this.machine.sets) {
      for (const [from, to] of units) {
        cuts.add(from).add(to + 1);
      }
    }
    const sorted = [...cuts].filter(cut => cut <= 0xffff).sort((a, b) => a - b);
    const classes = new Uint16Array(0x10000);
    sorted.forEach((cut, index) => {
      this.samples.push(cut);
      classes.fill(index, cut, sorted[index + 1] ?? 0x10000);
    });
    return classes;
  }
}

function has(units: Units | undefined, unit: number): boolean {
  return units?.some(([from, to]) => unit >= from && unit <= to) ?? false;
}
