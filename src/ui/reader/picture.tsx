import { useMessages } from '../kit/interface.tsx';
import { isForeignImage, isOwnImage } from './own-image.ts';

/** An image of this site or of the text itself. Of any other, its words: its host would learn who reads what. */
export function Picture({ src, alt }: { readonly src: string; readonly alt: string }) {
  const { reader } = useMessages();
  if (isOwnImage(src, location.origin)) return <img src={src} alt={alt} />;
  return <span data-outside="">{reader.image(alt, isForeignImage(src))}</span>;
}
