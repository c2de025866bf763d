import { expect, it } from 'vitest';
import { articlePage } from '../../../src/newsroom/page-data/article.ts';
import { reportLink } from '../../../src/newsroom/page-data/report-mistakes.ts';
import { createResolver } from '../../../src/newsroom/routes/routes.ts';
import { publication } from '../../publication/bilingual.ts';
import { articleOf, contentOf } from '../contents.ts';
import { newsroomOf } from '../renderer.ts';

const reported = { url: 'https://news.example/ar/نهر/', edition: 'ar', subject: 'خطأ & سؤال' };

it('a mail is begun with subject, address and edition', () => {
  const link = new URL(reportLink('mailto:corrections@news.example', reported));
  expect(link.pathname).toBe('corrections@news.example');
  expect(link.searchParams.get('subject')).toBe('خطأ & سؤال');
  expect(link.searchParams.get('body')).toBe('https://news.example/ar/نهر/\nar');
});

it('an address of the newsroom is told the same, beside what it has already', () => {
  const link = new URL(reportLink('https://news.example/report?form=2', reported));
  expect(Object.fromEntries(link.searchParams)).toEqual({ form: '2', url: reported.url, edition: 'ar' });
});

it('articles have such a link where the publication says where', () => {
  const reportAt = (reportMistakes?: string) => {
    const content = contentOf([articleOf('rivers', 'en')], {
      publication: { ...publication, reportMistakes },
    });
    const { newsroom, renderer } = newsroomOf(content);
    return articlePage(newsroom, createResolver(renderer.snapshot)('/en/2025/12/rivers/')).report;
  };
  expect(reportAt()).toBeNull();
  const link = new URL(reportAt('https://news.example/report') ?? '');
  expect(link.searchParams.get('url')).toBe('https://news.example/en/2025/12/rivers/');
});

it('what the address of a mail says itself stays', () => {
  const link = new URL(reportLink('mailto:corrections@news.example?cc=editor@news.example', reported));
  expect([...link.searchParams.keys()]).toEqual(['cc', 'subject', 'body']);
});
