import { Button } from '../button/Button.js';
import { StatusGlyph } from '../status/StatusGlyph.js';

export interface HiddenOutputProps {
  /** "Figure removed", or why it is hidden. */
  sentence: string;
  action?: { label: string; name?: string; onPress: () => void };
  /** Makes it a stop of `n` and `p` in a preview. */
  stop?: boolean;
}

/** A strip where an output was: closed eye, fine hatch, the reason. A job well done, never an alarm. */
export function HiddenOutput({ sentence, action, stop }: HiddenOutputProps): JSX.Element {
  return (
    <div className="vt-hidden-output" {...(stop === true ? { 'data-vt-stop': '', tabIndex: -1, role: 'note' } : {})}>
      <StatusGlyph status="hidden" />
      <span className="vt-hidden-sentence">{sentence}</span>
      {action === undefined ? null : (
        <Button plain aria-label={action.name} onClick={action.onPress}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
