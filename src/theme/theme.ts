import type { Problem } from '../problems/problem.ts';
import type { ComponentNeeds } from './component.ts';
import type { PolicySources, ThemePolicy } from './policy.ts';
import type { Slot } from './slots.ts';

/** What a newsroom changes of looks. */
export interface Theme {
  /** The parts of pages that it replaces. */
  slots: readonly Slot[];
  /** File → what that component needs. */
  components: ReadonlyMap<string, ComponentNeeds>;
  policy: ThemePolicy;
  /** Whether there is a `tokens.css`. */
  hasTokens: boolean;
  /** Script, by its ISO 15924 code, or `''` for all → the files of its first face, relative to the theme. */
  faces: ReadonlyMap<string, readonly string[]>;
  /** What is wrong with it. */
  problems: readonly Problem[];
  /** What it lets pages do besides what Warraq's own do. */
  notes: readonly Problem[];
  sources: PolicySources;
}
