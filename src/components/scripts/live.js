// Brings live coverage up to date while somebody reads it: what is new or has changed takes its place, and all else stays.
(() => {
  const status = document.querySelector('[data-live]');
  const text = document.querySelector('.story .text');
  const { locale } = document.getElementById('content').dataset;
  const forms = JSON.parse(status.dataset.live);
  const [soon, late, latest] = [30, 120, 600].map((seconds) => seconds * 1000);
  /** What a part of the page was when it came: readers may have changed it since, by playing a film. */
  const origins = new WeakMap();
  const htmlOf = (node) => origins.get(node) ?? node.outerHTML;
  for (const one of text.children) origins.set(one, one.outerHTML);
  const isPost = (node) => node.matches('.news-live');
  let wait = soon;
  let timer;
  let asked = Date.now();
  let unseen = new Set();
  let last = '';
  let ended = false;

  /** The first post that is seen, and how far down it is: there it stays. */
  const place = () => {
    const post = [...text.children].find((one) => isPost(one) && one.getBoundingClientRect().bottom > 0);
    return post && scrollY > 0 ? [post, post.getBoundingClientRect().top] : [];
  };
  const update = (fresh) => {
    const [anchor, top] = place();
    const known = new Set([...text.children].filter(isPost).map(({ id }) => id));
    const old = new Map([...text.children].map((one) => [htmlOf(one), one]));
    const next = [...fresh.children].map((one) => {
      const html = one.outerHTML;
      const kept = old.get(html);
      old.delete(html);
      const node = kept ?? document.importNode(one, true);
      if (!kept) origins.set(node, html);
      if (isPost(node) && !known.has(node.id)) unseen.add(node.id);
      return node;
    });
    for (const gone of old.values()) gone.remove();
    next.forEach((node, index) => {
      if (text.children[index] !== node) text.insertBefore(node, text.children[index] ?? null);
    });
    if (anchor?.isConnected) scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: 'instant' });
    document.dispatchEvent(new Event('refreshed'));
  };
  const tell = () => {
    unseen = new Set([...unseen].filter((id) => document.getElementById(id)));
    const count = unseen.size;
    const link = document.createElement('a');
    link.href = `#${[...unseen][0]}`;
    const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
    link.textContent = form.replace('{n}', new Intl.NumberFormat(locale).format(count));
    status.replaceChildren(...(count > 0 ? [link] : []));
  };
  const refresh = async () => {
    asked = Date.now();
    try {
      const answer = await fetch(location.pathname, { cache: 'no-cache' });
      if (answer.status === 404 || answer.status === 410) return stop();
      if (!answer.ok) throw answer;
      const html = await answer.text();
      wait = html === last ? Math.min(wait * 1.5, late) : soon;
      if (html !== last) {
        const page = new DOMParser().parseFromString(html, 'text/html');
        const fresh = page.querySelector('.story .text');
        if (!fresh) return stop();
        update(fresh);
        tell();
        for (const part of ['.kicker', '.byline']) {
          const [mine, other] = [document, page].map((one) => one.querySelector(`.story header ${part}`));
          if (mine && other && mine.textContent !== other.textContent) mine.replaceWith(other);
        }
        // What has ended does not change by itself.
        if (!page.querySelector('[data-live]')) return stop();
        last = html;
      }
    } catch {
      wait = Math.min(wait * 2, latest);
    }
    later();
  };
  const later = (time = wait) => {
    clearTimeout(timer);
    timer = ended || document.hidden ? undefined : setTimeout(refresh, time);
  };
  const stop = () => {
    ended = true;
    clearTimeout(timer);
  };
  document.addEventListener('visibilitychange', () => later(Math.max(0, asked + wait - Date.now())));
  // Nobody waits for the end of a pause that a lost connection made.
  addEventListener('online', () => {
    wait = soon;
    later(Math.max(0, asked + wait - Date.now()));
  });
  status.addEventListener('click', () => {
    unseen.clear();
    setTimeout(tell);
  });
  later();
})();
