// Builds what is missing or stale (its talk on standard error), then runs a command of the workbench.
import { buildIfStale } from '../esbuild.config.mjs';

await buildIfStale();
await import('../dist/workbench/cli.js');
