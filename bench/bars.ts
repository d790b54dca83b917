/** What was asked of a measurement, what it gave, and whether that is enough. */
export interface Bar {
  readonly name: string;
  readonly measured: string;
  readonly isMet: boolean;
}

export function barTable(bars: readonly Bar[]): string {
  return [
    '| bar | measured | |',
    '| --- | --- | --- |',
    ...bars.map(({ name, measured, isMet }) => `| ${name} | ${measured} | ${isMet ? 'met' : '**missed**'} |`),
  ].join('\n');
}
