/** Kinds of failures that are a normal part of Discord's web client. Why, the texts say. */
export const NOISE = [
  'own-close',
  'superseded',
  'left-page',
  'rpc-walk',
  'with-gateway',
  'telemetry',
  'typing-or-read',
  'profile-preview',
  'background-poll',
  'link-preview',
  'signed-out',
  'captcha',
  'second-factor',
] as const;

export type Noise = (typeof NOISE)[number];
