import { printed } from '@vitrine/core/view';
import type { CellView, OutputView } from '@vitrine/core/view';
import type { ReactNode } from 'react';
import { HiddenOutput, type HiddenOutputProps } from '../hidden/HiddenOutput.js';
import { Icon } from '../icon/Icon.js';
import { withChips } from '../placeholder/chips.js';
import { useTrans } from '../trans.js';
import { Fold, isTall } from './Fold.js';
import { outputName, plateSentence } from './words.js';

/** How an output's sources become what is drawn; what they answer must be safe already. */
export interface OutputRenderers {
  markdown: (source: string) => ReactNode;
  /** Null where HTML can't be drawn: its text is, then. */
  html: ((html: string) => ReactNode) | null;
}

export interface OutputProps extends OutputRenderers {
  cell: CellView;
  /** Place among the outputs of the cell. */
  at: number;
  /** What a strip says. */
  hiddenSentence: (output: OutputView & { kind: 'hidden' }) => string;
  stops: boolean;
  /** What its author can do about a hidden one. */
  action?: HiddenOutputProps['action'];
}

/** One output as its readers see it. */
export function Output(props: OutputProps): JSX.Element {
  const { cell, at, hiddenSentence, stops, action, markdown, html } = props;
  const trans = useTrans();
  const output = cell.outputs[at];
  const label = outputName(cell, at, trans);
  switch (output?.kind) {
    case 'text':
      return <Printed text={output.text} cut={output.cut} label={label} of={output.from} />;
    case 'error':
      return (
        <div className="vt-output vt-output-error" role="group" aria-label={label}>
          <p className="vt-error-line" dir="auto">
            <strong>{withChips(output.name, trans)}</strong>
            {output.message === '' ? null : <>: {withChips(output.message, trans)}</>}
          </p>
          {output.traceback === '' ? null : (
            <Printed text={output.traceback} cut={output.cut} label={label} of="error" />
          )}
        </div>
      );
    case 'html':
      return html === null ? (
        <Printed text={output.text} cut={false} label={label} of="value" />
      ) : (
        <Fold lines={linesOf(output.html)} label={label}>
          <div className="vt-output vt-output-html" tabIndex={0} role="group" aria-label={label}>
            {html(output.html)}
          </div>
        </Fold>
      );
    case 'markdown':
      return (
        <div className="vt-output vt-prose" dir="auto">
          {markdown(output.source)}
        </div>
      );
    case 'latex':
      return (
        <div className="vt-output vt-prose">
          <code className="vt-math vt-math-display">{withChips(bare(output.source), trans)}</code>
        </div>
      );
    case 'image':
      return (
        <Fold lines={isTall(output.width, output.height) ? 'tall' : 'low'} label={label}>
          <figure className="vt-output vt-output-image">
            <img
              src={output.source}
              alt={output.about === '' ? label : output.about}
              width={output.width ?? undefined}
              height={output.height ?? undefined}
              loading="lazy"
              decoding="async"
            />
          </figure>
        </Fold>
      );
    case 'plate':
      return (
        <div className="vt-output vt-plate">
          <Icon name="execution" />
          <div>
            {output.about === '' ? null : (
              <p className="vt-plate-about" dir="auto">
                {withChips(output.about, trans)}
              </p>
            )}
            <p>{plateSentence(output.what, trans)}</p>
            {output.text === '' ? null : <Printed text={output.text} cut={false} label={label} of="value" />}
          </div>
        </div>
      );
    default:
      return (
        <HiddenOutput
          stop={stops}
          action={action}
          sentence={hiddenSentence(output ?? { kind: 'hidden', hidden: 'other' })}
        />
      );
  }
}

interface PrintedProps {
  text: string;
  cut: boolean;
  label: string;
  of: 'stdout' | 'stderr' | 'value' | 'error';
}

function Printed({ text, cut, label, of }: PrintedProps): JSX.Element {
  const trans = useTrans();
  return (
    <>
      <Fold lines={text.split('\n').length} label={label}>
        <div className={`vt-output vt-printed vt-printed-${of}`} dir="ltr" tabIndex={0} role="group" aria-label={label}>
          <pre>
            {printed(text).map(({ text: run, looks }, index) =>
              looks.length === 0 ? (
                <span key={index}>{withChips(run, trans)}</span>
              ) : (
                <span key={index} className={looks.map(look => `vt-ansi-${look}`).join(' ')}>
                  {withChips(run, trans)}
                </span>
              )
            )}
          </pre>
        </div>
      </Fold>
      {cut ? (
        <p className="vt-meta">
          {trans.__("The rest of this output is too long to be drawn here. It's in the notebook.")}
        </p>
      ) : null}
    </>
  );
}

/** Rows of a table, or lines of anything else. */
function linesOf(html: string): number {
  return html.match(/<(?:tr|p|li|br|div|h[1-6]|pre)\b/gi)?.length ?? 1;
}

/** A formula without the marks that say it is one. */
function bare(source: string): string {
  return source
    .trim()
    .replace(/^\${1,2}|\${1,2}$/g, '')
    .trim();
}
