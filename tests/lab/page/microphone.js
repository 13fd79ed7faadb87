import { chosenMicrophone } from './environment.js';
import { setText } from './view.js';

/**
 * Asks for the microphone, as the real client does when somebody joins a call. What it says of a
 * failure is for tests: the real client has one sentence for all.
 */
export async function unmute() {
  setText('microphone', 'asking');
  const audio = chosenMicrophone === null ? true : { deviceId: { exact: chosenMicrophone } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio });
    for (const track of stream.getTracks()) track.stop();
    setText('microphone', 'on');
  } catch (error) {
    setText('microphone', `off: ${error.name}`);
  }
}
