/** The part of the Trusted Types API that is used here; TypeScript's library does not describe it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string | null }): unknown;
}

/**
 * Lets workers of this site's own files start where the page's policy asks for Trusted Types; every other way from a
 * string to a script stays shut. To be called before the first worker; browsers without the API need nothing.
 */
export function allowOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address, document.baseURI) ? address : null),
  });
}

/** Whether an address is a script's within the folder of the page at `page`. */
export function isOwnScript(address: string, page: string): boolean {
  const { origin, protocol, pathname } = new URL(address, page);
  const folder = new URL('./', page);
  return (
    protocol === folder.protocol &&
    origin === folder.origin &&
    pathname.startsWith(folder.pathname) &&
    pathname.endsWith('.js')
  );
}
