/** The one place that imports the polyfill. The relay does without, to stay small. */
export { default as browser } from 'webextension-polyfill';
