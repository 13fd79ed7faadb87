import { render } from 'preact';
import { createPopupSource } from '../../src/popup/browser-source';
import { PopupApp } from '../../src/popup/PopupApp';

const root = document.getElementById('root');
if (root) render(<PopupApp source={createPopupSource()} />, root);
