// The one place that loads the embedded engine, which is CommonJS and native.

import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import grafeo from '@grafeo-db/js';

export type Database = GrafeoDB;

export const fileIn = (folder: string): string => join(folder, 'graph.grafeo');

export const createDatabase = (folder: string): Database => grafeo.GrafeoDB.create(fileIn(folder));
export const openDatabase = (folder: string): Database => grafeo.GrafeoDB.openReadOnly(fileIn(folder));
