/**
 * Names that client mods leave on the page's window. Who they belong to is known elsewhere: the
 * page script carries no more than it has to look for.
 */
export const MOD_GLOBALS: readonly string[] = (
  'BdApi BetterDiscord BetterDiscordPreload Dorion GCDP Vencord VencordNative VesktopNative bunny ' +
  'kettu legcord moonlight moonlightNode openasar rambox replugged revenge shelter vendetta'
).split(' ');
