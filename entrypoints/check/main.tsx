import { render } from 'preact';
import { addPageTexts } from '../../src/i18n/page-texts';
import { createCheckSource } from '../../src/check/browser-source';
import { CheckApp } from '../../src/check/CheckApp';

addPageTexts();
const root = document.getElementById('root');
if (root) render(<CheckApp source={createCheckSource()} />, root);
