import { mountBeside } from '../kit/mount-beside.tsx';
import { UpdateOffer } from './update-offer.tsx';

export const mountUpdate = (): void => mountBeside(<UpdateOffer />);
