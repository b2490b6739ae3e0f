import { announce, undoable } from "./fakeChanges";
import type { Topic } from "~/ipc/bindings";

interface FakeRow {
  id: string;
  updatedAt: string;
  deletedAt: string | null;
}

interface Asked {
  text: string;
  trash: boolean;
  direction: string;
  window: { offset: number; limit: number };
}

type Selected<Query> = { ids: string[] } | { matching: { query: Query; except: string[] } };

const now = "2026-11-22T10:42:00.000Z";

/** Records of one kind in memory, asked and changed as the core's are. */
export class FakeTable<Row extends FakeRow, Query extends Asked> {
  private rows: Row[] | null = null;

  constructor(
    private readonly topic: Topic,
    private readonly make: () => Row[],
    /** Words a row is found by. */
    private readonly words: (row: Row) => string,
    private readonly sortBy: (row: Row, query: Query) => string,
    private readonly fits: (row: Row, query: Query) => boolean,
  ) {}

  all(): Row[] {
    this.rows ??= this.make();
    return this.rows;
  }

  get(id: string): Row {
    const found = this.all().find((row) => row.id === id);
    if (found === undefined)
      throw { kind: "notFound", code: "contact-missing", args: {}, problems: [], incident: null, details: null };
    return found;
  }

  matching(query: Query): Row[] {
    const wanted = query.text
      .toLowerCase()
      .split(" ")
      .filter((word) => word !== "");
    const found = this.all().filter(
      (row) =>
        (row.deletedAt !== null) === query.trash &&
        this.fits(row, query) &&
        wanted.every((word) => this.words(row).toLowerCase().includes(word)),
    );
    const sign = query.direction === "descending" ? -1 : 1;
    const keyed = found.map((row) => [this.sortBy(row, query), row] as const);
    keyed.sort(([one], [other]) => (one < other ? -sign : one > other ? sign : 0));
    return keyed.map(([, row]) => row);
  }

  page(query: Query): { items: Row[]; total: number; next: null } {
    const found = this.matching(query);
    const { offset, limit } = query.window;
    return {
      items: found.slice(offset, offset + (limit === 0 ? 100 : limit)),
      total: found.length,
      next: null,
    };
  }

  add(row: Row): { change: string; record: Row } {
    this.rows = [row, ...this.all()];
    const change = undoable([this.topic], () => {
      this.rows = this.all().filter((one) => one.id !== row.id);
    });
    return { change, record: row };
  }

  edit(id: string, part: Partial<Row>): { change: string; record: Row } {
    const change = this.writeAll([id], () => part);
    return { change, record: this.get(id) };
  }

  /** Changes several rows at once. */
  writeAll(ids: readonly string[], part: (row: Row) => Partial<Row>): string {
    const meant = new Set(ids);
    const before = this.all();
    this.rows = before.map((row) => (meant.has(row.id) ? { ...row, ...part(row), updatedAt: now } : row));
    return undoable([this.topic], () => {
      this.rows = before;
    });
  }

  selected(selection: Selected<Query>): string[] {
    if ("ids" in selection) return selection.ids;
    const except = new Set(selection.matching.except);
    return this.matching(selection.matching.query)
      .map(({ id }) => id)
      .filter((id) => !except.has(id));
  }

  setDeleted(ids: readonly string[], isDeleted: boolean): string {
    return this.writeAll(ids, () => ({ deletedAt: isDeleted ? now : null }) as Partial<Row>);
  }

  remove(id: string): void {
    this.rows = this.all().filter((row) => row.id !== id);
    announce([this.topic]);
  }
}
