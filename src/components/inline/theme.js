(() => {
  const root = document.documentElement;
  const frames = [...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => [meta, meta.media]);
  const show = (theme) => {
    root.dataset.theme = theme;
    for (const [meta, media] of frames) meta.media = media.includes(theme) ? 'all' : 'not all';
  };
  root.dataset.theme = 'auto';
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') show(chosen);
  } catch {}
  document.addEventListener('click', ({ target }) => {
    if (!target.closest('[data-toggle-theme]')) return;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const now = root.dataset.theme === 'auto' ? (dark ? 'dark' : 'light') : root.dataset.theme;
    show(now === 'dark' ? 'light' : 'dark');
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {}
  });
})();
