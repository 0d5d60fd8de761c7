/** Of a picture beside the words on a sheet, in pixels: a third of its width, with letters as large as those of the explanation. */
export const pictureSize = { width: 340, height: 200 };
