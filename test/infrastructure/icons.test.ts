import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { checkIcon } from '../../appPackage/check-icon.ts';
import { readPngHeader } from '../../appPackage/png-header.ts';

const picture = (name: string) => readFileSync(new URL(`../../appPackage/${name}`, import.meta.url));

describe('the icons of the Teams app', () => {
  it('have the sizes that Teams wants', () => {
    checkIcon('color.png', picture('color.png'));
    checkIcon('outline.png', picture('outline.png'));
  });

  it('show an outline in white only, on a transparent ground', () => {
    const pixels = pixelsOf(picture('outline.png'));
    const visible = pixels.filter(([, , , alpha]) => alpha > 0);
    assert.ok(visible.length > 100 && visible.length < pixels.length / 2, `${visible.length} pixels are drawn`);
    for (const [red, green, blue] of visible) assert.deepEqual([red, green, blue], [255, 255, 255]);
  });

  it('are refused when they have another size, naming both sizes', () => {
    const wrong = Buffer.from(picture('color.png'));
    wrong.writeUInt32BE(96, 16);
    assert.throws(() => checkIcon('color.png', wrong), /color\.png is 96 x 192 pixels; Teams wants 192 x 192/);
  });

  it('are refused when the outline cannot be transparent', () => {
    const opaque = Buffer.from(picture('outline.png'));
    opaque.writeUInt8(2, 25);
    assert.throws(() => checkIcon('outline.png', opaque), /transparent/);
  });

  it('are refused when they are no PNG, are cut off or are empty', () => {
    for (const bytes of [Buffer.from('<svg/>'), picture('color.png').subarray(0, 20), Buffer.alloc(0)]) {
      assert.throws(() => checkIcon('color.png', bytes), /not a PNG/);
    }
  });
});

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** The pixels of an 8-bit RGBA picture without interlace (ISO/IEC 15948, clause 9: each row has its own filter). */
function pixelsOf(png: Buffer): Pixel[] {
  const header = readPngHeader(png);
  assert.ok(header?.alpha);
  const rowBytes = header.width * 4;
  const raw = inflateSync(Buffer.concat([...chunks(png, 'IDAT')]));
  const out = Buffer.alloc(rowBytes * header.height);
  for (let index = 0; index < out.length; index++) {
    const [y, x] = [Math.floor(index / rowBytes), index % rowBytes];
    const left = x >= 4 ? (out[index - 4] as number) : 0;
    const up = y > 0 ? (out[index - rowBytes] as number) : 0;
    const corner = x >= 4 && y > 0 ? (out[index - rowBytes - 4] as number) : 0;
    const filter = raw[y * (rowBytes + 1)] as number;
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] as number;
    out[index] = ((raw[y * (rowBytes + 1) + 1 + x] as number) + predicted) & 255;
  }
  return Array.from({ length: out.length / 4 }, (_, at) => [...out.subarray(at * 4, at * 4 + 4)] as unknown as Pixel);
}

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function* chunks(png: Buffer, type: string): Generator<Buffer> {
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === type) yield png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
  }
}
