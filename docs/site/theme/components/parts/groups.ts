import type { Frame } from 'warraq';

/** The pages of the documentation by their groups, which their ids begin with. */
export function groupsOf({ staticPages, home, language }: Frame) {
  return ['guide', 'reference', 'how-it-works'].map((id) => ({
    id,
    name: language.own(id),
    url: `${home}#${id}`,
    pages: staticPages.filter((page) => page.id.startsWith(`${id}-`)),
  }));
}
