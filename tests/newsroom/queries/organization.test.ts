import { expect, it } from 'vitest';
import { asker } from '../../../src/newsroom/queries.ts';
import { createSnapshot } from '../../../src/newsroom/snapshot/snapshot.ts';
import { publication } from '../../publication/bilingual.ts';
import { contentOf, pageOf } from '../contents.ts';

const policies = {
  ethicsPolicy: 'ethics',
  correctionsPolicy: 'corrections',
  masthead: 'about',
  ownershipFundingInfo: 'nowhere',
} as const;
const pages = [
  pageOf('ethics', 'en'),
  pageOf('ethics', 'ar'),
  pageOf('corrections', 'ar'),
  pageOf('about', 'en', 'draft'),
];
const organization = { policies, sameAs: ['https://social.example/@copyist'], email: 'desk@news.example' };
const content = contentOf([], { pages, publication: { ...publication, organization } });
const ask = asker(createSnapshot(content, 0));

it('states its policies on pages of the edition, else of another, and only on public ones', () => {
  expect(ask('organization', 'en')).toEqual({
    email: 'desk@news.example',
    sameAs: ['https://social.example/@copyist'],
    policies: { ethicsPolicy: '/en/ethics/', correctionsPolicy: '/ar/corrections/' },
  });
  expect(ask('organization', 'ar').policies).toEqual({
    ethicsPolicy: '/ar/ethics/',
    correctionsPolicy: '/ar/corrections/',
  });
});
