import { describe, expect, it } from 'vitest';
import { joined, plotlyLayout, vegaDark } from './looks.js';

describe('a figure on a dark page', () => {
  it('of plotly changes what its template says, never what its author said', () => {
    const template = {
      data: { bar: [{}] },
      layout: { paper_bgcolor: 'white', colorway: ['red'], xaxis: { ticks: '' } }
    };
    const layout = { paper_bgcolor: 'pink', template };
    const dark = plotlyLayout(layout, true);
    expect(dark).toMatchObject({
      autosize: true,
      paper_bgcolor: 'pink',
      template: {
        data: { bar: [{}] },
        layout: { paper_bgcolor: '#111111', colorway: ['red'], font: { color: '#e6e6e6' }, xaxis: { ticks: '' } }
      }
    });
    expect(plotlyLayout(layout, false)).toEqual({ ...layout, autosize: true });
    expect(plotlyLayout({ template: 'none' }, true)).toMatchObject({ template: { layout: {} } });
  });

  it('of Vega takes our colours where it says none', () => {
    const said = { background: 'white', axis: { labelColor: 'red' }, range: { category: 'x' }, title: 7 };
    expect(joined(vegaDark, said)).toMatchObject({
      background: 'white',
      axis: { labelColor: 'red', titleColor: '#e6e6e6' },
      range: { category: 'x' },
      title: { color: '#e6e6e6' }
    });
    expect(joined({}, said)).toEqual(said);
  });
});
