import plotly from 'plotly.js-cartesian-dist-min';
import { plotlyLayout } from './looks.js';
import { objectOf, perform } from './stage.js';

/** Nothing of the toolbar that leaves the frame: no picture to save, no place to send it to, no link. */
const config = {
  displaylogo: false,
  displayModeBar: false,
  responsive: true,
  showLink: false,
  showEditInChartStudio: false,
  showSendToCloud: false,
  plotlyServerURL: ''
};

void perform(async ({ box, spec, dark }) => {
  const { data, layout, frames } = spec;
  await plotly.newPlot(box, {
    data,
    layout: plotlyLayout(objectOf(layout), dark),
    ...(frames === undefined ? {} : { frames }),
    config
  });
});
