const adopted = new Set<() => string>();

/** Gives the document the rules that `rulesOf` makes: once, however often it is asked. */
export function adoptSheet(rulesOf: () => string): void {
  if (adopted.has(rulesOf)) return;
  adopted.add(rulesOf);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rulesOf());
  document.adoptedStyleSheets.push(sheet);
}
