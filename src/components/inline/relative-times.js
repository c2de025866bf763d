try {
  const { locale } = document.getElementById('content').dataset;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const units = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ];
  for (const time of document.querySelectorAll('.card time, .byline time')) {
    const age = (Date.now() - Date.parse(time.dateTime)) / 1000;
    if (!(age >= 0 && age < 7 * 86400)) continue;
    const [unit, seconds] = units.find(([, seconds]) => age >= seconds) ?? units[2];
    const text = words.format(-Math.floor(age / seconds), unit);
    if (time.closest('.card')) {
      time.title = time.textContent;
      time.textContent = text;
    } else {
      // Of the last time alone, behind all of them, where it moves nothing.
      const last = [...time.closest('.byline').querySelectorAll('p')].at(-1);
      const ago = last.querySelector('.ago') ?? last.appendChild(document.createElement('span'));
      ago.className = 'ago';
      ago.textContent = `(${text})`;
    }
  }
} catch {}
