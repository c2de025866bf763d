/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Everything a page may ask. */
    newsroom: import('./newsroom/newsroom.ts').Newsroom;
    /** What the page is asked to show. */
    route: import('./newsroom/routes.ts').Route;
  }
}
