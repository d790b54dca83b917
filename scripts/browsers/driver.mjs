/**
 * What is asked of a browser. `run` takes the body of an async function without arguments; points are CSS px in the
 * viewport.
 * @typedef {{
 *   name: string,
 *   resize: (width: number, height: number) => Promise<void>,
 *   open: (url: string) => Promise<void>,
 *   reload: () => Promise<void>,
 *   run: (body: string) => Promise<any>,
 *   drag: (from: Point, to: Point) => Promise<void>,
 *   picture: (file: string) => Promise<void>,
 *   close: () => Promise<void>,
 * }} Driver
 * @typedef {{ x: number, y: number }} Point
 */

/**
 * Waits until a condition of the page holds, up to ten seconds.
 * @param {Driver} driver
 * @param {string} condition an expression
 */
export async function until(driver, condition) {
  const holds = await driver.run(`
    for (let tries = 0; tries < 200; tries++) {
      if (await (async () => (${condition}))()) return true;
      await new Promise((next) => setTimeout(next, 50));
    }
    return false;`);
  if (!holds) throw new Error(`${driver.name}: never ${condition}`);
}
