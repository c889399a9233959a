/** A stretch of printed text in one look. */
export interface Run {
  text: string;
  /** Names of looks: `red`, `strong` and so on; never anything but those of the list. */
  looks: readonly string[];
}

const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;

const ESCAPES =
  /\u001b(?:\[([0-9;:]{0,60})([@-~])|\[[0-?]{0,60}[ -/]{0,10}[@-~]|\][^\u0007\u001b]{0,2000}(?:\u0007|\u001b\\)|[@-Z\\^_])/g;

/** Colours by number, of which a page has none. */
const EXTENDED = /[34]8[;:](?:5[;:]\d{1,3}|2(?:[;:]\d{1,3}){3})[;:]?/g;

interface Look {
  colour: string | null;
  strong: boolean;
}

/** Text as a terminal shows it: a line that was written over shows its last state, colours become names. */
export function printed(text: string): Run[] {
  const runs: Run[] = [];
  let look: Look = { colour: null, strong: false };
  const put = (piece: string): void => {
    if (piece !== '') {
      runs.push({
        text: piece,
        looks: [...(look.colour === null ? [] : [look.colour]), ...(look.strong ? ['strong'] : [])]
      });
    }
  };
  const shown = overwritten(text);
  let from = 0;
  for (const escape of shown.matchAll(ESCAPES)) {
    put(shown.slice(from, escape.index));
    from = escape.index + escape[0].length;
    if (escape[2] === 'm') {
      look = (escape[1] ?? '').replace(EXTENDED, '').split(/[;:]/).map(Number).reduce(after, look);
    }
  }
  put(shown.slice(from));
  return runs;
}

function after(look: Look, code: number): Look {
  switch (true) {
    case code === 0:
      return { colour: null, strong: false };
    case code === 1:
      return { ...look, strong: true };
    case code === 22:
      return { ...look, strong: false };
    case code === 39:
      return { ...look, colour: null };
    case (code >= 30 && code <= 37) || (code >= 90 && code <= 97):
      return { ...look, colour: COLOURS[code % 10] ?? null };
    default:
      return look;
  }
}

/** Progress bars write a line again and again; a reader sees it once. */
function overwritten(text: string): string {
  if (!text.includes('\r')) {
    return text;
  }
  return text
    .split('\n')
    .map(line => {
      const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
      return whole.slice(whole.lastIndexOf('\r') + 1);
    })
    .join('\n');
}
