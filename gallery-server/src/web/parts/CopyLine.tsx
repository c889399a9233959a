import { Button } from '@vitrine/ui';

interface CopyLineProps {
  text: string;
  /** The button's words: "Copy command". */
  label: string;
  /** The page has no other main button. */
  primary?: boolean;
}

/** A line to take elsewhere; it can be selected where no script runs. */
export function CopyLine({ text, label, primary }: CopyLineProps): JSX.Element {
  return (
    <p className="vt-command">
      <code tabIndex={0}>{text}</code>
      <Button icon="copy" primary={primary} className="vt-needs-script" data-vt-copy={text}>
        {label}
      </Button>
    </p>
  );
}

/** How the extension comes into somebody's JupyterLab. */
export const installCommand = 'pip install jupyterlab-vitrine';
