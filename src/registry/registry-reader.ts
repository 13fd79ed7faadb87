import * as v from 'valibot';

/** Parsed JSON by path below `src/registry`, for example `facts/causes/network.json`. */
export type RegistryFiles = ReadonlyMap<string, unknown>;

export interface Pair<Facts, Texts> {
  facts: Facts;
  texts: Texts;
}

/** Where a set of facts and its texts lie, and what each row has to look like. */
export interface PairPlan<Facts, Texts> {
  factsPath: string;
  textsPath: string;
  facts: v.GenericSchema<unknown, Facts>;
  texts: v.GenericSchema<unknown, Texts>;
  keyOf: (facts: Facts) => string;
}

/**
 * Takes validated rows out of the registry's files. What is wrong is noted, with the file and the
 * key, and left out, so that one run names every problem.
 */
export class RegistryReader {
  readonly problems: string[] = [];

  constructor(private readonly files: RegistryFiles) {}

  note(path: string, message: string): void {
    const problem = `${path}: ${message}`;
    if (!this.problems.includes(problem)) this.problems.push(problem);
  }

  /** Paths below a folder, without the folder itself: `network.json`. */
  namesIn(folder: string): string[] {
    return [...this.files.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1));
  }

  /** A file that is one object. Null, with the problem noted, when it is not as it should be. */
  object<T>(path: string, schema: v.GenericSchema<unknown, T>): T | null {
    return this.files.has(path)
      ? this.check(path, '', this.files.get(path), schema)
      : this.missing(path);
  }

  /** A file that is an array, as a map in its own order. */
  list<T>(
    path: string,
    schema: v.GenericSchema<unknown, T>,
    keyOf: (row: T) => string,
  ): Map<string, T> {
    const rows = new Map<string, T>();
    const contents = this.files.get(path);
    if (!Array.isArray(contents)) {
      this.missing(path, 'an array');
      return rows;
    }
    contents.forEach((raw: unknown, index) => {
      const row = this.check(path, rowName(raw, index), raw, schema);
      if (row === null) return;
      const key = keyOf(row);
      if (rows.has(key)) this.note(path, `"${key}" is there twice`);
      else rows.set(key, row);
    });
    return rows;
  }

  /** A file that is an object of rows by key. */
  record<T>(path: string, schema: v.GenericSchema<unknown, T>): Map<string, T> {
    const rows = new Map<string, T>();
    const contents = this.files.get(path);
    if (typeof contents !== 'object' || contents === null || Array.isArray(contents)) {
      this.missing(path, 'an object');
      return rows;
    }
    for (const [key, raw] of Object.entries(contents)) {
      const row = this.check(path, `"${key}"`, raw, schema);
      if (row !== null) rows.set(key, row);
    }
    return rows;
  }

  /** Facts with the texts of the same key; both have to be there. */
  pairs<Facts, Texts>(plan: PairPlan<Facts, Texts>): Map<string, Pair<Facts, Texts>> {
    const facts = this.list(plan.factsPath, plan.facts, plan.keyOf);
    const texts = this.record(plan.textsPath, plan.texts);
    const pairs = new Map<string, Pair<Facts, Texts>>();
    for (const [key, row] of facts) {
      const text = texts.get(key);
      if (text === undefined) this.note(plan.textsPath, `has no text for "${key}"`);
      else pairs.set(key, { facts: row, texts: text });
    }
    for (const key of texts.keys()) {
      if (!facts.has(key)) this.note(plan.textsPath, `"${key}" is not in ${plan.factsPath}`);
    }
    return pairs;
  }

  private check<T>(
    path: string,
    row: string,
    raw: unknown,
    schema: v.GenericSchema<unknown, T>,
  ): T | null {
    const result = v.safeParse(schema, raw);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const place = [row, v.getDotPath(issue)].filter(Boolean).join(' at ');
      this.note(path, `${place}: ${issue.message}`);
    }
    return null;
  }

  private missing(path: string, shape = 'there'): null {
    this.note(path, this.files.has(path) ? `is not ${shape}` : 'is missing');
    return null;
  }
}

/** Names a row that may be malformed by its own id or code, else by its place. */
function rowName(raw: unknown, index: number): string {
  if (typeof raw === 'object' && raw !== null) {
    if ('id' in raw && typeof raw.id === 'string') return `"${raw.id}"`;
    if ('code' in raw) return `code ${String(raw.code)}`;
  }
  return `row ${index + 1}`;
}
