import { Command as Commander, type ErrorOptions } from 'commander';

/** A command that ends with 2 where it is told what it does not know: 1 is for what is wrong with a newsroom. */
export class Command extends Commander {
  override createCommand(name?: string): Command {
    return new Command(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(message, { ...options, exitCode: 2 });
  }
}
