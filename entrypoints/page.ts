import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startObserving } from '../src/observe/start-observing';

export default defineUnlistedScript(startObserving);
