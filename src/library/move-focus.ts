/** Marks what the arrow keys stop at. */
export const STOP = 'data-stop';

/**
 * Takes the focus from the field into the list, along it, and back.
 *
 * @param page holds the field and the list
 * @param step 1 for down, -1 for up
 * @returns how many stops are left below, or null when the focus is on neither field nor list
 */
export function moveFocus(page: HTMLElement, field: HTMLInputElement, step: 1 | -1): number | null {
  const stops = [...page.querySelectorAll<HTMLElement>(`[${STOP}]`)];
  const focused = document.activeElement;
  const place = stops.findIndex((stop) => stop === focused);
  if (place < 0 && focused !== field) return null;
  const next = place + step;
  if (next >= 0) stops[next]?.focus();
  else if (place === 0) field.focus();
  return stops.length - 1 - next;
}
