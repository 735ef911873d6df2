const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Colour types 4 and 6 of the PNG specification (ISO/IEC 15948, 11.2.2) carry an alpha channel. */
const WITH_ALPHA = new Set([4, 6]);

export interface PngHeader {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether it can be transparent at all. */
  readonly alpha: boolean;
}

/** Reads the size of a PNG picture from its header. undefined: this is no PNG. */
export function readPngHeader(bytes: Buffer): PngHeader | undefined {
  const isPng =
    bytes.length >= 26 && bytes.subarray(0, 8).equals(SIGNATURE) && bytes.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: WITH_ALPHA.has(bytes.readUInt8(25)) };
}
