const ORIGIN = /chrome-extension:\/\/[a-z]{32}/g;

/**
 * Extension origins on the stacks of calls, our own left out: the innermost frame is always ours.
 * Only Chromium shows them.
 */
export function foreignOrigins(calls: readonly Error[]): string[] {
  const origins: string[] = [];
  for (const call of calls) {
    const [ours, ...others] = call.stack?.match(ORIGIN) ?? [];
    for (const origin of others) {
      if (origin !== ours && !origins.includes(origin)) origins.push(origin);
    }
  }
  return origins;
}
