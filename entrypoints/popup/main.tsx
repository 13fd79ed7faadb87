import { render } from 'preact';
import { addPageTexts } from '../../src/i18n/page-texts';
import { createPopupSource } from '../../src/popup/browser-source';
import { PopupApp } from '../../src/popup/PopupApp';

addPageTexts();
const root = document.getElementById('root');
if (root) render(<PopupApp source={createPopupSource()} />, root);
