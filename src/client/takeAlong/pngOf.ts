/** Of a screen with two pixels in each direction for one. */
const scale = 2;

/** Paints a picture; its size is that of the SVG, doubled. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  // The policy of the pages lets pictures come from data, not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error("No picture")) : done(blob)), "image/png"),
  );
}
