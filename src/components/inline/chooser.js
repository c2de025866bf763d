// Takes a reader to the edition in the first of their languages that there is one in.
const links = [...document.querySelectorAll('[data-edition]')];
const wanted = navigator.languages.map((tag) => tag.split('-')[0]);
const best = wanted.map((tag) => links.find((link) => link.hreflang.split('-')[0] === tag)).find(Boolean);
if (best) location.replace(best.href);
