import { render } from 'preact';
import { addPageTexts } from '../../src/i18n/page-texts';
import { createLibrarySource } from '../../src/library/browser-source';
import { LibraryApp } from '../../src/library/LibraryApp';

addPageTexts();
const root = document.getElementById('root');
if (root) render(<LibraryApp source={createLibrarySource()} />, root);
