import type { Dropped } from '../item.ts';
import { type Json, textAt } from '../values.ts';

/** Fields of a post or its meta that nothing is made of, and why; empty ones are not told. */
const lost: Readonly<Record<string, string>> = {
  codeinjection_head: 'pages run no code of their own',
  codeinjection_foot: 'pages run no code of their own',
  canonical_url: 'the page of a story names itself',
  custom_template: 'a template of Ghost',
  custom_theme_settings: 'a setting of the theme',
  meta_title: 'search engines are given the headline',
  og_image: 'previews of links show the picture of the story',
  og_title: 'previews of links show the headline',
  og_description: 'previews of links show the description',
  twitter_image: 'previews of links show the picture of the story',
  twitter_title: 'previews of links show the headline',
  twitter_description: 'previews of links show the description',
  email_subject: 'it was that of a mail',
};

/** What of a post, with its meta, is in no text of ours. */
export function told(post: Json): Dropped[] {
  const visibility = textAt(post, 'visibility') || 'public';
  const fields = Object.entries(lost).filter(([key]) => textAt(post, key).trim() !== '');
  return [
    ...fields.map(([key, reason]) => ({ what: key, reason })),
    ...(visibility === 'public'
      ? []
      : [{ what: `visibility ${visibility}`, reason: 'not all could read it: a draft for now' }]),
    ...(post.status === 'sent'
      ? [{ what: 'status sent', reason: 'it was a mail and no page: a draft for now' }]
      : []),
    ...(post.featured ? [{ what: 'featured', reason: 'what stands on top is the newsroom’s choice' }] : []),
  ];
}
