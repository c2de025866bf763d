import { expect, test } from 'vitest';
import { withoutOwn } from '../../../src/import/draft/without-self.ts';
import type { Item } from '../../../src/import/item.ts';
import type { Edition } from '../../../src/publication/publication.ts';
import { context } from '../archives.ts';

const { publication } = context;

function aliasesOf(item: Partial<Item>, edition: string, id: string) {
  const draft = {
    item: item as Item,
    edition: publication.editions.find((one) => one.id === edition) as Edition,
  };
  return withoutOwn(draft, { id, published: '2024-06-05T16:04:48+03:00' }, publication).item.aliases;
}

test('an old address that is the one of today leads nowhere', () => {
  const aliases = ['/ar/2024/06/جسر/', '/ar/2024/06/%D8%AC%D8%B3%D8%B1', '/2024/06/جسر/'];
  expect(aliasesOf({ kind: 'story', slug: 'جسر', aliases }, 'ar', 'bridge')).toEqual(['/2024/06/جسر/']);
  expect(aliasesOf({ kind: 'page', aliases: ['/en/about/', '/about/'] }, 'en', 'about')).toEqual(['/about/']);
});
