// Shows a page elsewhere in a frame once a reader has asked for it; nothing is loaded from there before.
(() => {
  const policy = document.querySelector('meta[http-equiv="content-security-policy"]')?.content;
  const show = (figure, line) => {
    const frame = document.createElement('iframe');
    frame.src = figure.dataset.frame;
    frame.title = figure.querySelector('strong').textContent;
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    // Whoever it is, a page in a frame leads readers nowhere by itself and brings no files; links open as any do.
    frame.sandbox =
      'allow-scripts allow-same-origin allow-forms allow-presentation allow-popups allow-popups-to-escape-sandbox';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    // Posts say how high they are, each provider in its own way; Mastodon if it is asked.
    frame.addEventListener('load', () => frame.contentWindow.postMessage({ type: 'setHeight', id: 1 }, '*'));
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow || !figure.matches('.embed-post')) return;
      try {
        const said = typeof data === 'string' ? JSON.parse(data) : data;
        const inner = said['twttr.embed']?.params?.[0] ?? said.details ?? said;
        const height = Number(inner.height);
        if (height > 0 && height < 5000) frame.height = Math.ceil(height);
      } catch {}
    });
    const picture = figure.querySelector('img');
    (picture?.closest('picture') ?? picture)?.remove();
    line.replaceWith(frame);
    frame.focus();
  };
  const offer = () => {
    for (const figure of document.querySelectorAll('[data-frame]')) {
      const line = figure.querySelector('.embed-load[hidden]');
      // What came while somebody read may be of whom the page may not show.
      if (!line || (policy && !policy.includes(new URL(figure.dataset.frame).origin))) continue;
      line.hidden = false;
      line.querySelector('button').addEventListener('click', () => show(figure, line));
    }
  };
  offer();
  document.addEventListener('refreshed', offer);
})();
