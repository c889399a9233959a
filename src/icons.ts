import { LabIcon } from '@jupyterlab/ui-components';
import { iconSvg, type IconName } from '@vitrine/ui';

/* Lab colours icons by class; the outlines follow the colour of the text beside them. */
const icon = (name: IconName): LabIcon => new LabIcon({ name: `vitrine:${name}`, svgstr: iconSvg(name) });

export const publishIcon = icon('publish');
export const galleryIcon = icon('gallery');
export const forkIcon = icon('fork');
export const withdrawIcon = icon('withdraw');
export const signInIcon = icon('sign-in');
export const signOutIcon = icon('sign-out');
export const openIcon = icon('open');
export const eyeIcon = icon('eye');
export const scanIcon = icon('shield');
