/**
 * Planted secrets and personal data. The simulated client puts them into every place where the
 * real one carries such things: URLs, headers, bodies, frames and storage. A test that finds one
 * of them in what the extension keeps or sends has found a leak.
 */
export const canaries = {
  token: 'canary-token.NeverRead.a1b2c3d4e5f6',
  superProperties: 'canary-super-properties-eyJvcyI6IkxpbnV4In0',
  fingerprint: '1400000000000000001.canary-fingerprint',
  userId: '111222333444555666',
  userName: 'canary-user-name',
  guildId: '222333444555666777',
  channelId: '123456789012345678',
  voiceChannelId: '234567890123456789',
  messageId: '333444555666777888',
  messageText: 'canary message text: the cake is at noon',
  searchText: 'canary search words',
  querySecret: 'canary-query-secret',
  sessionId: 'canary-gateway-session',
  voiceToken: 'canary-voice-token',
  streamToken: 'canary-stream-token',
  email: 'canary.person@example.com',
  password: 'canary-password',
  mfaTicket: 'canary-mfa-ticket',
  mfaCode: '909090',
  mfaToken: 'canary-mfa-token',
  captchaKey: 'canary-captcha-solution',
  captchaRqtoken: 'canary-captcha-rqtoken',
  captchaSession: 'canary-captcha-session',
  suspendedUserToken: 'canary-suspended-user-token',
  webhookId: '444555666777888999',
  webhookToken: 'canary-webhook-token',
  inviteCode: 'canary-invite',
  fileName: 'canary-file-name.txt',
  uploadSecret: 'canary-upload-secret',
  remoteAuthKey: 'canary-remote-auth-key',
  rpcCode: 'canary-rpc-code',
  rpcAccessToken: 'canary-rpc-access-token',
} as const;
