import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testSite } from '../site.ts';

test('each article has a card where the publication wants them, and previews are told of it', async () => {
  const site = testSite();
  const file = path.join(site.content, 'publication.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nsocialCards: true\n`);
  const { problems } = await site.build();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const folder = path.join(site.out, 'en/2026/01/detainees-moved');
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  expect(page).toContain('/en/2026/01/detainees-moved/card.png"');
  const { width, height, format } = await sharp(path.join(folder, 'card.png')).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  site.remove();
});
