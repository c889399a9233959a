import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ByteWriter } from './bytes.js';
import type { ColumnLine } from './columns.js';
import { writeColumns } from './columns.js';
import type { BlockLine } from './dictionary.js';
import { PART, writeBlock } from './dictionary.js';
import type { Postings, Spots } from './postings.js';
import { writePostings, writeSpots } from './postings.js';
import { blockId, partId } from './schema.js';

/** A block is full with so many words or bytes. */
const WORDS = 64;
const FULL = 16_384;

/** So many documents' columns stand in one row. */
export const COLUMN_CHUNK = 2048;

/** Writes the blocks of a segment; words are handed over in their order. */
export class SegmentWriter {
  private readonly insert: Record<'words' | 'lists' | 'spots' | 'columns' | 'firsts', StatementSync>;
  private lines: BlockLine[] = [];
  private readonly lists = new ByteWriter(FULL);
  private readonly spots = new ByteWriter(FULL);
  /** How many blocks there are, and the last word of the last of them. */
  blocks: number;
  after: string | null = null;

  constructor(
    db: DatabaseSync,
    private readonly segment: number,
    blocks = 0
  ) {
    const into = (table: string): StatementSync => db.prepare(`INSERT INTO ${table} VALUES (?, ?)`);
    this.insert = {
      words: into('words'),
      lists: into('lists'),
      spots: into('spots'),
      columns: into('columns'),
      firsts: into('firsts')
    };
    this.blocks = blocks;
  }

  /** Documents [chunk * COLUMN_CHUNK, ...) of the segment. */
  columns(chunk: number, lines: readonly ColumnLine[]): void {
    this.insert.columns.run(blockId(this.segment, chunk), writeColumns(lines));
  }

  add(term: string, postings: Postings, spots: Spots): void {
    const count = postings.docs.length;
    if (count > PART) {
      this.flush();
      this.long(term, postings, spots);
      return;
    }
    const before = [this.lists.length, this.spots.length];
    writePostings(this.lists, postings);
    writeSpots(this.spots, spots, 0, count);
    this.lines.push({
      term,
      count,
      listBytes: this.lists.length - before[0],
      spotBytes: this.spots.length - before[1]
    });
    if (this.lines.length >= WORDS || this.lists.length + this.spots.length >= FULL) {
      this.flush();
    }
  }

  /** A word of many documents has a block of its own; its places are read in parts. */
  private long(term: string, postings: Postings, spots: Spots): void {
    const count = postings.docs.length;
    writePostings(this.lists, postings);
    for (let part = 0; part * PART < count; part++) {
      this.spots.clear();
      writeSpots(this.spots, spots, part * PART, Math.min(count, (part + 1) * PART));
      this.insert.spots.run(partId(this.segment, this.blocks, part), this.spots.done());
    }
    this.spots.clear();
    this.close([{ term, count, listBytes: this.lists.length, spotBytes: 0 }]);
  }

  /** Ends the block that is begun. */
  flush(): void {
    if (this.lines.length > 0) {
      this.insert.spots.run(partId(this.segment, this.blocks, 0), this.spots.done());
      this.close(this.lines);
    }
  }

  private close(lines: readonly BlockLine[]): void {
    const id = blockId(this.segment, this.blocks);
    this.insert.words.run(id, writeBlock(lines));
    this.insert.lists.run(id, this.lists.done());
    this.insert.firsts.run(id, Buffer.from(lines[0].term, 'utf16le'));
    this.after = lines[lines.length - 1].term;
    this.blocks++;
    this.lines = [];
    this.lists.clear();
    this.spots.clear();
  }
}
