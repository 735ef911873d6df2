import assert from 'node:assert/strict';
import { crc32, inflateRawSync } from 'node:zlib';

const END_BYTES = 22;

/** Opens an archive the way an unpacker does: from its end, through the central directory, each CRC checked. */
export function readZip(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - END_BYTES;
  assert.equal(archive.readUInt32LE(end), 0x06054b50, 'the archive does not end where it should');
  const count = archive.readUInt16LE(end + 10);
  const directoryEnd = archive.readUInt32LE(end + 16) + archive.readUInt32LE(end + 12);
  assert.equal(directoryEnd, end, 'the directory does not reach up to the end record');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    assert.equal(archive.readUInt32LE(at), 0x02014b50);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('ascii', at + 46, at + 46 + nameLength);
    files.set(name, readEntry(archive, at, name));
    at += 46 + nameLength;
  }
  assert.equal(at, end, 'the directory holds something else than its entries');
  return files;
}

function readEntry(archive: Buffer, at: number, name: string): Buffer {
  const local = archive.readUInt32LE(at + 42);
  assert.equal(archive.readUInt32LE(local), 0x04034b50);
  // From "version needed" to "extra field length" both headers must say the same.
  assert.deepEqual(archive.subarray(local + 4, local + 30), archive.subarray(at + 6, at + 32), name);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  assert.equal(archive.toString('ascii', local + 30, start), name);
  const bytes = inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
  assert.equal(bytes.length, archive.readUInt32LE(at + 24), `${name} has another length`);
  assert.equal(crc32(bytes), archive.readUInt32LE(at + 16), `${name} is damaged`);
  return bytes;
}
