/**
 * What people type who do not know the number, written down before the search was made. Each with
 * the entries that may come first; where two are listed, both answer the question.
 */
export const PLAIN_WORD_QUERIES: [query: string, first: string[]][] = [
  ["can't send message", ['json/50007', 'json/50013']],
  ['kicked from voice', ['voice/4014']],
  ['invalid form body', ['json/50035']],
  ['unknown opcode', ['gateway/4001']],
  ['too many requests', ['http/429']],
  ['missing permissions', ['json/50013']],
  ['banned from server', ['json/40007']],
  ['invite expired', ['json/10006']],
  ['server is full', ['json/30019']],
  ['file too big', ['json/40005']],
  ['slow mode', ['json/20016']],
  ['logged out for no reason', ['gateway/4004']],
  ['connection keeps dropping', ['websocket/1006']],
  ['discord servers down', ['http/503', 'http/502', 'http/500']],
  ['card declined', ['json/100054']],
  ['message was deleted', ['json/10008']],
  ['blocked by automod', ['json/200000']],
  ['microphone not working', ['av/3002', 'av/3001']],
  ['qr code expired', ['remote-auth/4003', 'json/10056']],
  ['too many friends', ['json/30002']],
];

/** The same with the slips of a hurried hand. */
export const MISTYPED_QUERIES: [query: string, first: string[]][] = [
  ['invlid form boddy', ['json/50035']],
  ['mising permisions', ['json/50013']],
  ['to many reqests', ['http/429']],
  ['unknwon opcode', ['gateway/4001']],
  ['micropone not workng', ['av/3002', 'av/3001']],
];
