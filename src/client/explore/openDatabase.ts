/** A cell of an answer: numbers as numbers, all else as text. */
export type AnswerCell = number | string | null;

/** Asks the database in the browser. Rows come as lists, in the order of the columns. */
export type Ask = (sql: string) => Promise<AnswerCell[][]>;

/** How much has come in, of how much: bytes as they are after unpacking. */
export type Progress = (loaded: number) => void;

/**
 * Fetches the database whole, starts DuckDB beside the page and opens the one in the other. From then on nothing is
 * fetched: DuckDB may read no files or addresses, and load nothing that would do so.
 */
export async function openDatabase(address: string, progress: Progress): Promise<Ask> {
  const received = { figures: 0, program: 0 };
  const note = (part: keyof typeof received) => (bytes: number) => {
    received[part] = bytes;
    progress(received.figures + received.program);
  };
  const [bytes, database] = await Promise.all([fetchBytes(address, note("figures")), startDuckDb(note("program"))]);
  await database.registerFileBuffer(file, bytes);
  const connection = await database.connect();
  for (const statement of opening) await connection.query(statement);
  return async (sql) => {
    const table = await connection.query(sql);
    const columns = table.schema.fields.map((_, index) => table.getChildAt(index)!);
    return Array.from({ length: table.numRows }, (_, row) => columns.map((column) => cellOf(column.get(row))));
  };
}

const file = "monitor.duckdb";

const opening = [
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  `attach '${file}' as monitor (read_only)`,
  "use monitor",
  "set enable_external_access = false",
  "set lock_configuration = true",
];

async function fetchBytes(address: string, progress: Progress): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    progress(size);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** DuckDB as files of this site: for browsers of the last years, and a larger one for those before. */
const programs = {
  eh: () =>
    Promise.all([
      import("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url"),
      import("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url"),
    ]),
  mvp: () =>
    Promise.all([
      import("@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url"),
      import("@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url"),
    ]),
};

async function startDuckDb(progress: Progress) {
  const { AsyncDuckDB, getPlatformFeatures, VoidLogger } = await import("@duckdb/duckdb-wasm");
  const { wasmExceptions } = await getPlatformFeatures();
  const [program, worker] = await programs[wasmExceptions ? "eh" : "mvp"]();
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(worker.default));
  await database.instantiate(program.default, null, ({ bytesLoaded }) => progress(bytesLoaded));
  await database.open({});
  return database;
}

function cellOf(value: unknown): AnswerCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" ? value : String(value);
}
