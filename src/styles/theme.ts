import css from './site.css?raw';

/** The colours of the paper in light and in dark, as the first tokens of the style sheet say. */
const [light, dark] = [...css.matchAll(/--paper:\s*(#[\da-f]{6})/gi)].map(([, colour = '']) => colour);
if (!light || !dark) throw new RangeError('site.css needs `--paper: #rrggbb` for light and for dark');

export const theme = { light, dark };
