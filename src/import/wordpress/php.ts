/**
 * The names and values of a flat array that PHP serialised (`a:2:{s:2:"en";i:12;s:2:"ar";i:13;}`), all as texts; of
 * anything else, nothing. Nothing is made of it but texts.
 */
export function flatArray(serialised: string): Map<string, string> {
  const body = /^a:\d+:\{(.*)\}$/s.exec(serialised.trim())?.[1] ?? '';
  const pairs = body.matchAll(/(?:s:\d+:"([^"]*)"|i:(\d+));(?:s:\d+:"([^"]*)"|i:(-?\d+)|b:([01])|N);?/g);
  return new Map(
    [...pairs].map(([, text, number, value, integer, flag]) => [
      text ?? number ?? '',
      value ?? integer ?? flag ?? '',
    ]),
  );
}
