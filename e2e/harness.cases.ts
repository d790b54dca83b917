/** A page that misbehaves: its script, and what the guard must write down of it. */
export interface Misbehaviour {
  readonly name: string;
  readonly script: string;
  readonly problems: readonly RegExp[];
}

export const misbehaviours: readonly Misbehaviour[] = [
  { name: 'console.error', script: "console.error('spilt ink')", problems: [/^console\.error: spilt ink/] },
  { name: 'console.warn', script: "console.warn('low ink')", problems: [/^console\.warning: low ink/] },
  { name: 'console.log', script: "console.log('ink')", problems: [/^console\.log: ink/] },
  {
    name: 'an uncaught error',
    script: "setTimeout(() => { throw new Error('no paper') })",
    problems: [/^uncaught: Error: no paper/],
  },
  {
    name: 'an unhandled rejection',
    script: "Promise.reject(new Error('no brush'))",
    problems: [/^uncaught: Error: no brush/],
  },
  {
    name: 'a 404',
    script: "fetch('/missing')",
    problems: [/^404 GET http:.*\/missing$/, /^console\.error: Failed to load resource.*\/missing\)$/],
  },
  {
    name: 'a request that fails',
    script: "fetch('/cut').catch(() => undefined)",
    problems: [/^net::ERR_FAILED GET http:.*\/cut$/, /^console\.error: Failed to load resource.*\/cut\)$/],
  },
  {
    name: 'a request that the page itself aborts',
    script:
      "const abort = new AbortController(); fetch('/slow', { signal: abort.signal }).catch(() => undefined); setTimeout(() => abort.abort())",
    problems: [/^net::ERR_ABORTED GET http:.*\/slow$/],
  },
  {
    name: 'a request to another origin',
    script: "fetch('https://elsewhere.example/pixel', { mode: 'no-cors' })",
    problems: [/^foreign: GET https:\/\/elsewhere\.example\/pixel$/],
  },
  {
    name: 'console.error in a worker',
    script: 'new Worker(URL.createObjectURL(new Blob(["console.error(\'spilt elsewhere\')"])))',
    problems: [/^console\.error: spilt elsewhere/],
  },
  {
    name: 'a service worker’s console.error and foreign request',
    script: "navigator.serviceWorker.register('/worker.js')",
    problems: [
      /^console\.error: spilt in service/,
      /^foreign: GET https:\/\/elsewhere\.example\/worker \(service worker\)$/,
    ],
  },
];
