/** What is wrong with captions, and in which line, from 1. */
export interface CaptionFault {
  line: number;
  what: 'header' | 'timing' | 'order' | 'empty';
}

/** `00:01:02.500 --> 00:01:04.000`, with settings behind; hours may be left out: https://www.w3.org/TR/webvtt1/#webvtt-timestamp */
const timing =
  /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t]+-->[ \t]+(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})(?:[ \t].*)?$/;

const seconds = (parts: readonly (string | undefined)[]): number => {
  const [hours = '0', minutes = '0', whole = '0', thousandths = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
};

/** Reads a WebVTT file as far as browsers need it to be right: https://www.w3.org/TR/webvtt1/#file-structure */
export function captionFaults(text: string): CaptionFault[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) return [{ line: 1, what: 'header' }];
  const faults: CaptionFault[] = [];
  let before = 0;
  let cues = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.includes('-->')) continue;
    const found = timing.exec(line);
    const [from, to] = found ? [seconds(found.slice(1, 5)), seconds(found.slice(5, 9))] : [0, 0];
    const fault = !found ? 'timing' : to <= from || from < before ? 'order' : null;
    if (fault) faults.push({ line: index + 1, what: fault });
    if (!(lines[index + 1] ?? '').trim()) faults.push({ line: index + 1, what: 'empty' });
    before = from;
    cues += 1;
  }
  return cues === 0 ? [{ line: 1, what: 'empty' }] : faults;
}
