import type { PackageFlags } from '../../appPackage/package-flags.ts';

/** What a complete command line gives. */
export const CONTOSO_FLAGS: PackageFlags = {
  'app-id': '5a3c9b0e-6f0d-4e0b-9a55-0d7c1e6f4b21',
  'bot-id': '0f8b1c52-2d77-4c39-8f4e-7b1a9d3e6c80',
  domain: 'passkey-abc123.azurewebsites.net',
};
