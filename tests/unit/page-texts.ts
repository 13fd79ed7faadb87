import { addPageTexts } from '../../src/i18n/page-texts';

addPageTexts();
