import type { Driver } from './drivers/driver';

/** All that the extension keeps, wherever it may keep it, as one text. */
export async function everythingKept(driver: Driver): Promise<string> {
  return driver.extensionEval(async () => {
    const areas = await Promise.all(
      (['local', 'session', 'sync'] as const).map((area) => chrome.storage[area].get(null)),
    );
    const databases = await Promise.all(
      (await indexedDB.databases()).map(async ({ name = '' }) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(name));
        });
        const stores = [...database.objectStoreNames].map(
          (store) =>
            new Promise((resolve, reject) => {
              const request = database.transaction(store).objectStore(store).getAll();
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(new Error(store));
            }),
        );
        const contents = await Promise.all(stores);
        database.close();
        return contents;
      }),
    );
    return JSON.stringify([areas, databases, Object.entries(localStorage), await caches.keys()]);
  });
}
