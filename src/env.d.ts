/// <reference types="astro/client" />

/** Defined in the bundle that is published as a package, and nowhere else. */
declare const IN_PACKAGE: true | undefined;

declare namespace App {
  interface Locals {
    /** Everything a page may ask. */
    newsroom: import('./newsroom/newsroom.ts').Newsroom;
    /** What the page is asked to show. */
    route: import('./newsroom/routes/routes.ts').Route;
    /** What an editor is told on the page; nobody else has it. */
    editor?: import('./newsroom/page-data/drafts.ts').EditorNotes;
    /** What is not public yet, for the page that lists it. */
    drafts?: import('./newsroom/page-data/drafts.ts').DraftsPage;
  }
}
