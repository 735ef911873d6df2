/** Where Teams answers bots: public, GCC, GCC High and DoD (Microsoft Learn, "Send proactive messages"). */
const OF_TEAMS = /^(smba\.trafficmanager\.net|.+\.teams\.microsoft\.(com|us))$/;

/**
 * Whether the bot's token may go to this address: Teams' own, or the origin of an address that was configured (the
 * entrance of another cloud, the demo's chat page). Tokens open more than one conversation, so a stranger gets none.
 */
export function isTrusted(serviceUrl: string, configured: readonly string[]): boolean {
  const url = URL.parse(serviceUrl);
  if (url?.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:' && url.port === '' && OF_TEAMS.test(url.hostname)) return true;
  return configured.some((address) => URL.parse(address)?.origin === url.origin);
}
