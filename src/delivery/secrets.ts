import { type Problem, problem } from '../problems/problem.ts';

/** A variable of the environment that the newsroom's files name and that is not set. */
export class SecretMissing extends Error {
  readonly variable: string;
  constructor(variable: string) {
    super(`${variable} is not set`);
    this.variable = variable;
  }
}

/** A variable of the environment whose value is not what it must be. */
export class SecretMalformed extends Error {
  readonly variable: string;
  readonly expected: string;
  /** @param expected what it must be, without the value itself */
  constructor(variable: string, expected: string) {
    super(`${variable}: ${expected}`);
    this.variable = variable;
    this.expected = expected;
  }
}

/** What a command says of a secret; throws what is none. */
export function secretProblem(error: unknown, file: string): Problem {
  const place = { file, line: 1, column: 1 };
  if (error instanceof SecretMissing) return problem('deploy-secret', { variable: error.variable }, place);
  if (!(error instanceof SecretMalformed)) throw error;
  const { variable, expected } = error;
  return problem('secret-malformed', { variable, expected }, place);
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
