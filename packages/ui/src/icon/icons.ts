/** 16 px outlines, 1.5 px stroke: each icon is a list of path data. */
export const icons = {
  publish: ['M8 10.5V2.5', 'M4.8 5.5 8 2.3l3.2 3.2', 'M2.5 9.5v3.2c0 .6.4 1 1 1h9c.6 0 1-.4 1-1V9.5'],
  gallery: ['M2 2.8h12v8.4H2z', 'M4 14h8', 'M8 11.2V14', 'M5 8.6l2-2.4 1.6 1.6 1.2-1.2L11.4 8.6'],
  notebook: ['M4 1.8h8.5v12.4H4z', 'M2.5 4.5H5', 'M2.5 8H5', 'M2.5 11.5H5', 'M7.5 5h2.8'],
  fork: [
    'M4.5 5.3v5.4',
    'M11.5 5.3v.9c0 1.4-1 2.2-2.4 2.2H7c-1.5 0-2.5.8-2.5 2.3',
    'M4.5 5.3a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4',
    'M11.5 5.3a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4',
    'M4.5 14.1a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4'
  ],
  link: [
    'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-.9.9',
    'M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l.9-.9'
  ],
  copy: ['M5.5 5.5h8v8h-8z', 'M10.5 5.5v-3h-8v8h3'],
  download: ['M8 2.3v8', 'M4.8 7.2 8 10.4l3.2-3.2', 'M2.5 13.5h11'],
  search: ['M7 11.8a4.8 4.8 0 1 0 0-9.6 4.8 4.8 0 0 0 0 9.6', 'm10.6 10.6 3.2 3.2'],
  open: ['M9.5 2.5h4v4', 'M13.3 2.7 7.5 8.5', 'M6.5 3.5h-4v10h10v-4'],
  hidden: [
    'M1.5 6.5C3.1 9 5.3 10.3 8 10.3S12.9 9 14.5 6.5',
    'M3.7 8.8 2.4 10.8',
    'M6.4 10.2 5.9 12.6',
    'M9.6 10.2l.5 2.4',
    'M12.3 8.8l1.3 2'
  ],
  eye: [
    'M1.5 8C3.1 5.2 5.3 3.8 8 3.8S12.9 5.2 14.5 8C12.9 10.8 10.7 12.2 8 12.2S3.1 10.8 1.5 8z',
    'M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4'
  ],
  withdraw: ['M2.5 6.5h7.7a3.3 3.3 0 0 1 0 6.6H6', 'M5.5 3.5l-3 3 3 3'],
  star: ['M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z'],
  comment: ['M2.5 3h11v7.5H8l-3 2.8v-2.8H2.5z'],
  bell: ['M4 11.2V7a4 4 0 0 1 8 0v4.2l1.2 1H2.8z', 'M6.7 14h2.6'],
  tick: ['m3 8.5 3.3 3.3L13 4.8'],
  filter: ['M2.5 4h11', 'M4.5 8h7', 'M6.5 12h3'],
  down: ['m4 6 4 4 4-4'],
  right: ['m6 4 4 4-4 4'],
  close: ['m4 4 8 8', 'm12 4-8 8'],
  clock: ['M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12', 'M8 4.7V8l2.3 1.6'],
  people: [
    'M6 7.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6',
    'M1.8 13.3c.3-2.3 1.9-3.7 4.2-3.7s3.9 1.4 4.2 3.7',
    'M10.5 2.9a2.3 2.3 0 0 1 0 4.2',
    'M12 9.9c1.3.5 2.1 1.7 2.3 3.4'
  ],
  person: ['M8 7.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2', 'M3 13.7c.4-2.5 2.3-4 5-4s4.6 1.5 5 4'],
  everyone: ['M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12', 'M2.2 8h11.6', 'M8 2c3.5 3.6 3.5 8.4 0 12-3.5-3.6-3.5-8.4 0-12'],
  inputs: ['M3.5 2h6l3 3v9h-9z', 'M9.3 2.2V5.3h3'],
  environment: ['M8 1.8 13.5 5v6L8 14.2 2.5 11V5z', 'M2.7 5.1 8 8.1l5.3-3', 'M8 8.1v6'],
  execution: ['M5 3.2v9.6L12.5 8z'],
  receipt: ['M3.5 2v12l1.5-1 1.5 1L8 13l1.5 1 1.5-1 1.5 1V2z', 'M6 5.5h4', 'M6 8.5h4'],
  lineage: [
    'M3.5 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3',
    'M12.5 5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3',
    'M12.5 14a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3',
    'M5 7.5C8.5 7 7.5 3.5 11 3.5',
    'M5 8.5c3.5.5 2.5 4 6 4'
  ],
  refresh: ['M13 8a5 5 0 1 1-1.6-3.7', 'M13.3 1.8v3.2h-3.2'],
  about: ['M2.5 3.5h11', 'M2.5 6.5h11', 'M2.5 9.5h7', 'M2.5 12.5h5'],
  changes: ['M5 2.5v11', 'M2.7 5 5 2.5 7.3 5', 'M11 13.5v-11', 'M8.7 11l2.3 2.5 2.3-2.5'],
  offline: ['M2 2l12 12', 'M4.5 12.5h7', 'M3 9.7A3 3 0 0 1 5 5.8', 'M7 3.9a4 4 0 0 1 4.9 3.4 2.7 2.7 0 0 1 1.7 4'],
  'sign-in': ['M9 2.5h4v11H9', 'M2.5 8h7', 'M7 5l3 3-3 3'],
  'sign-out': ['M7 2.5H3v11h4', 'M6.5 8h7', 'M10.5 5l3 3-3 3'],
  folder: ['M2 12.5v-9h4l1.5 2H14v7z'],
  lock: ['M3.5 7.3h9v6.4h-9z', 'M5.3 7.3V5a2.7 2.7 0 0 1 5.4 0v2.3', 'M8 9.8v1.6'],
  shield: ['M8 1.8 13 3.6v4c0 3.2-2 5.5-5 6.6-3-1.1-5-3.4-5-6.6v-4z', 'm5.7 7.9 1.7 1.7 3-3.2']
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof icons;

/** Every name there is, for story pages and registries. */
export const iconNames = Object.keys(icons) as IconName[];

/** An icon as text, for LabIcon; colours follow `currentColor`. */
export function iconSvg(name: IconName): string {
  const paths = icons[name].map(d => `<path d="${d}"/>`).join('');
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" fill="none" ' +
    `stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`
  );
}
