import { chips } from './chips.js';
import { copy } from './copy.js';
import { evidence } from './evidence.js';
import { keys } from './keys.js';
import { lab } from './lab.js';
import { copyOutputs, openFolds } from './outputs.js';
import { places } from './places.js';
import { theme } from './theme.js';

document.documentElement.dataset['vtScript'] = '';
theme(document, document.body.dataset['vtBase'] ?? '');
keys(document);
copy(document);
chips(document);
lab(document, localStorage);
evidence(document);
copyOutputs(document);
openFolds(document);
places(document, address => location.replace(address));
