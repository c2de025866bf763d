import own from './custom-tokens.css?raw';
import css from './tokens.css?raw';

/** The colours of the paper in light and in dark, as the tokens say. */
const paper = /--paper:\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/i;
const [, light, dark] = paper.exec(own) ?? paper.exec(css) ?? [];
if (!light || !dark) throw new RangeError('tokens.css needs `--paper: light-dark(#rrggbb, #rrggbb)`');

export const theme = { light, dark };
