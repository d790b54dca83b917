/** Whether an image comes from this origin, or stands in its address as `data:`. An address of nothing is no image. */
export const isOwnImage = (src: string, origin: string): boolean =>
  /^data:image\//i.test(src) ||
  (src !== '' && URL.canParse(src, origin) && new URL(src, origin).origin === origin);

/** Whether it would have to be fetched from another site. */
export const isForeignImage = (src: string): boolean => /^(?:https?:)?\/\//i.test(src);
