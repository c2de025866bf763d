import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What changes something on disk. */
export const changingFiles = ['writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'mkdirSync'] as const;

/**
 * Puts another function in the place of a method, whoever calls it; modules of Node too.
 *
 * @returns what undoes it
 */
export function insteadOf<T extends object>(owner: T, name: keyof T, method: unknown): () => void {
  const original = owner[name];
  const replace = (value: unknown) => {
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    syncBuiltinESMExports();
  };
  replace(method);
  return () => replace(original);
}

/**
 * Lets something happen before each call of a method; if that throws, the call is not made.
 *
 * @param step told what the method is called with
 * @returns what undoes it
 */
export function beforeCalls<T extends object>(
  owner: T,
  name: keyof T,
  step: (args: readonly unknown[]) => void,
): () => void {
  const original = owner[name] as (...args: unknown[]) => unknown;
  return insteadOf(owner, name, function (this: unknown, ...args: unknown[]) {
    step(args);
    return original.apply(this, args);
  });
}

/** The same of functions that change files. */
export function beforeFileSteps(
  names: readonly (keyof typeof fs)[],
  step: (name: string, args: readonly unknown[]) => void,
): () => void {
  const undo = names.map((name) => beforeCalls(fs, name, (args) => step(name, args)));
  return () => {
    for (const one of undo.reverse()) one();
  };
}
