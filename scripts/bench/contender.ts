import type { Story } from './story.ts';

/** A generator that is measured, with a site of generated stories. */
export interface Contender {
  name: string;
  /** The folder it publishes to. */
  site: string;
  /** The folder its commands are run in, if they ask. */
  cwd?: string;
  /** Writes everything but stories. */
  start(): void;
  /** Writes a story, or what it says now, where the generator reads it. */
  write(story: Story): void;
  /** Says how many stories there are now. */
  finish(stories: number): void;
  /** A build, as its users start one. */
  build: readonly string[];
  /** Removes all that earlier builds left. */
  clean(): void;
  /** Only its cold build is measured. */
  coldOnly?: boolean;
  /** The command that builds at every save, and how the line begins that it prints after each build, the first included. */
  watch: { command: readonly string[]; published: RegExp } | null;
}
