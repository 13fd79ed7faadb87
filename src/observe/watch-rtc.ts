import { listen, uncurryGetter, now } from './natives';
import type { PageLife } from './page-life';
import { guard, patchConstructor } from './patch';
import type { Reporter } from './reporter';

/**
 * Watches whether calls find their way: sound and video can fail while every socket is well, and
 * Discord then shows "No Route" without a number. Nothing of a call is read but this state; what
 * it means, and that it takes too long, is for the relay to find.
 *
 * @throws where the browser has no WebRTC, and nothing to watch
 */
export function watchRtc(reporter: Reporter, life: PageLife) {
  const stateOf = uncurryGetter(RTCPeerConnection.prototype, 'connectionState');

  return patchConstructor(window, 'RTCPeerConnection', {
    constructed(instance) {
      const connection = instance as RTCPeerConnection;
      listen(connection, 'connectionstatechange', () =>
        guard(() => {
          const state = stateOf(connection);
          if (state && !life.leaving()) {
            reporter.report({ type: 'route-state', at: now(), state });
          }
        }),
      );
    },
  });
}
