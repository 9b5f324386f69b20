import {isMainThread, workerData} from 'node:worker_threads';

// Small, and a file of its own when it is built: a worker begins here, and finds the rest by the names of the build that
// its owner is of.

/** Where a worker begins, and what it is told to know that it is one. */
export const [here, sign] = [import.meta.url, 'optim-race: a worker'];

if (!isMainThread && workerData === sign) void import('./entry.js').then(({begin}) => begin());
