import { placeWord } from '@vitrine/core/words';
import type { RemovedPlace } from '@vitrine/core/redaction';
import { useTrans } from '../trans.js';
import { count } from '../words.js';
import { countsBy, everything, kindOf, type ReviewFilter, type ReviewItem } from './model.js';
import { itemWord } from './words.js';

export interface FiltersProps {
  items: readonly ReviewItem[];
  filter: ReviewFilter;
  onFilter: (filter: ReviewFilter) => void;
}

/** What of the list is shown: by kind, by cell, by place, and what waits for its author. */
export function Filters({ items, filter, onFilter }: FiltersProps): JSX.Element {
  const trans = useTrans();
  const kinds = countsBy(items, kindOf).map(([kind, many]): Option => {
    const one = items.find(item => kindOf(item) === kind);
    return [kind, one === undefined ? kind : itemWord(one, trans), many];
  });
  const cells = countsBy(items, ({ cell }) => cell)
    .flatMap(([cell, many]) => (cell === null ? [] : [{ cell, many }]))
    .sort((a, b) => a.cell - b.cell)
    .map(({ cell, many }): Option => [String(cell), trans.__('Cell %1', cell), many]);
  const places = countsBy(items, ({ place }) => place).map(([place, many]): Option => [
    place,
    placeWord(place, trans),
    many
  ]);
  const needs = items.filter(item => item.needs).length;
  return (
    <div className="vt-review-filters" role="group" aria-label={trans.__('Show only')}>
      <Choice
        name={trans.__('Kind')}
        all={trans.__('All kinds')}
        options={kinds}
        value={filter.kind}
        onChange={kind => onFilter({ ...filter, kind })}
      />
      <Choice
        name={trans.__('Cell')}
        all={trans.__('All cells')}
        options={cells}
        value={filter.cell === null ? null : String(filter.cell)}
        onChange={cell => onFilter({ ...filter, cell: cell === null ? null : Number(cell) })}
      />
      <Choice
        name={trans.__('Place')}
        all={trans.__('All places')}
        options={places}
        value={filter.place}
        onChange={place => onFilter({ ...filter, place: place as RemovedPlace | null })}
      />
      {needs > 0 || filter.needs ? (
        <button
          type="button"
          className="vt-scan-kind"
          aria-pressed={filter.needs}
          onClick={() => onFilter({ ...everything, needs: !filter.needs })}
        >
          {trans.__('Needs you')} <span className="vt-scan-count">{count(needs)}</span>
        </button>
      ) : null}
    </div>
  );
}

type Option = [value: string, word: string, count: number];

interface ChoiceProps {
  name: string;
  all: string;
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A native list: it has its keys, its names and its place on a phone already. */
function Choice({ name, all, options, value, onChange }: ChoiceProps): JSX.Element | null {
  const trans = useTrans();
  return options.length < 2 && value === null ? null : (
    <select
      className="vt-input vt-review-filter"
      aria-label={name}
      value={value ?? ''}
      onChange={event => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{all}</option>
      {options.map(([one, word, many]) => (
        <option key={one} value={one}>
          {trans._p('word and how often', '%1 (%2)', word, count(many))}
        </option>
      ))}
    </select>
  );
}
