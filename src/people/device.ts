export type Platform = 'iOS' | 'Android' | 'Windows' | 'macOS' | 'Linux' | 'ChromeOS' | 'other';

/** A device Entra knows as the person's own (GET /users/{id}/ownedDevices). */
export interface Device {
  readonly id: string;
  readonly name: string;
  readonly platform: Platform;
  /** As reported, for example "17.6.1"; undefined when unknown. */
  readonly version: string | undefined;
  readonly model: string | undefined;
  readonly managed: boolean;
  readonly lastSeenAt: Date | undefined;
}
