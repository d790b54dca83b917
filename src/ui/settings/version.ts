/** Put here by the build, from package.json. */
declare const __QUANDIAN_VERSION__: string;

/** The app's version, as the release calls it. */
export const VERSION: string = __QUANDIAN_VERSION__;
