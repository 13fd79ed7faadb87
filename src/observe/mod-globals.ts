/**
 * Names that client mods leave on the page's window. Who they belong to is known elsewhere: the
 * page script carries no more than it has to look for, one name for each.
 */
export const MOD_GLOBALS: readonly string[] = (
  'BdApi BetterDiscord Dorion GCDP Vencord VesktopNative bunny ' +
  'kettu legcord moonlight openasar rambox replugged revenge shelter vendetta'
).split(' ');
