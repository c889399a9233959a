import { duckdb, polars } from './frames.js';
import { models } from './models.js';
import { julia, r } from './others.js';
import { pandas } from './pandas.js';
import type { Style } from './section.js';
import { torch } from './torch.js';

/** Every kind of notebook. */
export const styles: readonly Style[] = [pandas, models, polars, duckdb, torch, r, julia];
