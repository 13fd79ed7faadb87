import type { Point } from './engine-tab';

/* These functions run in a page and travel there as source text: each one has to stand alone. */

/** Rendered text of the first element, or null when there is none. */
export function textOfElement(selector: string): string | null {
  const found = document.querySelector(selector);
  return found instanceof HTMLElement ? found.innerText : (found?.textContent ?? null);
}

/** Scrolls the first element into view and gives its middle; null when there is none to be seen. */
export function middleOfElement(selector: string): Point | null {
  const found = document.querySelector(selector);
  if (!found?.checkVisibility({ visibilityProperty: true })) return null;
  found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = found.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Selects all text of the field that has the focus. */
export function selectField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  else document.getSelection()?.selectAllChildren(field ?? document.body);
}

/** Rendered text in shadow roots. */
export function textInRoots(roots: ShadowRoot[]): string {
  return (
    roots
      .flatMap((root) => [...root.children])
      // What is not drawn, such as a style, would give its source.
      .filter((child) => child instanceof HTMLElement && child.checkVisibility())
      .map((child) => (child as HTMLElement).innerText)
      .join('\n')
      .trim()
  );
}

/** Whether shadow roots show any text or control. */
export function anythingInRoots(roots: ShadowRoot[]): boolean {
  return roots.some((root) =>
    [...root.querySelectorAll('*')].some((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      const says = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      return says || element.matches('button, a, input, svg, img');
    }),
  );
}
