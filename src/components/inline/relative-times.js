try {
  const { locale } = document.getElementById('content').dataset;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const units = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ];
  for (const time of document.querySelectorAll('.card time, .byline p:last-child time')) {
    const age = (Date.now() - Date.parse(time.dateTime)) / 1000;
    if (!(age >= 0 && age < 7 * 86400)) continue;
    const [unit, seconds] = units.find(([, seconds]) => age >= seconds) ?? units[2];
    const text = words.format(-Math.floor(age / seconds), unit);
    if (time.closest('.card')) {
      time.title = time.textContent;
      time.textContent = text;
    } else {
      const ago = document.createElement('span');
      ago.className = 'ago';
      ago.textContent = `(${text})`;
      time.after(ago);
    }
  }
} catch {}
