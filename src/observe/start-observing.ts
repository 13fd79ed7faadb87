import { acceptPort } from '../bridge/page-end';
import type { Observation } from '../failure/failure';
import { createEvidenceGatherer } from './gather-evidence';
import { watchPageLife } from './page-life';
import { guard } from './patch';
import { createReporter, type Reporter } from './reporter';
import { watchFetch } from './watch-fetch';
import { watchMicrophone } from './watch-microphone';
import { watchRtc } from './watch-rtc';
import { watchWebSocket } from './watch-websocket';
import { watchXhr } from './watch-xhr';

/**
 * Starts watching, in the page's own world and before its first script. Changes nothing that the
 * page does, sends nothing, and leaves no name behind. Never throws.
 */
export function startObserving(): void {
  guard(() => {
    const life = watchPageLife();
    const evidence = createEvidenceGatherer();
    const out = createReporter();

    const reporter: Reporter = {
      ...out,
      report(observation) {
        if (countsAsFailure(observation)) {
          const found = evidence.gather();
          if (found) out.report(found);
        }
        out.report(observation);
      },
    };

    evidence.lookBefore();
    const webSocket = watchWebSocket(reporter, life, () => {
      evidence.noteCaller();
    });
    evidence.lookAfter(webSocket.parts);
    const patches = [webSocket, watchXhr(reporter, life), watchFetch(reporter, life)];
    // Calls begin long after the first script of the page, which waits for what is done here.
    setTimeout(() => {
      for (const watch of [watchRtc, watchMicrophone]) {
        guard(() => patches.push(watch(reporter, life)));
      }
    });

    acceptPort({
      connected: out.connect,
      stopped: () => {
        for (const one of patches) one.undo();
      },
    });
  });
}

function countsAsFailure(observation: Observation): boolean {
  return 'noise' in observation && observation.noise === null;
}
