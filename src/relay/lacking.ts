import type { Missing } from '../failure/failure';

/** What calls need and this browser does not have at all. Read when something has failed. */
export function lackingHere(): Missing[] {
  const lacking: Missing[] = [];
  const transforms =
    'RTCRtpScriptTransform' in window ||
    (typeof RTCRtpSender === 'function' && 'createEncodedStreams' in RTCRtpSender.prototype);
  if (!transforms) lacking.push('encoded-transforms');
  if (!('WebAssembly' in window)) lacking.push('WebAssembly');
  return lacking;
}
