import { readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from '../site.ts';

const styles = path.join(project, 'src', 'styles');

export const readSheet = (name: string) => readFileSync(path.join(styles, name), 'utf8');

/** The design as one sheet: what every page has and what lists have, with what they import. */
export const siteSheet = () =>
  (readSheet('site.css') + readSheet('blocks/lists.css')).replace(
    /@import "\.{1,2}\/([^"]+)";/g,
    (_, name: string) => readSheet(name),
  );
