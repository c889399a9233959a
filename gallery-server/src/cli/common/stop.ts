/** Exit codes, the same for every command. */
export const exitCodes = { fine: 0, different: 1, usage: 2, refused: 3 } as const;

/** A reason to end that belongs to the command line alone; said in words and a way on. */
export class Stop extends Error {
  constructor(
    readonly sentence: string,
    readonly next = '',
    readonly exitCode: number = exitCodes.refused
  ) {
    super(sentence);
    this.name = 'Stop';
  }
}

/** A wrong call: what was wrong about it, exit 2. */
export function wrongCall(sentence: string, next = ''): Stop {
  return new Stop(sentence, next, exitCodes.usage);
}
