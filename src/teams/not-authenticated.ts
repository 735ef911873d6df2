/** The request carried no token, or one that the Bot Connector did not sign for this bot. Answered with a bare 401. */
export class NotAuthenticated extends Error {
  override readonly name = 'NotAuthenticated';
}
