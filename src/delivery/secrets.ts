/** A variable of the environment that the newsroom's files name and that is not set. */
export class SecretMissing extends Error {
  readonly variable: string;
  constructor(variable: string) {
    super(`${variable} is not set`);
    this.variable = variable;
  }
}

export interface Secrets {
  /** The value of a variable; throws `SecretMissing`. */
  read(variable: string): string;
  /** A text without any value that was read, without passwords in addresses, and without JSON Web Tokens. */
  hide(text: string): string;
}

/** @param env the environment, from where alone secrets come */
export function openSecrets(env: Readonly<Record<string, string | undefined>>): Secrets {
  const known = new Set<string>();
  return {
    read: (variable) => {
      const value = env[variable];
      if (!value) throw new SecretMissing(variable);
      known.add(value);
      const password = passwordIn(value);
      if (password) known.add(password);
      return value;
    },
    hide: (text) =>
      [...known]
        .toSorted((a, b) => b.length - a.length)
        .flatMap((value) => [value, encodeURIComponent(value)])
        .reduce((hidden, value) => hidden.replaceAll(value, '…'), text)
        .replace(/\/\/[^/@\s]+@/g, '//…@')
        .replace(/\beyJ[\w-]+(?:\.[\w-]+){2}/g, '…'),
  };
}

/** The password in an address, as servers are told it. */
function passwordIn(value: string): string {
  try {
    return decodeURIComponent(new URL(value).password);
  } catch {
    return '';
  }
}
