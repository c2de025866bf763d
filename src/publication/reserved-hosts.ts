/** Domains that stand for examples and tests, and that nobody can have: RFC 2606 and RFC 6761. */
const reserved = [
  ...['test', 'example', 'invalid', 'localhost'],
  ...['example.com', 'example.net', 'example.org'],
];

/** Whether nobody can have a host: readers reach nothing there. @param host without scheme and port */
export const isReservedHost = (host: string): boolean =>
  reserved.some((one) => host === one || host.endsWith(`.${one}`));
