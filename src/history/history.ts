import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Incident } from '../incidents/incident';

/** Oldest incidents go first beyond this many. */
const LIMIT = 1000;

/** How many may be over the limit before they are pruned, so that not every write counts. */
const SLACK = 50;

interface HistorySchema extends DBSchema {
  incidents: { key: string; value: Incident; indexes: { lastAt: number } };
}

/** The incidents of this browser, kept as codes and times so that later texts serve old ones too. */
export interface History {
  put(incident: Incident): Promise<void>;
  get(id: string): Promise<Incident | undefined>;
  /** Newest first. */
  list(): Promise<Incident[]>;
  /** Those that went on after a time in epoch milliseconds, oldest first. */
  since(time: number): Promise<Incident[]>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Opens the history, making or upgrading it where needed. The connection gives way when a newer
 * version of the extension wants to upgrade.
 *
 * @throws when the browser refuses storage
 */
export function openHistory(name = 'history'): History {
  let opening: Promise<IDBPDatabase<HistorySchema>> | null = null;

  function open(): Promise<IDBPDatabase<HistorySchema>> {
    opening ??= openDB<HistorySchema>(name, 1, {
      upgrade(database) {
        const store = database.createObjectStore('incidents', { keyPath: 'id' });
        store.createIndex('lastAt', 'lastAt');
      },
      blocking: forget,
      terminated: forget,
    });
    opening.catch(forget);
    return opening;
  }

  function forget(): void {
    void opening?.then(
      (database) => {
        database.close();
      },
      () => undefined,
    );
    opening = null;
  }

  return {
    async put(incident) {
      const transaction = (await open()).transaction('incidents', 'readwrite');
      await transaction.store.put(incident);
      const surplus = (await transaction.store.count()) - LIMIT;
      if (surplus > SLACK) {
        let cursor = await transaction.store.index('lastAt').openCursor();
        for (let i = 0; i < surplus && cursor; i++) {
          await cursor.delete();
          cursor = await cursor.continue();
        }
      }
      await transaction.done;
    },
    get: async (id) => (await open()).get('incidents', id),
    list: async () => (await (await open()).getAllFromIndex('incidents', 'lastAt')).reverse(),
    since: async (time) =>
      (await open()).getAllFromIndex('incidents', 'lastAt', IDBKeyRange.lowerBound(time, true)),
    remove: async (id) => (await open()).delete('incidents', id),
    clear: async () => (await open()).clear('incidents'),
  };
}
