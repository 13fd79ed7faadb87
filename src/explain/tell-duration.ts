import { fillCounted, type Phrases } from '../registry/phrases';

/** A duration in words, rounded up to whole seconds, minutes or hours. */
export function tellDuration(milliseconds: number, { seen, language }: Phrases): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 120) return fillCounted(seen.seconds, seconds, language);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120
    ? fillCounted(seen.minutes, minutes, language)
    : fillCounted(seen.hours, Math.ceil(minutes / 60), language);
}
