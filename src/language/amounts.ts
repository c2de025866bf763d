import { clockOf } from '../publication/media/chapters.ts';

/** How one edition writes how long recordings and how large files are. */
export interface Amounts {
  /** `12 minutes, 34 seconds`; an hour and more without seconds. */
  duration(seconds: number): string;
  /** A moment of a recording, in whole seconds, as players show it: `1:30`, `1:02:03`. */
  timestamp(seconds: number): string;
  /** `1.2 MB`: units of 1,000, as shops and systems count. */
  fileSize(bytes: number): string;
}

/** Units of files, the largest first, and how many bytes each has. */
const units = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** @param locale names its digits, so that no machine's defaults matter */
export function createAmounts(locale: string): Amounts {
  // What ECMA-402 makes of a duration; Node 22 has no format for it: https://tc39.es/ecma402/#sec-partitiondurationformatpattern
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'long' });
  const inUnit = (value: number, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return {
    duration: (seconds) => {
      const parts = Object.entries(partsOf(Math.max(1, Math.round(seconds))));
      return list.format(parts.map(([name, value]) => inUnit(value, name.slice(0, -1))));
    },
    timestamp: (seconds) => {
      const digit = new Intl.NumberFormat(locale);
      return clockOf(seconds).replaceAll(/\d/g, (one) => digit.format(Number(one)));
    },
    fileSize: (bytes) => {
      const [unit, size] = units.find(([, size]) => bytes >= size) ?? units[2];
      const amount = Math.max(1, bytes / size);
      const maximumFractionDigits = unit === 'kilobyte' || amount >= 100 ? 0 : 1;
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(amount);
    },
  };
}

function partsOf(whole: number): { hours?: number; minutes?: number; seconds?: number } {
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (hours > 0) return minutes > 0 ? { hours, minutes } : { hours };
  if (minutes > 0) return seconds > 0 ? { minutes, seconds } : { minutes };
  return { seconds };
}

/** A length of time as ISO 8601 writes it, to the second: `PT12M34S`. */
export function isoDuration(seconds: number): string {
  const { hours, minutes, seconds: left } = partsOf(Math.max(1, Math.round(seconds)));
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, left && `${left}S`];
  return `PT${parts.filter(Boolean).join('')}`;
}
