import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  /** Its name in the archive: ASCII, no folders above. */
  readonly name: string;
  readonly bytes: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATE = 8;
/** 1 January 1980, the first day ZIP knows: the same files always give the same archive, byte for byte. */
const DATE = (1 << 5) | 1;

/** A ZIP archive of a few small files (no folders, no ZIP64). Format: PKWARE APPNOTE 6.3, 4.3 and 4.4. */
export function zipFiles(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const shared = sharedHeader(name, bytes, packed.length);
    const local = Buffer.concat([uint32(LOCAL), shared, Buffer.from(name, 'ascii'), packed]);
    // Comment length, disk, internal and external attributes: all nought. Then where the file begins.
    const tail = Buffer.concat([Buffer.alloc(10), uint32(offset), Buffer.from(name, 'ascii')]);
    directory.push(Buffer.concat([uint32(CENTRAL), uint16(VERSION), shared, tail]));
    bodies.push(local);
    offset += local.length;
  }
  return Buffer.concat([...bodies, ...directory, endOf(files.length, Buffer.concat(directory).length, offset)]);
}

/** The fields from "version needed" to "extra field length", which both headers of a file have in common. */
function sharedHeader(name: string, bytes: Buffer, packedLength: number): Buffer {
  return Buffer.concat([
    ...[VERSION, 0, DEFLATE, 0, DATE].map(uint16),
    ...[crc32(bytes), packedLength, bytes.length].map(uint32),
    ...[name.length, 0].map(uint16),
  ]);
}

function endOf(count: number, directoryLength: number, directoryOffset: number): Buffer {
  const counts = [0, 0, count, count].map(uint16);
  return Buffer.concat([uint32(END), ...counts, uint32(directoryLength), uint32(directoryOffset), uint16(0)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
