import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Microphone } from './driver';

/** Writes what somebody once answered for Discord into a new profile, as Chromium keeps it. */
export function noteMicrophone(profile: string, { permission, besideCamera }: Microphone): void {
  const forDiscord = (setting: number) => ({ 'https://discord.com:443,*': { setting } });
  const exceptions = {
    ...(permission && { media_stream_mic: forDiscord(permission === 'granted' ? 1 : 2) }),
    ...(besideCamera === true && { media_stream_camera: forDiscord(1) }),
  };
  const folder = join(profile, 'Default');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'Preferences'),
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  );
}

/** Command-line switches for a made-up microphone. */
export function microphoneSwitches({ device }: Microphone = {}): string[] {
  if (device === undefined) return [];
  const broken = device === 'fails' ? ['--fail-audio-stream-creation'] : [];
  return ['--use-fake-device-for-media-stream', ...broken];
}
