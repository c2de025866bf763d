/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Everything a page may ask. */
    newsroom: import('./newsroom/newsroom.ts').Newsroom;
    /** What the page is asked to show. */
    route: import('./newsroom/routes.ts').Route;
    /** What an editor is told on the page; nobody else has it. */
    desk?: import('./newsroom/pages/desk.ts').Desk;
    /** What is not public yet, for the page that lists it. */
    drafts?: import('./newsroom/pages/desk.ts').DraftsPage;
  }
}
