import { StatusGlyph } from '../status/StatusGlyph.js';

/** What went wrong and the next step, as one line inside a form: shape, word and colour. */
export function ProblemLine({ problem }: { problem: { sentence: string; next: string } | null }): JSX.Element | null {
  return problem === null ? null : (
    <p className="vt-problem-line" role="alert">
      <StatusGlyph status="danger" />
      <span>
        {problem.sentence} {problem.next}
      </span>
    </p>
  );
}
