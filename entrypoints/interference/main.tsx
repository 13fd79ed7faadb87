import { render } from 'preact';
import { addPageTexts } from '../../src/i18n/page-texts';
import { createInterferenceSource } from '../../src/interference-page/browser-source';
import { InterferenceApp } from '../../src/interference-page/InterferenceApp';

addPageTexts();
const root = document.getElementById('root');
if (root) render(<InterferenceApp source={createInterferenceSource()} />, root);
