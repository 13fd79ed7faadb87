import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from '../src/overlay/start-overlay';

export default defineUnlistedScript(() => startOverlay());
