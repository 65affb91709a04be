import sharp from 'sharp';

const [wide, high, inner, feather] = [1200, 630, 640, 90];

/** 1200 × 630 JPEG for links that are shared: the front picture in the middle, its paper drawn out to both sides. */
export async function shareCard(front: Buffer | string): Promise<Buffer> {
  const cut = await sharp(front).resize(inner, high, { fit: 'cover', position: 'centre' }).png().toBuffer();
  const side = (wide - inner) / 2;
  const drawnOut = await sharp(cut).extend({ left: side, right: side, extendWith: 'copy' }).png().toBuffer();
  const ground = await sharp(drawnOut).blur(18).png().toBuffer();
  const stops = [0, feather / inner, 1 - feather / inner, 1].map(
    (at, k) => `<stop offset="${at}" stop-opacity="${k % 3 === 0 ? 0 : 1}"/>`,
  );
  const mask = `<svg width="${inner}" height="${high}"><defs><linearGradient id="g">${stops.join('')}</linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  const soft = await sharp(cut)
    .ensureAlpha()
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer();
  return sharp(ground)
    .composite([{ input: soft, left: side, top: 0 }])
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
}
