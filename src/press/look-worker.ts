import { parentPort, workerData } from 'node:worker_threads';
import { changedStories } from '../disk/content/changed.ts';
import type { Roots } from '../disk/roots.ts';
import { Store } from '../disk/store/store.ts';

const { roots, cache, due } = workerData as { roots: Roots; cache: string; due: ReadonlySet<string> };
parentPort?.postMessage(changedStories(roots, Store.reader(cache).previous.looks(), due));
