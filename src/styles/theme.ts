import css from './tokens.css?raw';

/** The colours of the paper in light and in dark, as the tokens say. */
const [, light, dark] = /--paper:\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/i.exec(css) ?? [];
if (!light || !dark) throw new RangeError('tokens.css needs `--paper: light-dark(#rrggbb, #rrggbb)`');

export const theme = { light, dark };
