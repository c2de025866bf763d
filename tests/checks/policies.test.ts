import { expect, it } from 'vitest';
import { policies } from '../../src/checks/policies.ts';
import { contentOf, pageOf } from '../newsroom/contents.ts';
import { publication } from '../publication/bilingual.ts';
import { found } from './found.ts';

const stating = (named: Record<string, string>) =>
  contentOf([], {
    pages: [pageOf('ethics', 'ar', 'draft')],
    publication: { ...publication, organization: { policies: named, sameAs: [] } },
  });

it('a policy may be on any page there is, public or not', () => {
  expect(found(policies, stating({ ethicsPolicy: 'ethics' }))).toEqual([]);
});

it('a policy on no page is reported where it is named, with the page that may be meant', () => {
  const content = stating({ ethicsPolicy: 'ethics', masthead: 'ethic' });
  expect(found(policies, content)).toEqual([
    'unknown-page content/publication.yaml organization.policies.masthead',
  ]);
  expect(policies(content)[0]?.params).toEqual({ id: 'ethic', nearest: 'ethics' });
});
