/** Numbers up to a million in words, as grammars have them; the code under test reads them, this writes them. */
const english = {
  small: [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    'seventeen eighteen nineteen',
  ]
    .join(' ')
    .split(' '),
  tens: '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
};

export function inEnglish(value: number): string {
  if (value >= 1_000_000) return 'one million';
  if (value >= 1000) {
    const rest = value % 1000;
    return [
      `${inEnglish(Math.floor(value / 1000))} thousand`,
      ...(rest ? [rest < 100 ? 'and' : '', inEnglish(rest)] : []),
    ]
      .filter(Boolean)
      .join(' ');
  }
  if (value >= 100)
    return `${english.small[Math.floor(value / 100)]} hundred${value % 100 ? ` and ${inEnglish(value % 100)}` : ''}`;
  if (value < 20) return english.small[value] ?? '';
  return `${english.tens[Math.floor(value / 10)]}${value % 10 ? `-${english.small[value % 10]}` : ''}`;
}

const units = 'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' ');
const teens = 'عشرة,أحد عشر,اثنا عشر,ثلاثة عشر,أربعة عشر,خمسة عشر,ستة عشر,سبعة عشر,ثمانية عشر,تسعة عشر'.split(
  ',',
);
const tens = '_ _ عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون'.split(' ');
const hundreds = '_ مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة'.split(' ');

export function inArabic(value: number): string {
  if (value >= 1_000_000) return 'مليون';
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  const parts = [
    ...(thousands ? [thousandsInArabic(thousands)] : []),
    ...(rest ? [hundredsInArabic(rest)] : []),
  ];
  return parts.join(' و') || 'صفر';
}

function thousandsInArabic(count: number): string {
  if (count === 1) return 'ألف';
  if (count === 2) return 'ألفان';
  const last = count % 100;
  return `${hundredsInArabic(count)} ${last >= 3 && last <= 10 ? 'آلاف' : last >= 11 ? 'ألفًا' : 'ألف'}`;
}

function hundredsInArabic(value: number): string {
  const rest = value % 100;
  const parts = [
    ...(value >= 100 ? [hundreds[Math.floor(value / 100)]] : []),
    ...(rest ? [tensInArabic(rest)] : []),
  ];
  return parts.join(' و');
}

function tensInArabic(value: number): string {
  if (value < 10) return units[value] ?? '';
  if (value < 20) return teens[value - 10] ?? '';
  return [...(value % 10 ? [units[value % 10]] : []), tens[Math.floor(value / 10)]].join(' و');
}

/** A text with its figures and their marks as they are east of Egypt. */
export const inArabicFigures = (text: string): string =>
  text
    .replace(/(?<=\d),(?=\d{3})/g, '٬')
    .replace(/(?<=\d)[.,](?=\d)(?!\d+\.\d)/g, '٫')
    .replace(/(?<=\d\s?)%/g, '٪')
    .replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
