import type { Phrases } from '../registry/phrases';
import type { SearchWords } from '../registry/search-words';
import type { IndexEntry, RegistryPart } from '../registry/surface-data';
import { browser } from './browser';

/** Texts exist in English so far; other languages are further folders of the same files. */
const LANGUAGE = 'en';

async function load<Type>(name: string): Promise<Type> {
  const response = await fetch(browser.runtime.getURL(`registry/${LANGUAGE}/${name}.json`));
  return (await response.json()) as Type;
}

/** Reads registry files out of the extension itself, one part at a time. */
export const bundledRegistry = {
  part: (name: string) => load<RegistryPart>(name),
  index: () => load<IndexEntry[]>('index'),
  phrases: () => load<Phrases>('phrases'),
  searchWords: () => load<SearchWords>('search'),
};
