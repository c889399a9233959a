import { Icon } from '../icon/Icon.js';
import { useTrans } from '../trans.js';
import { count } from '../words.js';

/** Stars of a notebook; who gave the others isn't told. */
export interface StarLike {
  stars: number;
  /** The reader's own. */
  starred: boolean;
}

export interface StarButtonProps {
  star: StarLike;
  /** Whose star it is, for who can't see what stands beside it. */
  title: string;
  onPress: () => void;
  /** In a row there is room for the picture alone; the caption has the number. */
  small?: boolean;
}

/** A star, given or taken back by one press. */
export function StarButton({ star: { stars, starred }, title, onPress, small = false }: StarButtonProps): JSX.Element {
  const trans = useTrans();
  const many = stars === 0 ? '' : trans._n('%2 star', '%2 stars', stars, count(stars));
  const name = trans.__('Star %1', title);
  return (
    <button
      type="button"
      className={small ? 'vt-tool vt-star' : 'vt-button vt-star'}
      aria-pressed={starred}
      aria-label={many === '' ? name : `${name}, ${many}`}
      title={starred ? trans.__('Take your star back') : trans.__('Star')}
      onClick={onPress}
    >
      <Icon name="star" />
      {small ? null : <span className="vt-button-text">{trans.__('Star')}</span>}
      {small || stars === 0 ? null : <span className="vt-star-count">{count(stars)}</span>}
    </button>
  );
}
