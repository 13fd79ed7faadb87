/** What is said once when an update has cut this tab off. The one text outside the translations: */
const TEXT = 'Errata was updated. Reload this page to keep it watching.';

const CSS = `
  p { all: initial; position: fixed; inset: auto 16px 16px auto; z-index: 2147483647; max-width: 280px;
    padding: 10px 14px; border-radius: 10px; border: 1px solid #b98b2f; background: #fffaf0; color: #2b2418;
    font: 14px/1.4 system-ui, sans-serif; cursor: pointer }
  @media (prefers-color-scheme: dark) { p { background: #26221b; color: #f4ecdc } }
`;

/** Shows a line in the corner that a click takes away. It leaves by itself with the page. */
export function showReloadNotice(): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = CSS;
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = TEXT;
  line.onclick = () => {
    host.remove();
  };
  root.append(style, line);
  document.documentElement.append(host);
}
