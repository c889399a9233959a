/* Beginnings that are too short to be looked for by themselves are looked for with what follows them. */

const digitAfter = (text: string): string[] => Array.from('0123456789', digit => text + digit);
const hexAfter = (text: string): string[] => Array.from('0123456789abcdef', digit => text + digit);

/** `st.` and a hexadecimal digit. */
export const INFISICAL = hexAfter('st.');

/** `SK` and a hexadecimal digit. */
export const TWILIO = hexAfter('sk');

/** `1/` or `2/` and a digit. */
export const NUMBERED = [...digitAfter('1/'), ...digitAfter('2/')];
