import config from './playwright.config';

/** The same browser, another folder: pictures are made, not tested. */
export default { ...config, testDir: './pictures', retries: 0, timeout: 180_000 };
