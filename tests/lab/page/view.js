import { theme } from './environment.js';

const MESSAGES_KEPT = 50;
const mount = document.getElementById('app-mount');

document.documentElement.dataset.theme = theme;

/** Shows one of the templates of the document in place of what was there. */
export function show(templateId) {
  mount.replaceChildren(document.getElementById(templateId).content.cloneNode(true));
}

/** The element with this `data-part`, or null when it is not on this view. */
export const part = (name) => mount.querySelector(`[data-part="${name}"]`);

/** Sets the text of a part, where the view has it. */
export function setText(name, text) {
  const element = part(name);
  if (element) element.textContent = text;
}

/** Adds a message; `failed` marks one that was not sent. */
export function addMessage(author, content, { failed = false } = {}) {
  const list = part('messages');
  if (!list) return;
  const item = document.createElement('li');
  const name = document.createElement('b');
  name.textContent = author;
  item.dataset.initial = author[0];
  item.append(name, content);
  item.classList.toggle('failed', failed);
  list.append(item);
  while (list.children.length > MESSAGES_KEPT) list.firstElementChild.remove();
  scrollToEnd(list);
}

let scrolling = 0;

/** Once per frame: measuring the list costs a layout. */
function scrollToEnd(list) {
  scrolling ||= requestAnimationFrame(() => {
    scrolling = 0;
    list.scrollTop = list.scrollHeight;
  });
}

/** Takes all messages out of the list. */
export function clearMessages() {
  part('messages')?.replaceChildren();
}

/**
 * Runs an action for every click on a button, and every form sent, that names one.
 *
 * @param actions functions by their name in `data-action`; a form's gets its fields
 */
export function onActions(actions) {
  mount.addEventListener('click', ({ target }) => {
    const name = target.closest('button[data-action]')?.dataset.action;
    if (name) void actions[name]();
  });
  mount.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    void actions[form.dataset.action](Object.fromEntries(new FormData(form)));
    form.reset();
  });
}

/** Asks the person something. Resolves to the answer, or to null when cancelled. */
export async function ask(question) {
  const dialog = document.getElementById('question');
  document.getElementById('question-title').textContent = question;
  dialog.returnValue = '';
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  return dialog.returnValue === 'submit' ? dialog.querySelector('input').value : null;
}
