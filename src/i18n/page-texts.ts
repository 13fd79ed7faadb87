import pages from './en-pages.json';
import { addTexts } from './translate';

/** Makes the texts of the extension's own pages known. To be called before anything is drawn. */
export function addPageTexts(): void {
  addTexts(pages);
}
