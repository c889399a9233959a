import config from './playwright.config';

/** The same browser, another folder: times are taken, not tested. */
export default { ...config, testDir: './bench', retries: 0, timeout: 300_000 };
