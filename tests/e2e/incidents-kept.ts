import type { Incident } from '../../src/incidents/incident';
import type { Page } from './drivers/page';

/** All incidents in the history. To be asked of a page of the extension. */
export async function incidentsKept(page: Page): Promise<Incident[]> {
  return page.evaluate(async () => {
    // Opened before the extension has made it, it would be made here, and wrong.
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'history')) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('history');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('history'));
    });
    const kept = await new Promise<Incident[]>((resolve, reject) => {
      const request = database.transaction('incidents').objectStore('incidents').getAll();
      request.onsuccess = () => resolve(request.result as Incident[]);
      request.onerror = () => reject(new Error('incidents'));
    });
    database.close();
    return kept;
  });
}
