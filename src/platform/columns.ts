/**
 * What may become of each column of private data (safety.md P-01):
 * export: the person's own words or facts, in their export; erase: removed with the person, not exported;
 * retain: kept as structure; secret: never leaves the database.
 */
export type ColumnClass = 'export' | 'erase' | 'retain' | 'secret';

export type Columns = Readonly<Record<string, Readonly<Record<string, ColumnClass>>>>;
