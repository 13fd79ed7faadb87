/**
 * Adds to each report of a microphone that was not handed out what the browser has noted for this
 * site: by its error alone a person's no cannot be told from that of the system.
 *
 * @param report takes the completed report
 * @param noted tells what is noted; rejects where the browser does not tell
 * @returns takes each report of the page, and tells whether it was of this kind
 */
export function createMicrophoneWatch(
  report: (value: unknown) => void,
  noted: () => Promise<PermissionState> = notedHere,
): (value: unknown) => boolean {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const news = value as Record<string, unknown>;
    if (news['type'] !== 'microphone-failed') return false;
    noted().then(
      (permission) => report({ ...news, permission }),
      () => report(news),
    );
    return true;
  };
}

async function notedHere(): Promise<PermissionState> {
  return (await navigator.permissions.query({ name: 'microphone' })).state;
}
