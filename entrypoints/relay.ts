import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startRelay } from '../src/relay/start-relay';

export default defineUnlistedScript(() => startRelay());
