import { readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from '../site.ts';

const styles = path.join(project, 'src', 'styles');

export const readSheet = (name: string) => readFileSync(path.join(styles, name), 'utf8');

/** The design as one sheet, as browsers get it: `site.css` with what it imports. */
export const siteSheet = () =>
  readSheet('site.css').replace(/@import "\.\/([^"]+)";/g, (_, name: string) => readSheet(name));
