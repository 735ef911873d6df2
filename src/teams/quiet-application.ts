import { Application } from '@microsoft/teams-ai';

/**
 * The SDK's application without its typing indicator: the option `startTypingTimer: false` is not looked at (teams-ai
 * 1.7.4), and its one timer for all turns at once shows people that somebody types to somebody else.
 */
export class QuietApplication extends Application {
  override startTypingTimer(): void {}
}
