import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { zipFiles } from '../../appPackage/zip-files.ts';
import { readZip } from './read-zip.ts';

describe('the zip of the Teams app', () => {
  const files = [
    { name: 'a.txt', bytes: Buffer.from('the same word, the same word, the same word') },
    { name: 'empty', bytes: Buffer.alloc(0) },
    { name: 'noise.bin', bytes: randomBytes(70_000) },
  ];

  it('gives back every file as it went in, also an empty one and one that does not shrink', () => {
    const back = readZip(zipFiles(files));
    assert.deepEqual([...back.keys()], ['a.txt', 'empty', 'noise.bin']);
    for (const { name, bytes } of files) assert.deepEqual(back.get(name), bytes);
  });

  it('is the same, byte for byte, when it is made again', () => {
    assert.deepEqual(zipFiles(files), zipFiles(files));
  });

  it('opens when it is empty', () => {
    assert.equal(readZip(zipFiles([])).size, 0);
  });
});
